"""What the readers of web pages share: a whole HTML document in, its parts out."""

import re
from typing import NoReturn
from urllib.parse import urljoin, urlsplit

from bs4 import BeautifulSoup, Tag
from bs4.dammit import EncodingDetector
from bs4.exceptions import ParserRejectedMarkup

from monitor.errors import UnknownPageError

MAX_HTML_BYTES = 8_000_000  # a list of 100 providers is about 0.2 MB

DEEPEST = 200
"""Elements within elements, as site builders nest them up to 60; deeper costs its square."""

_EXCERPT_CHARACTERS = 80
_LEADING_XML = re.compile(r"^\s*<\?xml[^>]*>", re.IGNORECASE)
_TAG = re.compile(r"<(?:!doctype\s+html|html|head|body|main|div|ul|ol|h1|p)\b", re.IGNORECASE)
_ENDLESS_TAG = re.compile(  # twice the attributes cost four times the time; real tags have ten
    r"""<[A-Za-z](?:[^<>"']|"[^"<]*"|'[^'<]*'){20000}"""
)
_UNCHANGING = {
    **dict.fromkeys(range(0xD800, 0xE000), "\ufffd"),  # half of a pair: nothing can store it
    ord("\x00"): "\ufffd",  # libxml2 stops reading there
    ord("\xa0"): " ",
}


def read_html(body: bytes, *, url: str) -> BeautifulSoup:
    """Return the parsed page.

    Raises:
        UnknownPageError: nothing, too much, no HTML, or an HTML document without its end.
    """
    if not body.strip():
        refuse(url, "the page is empty")
    if len(body) > MAX_HTML_BYTES:
        refuse(url, f"the page is larger than {MAX_HTML_BYTES:,} bytes")
    text = page_text(body)
    if _TAG.search(text) is None or has_endless_tag(text):
        refuse(url, f"this is not a web page; it begins {excerpt(text)!r}")
    if "<html" in text.lower() and "</html" not in text.lower():
        refuse(url, "the page is cut short: its </html> is missing")
    return _parsed(text, url)


def page_text(body: bytes, *, charset: str | None = None) -> str:
    """Return the markup of a page, as its server's ``charset`` or its own says it is written.

    UTF-8 is tried first, for what can be read as it is it; no byte is ever an error.
    """
    return _LEADING_XML.sub("", _decoded(body, charset).translate(_UNCHANGING))


def has_endless_tag(text: str) -> bool:
    """Return whether markup has a tag that would keep a parser busy for hours."""
    return _ENDLESS_TAG.search(text) is not None


def is_too_deep(soup: BeautifulSoup) -> bool:
    """Return whether elements are nested beyond ``DEEPEST``."""
    depths: dict[int, int] = {}
    for tag in soup.find_all(True):
        depth = depths[id(tag)] = depths.get(id(tag.parent), 0) + 1
        if depth > DEEPEST:
            return True
    return False


def refuse(url: str, why: str) -> NoReturn:
    """Say that this is not the page it should be.

    Raises:
        UnknownPageError: always, naming the address.
    """
    raise UnknownPageError(f"{url}: {why}")


def words(tag: Tag, *, without: str = "") -> str:
    """Return what the tag says on one line, leaving out descendants that match ``without``."""
    skipped = set(map(id, tag.select(without))) if without else set()
    return " ".join(
        " ".join(
            string
            for string in tag.strings
            if not skipped or not any(id(parent) in skipped for parent in string.parents)
        ).split()
    )


def excerpt(text: str) -> str:
    """Return the beginning of a text, short enough for an error line."""
    line = " ".join(text[: _EXCERPT_CHARACTERS * 4].split())
    return line if len(line) <= _EXCERPT_CHARACTERS else line[:_EXCERPT_CHARACTERS] + "…"


def attribute(tag: Tag, name: str) -> str:
    """Return an attribute as one string; empty when it is absent."""
    value = tag.get(name) or ""
    return value.strip() if isinstance(value, str) else " ".join(value)


def absolute(href: str, *, url: str) -> str | None:
    """Return the http(s) address that a link on the page ``url`` points to, else None."""
    try:
        address = urljoin(url, href.strip())
        parts = urlsplit(address)
        usable = parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:  # an unclosed IPv6 bracket and the like
        return None
    return address if usable else None


def main_part(soup: BeautifulSoup) -> Tag:
    """Return the part of the page between its header and its footer."""
    return soup.select_one("main, [role=main], #main") or soup.body or soup


def heading(soup: BeautifulSoup) -> str:
    """Return the page's own heading; empty when it has none."""
    found = soup.select_one("h1.heading--title, main h1") or soup.select_one("h1")
    return words(found) if found else ""


def _decoded(body: bytes, charset: str | None) -> str:
    unmarked, marked = EncodingDetector.strip_byte_order_mark(body)
    try:
        return unmarked.decode(marked or "utf-8")
    except UnicodeDecodeError:
        declared = charset or EncodingDetector.find_declared_encoding(unmarked, is_html=True)
    try:
        return unmarked.decode(declared or "windows-1252", errors="replace")
    except (LookupError, ValueError):  # a charset that nobody knows, or none of pages ("idna")
        return unmarked.decode("windows-1252", errors="replace")


def _parsed(text: str, url: str) -> BeautifulSoup:
    try:
        return BeautifulSoup(text, "lxml")
    except ParserRejectedMarkup as error:
        raise UnknownPageError(f"{url}: the page cannot be parsed") from error
