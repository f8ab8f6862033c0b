"""Days as web pages print them: "11 March 2025"."""

import re
from datetime import date

_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july"),
    *("august", "september", "october", "november", "december"),
)
_EARLIEST_YEAR, _LATEST_YEAR = 1990, 2099  # Ofsted was founded in 1992; beyond is a misprint
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)?"
_LONG = re.compile(  # 11 March 2025 · Tuesday 11th March, 2025 · 11 Sept 2025
    _WEEKDAY + r"(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3,9})\.?,?\s+(\d{4})(?!\d)", re.IGNORECASE
)
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})(?!\d)")  # 11/03/2025: day first
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:T[\d:.]+(?:Z|[+-][\d:]+)?)?(?!\d)")  # 2025-03-11
_RANGE = re.compile(  # 27 - 31 January 2025 · 27 January to 7 February 2025
    r"(\d{1,2})(?:st|nd|rd|th)?(?:\s+([a-z]{3,9}))?\s*(?:[-–—]|to|and)\s*"
    r"\d{1,2}(?:st|nd|rd|th)?\s+([a-z]{3,9})\.?,?\s+(\d{4})",
    re.IGNORECASE,
)


def read_day(text: str) -> date | None:
    """Return the one day that ``text`` is, or None when it holds no digit at all.

    Raises:
        ValueError: digits that are no single possible day, such as "31 June 2024".
    """
    if not any(character.isdigit() for character in text):
        return None
    return _whole(text) or _fail(text)


def leading_day(text: str) -> date | None:
    """Return the day that ``text`` begins with, or None when it holds no digit at all.

    Raises:
        ValueError: digits, but no possible day at the beginning.
    """
    for form in (_LONG, _SLASHED, _ISO):
        if match := form.match(text.strip()):
            return read_day(match[0])
    return read_day(text)


def first_day(text: str) -> date | None:
    """Return the day, or the first of a range of days, that ``text`` is.

    Raises:
        ValueError: digits that are neither.
    """
    if match := _RANGE.fullmatch(" ".join(text.split())):
        return read_day(f"{match[1]} {match[2] or match[3]} {match[4]}")
    return leading_day(text)


def _whole(text: str) -> date | None:
    stripped = " ".join(text.split())
    if match := _LONG.fullmatch(stripped):
        return _day(int(match[3]), _month(match[2]), int(match[1]), text)
    if match := _SLASHED.fullmatch(stripped):
        return _day(int(match[3]), int(match[2]), int(match[1]), text)
    if match := _ISO.fullmatch(stripped):
        return _day(int(match[1]), int(match[2]), int(match[3]), text)
    return None


def _month(name: str) -> int:
    starts = [i for i, month in enumerate(_MONTHS, 1) if month.startswith(name.lower())]
    return starts[0] if len(starts) == 1 else 0


def _day(year: int, month: int, day: int, text: str) -> date:
    if not _EARLIEST_YEAR <= year <= _LATEST_YEAR:
        return _fail(text)
    try:
        return date(year, month, day)
    except ValueError:
        return _fail(text)


def _fail(text: str) -> date:
    raise ValueError(f"{text!r} is no possible day")
