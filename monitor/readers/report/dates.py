"""Days of an inspection as reports print them.

Met in real reports: "7 to 18 October 2024", "30 October to 10 November 2023", "6 July 2015 – 30
July 2015", "8 July 2019 to 12 July 2019 and 7 August 2019 to 8 August 2019", "28 July 2016" (a
single day), "1 9 June 2019" (split digits), "12/09/2016", "19 November-11 December 2013 and 28 – 30
January" (no year at the end).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from monitor.model.window import Window

MAX_DAYS = 120
"""A longer window is a misprint or a misreading; the longest real one took 28 days."""
FIRST_YEAR, LAST_YEAR = 2005, 2100

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:January|February|Febuary|March|April|May|June|July|August|September|Septmber|October"
    r"|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)(?![a-z])\.?"
)
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b,?"
_TOKEN = re.compile(
    rf"(?P<numeric>\d{{1,2}}\s?[/.]\s?\d{{1,2}}\s?[/.]\s?(?:20)?\d\d\b)"
    rf"|(?P<year>2\s?0\s?[0-9]\s?[0-9](?!\d))"
    rf"|(?P<day>[0-3]?[0-9])(?:\s?(?:st|nd|rd|th)\b)?(?=\s*(?:{_MONTH}|of\b)|\D|$)"
    rf"|(?P<month>{_MONTH})"
    r"|(?P<to>[-–—−‐‑‒―]|(?:to|until|till|through)(?![a-z]))"
    r"|(?P<and>and(?![a-z])|&|,|;)"
    rf"|(?P<noise>{_WEEKDAY}|of\b|the\b|from\b|between\b|on\b)",
    re.IGNORECASE,
)
_SPLIT_DAY = re.compile(rf"\b([1-3]) ([0-9])(?=\s*(?:{_MONTH}|to\b|[-–—]))", re.I)


@dataclass(frozen=True, slots=True)
class Mention:
    """A day as printed: month and year may be left to the words around it."""

    day: int
    month: int | None = None
    year: int | None = None


@dataclass(slots=True)
class _Chunk:
    mentions: list[Mention]
    joints: list[str]  # what stands between two mentions: "to" or "and"
    dangling: bool = False  # ends in a "to" that leads nowhere


def windows_in(text: str, *, year: int | None = None, between: bool = False) -> tuple[Window, ...]:
    """Return the windows that ``text`` begins with, in order of time; () where it gives none.

    ``year`` is that of the document, for a text without one. ``between`` says that the text stands
    after the word "between", where "and" joins the two ends of one window.
    """
    chunk = _chunk(text)
    if not chunk.mentions or chunk.dangling:
        return ()
    days = _days(chunk.mentions, year)
    if days is None:
        return ()
    joints = ["to" if between and len(days) == 2 else joint for joint in chunk.joints]
    return _windows(days, joints)


def day_in(text: str) -> date | None:
    """Return the one day that ``text`` begins with."""
    found = windows_in(text)
    return found[0].start if len(found) == 1 and found[0].start == found[0].end else None


def _chunk(text: str) -> _Chunk:
    """Read days and what joins them from the start of ``text`` until something else comes."""
    mended = _SPLIT_DAY.sub(r"\1\2", text[:300].lstrip(" \n:;,"))
    chunk = _Chunk([], [])
    joint = ""
    at = 0
    while found := _TOKEN.match(mended, at):
        kind, said = str(found.lastgroup), found[0]
        if not _take(chunk, kind, said, joint):
            break
        joint = _joint(kind, joint)
        at = found.end()
        while at < len(mended) and mended[at].isspace():
            at += 1
    chunk.dangling = joint == "to"
    return chunk


def _joint(kind: str, before: str) -> str:
    if kind in ("to", "and"):
        return "to" if "to" in (kind, before) else "and"
    return before if kind == "noise" else ""


def _take(chunk: _Chunk, kind: str, said: str, joint: str) -> bool:
    """Add one token to ``chunk``; False where it cannot go on with it."""
    if kind in ("to", "and", "noise"):
        return True
    if kind in ("day", "numeric"):
        if chunk.mentions:
            if not joint:
                return False
            chunk.joints.append(joint)
        chunk.mentions.append(_numeric(said) if kind == "numeric" else Mention(_number(said)))
        return True
    return bool(chunk.mentions) and _complete(chunk, kind, said)


def _complete(chunk: _Chunk, kind: str, said: str) -> bool:
    last = chunk.mentions[-1]
    if kind == "month":
        if last.month is not None:
            return False
        chunk.mentions[-1] = Mention(last.day, _MONTHS.index(said[:3].lower()) + 1)
        return True
    if last.month is None or last.year is not None:
        return False
    chunk.mentions[-1] = Mention(last.day, last.month, _number(said))
    return True


def _numeric(said: str) -> Mention:
    day, month, year = (int(part) for part in re.split(r"[/.]", re.sub(r"\s", "", said)))
    return Mention(day, month, year if year > 99 else 2000 + year)


def _number(said: str) -> int:
    return int(re.sub(r"\D", "", said))


def _days(mentions: Sequence[Mention], year: int | None) -> list[date] | None:
    """Return each mention as a day, what it lacks taken from the next, or else the one before."""
    found: list[date] = []
    month, known_year = None, next((m.year for m in reversed(mentions) if m.year), year)
    later: date | None = None
    for mention in reversed(mentions):
        month = mention.month or month
        day = _day(mention, month, mention.year or known_year)
        if day is None:
            return None
        if mention.year is None and later and day > later:
            day = _day(mention, month, day.year - 1) or day
        known_year, later = day.year, day
        found.append(day)
    return _tail_without_year(list(reversed(found)), mentions)


def _tail_without_year(days: list[date], mentions: Sequence[Mention]) -> list[date]:
    """Move days printed after the last year on to the next year where they would run backwards."""
    last = max((i for i, mention in enumerate(mentions) if mention.year), default=len(days))
    for i in range(last + 1, len(days)):
        if days[i] < days[i - 1]:
            days[i] = _moved(days[i], days[i].year + 1)
    return days


def _moved(day: date, year: int) -> date:
    return day.replace(year=year, day=min(day.day, 28) if day.month == 2 else day.day)


def _day(mention: Mention, month: int | None, year: int | None) -> date | None:
    if month is None or year is None or not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return date(year, month, mention.day)
    except ValueError:
        return None


def _windows(days: Sequence[date], joints: Sequence[str]) -> tuple[Window, ...]:
    """Put days together to windows; () where one would run backwards or for too long."""
    spans = [_Span(days[0], days[0])]
    for joint, day in zip(joints, days[1:], strict=True):
        if joint == "to" and not spans[-1].ranged:
            spans[-1] = _Span(spans[-1].start, day, ranged=True)
        elif spans[-1].goes_on_with(day):
            spans[-1] = _Span(spans[-1].start, day)
        else:
            spans.append(_Span(day, day))
    if any(not timedelta(0) <= s.end - s.start <= timedelta(days=MAX_DAYS) for s in spans):
        return ()
    return tuple(sorted((Window(s.start, s.end) for s in spans), key=lambda w: w.start))


@dataclass(frozen=True, slots=True)
class _Span:
    start: date
    end: date
    ranged: bool = False  # printed as "… to …"

    def goes_on_with(self, day: date) -> bool:
        """Whether "20 and 21 November" is one visit of two days."""
        return not self.ranged and timedelta(0) <= day - self.end <= timedelta(days=1)
