"""What the background service does, and when: from the configuration alone, no clock, no threads.

The schedule lives in config.toml and in memory; the database holds what was done, not what
is to be done. So nothing is pickled, and what was taken out of the configuration is gone.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from hashlib import sha256

from jobs.schedule.rhythm import ByCron, Every, Rhythm
from monitor.config import Config, News, Page
from monitor.config.cron import cron_line
from monitor.model.source import SourceId

PULSE_EVERY = timedelta(seconds=20)
DELIVER_EVERY = timedelta(minutes=1)
LOOK_EVERY = timedelta(hours=1)

AGAIN_AFTER = timedelta(minutes=15)
"""What failed, or could not be done whole, is done again after this, if not due earlier."""

LATE_BY = timedelta(hours=1)
"""Past its time by more, a look was not taken. A first round over all of England, a second for
each request, takes about half an hour."""

_APART = timedelta(seconds=15)
"""Between two starts of one lane, of all that came due while nothing ran."""

_WIDEST_OFFSET_S = 30

_HOUSEKEEPING = "15 3 * * *"
_ALIVE = "0 9 * * mon"


class Lane(StrEnum):
    """What shares a thread: one after another in a lane, side by side with other lanes."""

    PULSE = "pulse"
    DELIVERIES = "deliveries"  # a mail server that hangs must not hold up a check
    OFSTED = "ofsted"  # one polite visitor to a host
    NEWS = "news"  # nor must a newspaper that hangs
    UPKEEP = "upkeep"


class Duty(StrEnum):
    """The names of what is done."""

    PULSE = "pulse"
    DELIVERIES = "deliveries"
    POLL = "poll"
    SWEEP = "sweep"
    LOOK = "look"
    ALIVE = "alive"
    HOUSEKEEPING = "housekeeping"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of the timetable."""

    name: str
    lane: Lane
    rhythm: Rhythm
    at_once: bool = False  # where it was never done before: now, and not at its next time
    followed_by: tuple[str, ...] = ()  # what is done as soon as it has ended

    def next_after(self, moment: datetime) -> datetime:
        """Return when it is due for the first time after ``moment``."""
        return self.rhythm.next_after(moment)

    def first_from(self, moment: datetime) -> datetime:
        """Return when it is due for the first time that is not before ``moment``."""
        return self.rhythm.next_after(moment - timedelta(microseconds=1))


@dataclass(frozen=True, slots=True)
class Timetable:
    """Every entry by its name, in the order in which they go first."""

    entries: Mapping[str, Entry]

    @property
    def sources(self) -> tuple[SourceId, ...]:
        """The sources that have an entry of their own, named as they are."""
        return tuple(SourceId(name) for name in self.entries if "/" in name)

    def first_runs(self, last: Mapping[str, datetime], now: datetime) -> dict[str, datetime]:
        """Return when each is to be done first, by when it was ``last`` done.

        What came due while nothing ran is done once, soon, one after another. What is not
        due yet keeps its time, so that a daily round is neither done at each restart nor,
        under daily restarts, never.
        """
        ahead: Counter[Lane] = Counter()
        runs = {}
        for name, entry in self.entries.items():
            runs[name] = _first(entry, last.get(name), now)
            if runs[name] <= now:
                runs[name] = now + ahead[entry.lane] * _APART
                ahead[entry.lane] += 1
        return runs

    def next_run(self, name: str, now: datetime, *, done: bool) -> datetime:
        """Return when it is due again, ``done`` or not, if it ends ``now``."""
        regular = self.entries[name].next_after(now)
        return regular if done else min(regular, now + AGAIN_AFTER)

    def last_due(self, name: str, last: datetime | None, now: datetime) -> datetime | None:
        """Return the latest time, by ``now``, at which it came due since it was ``last`` done."""
        came = None
        due = self.entries[name].next_after(last) if last else now
        while last and due <= now:
            came, due = due, self.entries[name].next_after(due)
        return came


def timetable_of(config: Config, *, offset: timedelta | None = None) -> Timetable:
    """Return the timetable that ``config`` asks for.

    ``offset`` is by how much polls and sweeps come after the minute; by default a few
    seconds that are always the same for one installation and differ between two.
    """
    shift = offset if offset is not None else _offset_of(config)
    return Timetable({entry.name: entry for entry in _entries(config, shift)})


def _entries(config: Config, offset: timedelta) -> Iterator[Entry]:
    """Yield what is done, the most urgent first."""
    yield Entry(name=Duty.PULSE, lane=Lane.PULSE, rhythm=Every(PULSE_EVERY), at_once=True)
    yield Entry(
        name=Duty.DELIVERIES, lane=Lane.DELIVERIES, rhythm=Every(DELIVER_EVERY), at_once=True
    )
    yield Entry(
        name=Duty.POLL,
        lane=Lane.OFSTED,
        rhythm=_by_cron(config, *config.ofsted.poll, offset=offset),
        at_once=True,
        followed_by=(Duty.DELIVERIES,),
    )
    yield Entry(
        name=Duty.SWEEP,  # not at once: the first poll reads every page
        lane=Lane.OFSTED,
        rhythm=_by_cron(config, *config.ofsted.sweep, offset=offset),
        followed_by=(Duty.DELIVERIES,),
    )
    yield Entry(  # as soon as the news claim something; by the clock only after a crash
        name=Duty.LOOK,
        lane=Lane.OFSTED,
        rhythm=Every(LOOK_EVERY),
        followed_by=(Duty.DELIVERIES,),
    )
    followed: tuple[News | Page, ...] = (*config.news, *config.pages)
    for each in followed:
        yield Entry(
            name=each.source,
            lane=Lane.NEWS,
            rhythm=Every(each.every),
            at_once=True,
            followed_by=(Duty.LOOK, Duty.DELIVERIES),
        )
    yield Entry(
        name=Duty.ALIVE,
        lane=Lane.UPKEEP,
        rhythm=_by_cron(config, _ALIVE),
        followed_by=(Duty.DELIVERIES,),
    )
    yield Entry(name=Duty.HOUSEKEEPING, lane=Lane.UPKEEP, rhythm=_by_cron(config, _HOUSEKEEPING))


def _by_cron(config: Config, *lines: str, offset: timedelta = timedelta(0)) -> Rhythm:
    return ByCron(lines=tuple(map(cron_line, lines)), zone=config.zone, offset=offset)


def _first(entry: Entry, last: datetime | None, now: datetime) -> datetime:
    if last is not None:
        return entry.next_after(min(last, now))  # a clock that was wrong may have been ahead
    return now if entry.at_once else entry.next_after(now)


def _offset_of(config: Config) -> timedelta:
    """A random delay before each check would make intervals longer than what was asked for."""
    seed = f"{config.instance} {config.contact} {config.database_url}"
    return timedelta(seconds=sha256(seed.encode()).digest()[0] % _WIDEST_OFFSET_S)
