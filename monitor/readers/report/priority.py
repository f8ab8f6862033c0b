"""Whether a letter sets areas for priority action.

A letter also denies them, and speaks of those of the visit before. A sentence that a date leaves
open, being neither surely of this visit nor surely older, makes it unknown: never "no".
"""

import re
from collections.abc import Iterator, Sequence

from monitor.model.window import Window

MAX_SENTENCE = 400

_HEADING = re.compile(
    r"^(?:\d+\.?\s+)?(?:Areas?\s+for\s+)?priority\s+actions?\s*:?\s*$", re.I | re.M
)
_NAMED = re.compile(r"\bareas?\s+(?:for|of|requiring)\s+priority\s+action\b", re.IGNORECASE)
_SET = re.compile(
    r"\b(?:identified|found|there\s+(?:is|are)|set\s+out|the\s+following|must\s+be"
    r"\s+addressed)\b",
    re.I,
)
_NOT_NOW = re.compile(
    r"\b(?:no|not|any|previous(?:ly)?|last|earlier|had\s+been|were\s+identified\s+(?:in|at\s+the"
    r"\s+(?:last|previous))"
    r"|since|progress)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b20\d\d\b")
_MONTH = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)


def has_priority_action(texts: Sequence[str], windows: Sequence[Window]) -> bool | None:
    """Return whether a heading, or a sentence about this visit, sets such an area.

    None where a sentence may do so.
    """
    if any(map(_HEADING.search, texts)):
        return True
    said = {
        _is_of_this_visit(sentence, windows)
        for text in texts
        for sentence in _sentences(text)
        if _SET.search(sentence) and not _NOT_NOW.search(sentence)
    }
    if True in said:
        return True
    return None if None in said else False


def _is_of_this_visit(sentence: str, windows: Sequence[Window]) -> bool | None:
    """Whether what a sentence dates, if it dates anything, was this visit; None if unclear."""
    years = {int(year) for year in _YEAR.findall(sentence)}
    if not years:
        return True
    if not windows:
        return None
    days = [day for window in windows for day in (window.start, window.end)]
    if max(years) < min(days).year:
        return False
    of_visit = years <= {day.year for day in days}
    months = set(_MONTH.findall(sentence)) <= {f"{day:%B}" for day in days}
    return True if of_visit and months else None


def _sentences(text: str) -> Iterator[str]:
    """Yield the sentences that name such areas."""
    for found in _NAMED.finditer(text):
        start = text.rfind(".", 0, found.start()) + 1
        end = text.find(".", found.end())
        stop = min(end if end > 0 else found.end(), found.end() + MAX_SENTENCE)
        yield text[max(start, found.start() - MAX_SENTENCE) : stop]
