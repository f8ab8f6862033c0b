"""How often something comes round: cron lines on the wall clock, or a length of time.

Reckoned here and not by APScheduler's CronTrigger, which runs what stands at 01:30 twice in
the night when the clocks go back, and takes "the 13th, fri" for Fridays that are the 13th.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

from monitor.config.cron import CronLine

_FURTHEST = 9 * 366
"""Days: a 29 February comes at most eight years after another."""


class Rhythm(Protocol):
    """Says when something comes next."""

    def next_after(self, moment: datetime) -> datetime:
        """Return the first time after ``moment``, aware, in UTC."""
        ...


@dataclass(frozen=True, slots=True)
class Every:
    """Comes again after a length of time."""

    length: timedelta

    def next_after(self, moment: datetime) -> datetime:
        """Return the end of the length that begins with ``moment``."""
        return moment + self.length


@dataclass(frozen=True, slots=True, kw_only=True)
class ByCron:
    """Comes whenever one of several cron lines says so, as the clock on the wall in ``zone`` goes.

    A time that a spring night skips comes an hour later; one that an autumn night repeats
    comes at its first, unless the line names every hour: then both hours count. ``offset``
    is added to each time, so that not everybody's installation asks in the same second.
    """

    lines: tuple[CronLine, ...]
    zone: ZoneInfo
    offset: timedelta = timedelta(0)

    def next_after(self, moment: datetime) -> datetime:
        """Return the first time after ``moment`` of any line, in UTC."""
        after = moment - self.offset
        return min(_next(line, after, self.zone) for line in self.lines) + self.offset


def _next(line: CronLine, moment: datetime, zone: ZoneInfo) -> datetime:
    today = moment.astimezone(zone).date()
    for ahead in range(-1, _FURTHEST):  # what yesterday's night skipped may come today
        day = today + timedelta(days=ahead)
        later = [at for at in _times_on(day, line, zone) if at > moment]
        if later:
            return min(later)
    raise AssertionError(f"no day within nine years of {moment} for {line}")


def _times_on(day: date, line: CronLine, zone: ZoneInfo) -> Iterator[datetime]:
    if not line.falls_on(day):
        return
    for hour in line.hours:
        for minute in line.minutes:
            wall = datetime(day.year, day.month, day.day, hour, minute, tzinfo=zone)
            yield wall.astimezone(UTC)
            if line.every_hour:
                yield wall.replace(fold=1).astimezone(UTC)
