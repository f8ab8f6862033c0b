"""Cron expressions of five fields, checked without loading a scheduler.

A library would cost every query command its import, for a check of this size.  Days of
the week come out as names: numbers mean Sunday = 0 in cron and Monday = 0 elsewhere.
"""

import calendar
from dataclasses import dataclass
from datetime import date

_DAYS = ("sun", "mon", "tue", "wed", "thu", "fri", "sat")
_MONTHS = tuple("jan feb mar apr may jun jul aug sep oct nov dec".split())  # noqa: SIM905


@dataclass(frozen=True, slots=True)
class _Field:
    name: str
    lowest: int
    highest: int
    names: tuple[str, ...] = ()  # of lowest, lowest + 1, …


_MINUTE = _Field("minute", 0, 59)
_HOUR = _Field("hour", 0, 23)
_DAY = _Field("day of the month", 1, 31)
_MONTH = _Field("month", 1, 12, _MONTHS)
_WEEKDAY = _Field("day of the week", 0, 7, _DAYS)
_FIELDS = (_MINUTE, _HOUR, _DAY, _MONTH, _WEEKDAY)


@dataclass(frozen=True, slots=True, kw_only=True)
class CronLine:
    """What an expression says, as numbers; days of the week count from Sunday = 0."""

    minutes: frozenset[int]
    hours: frozenset[int]
    days: frozenset[int]
    months: frozenset[int]
    weekdays: frozenset[int]
    either_day: bool  # both kinds of day are narrowed: as in cron, one of them is enough

    @property
    def every_hour(self) -> bool:
        """True where no hour of the day is left out."""
        return len(self.hours) == _HOUR.highest + 1

    def falls_on(self, day: date) -> bool:
        """Return whether there is anything to do on ``day``."""
        by_date, by_weekday = day.day in self.days, day.isoweekday() % 7 in self.weekdays
        fits = by_date or by_weekday if self.either_day else by_date and by_weekday
        return fits and day.month in self.months


def cron_line(text: str) -> CronLine:
    """Return what an expression that ``cron`` has passed says."""
    parts = text.split()
    values = [_values(part, field) for part, field in zip(parts, _FIELDS, strict=True)]
    minutes, hours, days, months, weekdays = values
    return CronLine(
        minutes=minutes,
        hours=hours,
        days=days,
        months=months,
        weekdays=frozenset(day % 7 for day in weekdays),
        either_day=not (parts[2].startswith("*") or parts[4].startswith("*")),
    )


def cron(text: str) -> str:
    """Return the expression, in lower case, with its days of the week by name.

    Raises:
        ValueError: not five fields, a field that says nothing, or a day that never comes.
    """
    parts = text.lower().split()
    if len(parts) != len(_FIELDS):
        raise ValueError(
            "is not the five fields of cron, minute hour day month weekday,"
            " such as 30 6 * * mon-fri"
        )
    values = [_values(part, field) for part, field in zip(parts, _FIELDS, strict=True)]
    _must_come(days=values[2], months=values[3])
    if parts[4] != "*":
        parts[4] = _weekdays(values[4])
    return " ".join(parts)


def _values(part: str, field: _Field) -> frozenset[int]:
    """Return the numbers that a field stands for."""
    return frozenset(value for item in part.split(",") for value in _item(item, field))


def _item(item: str, field: _Field) -> range:
    span, slash, step = item.partition("/")
    every = _number(step, item, field) if slash else 1
    if every < 1:
        raise ValueError(f"has a step of {every} in its {field.name}")
    if span == "*":
        return range(field.lowest, field.highest + 1, every)
    first, dash, last = span.partition("-")
    low = _value(first, item, field)
    high = _value(last, item, field) if dash else (field.highest if slash else low)
    if field is _WEEKDAY and dash and last == "sun":
        high = 7  # fri-sun
    if high < low:
        raise ValueError(f"has a {field.name} that runs backwards: {item}")
    return range(low, high + 1, every)


def _value(word: str, item: str, field: _Field) -> int:
    if word in field.names:
        return field.lowest + field.names.index(word)
    value = _number(word, item, field)
    if not field.lowest <= value <= field.highest:
        raise ValueError(f"has a {field.name} outside {field.lowest}-{field.highest}: {item}")
    return value


def _number(word: str, item: str, field: _Field) -> int:
    if not (word.isascii() and word.isdigit() and len(word) <= 3):
        raise ValueError(f"has a {field.name} that cannot be read: {item or '(nothing)'}")
    return int(word)


def _must_come(*, days: frozenset[int], months: frozenset[int]) -> None:
    longest = max(calendar.monthrange(2024, month)[1] for month in months)  # 2024 leaps
    if min(days) > longest:
        raise ValueError("names a day that never comes")


def _weekdays(values: frozenset[int]) -> str:
    return ",".join(_DAYS[day] for day in sorted({value % 7 for value in values}))
