from datetime import UTC, date, datetime

import pytest
from sqlalchemy import func, select

from monitor.model.memory import Outcome
from monitor.model.source import FetchedPage, RequestCount, SourceId, SourceState, Verdict
from storage.ledger import ledger_opener
from storage.status import SourceStatus, read_status
from storage.tables.sources import checks
from tests.support.clock import FakeClock
from tests.support.owing import Office, Taker, owed

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
LATER = datetime(2026, 11, 21, 9, 40, tzinfo=UTC)
TODAY = date(2026, 11, 21)


@pytest.fixture
def record(engine):
    def record(source, verdict, at=NOW, error=None):
        with ledger_opener(engine)() as ledger:
            outcome = Outcome(source=SourceId(source), verdict=verdict, at=at, error=error)
            ledger.record(outcome)

    return record


def test_a_source_says_when_it_worked_when_it_moved_and_what_is_wrong_now(url, record):
    record("ofsted/list", Verdict.CHANGED)
    record("ofsted/list", Verdict.FAILED, LATER, "no reply in time")
    (source,) = read_status(url, today=TODAY).sources
    assert source == SourceStatus(
        id=SourceId("ofsted/list"),
        state=SourceState.FAILING,
        failures=1,
        last_success=NOW,
        last_change=NOW,
        error="no reply in time",
    )


def test_an_error_that_has_passed_is_not_shown(url, record):
    record("ofsted/list", Verdict.FAILED, NOW, "no reply in time")
    record("ofsted/list", Verdict.UNCHANGED, LATER)
    (source,) = read_status(url, today=TODAY).sources
    assert (source.state, source.failures, source.error) == (SourceState.OK, 0, None)


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("ofsted/list", "list"),
        ("ofsted/durham", "authority"),
        ("file/50167890", "file"),
        ("news/Community Care", "news"),
        ("page/Improvement notices", "page"),
        ("channel/desk-mail/desk@example.org", "channel"),
    ],
)
def test_a_source_is_of_a_kind(source, kind):
    assert SourceStatus(id=SourceId(source)).kind == kind


def test_what_waits_and_what_was_given_up_is_counted(engine, url):
    office = Office(engine, {"mail": Taker("mail")}, FakeClock(NOW))
    office.owe(owed(), owed(to="a"), owed(to="b"), owed("gone"))
    taken = office.outbox.claim(office.clock.now(), owner="me", channels=("mail",))
    office.outbox.mark_failed([taken[0].id], owner="me", error="no such user", next_attempt_at=None)
    office.deliver()
    status = read_status(url, today=TODAY)
    assert (status.pending, status.failed) == (1, 1)
    assert status.waiting == {"gone": 1}


def test_a_recipient_was_last_told_when_the_last_message_was_taken(engine, url):
    clock = FakeClock(NOW)
    office = Office(engine, {"mail": Taker("mail")}, clock)
    for year in (2021, 2022):
        office.owe(owed(), year=year)
        office.deliver()
        clock.advance((LATER - NOW).total_seconds())
    (channel,) = read_status(url, today=TODAY).sources
    assert (channel.id, channel.last_success) == ("channel/mail", LATER)
    assert channel.last_change is None  # it says nothing that could change
    with engine.connect() as connection:  # and a message is no line of the log of checks
        assert connection.execute(select(func.count()).select_from(checks)).scalar_one() == 1


def test_requests_are_those_of_the_day(engine, url):
    with ledger_opener(engine)() as ledger:
        ledger.add_counts({("a.example", TODAY): RequestCount(2, 1, 81_234)})
        ledger.add_counts({("a.example", date(2026, 11, 20)): RequestCount(9, 0, 5)})
    assert read_status(url, today=TODAY).requests == {"a.example": RequestCount(2, 1, 81_234)}


def test_a_database_that_has_seen_nothing_has_nothing_to_show(engine, url):
    status = read_status(url, today=TODAY)
    assert (status.sources, status.pending, status.failed, status.requests) == ((), 0, 0, {})


def test_what_the_database_takes_is_told_by_what_is_kept(url, engine):
    bodies = {"file/1": b"report", "ofsted/sunderland": b"page", "news/x": b"article"}
    with ledger_opener(engine)() as ledger:
        for name, body in bodies.items():
            page = FetchedPage(url=name, body=body * 1000, fetched_at=NOW)
            ledger.keep_page(SourceId(name), name, page, reader_version=1)
        again = FetchedPage(url="again", body=b"report" * 1000, fetched_at=NOW)
        ledger.keep_page(SourceId("ofsted/durham"), "again", again, reader_version=1)
    disk = read_status(url, today=TODAY).disk
    assert list(disk.files) == ["reports and letters", "pages", "articles"]
    assert all(0 < size < 1000 for size in disk.files.values())
    assert disk.total == sum(disk.files.values()) + disk.rest
    assert disk.total > 50_000
