"""The page of one authority → ProviderPage.

Source: ``https://reports.ofsted.gov.uk/provider/44/{urn}``, HTML made by the server; examples in
``tests/pages/provider/``. Every ``a.publication-link`` inside ``ol.timeline`` is a document. The
day of its timeline entry is the first day of the inspection; the day in its hidden text
("…, pdf - 11 March 2025") and in "Published 11 March 2025" is the day of publication. Where those
two differ, the hidden text stands: it belongs to this one link, the other to the whole entry.
"""

import re
from collections.abc import Iterable
from datetime import date

from bs4 import BeautifulSoup, Tag

from monitor.errors import UnknownPageError
from monitor.model.listed import ListedDocument, ProviderPage
from monitor.readers.addresses import file_id, provider_urn
from monitor.readers.days import first_day, leading_day, read_day
from monitor.readers.html import (
    absolute,
    attribute,
    excerpt,
    heading,
    main_part,
    read_html,
    refuse,
    words,
)
from monitor.readers.labels import kind_of

NO_LABEL = "Document without a label"

_TIMELINE = ".timeline"
_LINKS = f"{_TIMELINE} a.publication-link, {_TIMELINE} a[href*='/v1/file/']"
_HIDDEN = ".nonvisual"
_PRINTED_URN = re.compile(r"\bURN\s*:?\s*([0-9]{3,8})\b")
_PUBLISHED = re.compile(r"\bpublished\b\s*:?\s*(?:on\s+)?(.+)", re.IGNORECASE)
_FORMAT = re.compile(  # "…, pdf - 11 March 2025" · "… as pdf - 10 February 2015" · "…, PDF"
    r"(?P<label>.*?)(?:\s*,|\s+as)?\s*\b(?:pdf|html|docx?|odt)\b\s*(?:[-–—:,]\s*(?P<day>.*))?",
    re.IGNORECASE,
)
_DATED = re.compile(
    r"(?P<label>.*?)\s*[-–—:,]\s*(?P<day>\d{1,2}\s+[a-z]{3,9}\s+\d{4})", re.IGNORECASE
)


def read_provider(body: bytes, *, url: str) -> ProviderPage:
    """Return whose page it is and every document on its timeline, newest first.

    ``()`` is honest for a new authority: the heading and the timeline were there. Entries without
    a publication (opened, registered) are no documents. Days are as printed (UK calendar).

    Raises:
        UnknownPageError: no such page, another authority's, or a publication that cannot be read.
    """
    soup = read_html(body, url=url)
    name, timeline = heading(soup), soup.select_one(_TIMELINE)
    if not name or timeline is None:
        missing = "heading (h1)" if not name else "timeline (ol.timeline)"
        refuse(url, f"this is not the page of a provider: no {missing}; it says {_says(soup)!r}")
    urn = _urn(soup, url)
    documents = _newest_first(_document(link, url) for link in soup.select(_LINKS))
    return ProviderPage(urn=urn, name=name, documents=documents)


def _says(soup: BeautifulSoup) -> str:
    return excerpt(heading(soup) or words(main_part(soup)))


def _urn(soup: BeautifulSoup, url: str) -> str:
    canonical = soup.select_one("link[rel~=canonical][href]")
    stated = attribute(canonical, "href") if canonical else ""
    try:
        own, asked = provider_urn(stated), provider_urn(url)
    except ValueError as error:
        raise UnknownPageError(f"{url}: {error}") from error
    if own and asked and own != asked:
        refuse(url, f"the page says that it is about {own}, not {asked}")
    return own or asked or _printed_urn(soup, url)


def _printed_urn(soup: BeautifulSoup, url: str) -> str:
    printed: set[str] = set(_PRINTED_URN.findall(words(main_part(soup))))
    if len(printed) != 1:
        refuse(url, "neither the canonical link nor the address says whose page this is")
    return printed.pop()


def _document(link: Tag, url: str) -> ListedDocument:
    href = attribute(link, "href")
    address, number = absolute(href, url=url), file_id(href)
    if address is None or number is None:
        refuse(url, f"a publication without a file number: {excerpt(href or words(link))!r}")
    try:
        label, published = _label_and_day(link)
        inspected = _inspected(link)
        published = published or _published(link)
    except ValueError as error:
        raise UnknownPageError(f"{url}: file {number}: {error}") from error
    return ListedDocument(
        id=number,
        url=address,
        label=label,
        kind=kind_of(label),
        inspected=inspected,
        published=published,
    )


def _label_and_day(link: Tag) -> tuple[str, date | None]:
    """Return the visible label, and the day of publication from the hidden text."""
    visible, day = _split(words(link, without=_HIDDEN))
    for hidden in link.select(_HIDDEN):
        repeated, hidden_day = _split(words(hidden))
        visible, day = visible or repeated, hidden_day or day
    return visible or NO_LABEL, day


def _split(text: str) -> tuple[str, date | None]:
    match = _FORMAT.fullmatch(text) or _DATED.fullmatch(text)
    if match is None:
        return text, None
    return match["label"].rstrip(" ,-–—"), leading_day(match["day"] or "")


def _inspected(link: Tag) -> date | None:
    return next(map(_shown_day, _beside(link, ".timeline__date")), None)


def _published(link: Tag) -> date | None:
    for part in _beside(link, ".event__metadata, time[pubdate]"):
        if part.name == "time":
            return _shown_day(part)
        if match := _PUBLISHED.search(words(part)):
            return leading_day(match[1])
    return None


def _beside(link: Tag, selector: str) -> list[Tag]:
    """Return what matches in the link's timeline entry and belongs to no other event of it."""
    entry = link.find_parent(class_="timeline__day") or link.find_parent("li")
    own = link.find_parent(class_="event")
    return [
        part
        for part in (entry.select(selector) if entry else [])
        if part.find_parent(class_="event") in (None, own)
    ]


def _shown_day(tag: Tag) -> date | None:
    time = tag if tag.name == "time" else tag.select_one("time")
    return first_day(words(tag)) or (read_day(attribute(time, "datetime")) if time else None)


def _newest_first(documents: Iterable[ListedDocument]) -> tuple[ListedDocument, ...]:
    """Each file once, by day of publication, then by number; the undated last."""
    found: dict[str, ListedDocument] = {}
    for document in documents:
        found.setdefault(document.id, document)
    return tuple(
        sorted(
            found.values(),
            key=lambda d: (d.published or d.inspected or date.min, int(d.id)),
            reverse=True,
        )
    )
