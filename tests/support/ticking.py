"""The service's duties on a clock that only moves when told to: no scheduler, no threads.

Goes by the product's own timetable, duties and duty log; in place of APScheduler, whatever
is due is done here, one after another, when the clock has got there.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

from jobs.alive.systemd import Notifier
from jobs.alive.vitals import Vitals
from jobs.schedule.timetable import Duty
from jobs.service.shift import Shift, open_shift
from monitor.config import load_config
from tests.support.clock import FakeClock

QUIET = (Duty.PULSE, Duty.DELIVERIES)
"""Leave these out of long simulations: rounds are followed by deliveries all the same."""


class Ticker:
    """Drives a shift by hand."""

    def __init__(self, shift: Shift, clock: FakeClock, *, without: Collection[str] = ()) -> None:
        self.shift = shift
        self.done: list[tuple[datetime, str]] = []  # everything that was done, and when
        self._clock = clock
        self._without = frozenset(without)
        self._due = shift.first_runs()

    @property
    def next_at(self) -> datetime:
        """When something is due next."""
        return min(at for name, at in self._due.items() if name not in self._without)

    def tick(self) -> list[str]:
        """Do everything that is due by now, the earliest first; return what was done."""
        done = []
        while self.next_at <= self._clock.now():
            ready = {n: at for n, at in self._due.items() if n not in self._without}
            name = min(ready, key=ready.__getitem__)  # at the same time: as in the timetable
            self._do(name)
            done.append(name)
        return done

    def run_until(self, end: datetime) -> None:
        """Let the time pass until ``end``, doing everything at its time."""
        while self.next_at <= end:
            if self.next_at > self._clock.now():
                self._clock.set(self.next_at)
            self.tick()
        if end > self._clock.now():
            self._clock.set(end)

    def sleep_until(self, end: datetime) -> None:
        """Let the time pass as if the machine slept: what came due is done on waking, once."""
        self._clock.set(end)
        self.tick()

    def _do(self, name: str) -> None:
        self.done.append((self._clock.now(), name))
        whole = False
        try:
            whole = self.shift.duties[name]()
        except Exception as error:  # noqa: BLE001, RUF100  # as APScheduler does
            self.shift.log.failed(name, error)
        else:
            self.shift.log.done(name, whole=whole)
        now = self._clock.now()
        self._due[name] = self.shift.timetable.next_run(name, now, done=whole)
        for following in self.shift.timetable.entries[name].followed_by:
            self._due[following] = min(self._due[following], now)
            if following in self._without:
                self._do(following)


@contextmanager
def ticking(
    config_file: Path,
    clock: FakeClock,
    *,
    without: Collection[str] = QUIET,
    offset: timedelta = timedelta(0),
) -> Iterator[Ticker]:
    """Give a ticker for a configuration; leaving and entering again is a restart."""
    config = load_config(config_file, environ={})
    with open_shift(config, Vitals(Notifier({})), clock=clock, offset=offset) as shift:
        yield Ticker(shift, clock, without=without)
