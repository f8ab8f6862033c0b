"""The text that can be searched: page by page, each with a heading that is searched as well.

Reports and letters keep the text of the reading that stands today, articles and watched
pages what they say today. The database itself keeps the index of the words in step with it:
see migration 0003.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import Column, Connection, delete, insert, select

from monitor.model.source import SourceId
from storage.tables.documents import readings
from storage.tables.passages import passages

LONGEST = 8_000
"""Characters of one passage of a text without pages: about two pages of print."""

_UNPRINTABLE = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


def add_reading(connection: Connection, reading: int, heading: str, pages: Sequence[str]) -> None:
    """Make the pages of a report or letter searchable."""
    rows = [
        {"reading": reading, "page": number, "heading": heading, "text": cleaned}
        for number, text in enumerate(pages, 1)
        if (cleaned := _printable(text))
    ]
    if rows:
        connection.execute(insert(passages), rows)


def forget_document(connection: Connection, document: int) -> None:
    """Let no reading of a document be found any more; to be followed by the one that stands."""
    of_document = select(readings.c.id).where(readings.c.document == document)
    connection.execute(delete(passages).where(passages.c.reading.in_(of_document)))


def replace_article(
    connection: Connection, article: int, heading: str, paragraphs: Iterable[str]
) -> None:
    """Make what an article says searchable, in place of what it said before."""
    _replace(connection, passages.c.article, article, heading, paragraphs)


def replace_page(
    connection: Connection, source: SourceId, heading: str, lines: Iterable[str]
) -> None:
    """Make what a watched page says searchable, in place of what it said before."""
    _replace(connection, passages.c.source, source, heading, lines)


def _replace(
    connection: Connection,
    whose: Column[Any],
    value: int | str,
    heading: str,
    lines: Iterable[str],
) -> None:
    connection.execute(delete(passages).where(whose == value))
    rows = [{whose.name: value, "heading": heading, "text": text} for text in _pieces(lines)]
    if rows:
        connection.execute(insert(passages), rows)


def _pieces(lines: Iterable[str]) -> Iterator[str]:
    """Give the text in pieces of at most ``LONGEST`` characters, of whole lines where it can."""
    piece: list[str] = []
    size = 0
    for line in _short(lines):
        if size + len(line) > LONGEST:
            yield "\n".join(piece)
            piece, size = [], 0
        piece.append(line)
        size += len(line) + 1
    if piece:
        yield "\n".join(piece)


def _short(lines: Iterable[str]) -> Iterator[str]:
    for line in filter(None, map(_printable, lines)):
        for start in range(0, len(line), LONGEST):
            yield line[start : start + LONGEST]


def _printable(text: str) -> str:
    """Return ``text`` without what no database takes, and no terminal should be shown."""
    return _INVISIBLE.sub("", _UNPRINTABLE.sub(" ", text)).strip()
