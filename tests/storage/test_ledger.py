"""What the ledger remembers, and that a transaction is all or nothing."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import func, select

from monitor.detect.reports import detect_report
from monitor.errors import StorageError
from monitor.model.authority import AuthorityId
from monitor.model.document import DocumentState
from monitor.model.event import Event
from monitor.model.event_kind import EventKind
from monitor.model.judgement import Area, Grade
from monitor.model.listed import ListedProvider
from monitor.model.memory import Outcome, Owed
from monitor.model.source import FetchedPage, RequestCount, SourceId, Validators, Verdict
from storage.event_log import EventFilter, EventLog
from storage.history import History
from storage.ledger import ledger_opener
from storage.tables.events import deliveries
from storage.tables.kept import contents, pages, snapshots
from storage.tables.sources import requests, sources
from tests.monitor.detect.build import graded, read_document

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
SOURCE = SourceId("ofsted/sunderland")
SUNDERLAND = AuthorityId("sunderland")
URL = "https://reports.ofsted.gov.uk/provider/44/80566"


def page(body=b"<html>", *, etag='"1"', at=NOW):
    return FetchedPage(url=URL, body=body, fetched_at=at, validators=Validators(etag))


def save_graded(ledger, document, *, at=NOW, version=1):
    ledger.keep_page(SourceId("file/1"), document.document.url, page(b"%PDF"), reader_version=1)
    ledger.save_document(SUNDERLAND, document.document, backfilled=False, at=at)
    ledger.save_reading(
        SUNDERLAND,
        document.document.id,
        document.reading,
        sha256=page(b"%PDF").sha256,
        reader_version=version,
        at=at,
    )


@pytest.fixture
def open_ledger(engine):
    return ledger_opener(engine)


def count(engine, table):
    with engine.connect() as connection:
        return connection.execute(select(func.count()).select_from(table)).scalar()


def test_a_reply_is_kept_with_its_validators_and_bytes(open_ledger):
    with open_ledger() as ledger:
        ledger.keep_page(SOURCE, URL, page(b"hello" * 1000), reader_version=3)
        kept = ledger.kept_page(URL)
        assert (kept.validators.etag, kept.reader_version) == ('"1"', 3)
        assert ledger.body(kept.sha256) == b"hello" * 1000


def test_the_same_bytes_again_are_no_new_snapshot(engine, open_ledger):
    for etag in ('"1"', '"2"'):
        with open_ledger() as ledger:
            ledger.keep_page(SOURCE, URL, page(etag=etag), reader_version=1)
    with open_ledger() as ledger:
        assert ledger.kept_page(URL).validators.etag == '"2"'
    assert (count(engine, snapshots), count(engine, contents)) == (1, 1)


def test_a_page_that_goes_back_and_forth_is_a_snapshot_each_time(engine, open_ledger):
    for body in (b"a", b"b", b"a"):
        with open_ledger() as ledger:
            ledger.keep_page(SOURCE, URL, page(body), reader_version=1)
    assert (count(engine, snapshots), count(engine, contents)) == (3, 2)


def test_an_error_undoes_everything_written_in_the_block(engine, open_ledger):
    def write_and_fail():
        with open_ledger() as ledger:
            ledger.keep_page(SOURCE, URL, page(), reader_version=1)
            ledger.record(Outcome(source=SOURCE, verdict=Verdict.BASELINE, at=NOW))
            ledger.body("no such hash")

    with pytest.raises(StorageError):
        write_and_fail()
    assert count(engine, pages) == count(engine, sources) == 0


def test_damaged_bytes_are_never_given_out(engine, open_ledger):
    with open_ledger() as ledger:
        ledger.keep_page(SOURCE, URL, page(), reader_version=1)
    with engine.begin() as connection:
        connection.execute(contents.update().values(body=b"rubbish"))
    with pytest.raises(StorageError, match="damaged"), open_ledger() as ledger:
        ledger.body(page().sha256)


def test_the_list_is_replaced_whole(open_ledger):
    rows = [
        ListedProvider(urn=urn, name=urn, url=urn, latest_report=date(2026, 1, 2))
        for urn in ("1", "2")
    ]
    with open_ledger() as ledger:
        ledger.save_listed(rows, NOW)
        ledger.save_listed(rows[1:], NOW)
        assert ledger.listed() == {"2": rows[1]}


def test_failures_are_counted_until_a_success(open_ledger):
    verdicts = (Verdict.BASELINE, Verdict.FAILED, Verdict.FAILED)
    with open_ledger() as ledger:
        for minute, verdict in enumerate(verdicts):
            at = NOW + timedelta(minutes=minute)
            ledger.record(Outcome(source=SOURCE, verdict=verdict, at=at, marker=f"m{minute}"))
        record = ledger.sources()[SOURCE]
        assert (record.failures, record.marker) == (2, "m0")
        assert record.first_success_at == record.last_success_at == NOW
        ledger.record(Outcome(source=SOURCE, verdict=Verdict.UNCHANGED, at=NOW))
        assert ledger.sources()[SOURCE].failures == 0


def test_a_document_waits_until_it_is_read(open_ledger):
    document = read_document("overall=G")
    with open_ledger() as ledger:
        ledger.save_document(SUNDERLAND, document.document, backfilled=True, at=NOW)
        ledger.document_failed(SUNDERLAND, document.document.id, "gone", DocumentState.LISTED)
        assert ledger.waiting(date(2026, 1, 1)) == {SUNDERLAND}
        (known,) = ledger.documents(SUNDERLAND)
        assert (known.document, known.backfilled, known.failures) == (document.document, True, 1)
        save_graded(ledger, document)
        assert ledger.waiting(date(2026, 1, 1)) == frozenset()
        (known,) = ledger.documents(SUNDERLAND)
        assert (known.state, known.failures, known.backfilled) == (DocumentState.READ, 0, True)


def test_grades_come_back_as_they_were_read(open_ledger):
    document = read_document("overall=O help_protection=G")
    with open_ledger() as ledger:
        save_graded(ledger, document)
        assert ledger.graded_reports(SUNDERLAND) == (document.graded(),)


def test_a_better_reading_stands_and_the_old_one_is_still_known(engine, open_ledger):
    first, better = read_document("overall=G"), read_document("overall=O")
    with open_ledger() as ledger:
        save_graded(ledger, first)
    with open_ledger() as ledger:
        save_graded(ledger, better, at=NOW + timedelta(days=2), version=2)
    history = History(engine)
    assert history.graded_reports()[0].grades == {Area.OVERALL: Grade.OUTSTANDING}
    past = history.graded_reports(known_at=NOW + timedelta(days=1))
    assert past[0].grades == {Area.OVERALL: Grade.GOOD}
    assert history.graded_reports(known_at=NOW - timedelta(days=1)) == ()


def test_an_event_is_kept_once_and_owed_once(engine, open_ledger):
    event = detect_report(read_document("overall=O"), [graded("overall=I")], NOW)
    owed = [Owed("desk", "mail", to, NOW) for to in ("a@example.org", "b@example.org")]
    for expected in (True, False):
        with open_ledger() as ledger:
            assert ledger.save_event(event, owed) is expected
    assert count(engine, deliveries) == 2
    assert EventLog(engine).newest(EventFilter()) == (event,)


def test_requests_are_added_up(engine, open_ledger):
    for _ in range(2):
        with open_ledger() as ledger:
            ledger.add_counts({("a.example", date(2026, 1, 1)): RequestCount(2, 1, 3_000_000_000)})
    with engine.connect() as connection:
        row = connection.execute(select(requests)).one()
    assert (row.requests, row.not_modified, row.bytes) == (4, 2, 6_000_000_000)


def event(number, **changes):
    made = detect_report(read_document("overall=O"), [], NOW + timedelta(days=number))
    return replace(made, key=f"k{number}", **changes)


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        pytest.param(EventFilter(), ["k2", "k1", "k0"], id="newest first"),
        pytest.param(EventFilter(limit=1), ["k2"], id="so many"),
        pytest.param(EventFilter(since=NOW + timedelta(days=1)), ["k2", "k1"], id="since"),
        pytest.param(EventFilter(until=NOW + timedelta(days=1)), ["k0"], id="before"),
        pytest.param(EventFilter(authorities=["durham"]), ["k1"], id="of one authority"),
        pytest.param(EventFilter(kinds=["rating.*"]), ["k2", "k1", "k0"], id="a family of kinds"),
        pytest.param(EventFilter(kinds=["rating.changed"]), [], id="a kind"),
    ],
)
def test_events_are_found_by_what_they_are(engine, open_ledger, wanted, expected):
    found: list[Event] = [event(0), event(1, authority=AuthorityId("durham")), event(2)]
    with open_ledger() as ledger:
        for each in found:
            ledger.save_event(each, [])
    assert [each.key for each in EventLog(engine).newest(wanted)] == expected


def test_events_of_one_moment_stand_by_their_kind_and_not_by_their_numbers(engine, open_ledger):
    kinds = (EventKind.NEWS_CLAIM, EventKind.NEWS_CONFIRMED, EventKind.NEWS_ARTICLE)
    with open_ledger() as ledger:
        for number in range(4):
            for kind in kinds:
                key = f"{number} of {kind}"
                ledger.save_event(replace(event(0), key=key, kind=kind), [])
    shown = [each.kind.value for each in EventLog(engine).newest(EventFilter())]
    assert shown == ["news.confirmed"] * 4 + ["news.claim"] * 4 + ["news.article"] * 4
