"""A new document whose file still cannot be read is told all the same: never silence."""

from datetime import datetime

from monitor.detect import headline
from monitor.model.authority import Authority
from monitor.model.event import Event, EventKind, Importance, ReportFacts
from monitor.model.report import DocumentKind, ListedDocument
from monitor.model.source import SourceId

TRIES_BEFORE_TELLING = 3
"""Files can come online some minutes after the page that links them."""


def detect_unread(
    authority: Authority,
    document: ListedDocument,
    *,
    source: SourceId,
    page_url: str,
    reason: str,
    detected_at: datetime,
) -> Event:
    """Return the event for a listed document after its file has failed often enough."""
    graded = document.kind is DocumentKind.INSPECTION
    return Event(
        key=f"{source}|unread|{EventKind.REPORT_PUBLISHED}|{document.id}",
        kind=EventKind.REPORT_PUBLISHED,
        source=source,
        summary=headline.unread(authority.name, document),
        occurred_on=document.published,
        detected_at=detected_at,
        importance=Importance.HIGH if graded else Importance.NORMAL,
        authority=authority.id,
        authority_name=authority.name,
        urn=authority.urn,
        region=authority.region,
        trusts=authority.trusts,
        page_url=page_url,
        report=ReportFacts(
            id=document.id,
            url=document.url,
            label=document.label,
            kind=document.kind,
            published=document.published,
        ),
        details=(f"The file could not be read: {reason}", "It is tried again at every check."),
    )
