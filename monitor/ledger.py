"""What the core asks of the database, inside one open transaction.

A ledger is open only while nothing waits for the network. Leaving its block without an
error commits everything written in it; any error undoes all of it.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import date, datetime
from typing import Protocol

from monitor.model.authority import AuthorityId
from monitor.model.document import DocumentState
from monitor.model.event import Event
from monitor.model.history import GradedReport
from monitor.model.listed import ListedDocument, ListedProvider
from monitor.model.memory import (
    Delivery,
    KeptPage,
    KeptReport,
    KnownDocument,
    Membership,
    Outcome,
    Owed,
    SourceRecord,
)
from monitor.model.report import Reading
from monitor.model.source import (
    FetchedPage,
    RequestCount,
    SourceId,
)
from monitor.news_ledger import NewsLedger


class Ledger(Protocol):
    """The write side of the database, for the length of one transaction."""

    @property
    def news(self) -> NewsLedger:
        """The articles, in the same transaction."""
        ...

    def kept_page(self, url: str) -> KeptPage | None:
        """Return the last good reply of ``url``, if there was one."""
        ...

    def body(self, sha256: str) -> bytes:
        """Return kept bytes by their hash."""
        ...

    def keep_page(
        self, source: SourceId, url: str, page: FetchedPage, *, reader_version: int
    ) -> None:
        """Remember a reply that was read well, under the address asked for; stored once."""
        ...

    def kept_urls(self, source: SourceId) -> tuple[str, ...]:
        """Return the addresses that ``source`` consisted of when it was last read whole."""
        ...

    def forget_other_pages(self, source: SourceId, urls: Collection[str]) -> None:
        """Forget the pages of ``source`` at other addresses; what they said stays."""
        ...

    def listed(self) -> Mapping[str, ListedProvider]:
        """Return Ofsted's list as last believed, by URN."""
        ...

    def save_listed(self, providers: Sequence[ListedProvider], at: datetime) -> None:
        """Replace the list."""
        ...

    def memberships(self) -> Mapping[AuthorityId, Membership]:
        """Return how each authority stands in the list."""
        ...

    def save_memberships(self, memberships: Sequence[Membership]) -> None:
        """Replace how each authority stands in the list."""
        ...

    def urns(self) -> Mapping[str, AuthorityId]:
        """Return every URN an authority has ever been listed under."""
        ...

    def note_urn(self, urn: str, authority: AuthorityId, at: datetime) -> None:
        """Remember that ``authority`` is listed as ``urn``."""
        ...

    def source(self, source: SourceId) -> SourceRecord:
        """Return what is remembered of one source; a blank record for a new one."""
        ...

    def sources(self) -> Mapping[SourceId, SourceRecord]:
        """Return what is remembered of every source ever checked."""
        ...

    def mark_told(self, told: Collection[SourceId], at: datetime | None) -> None:
        """Note that somebody was told that these are broken, or, with None, well again."""
        ...

    def record(self, outcome: Outcome) -> None:
        """Write how a check ended."""
        ...

    def note_success(self, source: SourceId, at: datetime) -> None:
        """Note that a source that was well works still; the log of checks needs no entry of it."""
        ...

    def waiting(self, recent: date) -> frozenset[AuthorityId]:
        """Return the authorities with a listed document that is still to be read.

        One that could not be read so far is among them if published on ``recent`` or later.
        """
        ...

    def losing_documents(self) -> frozenset[AuthorityId]:
        """Return the authorities with a document that is missed but not told as withdrawn."""
        ...

    def documents(self, authority: AuthorityId) -> tuple[KnownDocument, ...]:
        """Return every document ever listed for an authority."""
        ...

    def save_document(
        self, authority: AuthorityId, document: ListedDocument, *, backfilled: bool, at: datetime
    ) -> None:
        """Add a listed document, or note that it is still there and what its row now says."""
        ...

    def note_refiled(self, authority: AuthorityId, document_id: str, new_id: str) -> None:
        """Go on with a document under the number that its file has now."""
        ...

    def note_gone(self, authority: AuthorityId, gone: Collection[str], at: datetime) -> None:
        """Remember when documents were first missed on their page."""
        ...

    def note_withdrawn(
        self, authority: AuthorityId, withdrawn: Collection[str], at: datetime
    ) -> None:
        """Remember when documents were told as withdrawn."""
        ...

    def reading(self, authority: AuthorityId, document_id: str) -> Reading | None:
        """Return what a document is held to say today."""
        ...

    def kept_reports(self) -> tuple[KeptReport, ...]:
        """Return every document whose file is kept and that nobody is still waiting for."""
        ...

    def make_searchable(self, source: SourceId, name: str, lines: Sequence[str]) -> None:
        """Let the words that a watched page says be found, in place of what it said before."""
        ...

    def keep_unread(self, source: SourceId, url: str, page: FetchedPage) -> None:
        """Keep the bytes of a file that could not be read, for a better reader."""
        ...

    def confirm_reading(self, report: KeptReport, *, reader_version: int) -> None:
        """Note that a newer reader reads a document just as it stands."""
        ...

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
        """Keep what a document says; an earlier reading of it stays, marked superseded."""
        ...

    def document_failed(
        self, authority: AuthorityId, document_id: str, error: str, state: DocumentState
    ) -> None:
        """Count one more failed try at a document's file."""
        ...

    def graded_reports(self, authority: AuthorityId) -> tuple[GradedReport, ...]:
        """Return every graded report read of an authority, in any order."""
        ...

    def save_event(self, event: Event, owed: Sequence[Owed]) -> bool:
        """Add an event and what is owed for it; False where it was known already."""
        ...

    def without_context(self) -> tuple[Event, ...]:
        """Return the new ratings that nobody has put into their national context yet."""
        ...

    def add_context(self, event_id: str, sentences: Sequence[str], at: datetime) -> None:
        """Add the sentences to an event, before it is told."""
        ...

    def histories(self) -> Mapping[AuthorityId, Sequence[GradedReport]]:
        """Return the graded reports of each authority whose documents have all been read.

        An authority without a graded report has an empty entry; one that is not read yet,
        or not whole, has none.
        """
        ...

    def add_counts(self, counts: Mapping[tuple[str, date], RequestCount]) -> None:
        """Add to the requests counted for each host and day."""
        ...


OpenLedger = Callable[[], AbstractContextManager[Ledger]]


class Outbox(Protocol):
    """The deliveries; each call is a transaction of its own."""

    def claim(
        self,
        now: datetime,
        *,
        owner: str,
        channels: Sequence[str],
        only: Collection[int] | None = None,
    ) -> tuple[Delivery, ...]:
        """Take the deliveries of one message that is due, or none; of those in ``only``, if given.

        They are ours for ``CLAIM_LASTS``; a claim whose owner died lapses by itself.
        """
        ...

    def bring_forward(
        self, now: datetime, *, only: Collection[int] | None = None, failed: bool = False
    ) -> tuple[int, ...]:
        """Make all that is pending due at ``now``; return it.

        With ``only``, those and what goes out in one message with them. With ``failed``, also
        what was given up: its days of trying begin anew. What another process is just sending
        is left to it, and what was sent stays sent.
        """
        ...

    def mark_sent(self, ids: Sequence[int], *, at: datetime) -> None:
        """Record that the channel took them."""
        ...

    def mark_failed(
        self, ids: Sequence[int], *, owner: str, error: str, next_attempt_at: datetime | None
    ) -> None:
        """Record a failed try; ``next_attempt_at`` None means given up."""
        ...
