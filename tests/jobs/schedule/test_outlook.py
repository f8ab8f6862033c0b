"""When each source is looked at next, as `status` says it."""

from datetime import UTC, datetime, timedelta

import pytest

from jobs.schedule.done import last_runs
from jobs.schedule.outlook import Outlook
from jobs.schedule.rhythm import Every
from jobs.schedule.timetable import Duty, Entry, Lane, Timetable, timetable_of
from monitor.config import load_config
from monitor.model.memory import SourceRecord

NOW = datetime(2026, 11, 23, 9, 5, tzinfo=UTC)  # a Monday
BEGAN = NOW - timedelta(days=30)
POLLED = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
SWEPT = datetime(2026, 11, 23, 6, 33, tzinfo=UTC)
NEXT_POLL = datetime(2026, 11, 23, 9, 10, tzinfo=UTC)
NEXT_SWEEP = datetime(2026, 11, 24, 6, 30, tzinfo=UTC)


def record(id_, at=None, failures=0, **more):
    well = {} if failures else {"first_success_at": BEGAN, "last_success_at": at}
    return SourceRecord(id=id_, last_checked_at=at, failures=failures, **{**well, **more})


SERVICE = (record("job/poll", POLLED), record("job/sweep", SWEPT))


@pytest.fixture
def timetable(tmp_path):
    file = tmp_path / "config.toml"
    file.write_text('[ofsted]\nauthorities = ["Sunderland"]\n')
    table = timetable_of(load_config(file, environ={}), offset=timedelta(0))
    news = Entry(name="news/paper", lane=Lane.OFSTED, rhythm=Every(timedelta(minutes=30)))
    return Timetable({**table.entries, news.name: news})


@pytest.fixture
def next_look(timetable):
    def next_look(source, *records, now=NOW, **more):
        known = {each.id: each for each in records}
        return Outlook(timetable, known, now, **more).next_look(source)

    return next_look


FAILED_ONCE = record("ofsted/sunderland", POLLED, failures=1, first_success_at=BEGAN)
FAILS = record("ofsted/sunderland", POLLED, failures=5, first_success_at=BEGAN)  # 40 minutes' rest
FAILED_IN_THE_NIGHT = record(
    "ofsted/sunderland", datetime(2026, 11, 24, 1, 0, tzinfo=UTC), 99, first_success_at=BEGAN
)


@pytest.mark.parametrize(
    ("source", "records", "expected"),
    [
        pytest.param("ofsted/list", SERVICE, NEXT_POLL, id="the list at the next poll"),
        pytest.param(
            "ofsted/sunderland",
            [*SERVICE, record("ofsted/sunderland", SWEPT)],
            NEXT_SWEEP,
            id="a page that is well at the next sweep",
        ),
        pytest.param(
            "ofsted/sunderland", SERVICE, NEXT_POLL, id="one that was never read: the next poll"
        ),
        pytest.param(
            "ofsted/sunderland",
            [*SERVICE, FAILED_ONCE],
            NEXT_POLL,
            id="one that failed once at the next poll",
        ),
        pytest.param(
            "ofsted/sunderland",
            [*SERVICE, FAILS],
            datetime(2026, 11, 23, 9, 40, tzinfo=UTC),
            id="one that keeps failing at the poll that ends its rest",
        ),
        pytest.param(
            "ofsted/sunderland",
            [*SERVICE, FAILED_IN_THE_NIGHT],
            NEXT_SWEEP,
            id="a sweep reads a page that rests",
        ),
        pytest.param(
            "news/paper",
            [record("news/paper", POLLED)],
            POLLED + timedelta(minutes=30),
            id="a source with a rhythm of its own",
        ),
        pytest.param(
            "news/paper",
            [record("news/paper", POLLED, failures=2)],
            POLLED + timedelta(minutes=30),
            id="the same, when it fails",
        ),
        pytest.param(
            "file/50167890",
            [*SERVICE, record("file/50167890", POLLED, failures=1)],
            NEXT_POLL,
            id="a file that is still hoped for",
        ),
        pytest.param(
            "file/50167890",
            [*SERVICE, record("file/50167890", POLLED, failures=9)],
            NEXT_SWEEP,
            id="a file that was given up",
        ),
        pytest.param(
            "job/housekeeping",
            [*SERVICE, record("job/housekeeping", POLLED, failures=1)],
            POLLED + timedelta(minutes=15),
            id="a duty that failed is done again soon",
        ),
        pytest.param("job/nothing-now", SERVICE, None, id="a duty that there is no more"),
        pytest.param("channel/mail/a@example.org", SERVICE, None, id="nobody looks at a channel"),
    ],
)
def test_each_source_has_its_next_look(next_look, source, records, expected):
    assert next_look(source, *records) == expected


def test_where_the_service_never_ran_it_is_reckoned_from_now(next_look):
    assert next_look("ofsted/list") == NEXT_POLL
    assert next_look("ofsted/sunderland", record("ofsted/sunderland", SWEPT)) == NEXT_SWEEP


def test_what_has_left_the_list_is_looked_at_no_more(next_look):
    gone = next_look("ofsted/sunderland", *SERVICE, unlisted=["sunderland"])
    assert gone is None


def test_a_service_that_stopped_shows_by_a_look_that_was_not_taken(timetable):
    known = {each.id: each for each in SERVICE}
    evening = datetime(2026, 11, 23, 18, 0, tzinfo=UTC)
    assert Outlook(timetable, known, evening).next_look("ofsted/list") == NEXT_POLL
    assert Outlook(timetable, known, evening).late_since() == NEXT_POLL
    assert Outlook(timetable, known, NEXT_POLL + timedelta(minutes=59)).late_since() is None
    assert Outlook(timetable, {}, evening).late_since() is None


def test_what_was_never_done_counts_from_the_first_poll():
    began = {each.id: each for each in [record("job/poll", POLLED), record("news/x", SWEPT)]}
    assert last_runs(began) == {
        "job/poll": POLLED,
        "news/x": SWEPT,
        Duty.POLL: POLLED,
        Duty.SWEEP: BEGAN,
        Duty.ALIVE: BEGAN,
        Duty.HOUSEKEEPING: BEGAN,
    }
    assert last_runs({}) == {}
