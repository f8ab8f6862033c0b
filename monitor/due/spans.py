"""Spans of calendar time: "6m" as people type one, "3 years and 1 month" as they read it."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

_TYPED = re.compile(r"(\d{1,5})([dwmy])", re.ASCII)
_LONGEST_YEARS = 10
"""Nobody asks for more, and no day that is counted from can leave the calendar."""


@dataclass(frozen=True, slots=True)
class Span:
    """So many calendar months, and then so many days."""

    months: int = 0
    days: int = 0

    def after(self, day: date) -> date:
        """Return the day that lies so long after ``day``."""
        return months_after(day, self.months) + timedelta(days=self.days)


def parse_span(text: str) -> Span:
    """Return the span that "6m", "90d", "8w" or "1y" names; months are calendar months.

    Raises:
        ValueError: it is none, or longer than ten years; the message says how to write one.
    """
    typed = _TYPED.fullmatch(text.strip().lower())
    if typed is None:
        raise ValueError(f"{text!r} is no span of time: write it as 6m (months), 90d, 8w or 1y")
    number = int(typed[1])
    span = {
        "d": Span(days=number),
        "w": Span(days=7 * number),
        "m": Span(months=number),
        "y": Span(months=12 * number),
    }[typed[2]]
    if span.months > 12 * _LONGEST_YEARS or span.days > 366 * _LONGEST_YEARS:
        raise ValueError(f"{text!r} is too long: at most {_LONGEST_YEARS}y")
    return span


def months_after(day: date, months: int) -> date:
    """Return the same day of a later month, or that month's last day where it is shorter."""
    year, month = divmod(12 * day.year + day.month - 1 + months, 12)
    last = monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


def apart(earlier: date, later: date) -> str:
    """Return "3 years and 1 month": whole months only, or "12 days" where there is none."""
    months = 12 * (later.year - earlier.year) + later.month - earlier.month
    if months > 0 and months_after(earlier, months) > later:
        months -= 1
    if months < 1:
        return _so_many((later - earlier).days, "day")
    years, months = divmod(months, 12)
    parts = [_so_many(years, "year")] if years else []
    parts += [_so_many(months, "month")] if months else []
    return " and ".join(parts)


def _so_many(number: int, unit: str) -> str:
    return f"{number} {unit}" if number == 1 else f"{number} {unit}s"
