"""A page that somebody chose to watch → its lines of text, as they stand on the page."""

import re
from collections.abc import Iterable, Iterator

from bs4 import BeautifulSoup, Tag
from bs4.element import Comment

from monitor.readers.html import DEEPEST, is_too_deep, page_text, read_html, refuse

MOST_LINES = 50_000

_UNSEEN = "script, style, noscript, template, svg, iframe, head"
_INLINE = {
    *("a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em"),
    *("font", "i", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike"),
    *("strong", "sub", "sup", "time", "tt", "u", "var", "wbr"),
}
_CELLS = ("td", "th")
_BREAK = "\x1e"  # the separator of records: no page has it
_WEB_PAGE = re.compile(r"<(?:!doctype\s+html|html|head|body|div|p|main|table|ul)\b", re.IGNORECASE)
_PLAIN = re.compile(r"text/(?!html)")
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0e-\x1d\x1f\ufffd]")


def read_watched(
    body: bytes,
    *,
    url: str,
    content_type: str = "",
    select: str | None = None,
    ignore: Iterable[str] = (),
) -> tuple[str, ...]:
    """Return the lines of a page, or of the parts that the CSS ``select`` chooses.

    A paragraph, heading, list item or row of a table is one line, without white space at its
    ends or double within. Lines in which an expression of ``ignore`` is found are left out.

    Raises:
        UnknownPageError: no text, a page without what is selected, or one that says nothing.
    """
    lines = tuple(_lines(body, url, content_type, select))
    if not lines:
        refuse(url, "the page says nothing")
    if len(lines) > MOST_LINES:
        refuse(url, f"the page has {len(lines):,} lines, more than can be watched")
    rules = [re.compile(rule) for rule in ignore]
    return tuple(line for line in lines if not any(rule.search(line) for rule in rules))


def lines_of(part: Tag) -> Iterator[str]:
    """Give the lines of a part of a page, which is changed by it."""
    for unseen in part.select(_UNSEEN):
        unseen.decompose()
    return _filled(_text(part).split(_BREAK))


def _lines(body: bytes, url: str, content_type: str, select: str | None) -> Iterator[str]:
    if body.startswith(b"%PDF-"):
        refuse(url, "this is a PDF: only web pages and plain text can be watched")
    beginning = page_text(body[:4000])
    if _UNPRINTABLE.search(beginning) and not _WEB_PAGE.search(beginning):
        refuse(url, "this is no text: only web pages and plain text can be watched")
    if not select and (_PLAIN.match(content_type) or not _WEB_PAGE.search(beginning)):
        return _filled(page_text(body).splitlines())
    return (
        line for part in _parts(read_html(body, url=url), select, url) for line in lines_of(part)
    )


def _parts(soup: BeautifulSoup, select: str | None, url: str) -> list[Tag]:
    """Return what is chosen, each part once; without ``select``, all that the page shows."""
    if is_too_deep(soup):
        refuse(url, f"its elements are nested more than {DEEPEST} deep")
    if not select:
        return [soup.body or soup]
    chosen = soup.select(select)
    if not chosen:
        refuse(url, f"the page has no part that {select!r} selects")
    known = set(map(id, chosen))
    return [part for part in chosen if not any(id(above) in known for above in part.parents)]


def _text(part: Tag) -> str:
    """Return what a part says, a break where one line ends; the part is changed by it."""
    for comment in part.find_all(string=lambda text: isinstance(text, Comment)):
        comment.extract()
    for block in part.find_all(lambda tag: tag.name not in _INLINE):
        if block.name in _CELLS:
            block.append(" | ")
        else:
            block.insert(0, _BREAK)
            block.append(_BREAK)
    return part.get_text()


def _filled(lines: Iterable[str]) -> Iterator[str]:
    return (line for raw in lines if (line := " ".join(raw.split()).rstrip(" |")))
