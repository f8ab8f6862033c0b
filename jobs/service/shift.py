"""One configuration at work: what it does, and by which timetable. It does nothing by itself.

``Clockwork`` does each duty of a shift when it is due, in threads; a test may do them one by
one on a clock of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial

from jobs.alive.heartbeat import Heartbeat
from jobs.alive.vitals import Vitals
from jobs.schedule.clockwork import Duties
from jobs.schedule.timetable import Duty, Timetable, timetable_of
from jobs.service.checking import Checking
from jobs.service.delivering import Delivering
from jobs.service.duty_log import DutyLog
from jobs.service.following import Following
from jobs.service.onlooker import ServiceOnlooker
from jobs.service.stopping import Stop, StoppableClock, StoppableFetcher
from jobs.service.upkeep import Upkeep
from jobs.wiring import App, open_app
from monitor.config import Config
from monitor.ports import Clock


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """Everything that one configuration asks for, ready to be done."""

    config: Config
    app: App
    timetable: Timetable
    duties: Duties
    log: DutyLog
    stop: Stop
    since: datetime

    def first_runs(self) -> dict[str, datetime]:
        """Return when each duty is to be done first, going on from the database's last checks.

        Raises:
            StorageError: the database does not answer.
        """
        return self.timetable.first_runs(self.log.last_runs(), self.app.clock.now())


@contextmanager
def open_shift(
    config: Config,
    vitals: Vitals,
    *,
    clock: Clock | None = None,
    offset: timedelta | None = None,
) -> Iterator[Shift]:
    """Open database and network for ``config``, for the length of a block.

    On a ``clock`` of its own it can be driven by hand; see ``timetable_of`` for ``offset``.

    Raises:
        StorageError: the database cannot be used.
        ConfigError: a channel cannot be made of its settings.
    """
    stop = Stop()
    with open_app(config, clock=clock or StoppableClock(stop)) as whole:
        fetcher = StoppableFetcher(whole.edges.fetcher, stop)
        app = replace(whole, edges=replace(whole.edges, fetcher=fetcher))
        timetable = timetable_of(config, offset=offset)
        yield Shift(
            config=config,
            app=app,
            timetable=timetable,
            duties=_duties(config, app, timetable, vitals, ServiceOnlooker(stop, vitals.metrics)),
            log=DutyLog(app.engine, app.edges.open_ledger, app.clock),
            stop=stop,
            since=app.clock.now(),
        )


def _duties(
    config: Config, app: App, timetable: Timetable, vitals: Vitals, onlooker: ServiceOnlooker
) -> Duties:
    """Return what is done under each name of the timetable."""
    checking = Checking(app, timetable, onlooker, _heartbeat(config, app.clock))
    upkeep = Upkeep(config, app, onlooker)
    following = Following(app, onlooker)
    duties: dict[str, Callable[[], bool]] = {
        **{each.source: partial(following.check, each) for each in app.followed},
        Duty.PULSE: partial(vitals.pulse, app.engine, app.clock),
        Duty.DELIVERIES: Delivering(app, onlooker).deliver,
        Duty.POLL: checking.poll,
        Duty.SWEEP: checking.sweep,
        Duty.LOOK: following.look,
        Duty.ALIVE: upkeep.alive,
        Duty.HOUSEKEEPING: upkeep.housekeeping,
    }
    return {name: partial(_resting_after, duty, app) for name, duty in duties.items()}


def _resting_after(duty: Callable[[], bool], app: App) -> bool:
    """Do a duty; what it read by, or drew pictures by, has nothing to do until the next."""
    try:
        return duty()
    finally:
        app.reports.rest()


def _heartbeat(config: Config, clock: Clock) -> Heartbeat:
    secret = config.service.heartbeat_url if config.service else None
    return Heartbeat(secret.get_secret_value() if secret else None, clock)
