"""One minute, five, fifteen, then hourly for three days."""

from datetime import UTC, datetime, timedelta

import pytest

from monitor.pipeline.retry import next_attempt

DUE = datetime(2026, 3, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("failed", "retry_after", "minutes"),
    [
        (1, None, 1),
        (2, None, 5),
        (3, None, 15),
        (4, None, 60),
        (40, None, 60),
        pytest.param(1, 600, 10, id="the server asks for longer"),
        pytest.param(4, 5, 60, id="the server asks for less than we wait anyway"),
        pytest.param(1, 1e12, 3 * 24 * 60, id="a server that asks for ever"),
    ],
)
def test_waits_grow(failed, retry_after, minutes):
    again = next_attempt(failed, first_due_at=DUE, now=DUE, retry_after_s=retry_after)
    assert again - DUE == timedelta(minutes=minutes)


def test_after_three_days_it_is_given_up():
    late = DUE + timedelta(days=3)
    assert next_attempt(70, first_due_at=DUE, now=late) is None
