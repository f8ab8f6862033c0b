"""Days as people type them: "2021-08-31", "31 Aug 2021", "last week", "7d", "monday".

Pure, and strict: what could mean two things (03/04 is read as British, 21/08/31 not at all)
or no day at all is refused, never guessed. What a text means may hang on the day on which it
is typed, so reading it gives a function of that day.
"""

import re
from calendar import monthrange
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

ACCEPTED = (
    "write a day as 2021-08-31, 31/08/2021, 31 Aug 2021, Aug 2021, 2021, today, yesterday, monday, "
    "last week, last month, last year, 7d, 3w, 6m, 2y or 3 weeks ago"
)

_YEARS = range(1900, 2200)
"""Days of other years are slips, and the calendar's own first and last cannot be reckoned with."""


@dataclass(frozen=True, slots=True)
class Days:
    """A day, or the first and the last of several: a week, a month, a year."""

    first: date
    last: date


Meant = Callable[[date], Days]
"""What a typed text means, once it is said which day is today."""

_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def read_days(text: str) -> Meant:
    """Return what was typed, in any case and with any spaces.

    Raises:
        ValueError: it means no day; the message says what is accepted.
    """
    typed = " ".join(text.lower().replace(",", " ").split())
    try:
        found = next(filter(None, (form(typed) for form in _FORMS)), None)
    except ValueError:  # 30 February, the year 9999
        found = None
    if found is None:
        raise ValueError(f"{text!r} is no day: {ACCEPTED}")
    return found


def _numbers(typed: str) -> Meant | None:
    """Read 2021-08-31 and 31/08/2021."""
    iso = re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", typed)
    if iso:
        return _on(*map(int, iso.groups()))
    british = re.fullmatch(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})", typed)
    return _on(*map(int, reversed(british.groups()))) if british else None


def _named(typed: str) -> Meant | None:
    """Read "31 August 2021", "31st Aug 2021", "Aug 2021" and "2021"."""
    match = re.fullmatch(r"(?:(?:(\d{1,2})(?:st|nd|rd|th)? )?([a-z]{3,9}) )?(\d{4})", typed)
    if match is None:
        return None
    day, name, year = match[1], match[2], int(match[3])
    if name is None:
        return _always(Days(_day(year, 1, 1), _day(year, 12, 31)))
    month = next((at for at, full in enumerate(_MONTHS, 1) if _short_for(name, full)), None)
    if month is None:
        return None
    return _on(year, month, int(day)) if day else _always(_month(year, month))


def _words(typed: str) -> Meant | None:
    """Read "today", "last week" and the like."""
    return _WORDS.get(typed)


def _weekday(typed: str) -> Meant | None:
    """Read the name of a weekday: the last such day, today included."""
    at = next((at for at, full in enumerate(_WEEKDAYS) if _short_for(typed, full)), None)
    if at is None:
        return None
    return lambda today: _one(today - timedelta(days=(today.weekday() - at) % 7))


def _ago(typed: str) -> Meant | None:
    """Read "7d", "6m", "3 weeks ago": so long before today."""
    match = re.fullmatch(r"(\d{1,5}) ?(d|days?|w|weeks?|m|months?|y|years?)(?: ago)?", typed)
    if match is None:
        return None
    number, unit = int(match[1]), match[2][0]
    if number > _MOST[unit]:
        raise ValueError
    if unit in "dw":
        return lambda today: _one(today - timedelta(days=number * (7 if unit == "w" else 1)))
    return lambda today: _one(_months_before(today, number * (12 if unit == "y" else 1)))


_FORMS = (_numbers, _named, _words, _weekday, _ago)
_MOST: Mapping[str, int] = {"d": 36_525, "w": 5_218, "m": 1_200, "y": 100}
"""A hundred years back, and no further."""


def _on(year: int, month: int, day: int) -> Meant:
    return _always(_one(_day(year, month, day)))


def _always(days: Days) -> Meant:
    return lambda _today: days


def _day(year: int, month: int, day: int) -> date:
    if year not in _YEARS:
        raise ValueError
    return date(year, month, day)


def _one(day: date) -> Days:
    return Days(day, day)


def _month(year: int, month: int) -> Days:
    return Days(_day(year, month, 1), _day(year, month, monthrange(year, month)[1]))


def _week(today: date, weeks: int) -> Days:
    monday = today - timedelta(days=today.weekday() + 7 * weeks)
    return Days(monday, monday + timedelta(days=6))


def _year(year: int) -> Days:
    return Days(date(year, 1, 1), date(year, 12, 31))


def _months_before(today: date, months: int) -> date:
    """Return the same day of an earlier month, or that month's last."""
    years, month = divmod(today.year * 12 + today.month - 1 - months, 12)
    return date(years, month + 1, min(today.day, monthrange(years, month + 1)[1]))


def _short_for(typed: str, full: str) -> bool:
    return len(typed) >= 3 and full.startswith(typed)


def _last_month(today: date) -> Days:
    before = today.replace(day=1) - timedelta(days=1)
    return _month(before.year, before.month)


_WORDS: Mapping[str, Meant] = {
    "today": _one,
    "yesterday": lambda today: _one(today - timedelta(days=1)),
    "this week": lambda today: _week(today, 0),
    "last week": lambda today: _week(today, 1),
    "this month": lambda today: _month(today.year, today.month),
    "last month": _last_month,
    "this year": lambda today: _year(today.year),
    "last year": lambda today: _year(today.year - 1),
}
