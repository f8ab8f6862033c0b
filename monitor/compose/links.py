"""Where a message points: the document first, then the article, then the page about both."""

from typing import NamedTuple

from monitor.compose.cleaning import one_line, web_address
from monitor.model.document import DocumentKind
from monitor.model.event import Event
from monitor.model.event_kind import EventKind

_REPORTS = (DocumentKind.INSPECTION, DocumentKind.AREA_SEND, DocumentKind.LSCB_REVIEW)


class Link(NamedTuple):
    """What a button says, and an http or https address that is safe to link."""

    label: str
    url: str


def links_of(event: Event) -> tuple[Link, ...]:
    """Return the links of ``event``; an address that is not safe to link is left out."""
    places = [(_page_label(event), event.page_url)]
    if event.article:
        places.insert(0, ("Read the article", event.article.url))
    if event.report:
        places.insert(0, (_document_label(event.kind, event.report.kind), event.report.url))
    return tuple(Link(label, url) for label, place in places if (url := web_address(place)))


def _document_label(event: EventKind, document: DocumentKind) -> str:
    if event is EventKind.REPORT_WITHDRAWN:
        return "Where it was"
    if document is DocumentKind.OTHER:
        return "Read the document"
    return "Read the report" if document in _REPORTS else "Read the letter"


def _page_label(event: Event) -> str:
    if event.kind is EventKind.PAGE_CHANGED:
        return "Open the page"
    name = one_line(event.authority_name, 40)
    return f"Ofsted's page about {name}" if name else "Open the page"
