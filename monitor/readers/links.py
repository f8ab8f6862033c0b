"""A page that lists articles → the links to them, as chosen by a CSS selector."""

from collections.abc import Iterator

from bs4 import Tag

from monitor.model.news import FeedEntry
from monitor.readers.html import absolute, attribute, read_html, refuse, words
from monitor.readers.web_address import plain_address

_LONGEST_TITLE = 500  # characters


def read_links(body: bytes, *, url: str, css: str) -> tuple[FeedEntry, ...]:
    """Return what ``css`` chooses, in page order, each address once; never nothing.

    ``css`` may choose the links themselves, or what they stand in. Where several links lead to
    one article (a picture, a headline), the title is the longest of their texts.

    Raises:
        UnknownPageError: no web page, or one without such links.
    """
    soup = read_html(body, url=url)
    found: dict[str, str] = {}
    for link in (link for chosen in soup.select(css) for link in _links(chosen)):
        href = attribute(link, "href")
        address = absolute(href, url=url) if href else None
        if address is not None:
            plain = plain_address(address)
            found[plain] = max(found.get(plain, ""), _title(link), key=len)
    if not found:
        refuse(url, f"the page has no links that {css!r} chooses")
    return tuple(FeedEntry(title=title, url=address) for address, title in found.items())


def _links(chosen: Tag) -> Iterator[Tag]:
    yield from [chosen] if chosen.name == "a" else chosen.select("a[href]")


def _title(link: Tag) -> str:
    return (words(link) or attribute(link, "title"))[:_LONGEST_TITLE]
