"""Which documents and snapshots are known, asked of SQLite and of PostgreSQL."""

from datetime import UTC, date, datetime, timedelta

import pytest

from monitor.model.authority import AuthorityId
from monitor.model.document import DocumentKind, DocumentState
from monitor.model.judgement import Framework
from monitor.model.listed import ListedDocument
from monitor.model.report import Reading
from monitor.model.source import FetchedPage, SourceId
from monitor.model.window import Window
from storage.ledger import ledger_opener
from storage.reports import ReportFilter, find_reports
from storage.snapshots import Snapshots

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
DURHAM, ELY = AuthorityId("durham"), AuthorityId("ely")
PAGE = SourceId("ofsted/durham")
URL = "https://reports.ofsted.gov.uk/provider/44/80465"


def listed(number, published, kind=DocumentKind.OTHER):
    return ListedDocument(
        id=number,
        url=f"https://files.ofsted.gov.uk/v1/file/{number}",
        label="A label nobody knows",
        kind=kind,
        inspected=date(2025, 1, 6),
        published=date.fromisoformat(published) if published else None,
    )


def fetched(body, hours=0):
    return FetchedPage(url=URL, body=body, fetched_at=NOW + timedelta(hours=hours))


@pytest.fixture
def shelf(engine, url):
    """Durham: a letter that was read, one that was not, and one without a day; Ely: one."""
    with ledger_opener(engine)() as ledger:
        for authority, document in (
            (DURHAM, listed("1", "2025-02-03")),
            (DURHAM, listed("2", "2025-03-03", DocumentKind.JTAI)),
            (DURHAM, listed("3", None)),
            (ELY, listed("4", "2025-01-03")),
        ):
            ledger.save_document(authority, document, backfilled=False, at=NOW)
        ledger.keep_page(SourceId("file/1"), "u", fetched(b"%PDF-letter"), reader_version=1)
        ledger.save_reading(
            DURHAM,
            "1",
            Reading(
                kind=DocumentKind.FOCUSED_VISIT,
                framework=Framework.ILACS,
                pages=2,
                windows=(Window(date(2025, 1, 7), date(2025, 1, 8)),),
                priority_action=True,
            ),
            sha256=fetched(b"%PDF-letter").sha256,
            reader_version=1,
            at=NOW,
        )
        ledger.document_failed(DURHAM, "2", "the file is cut off", DocumentState.UNREADABLE)
    return engine


def test_documents_come_with_the_last_published_first_and_the_undated_last(shelf):
    assert [record.id for record in find_reports(shelf, ReportFilter())] == ["2", "1", "4", "3"]


def test_a_document_is_what_was_read_and_until_then_what_was_listed(shelf):
    unread, read, undated = find_reports(shelf, ReportFilter(authorities=[DURHAM]))
    assert (read.kind, read.state, read.priority_action) == (
        DocumentKind.FOCUSED_VISIT,
        DocumentState.READ,
        True,
    )
    assert (read.inspection_start, read.inspection_end) == (date(2025, 1, 7), date(2025, 1, 8))
    assert read.sha256 == fetched(b"%PDF-letter").sha256
    assert (unread.kind, unread.state, unread.error, unread.sha256) == (
        DocumentKind.JTAI,
        DocumentState.UNREADABLE,
        "the file is cut off",
        None,
    )
    assert (undated.published, undated.inspection_start) == (None, date(2025, 1, 6))


@pytest.mark.parametrize(
    ("kinds", "ids"),
    [
        ([DocumentKind.FOCUSED_VISIT], ["1"]),
        ([DocumentKind.JTAI, DocumentKind.OTHER], ["2", "4", "3"]),
        ([DocumentKind.INSPECTION], []),
    ],
)
def test_documents_are_found_by_their_kind(shelf, kinds, ids):
    assert [record.id for record in find_reports(shelf, ReportFilter(kinds=kinds))] == ids


def test_a_document_that_was_read_again_is_there_once(shelf, engine):
    with ledger_opener(engine)() as ledger:
        again = Reading(kind=DocumentKind.JTAI, framework=Framework.JTAI, pages=2)
        ledger.save_reading(
            DURHAM, "1", again, sha256=fetched(b"%PDF-letter").sha256, reader_version=2, at=NOW
        )
    (found,) = (it for it in find_reports(shelf, ReportFilter()) if it.id == "1")
    assert found.kind is DocumentKind.JTAI


def test_a_snapshot_is_found_with_that_of_its_address_before_it(engine):
    with ledger_opener(engine)() as ledger:
        for hour, body in enumerate((b"one", b"two", b"two", b"three")):
            ledger.keep_page(PAGE, URL, fetched(body, hour), reader_version=1)
        ledger.keep_page(PAGE, f"{URL}?page=2", fetched(b"other", 5), reader_version=1)
    kept = Snapshots(engine)
    other, three, two, one = kept.of(PAGE)
    assert [kept.body(it) for it in (one, two, three, other)] == [
        b"one",
        b"two",
        b"three",
        b"other",
    ]
    assert (two.size, two.fetched_at, two.url) == (3, NOW + timedelta(hours=1), URL)
    assert kept.get(two.id) == two
    assert kept.before(three) == two
    assert kept.before(two) == one
    assert kept.before(one) is None
    assert kept.before(other) is None
    assert kept.get(2_147_483_647) is None
    assert kept.sources() == {PAGE: 4}
    assert kept.of(SourceId("ofsted/ely")) == ()
