"""One page of Ofsted's list of authorities → ListingPage.

Source: ``https://reports.ofsted.gov.uk/search?…&level_1_types=3&level_2_types[]=12``, HTML made by
the server; examples in ``tests/pages/listing/``. Sure: the links to ``/provider/44/{urn}``,
``li.search-result`` and "Latest report:". Not sure, so read in any usual form: the printed count,
the form of the date, the link to the next page.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from urllib.parse import parse_qs, urlsplit

from bs4 import BeautifulSoup, Tag

from monitor.errors import UnknownPageError
from monitor.model.listed import ListedProvider, ListingPage
from monitor.readers.addresses import provider_urn
from monitor.readers.counts import printed_count, says_none
from monitor.readers.days import leading_day
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

_ROW = "li.search-result"
_ROWS = f".results-list, {_ROW}"
_LINK = "a[href*='/provider/']"
_ROW_LINKS = f".results-list {_LINK}, {_ROW} {_LINK}"
_FILTERS = "[name^='level_1_types'], [name^='level_2_types']"  # as in the list's own address
_NEXT = "a.pagination__next[href], a[rel~=next][href], link[rel~=next][href], li.next > a[href]"
_ITEMS = {"li", "tr", "dl"}  # what holds a label together with its value
_TIMELINE = ".timeline"  # on a provider page, never on a list
_SEARCH_PAGE = re.compile(r"\bsearch|\bresults?\b", re.IGNORECASE)
_LATEST = re.compile(r"\blatest report(?: date)?\b\s*:?\s*(.*)", re.IGNORECASE)


def read_listing(body: bytes, *, url: str) -> ListingPage:
    """Return the providers that one page of the list shows, in its order, each once.

    An honest list of nothing gives no providers: one that says so, or a page beyond the end
    (``start`` in ``url``). ``results`` is the total that the page prints for all its pages.

    Raises:
        UnknownPageError: not such a list, or one of its rows cannot be read. Never a part.
    """
    soup = read_html(body, url=url)
    _prove_list(soup, url)
    providers = _collapsed(_providers(soup, url), url)
    text = words(main_part(soup), without=_ROWS)
    results = printed_count(text, at_least=len(providers))
    if not providers:
        _prove_empty(soup, text, results, url)
    return ListingPage(providers=providers, results=results, next=_next_page(soup, url))


def _prove_list(soup: BeautifulSoup, url: str) -> None:
    if soup.select_one(_TIMELINE) is not None and soup.select_one(_ROW) is None:
        refuse(url, "this is the page of one provider, not a list")
    marked = soup.select_one(f"{_ROWS}, {_FILTERS}") is not None
    if not marked and not _SEARCH_PAGE.search(_titles(soup)):
        refuse(
            url,
            "this is not Ofsted's list: it has neither 'ul.results-list' nor 'li.search-result', "
            f"and its title is {excerpt(_titles(soup))!r}",
        )


def _titles(soup: BeautifulSoup) -> str:
    title = soup.select_one("title")
    return " · ".join(filter(None, (words(title) if title else "", heading(soup))))


def _prove_empty(soup: BeautifulSoup, text: str, results: int | None, url: str) -> None:
    start = _start(url)
    if results == 0 or (says_none(text) and results is None):
        return
    if results is not None and start < results:
        refuse(url, f"the page says {results} results and shows none")
    if results is None and (start == 0 or soup.select_one(_ROWS) is None):
        refuse(url, "the page shows no provider, and does not say that there is none")


def _start(url: str) -> int:
    try:
        given = parse_qs(urlsplit(url).query).get("start", ["0"])[-1]
    except ValueError:
        return 0
    return int(given) if given.isascii() and given.isdigit() else 0


def _providers(soup: BeautifulSoup, url: str) -> Iterator[ListedProvider]:
    for row in soup.select(_ROW):
        if row.select_one(_LINK) is None:
            refuse(url, f"a row without a link to a provider: {excerpt(words(row))!r}")
    region = main_part(soup)
    for link in soup.select(_ROW_LINKS) or region.select(_LINK):
        yield _provider(link, region, url)


def _provider(link: Tag, region: Tag, url: str) -> ListedProvider:
    address = absolute(attribute(link, "href"), url=url)
    try:
        urn = provider_urn(address or "")
        if address is None or urn is None:
            refuse(url, f"a link to no provider page: {excerpt(attribute(link, 'href'))!r}")
        latest = _latest_report(_row_of(link, region))
    except ValueError as error:
        raise UnknownPageError(f"{url}: a row cannot be read: {error}") from error
    return ListedProvider(
        urn=urn, name=words(link, without=".nonvisual"), url=address, latest_report=latest
    )


def _row_of(link: Tag, region: Tag) -> Tag:
    """Return the widest element around the link that tells of its provider alone."""
    marked = link.find_parent("li", class_="search-result")
    if marked is not None:
        return marked
    href, row = link["href"], link
    while row.parent is not None and row.parent is not region:
        if any(other["href"] != href for other in row.parent.select(_LINK)):
            break
        row = row.parent
    return row


def _latest_report(row: Tag) -> date | None:
    """Return the day after "Latest report:"; None without one, or for words like "none yet"."""
    label = row.find(string=_LATEST)
    if label is None:
        return None
    for tag in label.parents:  # the value may stand in an element of its own
        match = _LATEST.search(words(tag))
        if match and match[1]:
            return leading_day(match[1])
        if tag is row or tag.name in _ITEMS:
            break
    return None


def _collapsed(providers: Iterable[ListedProvider], url: str) -> tuple[ListedProvider, ...]:
    """Keep each provider once: the first that has a name, with its latest day."""
    found: dict[str, ListedProvider] = {}
    for provider in providers:
        known = found.get(provider.urn, provider)
        found[provider.urn] = _merged(known, provider)
    for provider in found.values():
        if not provider.name:
            refuse(url, f"a row whose provider, {provider.urn}, has no name")
    return tuple(found.values())


def _merged(known: ListedProvider, again: ListedProvider) -> ListedProvider:
    return ListedProvider(
        urn=known.urn,
        name=known.name or again.name,
        url=known.url,
        latest_report=max(
            (day for day in (known.latest_report, again.latest_report) if day), default=None
        ),
    )


def _next_page(soup: BeautifulSoup, url: str) -> str | None:
    for link in soup.select(_NEXT):
        address = absolute(attribute(link, "href"), url=url)
        if address is not None and address.partition("#")[0] != url.partition("#")[0]:
            return address
    return None
