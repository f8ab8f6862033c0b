"""The ``Ledger`` over SQLAlchemy: one open transaction, its work done by topic elsewhere."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime

from sqlalchemy import Connection, Engine

from monitor.ledger import OpenLedger
from monitor.model.authority import AuthorityId
from monitor.model.document import DocumentState
from monitor.model.event import Event
from monitor.model.history import GradedReport
from monitor.model.listed import ListedDocument, ListedProvider
from monitor.model.memory import (
    KeptPage,
    KeptReport,
    KnownDocument,
    Membership,
    Outcome,
    Owed,
    SourceRecord,
)
from monitor.model.report import Reading
from monitor.model.source import FetchedPage, RequestCount, SourceId
from storage import (
    content,
    documents,
    events,
    graded,
    listing,
    pages,
    passages,
    rereading,
    sources,
)
from storage.engine import storage_errors
from storage.news_ledger import SqlNewsLedger


def ledger_opener(engine: Engine) -> OpenLedger:
    """Return what opens a ledger: a transaction that commits when its block ends well."""
    writing = engine.execution_options(writes=True)

    @contextmanager
    def open_ledger() -> Iterator[SqlLedger]:
        with storage_errors(writing.url), writing.begin() as connection:
            yield SqlLedger(connection)

    return open_ledger


class SqlLedger:
    """See ``monitor.ledger.Ledger``; every method is documented there."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    @property
    def news(self) -> SqlNewsLedger:
        """Return the articles' part."""
        return SqlNewsLedger(self._connection)

    def kept_page(self, url: str) -> KeptPage | None:
        """Return the last good reply."""
        return pages.kept_page(self._connection, url)

    def body(self, sha256: str) -> bytes:
        """Return kept bytes."""
        return content.load(self._connection, sha256)

    def keep_page(
        self, source: SourceId, url: str, page: FetchedPage, *, reader_version: int
    ) -> None:
        """Remember a reply."""
        pages.keep_page(self._connection, source, url, page, reader_version)

    def kept_urls(self, source: SourceId) -> tuple[str, ...]:
        """Return a source's addresses."""
        return pages.kept_urls(self._connection, source)

    def forget_other_pages(self, source: SourceId, urls: Collection[str]) -> None:
        """Forget a source's other addresses."""
        pages.forget_other_pages(self._connection, source, urls)

    def listed(self) -> Mapping[str, ListedProvider]:
        """Return the list."""
        return listing.listed_providers(self._connection)

    def save_listed(self, providers: Sequence[ListedProvider], at: datetime) -> None:
        """Replace the list."""
        listing.save_listed(self._connection, providers, at)

    def memberships(self) -> Mapping[AuthorityId, Membership]:
        """Return who stands in the list."""
        return listing.memberships(self._connection)

    def save_memberships(self, memberships: Sequence[Membership]) -> None:
        """Replace who stands in the list."""
        listing.save_memberships(self._connection, memberships)

    def urns(self) -> Mapping[str, AuthorityId]:
        """Return every URN noted."""
        return listing.known_urns(self._connection)

    def note_urn(self, urn: str, authority: AuthorityId, at: datetime) -> None:
        """Note a URN."""
        listing.note_urn(self._connection, urn, authority, at)

    def source(self, source: SourceId) -> SourceRecord:
        """Return one source's record."""
        return sources.source_record(self._connection, source)

    def sources(self) -> Mapping[SourceId, SourceRecord]:
        """Return every source's record."""
        return sources.source_records(self._connection)

    def mark_told(self, told: Collection[SourceId], at: datetime | None) -> None:
        """Note who is known to be broken."""
        sources.mark_told(self._connection, told, at)

    def record(self, outcome: Outcome) -> None:
        """Write how a check ended."""
        sources.record(self._connection, outcome)

    def note_success(self, source: SourceId, at: datetime) -> None:
        """Note that a source works still."""
        sources.note_success(self._connection, source, at)

    def waiting(self, recent: date) -> frozenset[AuthorityId]:
        """Return who has documents to be read."""
        return documents.waiting(self._connection, recent)

    def losing_documents(self) -> frozenset[AuthorityId]:
        """Return whose documents are missed."""
        return documents.losing_documents(self._connection)

    def documents(self, authority: AuthorityId) -> tuple[KnownDocument, ...]:
        """Return an authority's documents."""
        return documents.known_documents(self._connection, authority)

    def save_document(
        self, authority: AuthorityId, document: ListedDocument, *, backfilled: bool, at: datetime
    ) -> None:
        """Add or refresh a document."""
        documents.save_document(self._connection, authority, document, backfilled=backfilled, at=at)

    def note_refiled(self, authority: AuthorityId, document_id: str, new_id: str) -> None:
        """Renumber a document."""
        documents.note_refiled(self._connection, authority, document_id, new_id)

    def note_gone(self, authority: AuthorityId, gone: Collection[str], at: datetime) -> None:
        """Note missed documents."""
        documents.note_gone(self._connection, authority, gone, at)

    def note_withdrawn(
        self, authority: AuthorityId, withdrawn: Collection[str], at: datetime
    ) -> None:
        """Note documents told as withdrawn."""
        documents.note_withdrawn(self._connection, authority, withdrawn, at)

    def reading(self, authority: AuthorityId, document_id: str) -> Reading | None:
        """Return what a document says."""
        return rereading.reading_of(self._connection, authority, document_id)

    def kept_reports(self) -> tuple[KeptReport, ...]:
        """Return the documents whose files are kept."""
        return rereading.kept_reports(self._connection)

    def make_searchable(self, source: SourceId, name: str, lines: Sequence[str]) -> None:
        """Let a page's words be found."""
        passages.replace_page(self._connection, source, name, lines)

    def keep_unread(self, source: SourceId, url: str, page: FetchedPage) -> None:
        """Keep bytes that could not be read."""
        pages.keep_unread(self._connection, source, url, page)

    def confirm_reading(self, report: KeptReport, *, reader_version: int) -> None:
        """Note that a reading still stands."""
        rereading.confirm_reading(self._connection, report, reader_version)

    def save_reading(
        self,
        authority: AuthorityId,
        document_id: str,
        reading: Reading,
        *,
        sha256: str,
        reader_version: int,
        at: datetime,
    ) -> None:
        """Keep a reading."""
        documents.save_reading(
            self._connection,
            authority,
            document_id,
            reading,
            sha256=sha256,
            reader_version=reader_version,
            at=at,
        )

    def document_failed(
        self, authority: AuthorityId, document_id: str, error: str, state: DocumentState
    ) -> None:
        """Count a failed try."""
        documents.document_failed(self._connection, authority, document_id, error, state)

    def graded_reports(self, authority: AuthorityId) -> tuple[GradedReport, ...]:
        """Return an authority's graded reports."""
        return graded.graded_reports(self._connection, authority)

    def save_event(self, event: Event, owed: Sequence[Owed]) -> bool:
        """Add an event and what is owed for it."""
        return events.save_event(self._connection, event, owed)

    def without_context(self) -> tuple[Event, ...]:
        """Return new ratings without context."""
        return events.without_context(self._connection)

    def add_context(self, event_id: str, sentences: Sequence[str], at: datetime) -> None:
        """Add context to an event."""
        events.add_context(self._connection, event_id, sentences, at)

    def histories(self) -> Mapping[AuthorityId, Sequence[GradedReport]]:
        """Return the histories that are whole."""
        return graded.histories(self._connection)

    def add_counts(self, counts: Mapping[tuple[str, date], RequestCount]) -> None:
        """Add to the request counts."""
        pages.add_counts(self._connection, counts)
