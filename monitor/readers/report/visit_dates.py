"""When a visit was, and the day printed on a letter."""

import re
from datetime import date

from monitor.model.document import DocumentKind
from monitor.model.window import Window
from monitor.readers.report.dates import day_in, windows_in

_LABELLED = re.compile(
    r"^(?:Inspection|Visit)\s+dates?\s*:?\s*|^Dates?\s+of\s+(?:this\s+)?(?:visit"
    r"|inspection)\s*:?\s*",
    re.IGNORECASE | re.MULTILINE,
)
_SENTENCES = tuple(
    re.compile(pattern, re.IGNORECASE | re.MULTILINE)
    for pattern in (
        r"\b(?:inspection|visit)\s+(?:took\s+place|was\s+(?:carried\s+out|undertaken|conducted"
        r"|held))\s+(?:from|between|on|over)\s+",
        r"^(?:between)\s+(?=\d|\w+day\b)|(?<=\.\s)(?:between)\s+(?=\d)",
        r"\bvisit\s+(?:to|of)\b[^.]{3,160}?\s(?:on|from|between)\s+(?=\d|\w+day\b)",
        r"\b(?:from|between|on)\s+(?=\d{1,2}[^.]{0,60}?20\d\d)",
    )
)
_DAY_LINE = re.compile(r"^ *(\d ?\d?(?:st|nd|rd|th)? +[A-Z][a-z]+\.?,? +20\d\d) *$", re.MULTILINE)
_PUBLISHED = re.compile(r"^(?:Report\s+)?Published\s*:?\s*", re.IGNORECASE | re.MULTILINE)


def visit_windows(head: str, kind: DocumentKind, published: date | None) -> tuple[Window, ...]:
    """Return the days of the visit or inspection that a letter is about; () where none."""
    if kind is DocumentKind.OTHER:
        return ()
    year = published.year if published else None
    labelled = _LABELLED.search(head)
    if labelled:
        return _before(windows_in(head[labelled.end() :], year=year), published)
    for pattern in _SENTENCES:
        for found in pattern.finditer(head):
            between = "between" in found[0].lower()
            windows = windows_in(head[found.end() :], year=year, between=between)
            if windows and windows != _just(published):
                return _before(windows, published)
    return ()


def printed_date(first_page: str) -> date | None:
    """Return the day on a line of its own near a letter's top, or after "Published:"."""
    found = _PUBLISHED.search(first_page)
    if found:
        return day_in(first_page[found.end() :])
    line = _DAY_LINE.search(first_page[:1500])
    return day_in(line[1]) if line else None


def _before(windows: tuple[Window, ...], published: date | None) -> tuple[Window, ...]:
    """A visit without a printed year, dated after its own letter, was the year before."""
    if published and windows and windows[0].start > published:
        return tuple(
            Window(w.start.replace(year=w.start.year - 1), w.end.replace(year=w.end.year - 1))
            for w in windows
        )
    return windows


def _just(day: date | None) -> tuple[Window, ...]:
    return (Window(day, day),) if day else ()
