"""What happens to a document besides being read: unreadable, withdrawn, back again."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from monitor.detect import headline
from monitor.model.authority import Authority
from monitor.model.document import DocumentKind
from monitor.model.event import Event, Importance, ReportFacts
from monitor.model.event_kind import EventKind
from monitor.model.listed import ListedDocument
from monitor.model.source import SourceId

TRIES_BEFORE_TELLING = 3
"""Files can come online some minutes after the page that links them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """The page that a document is, or was, listed on."""

    authority: Authority
    source: SourceId
    page_url: str


def doubt_of_number(document: ListedDocument, known: Iterable[str]) -> tuple[str, ...]:
    """Return a line where a new document's number is lower than those of documents known before.

    Ofsted numbers files as it publishes them; a lower one may be an old file linked anew.
    """
    numbers = [int(id_) for id_ in known if id_.isdecimal()]
    if not document.id.isdecimal() or int(document.id) >= max(numbers, default=0):
        return ()
    return ("Its file number is lower than that of documents known before: it may be an old one.",)


def unread(shelf: Shelf, document: ListedDocument, *, reason: str, detected_at: datetime) -> Event:
    """Return the event for a new document after its file has failed often enough."""
    return _event(
        shelf,
        document,
        EventKind.REPORT_PUBLISHED,
        headline.unread(shelf.authority.name, document),
        detected_at,
        against="unread",
        details=(f"The file could not be read: {reason}", "It is tried again at every sweep."),
    )


def withdrawn(
    shelf: Shelf, document: ListedDocument, *, gone_at: datetime, detected_at: datetime
) -> Event:
    """Return the event for a known document that its page has lost, as a second check confirms."""
    return _event(
        shelf,
        document,
        EventKind.REPORT_WITHDRAWN,
        headline.withdrawn(shelf.authority.name, document),
        detected_at,
        against=gone_at.isoformat(),
        details=("What it said is kept, and stands until a later report takes its place.",),
    )


def restored(
    shelf: Shelf, document: ListedDocument, *, gone_at: datetime, detected_at: datetime
) -> Event:
    """Return the event for a withdrawn document that is listed again."""
    return _event(
        shelf,
        document,
        EventKind.REPORT_RESTORED,
        headline.restored(shelf.authority.name, document),
        detected_at,
        against=gone_at.isoformat(),
    )


def revised(
    shelf: Shelf,
    document: ListedDocument,
    *,
    sha256: str,
    lines: tuple[str, ...],
    detected_at: datetime,
) -> Event:
    """Return the event for a known document whose file now says something else: ``lines``."""
    return _event(
        shelf,
        document,
        EventKind.REPORT_REVISED,
        headline.revised(shelf.authority.name, document),
        detected_at,
        against=sha256,
        details=lines,
    )


def _event(
    shelf: Shelf,
    document: ListedDocument,
    kind: EventKind,
    summary: str,
    detected_at: datetime,
    *,
    against: str,
    details: tuple[str, ...] = (),
) -> Event:
    authority = shelf.authority
    graded = document.kind is DocumentKind.INSPECTION
    found = kind is EventKind.REPORT_PUBLISHED
    return Event(
        key=f"{shelf.source}|{against}|{kind}|{document.id}",
        kind=kind,
        source=shelf.source,
        summary=summary,
        occurred_on=document.published if found else detected_at.date(),
        detected_at=detected_at,
        importance=Importance.HIGH if graded else Importance.NORMAL,
        authority=authority.id,
        authority_name=authority.name,
        urn=authority.urn,
        region=authority.region,
        trusts=authority.trusts,
        page_url=shelf.page_url,
        report=ReportFacts(
            id=document.id,
            url=document.url,
            label=document.label,
            kind=document.kind,
            published=document.published,
        ),
        details=details,
    )
