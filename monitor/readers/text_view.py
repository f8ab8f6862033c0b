"""Any kept page or file as the lines of text that a person reads in it."""

import re
from collections.abc import Iterator

from monitor.errors import ReadError
from monitor.model.source import SourceId
from monitor.readers.feed import read_feed
from monitor.readers.html import main_part, read_html
from monitor.readers.listing import read_listing
from monitor.readers.provider import read_provider
from monitor.readers.report.pdf import open_pdf
from monitor.readers.report.text import plain
from monitor.readers.watched import lines_of

_LIST = "ofsted/list"
_OFSTED = "ofsted/"
_PDF = b"%PDF-"
_BEGINNING = 1024  # bytes; where a file says what it is
_FEED = re.compile(rb"<(?:rss|feed|rdf:RDF)\b", re.IGNORECASE)


def is_pdf(body: bytes) -> bool:
    """Return whether this is a PDF, to be read within limits of time and memory."""
    return _PDF in body[:_BEGINNING]


def text_lines(body: bytes, *, source: SourceId, url: str) -> tuple[str, ...]:
    """Return what a page or file says, line by line.

    Of Ofsted's list and of the page of an authority that is what the reader takes from them;
    of anything else it is the text. What the reader refuses is shown as the text that it is.

    Raises:
        ReadError: it is a PDF or a web page, but damaged beyond reading.
    """
    if is_pdf(body):
        return tuple(_pdf(body))
    try:
        return tuple(_records(body, source, url))
    except ReadError:
        return tuple(_text(body, url))


def _records(body: bytes, source: SourceId, url: str) -> Iterator[str]:
    if _FEED.search(body[:_BEGINNING]):
        return _feed(body, url)
    if source == _LIST:
        return _listing(body, url)
    return _provider(body, url) if source.startswith(_OFSTED) else _web_page(body, url)


def _pdf(body: bytes) -> Iterator[str]:
    with open_pdf(body) as pdf:
        for number in range(pdf.pages):
            yield f"── page {number + 1} of {pdf.pages} ──"
            yield from _filled(plain(pdf.text(number)))


def _listing(body: bytes, url: str) -> Iterator[str]:
    page = read_listing(body, url=url)
    if page.results is not None:
        yield f"{page.results} results"
    for provider in page.providers:
        latest = provider.latest_report or "none"
        yield f"{provider.name} · URN {provider.urn} · latest report {latest}"


def _provider(body: bytes, url: str) -> Iterator[str]:
    page = read_provider(body, url=url)
    yield f"{page.name} · URN {page.urn}"
    for it in page.documents:
        inspected = f"inspected {it.inspected}" if it.inspected else "no day of inspection"
        yield f"{it.published or 'no day'} · {it.label} · {inspected} · {it.url}"


def _feed(body: bytes, url: str) -> Iterator[str]:
    for entry in read_feed(body, url=url):
        day = f"{entry.published:%Y-%m-%d}" if entry.published else "no day"
        yield f"{day} · {entry.title} · {entry.url}"


def _web_page(body: bytes, url: str) -> Iterator[str]:
    return lines_of(main_part(read_html(body, url=url)))


def _text(body: bytes, url: str) -> Iterator[str]:
    """Give the text of a page that is not what it should be, or of what is no page at all."""
    try:
        return iter(tuple(_web_page(body, url)))
    except ReadError:
        return _filled(body.decode("utf-8", errors="replace"))


def _filled(text: str) -> Iterator[str]:
    return (line for raw in text.splitlines() if (line := " ".join(raw.split())))
