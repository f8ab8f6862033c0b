"""Digest times stay on the wall clock."""

from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

import pytest

from monitor.config import Deliver
from monitor.pipeline.slots import next_slot

LONDON = ZoneInfo("Europe/London")
DAILY = Deliver("daily", time(8, 30))
NIGHTLY = Deliver("daily", time(1, 30))
MONDAYS = Deliver("weekly", time(8, 30), 0)


def utc(text):
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("deliver", "now", "slot"),
    [
        pytest.param(Deliver(), "2026-01-10 12:00", "2026-01-10 12:00", id="at once"),
        pytest.param(DAILY, "2026-01-10 08:29", "2026-01-10 08:30", id="today, in winter"),
        pytest.param(DAILY, "2026-01-10 08:30", "2026-01-11 08:30", id="just gone"),
        pytest.param(DAILY, "2026-07-10 06:00", "2026-07-10 07:30", id="summer time"),
        pytest.param(
            DAILY, "2026-03-28 09:00", "2026-03-29 07:30", id="the night the clocks go on"
        ),
        pytest.param(DAILY, "2026-10-24 09:00", "2026-10-25 08:30", id="the night they go back"),
        pytest.param(
            NIGHTLY, "2026-03-28 12:00", "2026-03-29 01:30", id="a time that does not exist"
        ),
        pytest.param(
            NIGHTLY, "2026-10-24 12:00", "2026-10-25 00:30", id="a time that comes twice, first"
        ),
        pytest.param(NIGHTLY, "2026-10-25 00:30", "2026-10-26 01:30", id="and not a second time"),
        pytest.param(MONDAYS, "2026-11-21 09:00", "2026-11-23 08:30", id="the coming Monday"),
        pytest.param(MONDAYS, "2026-11-23 08:30", "2026-11-30 08:30", id="a week later"),
    ],
)
def test_the_next_slot(deliver, now, slot):
    assert next_slot(deliver, utc(now), LONDON) == utc(slot)
