"""A watched page that says something else than before: what went, and what came."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from monitor.detect.word_difference import Line, Mark, word_difference
from monitor.errors import ImplausibleError
from monitor.model.event import Event, Importance
from monitor.model.event_kind import EventKind
from monitor.model.source import SourceId

MOST_DETAILS = 20
"""Lines of difference that are told; the rest are a number."""

MOST_THAT_MAY_GO = 0.9
"""More than this share of a page's words, gone at once, is a broken page and not a change."""

_FEW_WORDS = 50
"""Of a page with fewer, each word may rightly go."""

_WORDS_AROUND = 6
"""Unchanged words that are shown on either side of changed ones."""

_SIGNS = {Mark.REMOVED: "−", Mark.ADDED: "+"}


@dataclass(frozen=True, slots=True, kw_only=True)
class PageReading:
    """What a page said at one time: its lines, and the hash of the bytes they were read from."""

    lines: tuple[str, ...]
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """A page as a message names it, and when it was last read well."""

    source: SourceId
    name: str
    url: str
    read_at: datetime | None


def believe_page(before: Sequence[str], now: Sequence[str]) -> None:
    """Refuse a page that has lost nearly all that it said.

    Raises:
        ImplausibleError: so little is left that it is a broken page.
    """
    known, left = _count(before), _count(now)
    if known >= _FEW_WORDS and left < known * (1 - MOST_THAT_MAY_GO):
        raise ImplausibleError(
            f"of the page's {known} words {left} are left: not believed, the last good state stands"
        )


def page_changed(
    page: Watched, before: PageReading, after: PageReading, now: datetime
) -> Event | None:
    """Return the event that a page says something else; None where it says the same."""
    changed = [
        line for hunk in word_difference(before.lines, after.lines, context=0) for line in hunk
    ]
    if not changed:
        return None
    since = page.read_at.isoformat() if page.read_at else ""
    return Event(
        key=f"{page.source}|{since}|{before.sha256}|{after.sha256}|{EventKind.PAGE_CHANGED}",
        kind=EventKind.PAGE_CHANGED,
        source=page.source,
        summary=f"{page.name}: {_counted(changed)}",
        occurred_on=now.date(),
        detected_at=now,
        importance=Importance.NORMAL,
        page_url=page.url,
        details=tuple(_details(changed)),
    )


def _counted(changed: Sequence[Line]) -> str:
    """Return e.g. "2 lines added, 1 line reworded"."""
    marks = [{piece.mark for piece in line} for line in changed]
    added, removed = marks.count({Mark.ADDED}), marks.count({Mark.REMOVED})
    counts = {"added": added, "removed": removed, "reworded": len(marks) - added - removed}
    return ", ".join(
        f"{count} {'line' if count == 1 else 'lines'} {what}"
        for what, count in counts.items()
        if count
    )


def _details(changed: Sequence[Line]) -> Iterator[str]:
    yield from map(_told, changed[:MOST_DETAILS])
    if len(changed) > MOST_DETAILS:
        yield f"… and {len(changed) - MOST_DETAILS} lines more"


def _told(line: Line) -> str:
    """Return a line with a sign before what went or came; within a line, in brackets."""
    if len(line) == 1 and line[0].mark in _SIGNS:
        return f"{_SIGNS[line[0].mark]} {line[0].text}"
    return " ".join(_piece(line, at) for at in range(len(line)))


def _piece(line: Line, at: int) -> str:
    text, mark = line[at]
    if mark in _SIGNS:
        return f"[{_SIGNS[mark]} {text}]"
    words = text.split()
    before, after = at > 0, at < len(line) - 1
    if len(words) <= (before + after) * _WORDS_AROUND:
        return text
    start = words[:_WORDS_AROUND] if before else []
    end = words[-_WORDS_AROUND:] if after else []
    return " ".join([*start, "…", *end])


def _count(lines: Iterable[str]) -> int:
    return sum(len(line.split()) for line in lines)
