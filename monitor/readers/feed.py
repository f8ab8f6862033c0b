"""A feed, RSS or Atom of any dialect, → what it announces.

The parser is only ever given bytes: it fetches nothing and opens no file. Broken XML is read
as far as it goes, for half of a feed is better than none; what is no feed at all is refused.
"""

import calendar
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from io import BytesIO
from typing import Any, NoReturn

import feedparser
from lxml import html
from lxml.etree import LxmlError

from monitor.errors import NotAFeedError
from monitor.model.news import FeedEntry
from monitor.readers.html import absolute, excerpt, has_endless_tag
from monitor.readers.web_address import plain_address

MAX_FEED_BYTES = 12_000_000  # 10,000 entries of a thousand characters

_LONGEST_TITLE, _LONGEST_SUMMARY = 500, 5000  # characters
_BEGINNING = 4000  # bytes; where a document says what it is
_WEB_PAGE = re.compile(rb"<!doctype\s+html|<html\b", re.IGNORECASE)
_ENTITY = re.compile(rb"<!ENTITY\b", re.IGNORECASE)
_NUMBERED = re.compile(rb"&#(?:[xX](?P<hex>[0-9a-fA-F]{1,6})|(?P<plain>[0-9]{1,7}));")
_MARKUP = re.compile(r"<[a-zA-Z/!]|&[#\w]+;")
_BLOCK_END = re.compile(r"</(?:p|div|li|h\d|td|th|tr|blockquote)\s*>|<br\s*/?>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")
_EARLIEST = datetime(1995, 1, 1, tzinfo=UTC)  # before there were feeds: a clock that was not set
_LATEST = datetime(2100, 1, 1, tzinfo=UTC)


def read_feed(
    body: bytes, *, url: str, content_type: str = "", now: datetime | None = None
) -> tuple[FeedEntry, ...]:
    """Return the entries that link to a page, in the feed's order, each address once.

    Titles and summaries are plain text; times are UTC, and None where they are missing or
    impossible, or later than a day after ``now``, where that is given.

    Raises:
        NotAFeedError: nothing, a web page, no feed, or beyond the limits of safe reading.
    """
    _prove_harmless(body, url)
    parsed = _parsed(body, url, content_type)
    if not parsed.entries and not parsed.version:
        _refuse(url, f"this is no feed; it begins {excerpt(_text(body[:_BEGINNING]))!r}")
    if not parsed.entries and parsed.bozo:
        _refuse(url, f"the feed is damaged: {excerpt(str(parsed.get('bozo_exception', '')))}")
    latest = now + timedelta(days=1) if now else _LATEST
    found: dict[str, FeedEntry] = {}
    for entry in _entries(parsed.entries, url, latest):
        found.setdefault(entry.url, entry)
    return tuple(found.values())


def _parsed(body: bytes, url: str, content_type: str) -> Any:
    try:
        return feedparser.parse(
            BytesIO(_NUMBERED.sub(_character, body)),
            response_headers={"content-type": content_type or "application/xml"},
            resolve_relative_uris=False,
            sanitize_html=False,  # we keep no markup
        )
    except (ValueError, LookupError) as error:  # of charsets and characters that are none
        _refuse(url, f"the feed is damaged: {excerpt(ascii(error))}")


def _character(number: re.Match[bytes]) -> bytes:
    """Return a numbered character, or what stands for half of one: a summary cut in an emoji."""
    code = int(number["hex"], 16) if number["hex"] else int(number["plain"])
    return b"&#xFFFD;" if 0xD800 <= code < 0xE000 else number[0]


def _prove_harmless(body: bytes, url: str) -> None:
    beginning = body[:_BEGINNING]
    if not body.strip():
        _refuse(url, "the feed is empty")
    if len(body) > MAX_FEED_BYTES:
        _refuse(url, f"the feed is larger than {MAX_FEED_BYTES:,} bytes")
    if _WEB_PAGE.search(beginning) and b"<rss" not in beginning and b"<feed" not in beginning:
        _refuse(url, "this is a web page, not a feed")
    if _ENTITY.search(body):
        _refuse(url, "it declares entities of its own, which no feed needs and bombs are made of")
    if has_endless_tag(body.decode("latin-1")):
        _refuse(url, "it has a tag with thousands of attributes, which no feed has")


def _refuse(url: str, why: str) -> NoReturn:
    raise NotAFeedError(f"{url}: {why}" if url else why)


def _entries(entries: list[Any], url: str, latest: datetime) -> Iterator[FeedEntry]:
    for entry in entries:
        link = _link(entry)
        address = absolute(link, url=url) if link else None
        updated = _moment(dict.get(entry, "updated_parsed"), latest)
        if address is not None:
            yield FeedEntry(
                title=_plain(entry.get("title") or "", _LONGEST_TITLE),
                url=plain_address(address),
                published=_moment(dict.get(entry, "published_parsed"), latest) or updated,
                updated=updated,
                summary=_plain(entry.get("summary") or "", _LONGEST_SUMMARY),
            )


def _link(entry: Any) -> str:
    """Return where an entry leads: its link, or an id that is one."""
    link = entry.get("link") or entry.get("id") or ""
    return link if link.strip().lower().startswith(("http:", "https:", "/", "?", ".")) else ""


def _plain(text: str, longest: int) -> str:
    if _MARKUP.search(text):
        text = _without_markup(_BLOCK_END.sub(" ", text[: 20 * longest]))
    line = " ".join(text.replace("\x00", " ").split())
    return line if len(line) <= longest else line[: longest - 1].rstrip() + "…"


def _without_markup(text: str) -> str:
    try:
        fragment = html.fragment_fromstring(text, create_parent="div")
    except (LxmlError, ValueError):  # nothing but a comment; a character that no XML may hold
        return _TAG.sub(" ", text)
    return "".join(fragment.xpath(".//text()"))


def _moment(parsed: tuple[int, ...] | None, latest: datetime) -> datetime | None:
    """Return a moment of the parser's, which is in UTC."""
    try:
        seconds = calendar.timegm(parsed) if parsed else None
        moment = datetime.fromtimestamp(seconds, UTC) if seconds is not None else None
    except (ValueError, OverflowError, OSError):
        return None
    return moment if moment and _EARLIEST <= moment <= latest else None


def _text(body: bytes) -> str:
    return body.decode("utf-8", errors="replace")
