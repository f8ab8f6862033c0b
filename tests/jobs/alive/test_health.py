"""Whether every source was looked at when it should have been."""

from datetime import UTC, datetime, timedelta

import pytest

from jobs.alive.health import overdue, silent
from jobs.schedule.timetable import timetable_of
from monitor.config import load_config
from monitor.model.memory import SourceRecord

NOON = datetime(2026, 11, 23, 12, 5, tzinfo=UTC)
BEGAN = NOON - timedelta(days=30)
LIST, PAGE = "ofsted/list", "ofsted/sunderland"


@pytest.fixture
def wrong(tmp_path):
    """Return what is overdue, where the list and the page were last looked at so long ago."""
    file = tmp_path / "config.toml"
    file.write_text('[ofsted]\nauthorities = ["Sunderland"]\n')
    config = load_config(file, environ={})
    timetable = timetable_of(config, offset=timedelta(0))

    def wrong(*, since=BEGAN, now=NOON, **looked_at):
        names = {"list": LIST, "page": PAGE}
        records = {
            names[key]: SourceRecord(id=names[key], last_checked_at=at)
            for key, at in looked_at.items()
        }
        found = overdue(timetable, ["sunderland"], records, since=since, now=now)
        return [line.split(" is overdue")[0] for line in found]

    return wrong


MORNING = datetime(2026, 11, 23, 6, 33, tzinfo=UTC)


@pytest.mark.parametrize(
    ("looked_at", "expected"),
    [
        pytest.param({"list": NOON, "page": MORNING}, [], id="all on time"),
        pytest.param(
            {"list": NOON - timedelta(minutes=50), "page": MORNING}, [], id="a poll takes long"
        ),
        pytest.param(
            {"list": NOON - timedelta(minutes=75), "page": MORNING}, [LIST], id="polls stopped"
        ),
        pytest.param(
            {"list": NOON, "page": MORNING - timedelta(days=1)}, [PAGE], id="a sweep left it out"
        ),
        pytest.param({"list": NOON}, [PAGE], id="a page was never looked at"),
        pytest.param({}, [LIST, PAGE], id="nothing ever happened"),
    ],
)
def test_a_source_is_overdue_an_hour_after_its_time(wrong, looked_at, expected):
    assert wrong(**looked_at) == expected


def test_what_came_due_before_the_start_has_an_hour_from_then(wrong):
    long_ago = NOON - timedelta(days=20)
    soon = {"list": long_ago, "page": long_ago}
    assert wrong(since=NOON - timedelta(minutes=50), **soon) == []
    assert wrong(since=NOON - timedelta(minutes=70), **soon) == [LIST, PAGE]


def test_nights_and_weekends_are_thinner_and_not_overdue(wrong):
    saturday = datetime(2026, 11, 28, 9, 30, tzinfo=UTC)
    swept = datetime(2026, 11, 28, 6, 33, tzinfo=UTC)
    assert wrong(now=saturday, list=saturday - timedelta(minutes=90), page=swept) == []


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (None, ["the scheduler has not begun to tick"]),
        (20.0, []),
        (91.0, ["the scheduler has not ticked for 91 seconds"]),
    ],
)
def test_a_scheduler_that_does_not_tick_is_a_reason(seconds, said):
    assert list(silent(seconds)) == said
