"""APScheduler, set to a timetable.

APScheduler has the threads, the waiting and the coalescing; when something is due is the
timetable's to say, and what follows when it ends is said here and in the duty log.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from functools import partial
from threading import Event, Lock, Thread
from typing import Any, Protocol

from apscheduler.events import (
    EVENT_JOB_ERROR,
    EVENT_JOB_EXECUTED,
    EVENT_JOB_MAX_INSTANCES,
    EVENT_JOB_MISSED,
)
from apscheduler.executors.pool import ThreadPoolExecutor
from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.base import BaseTrigger

from jobs.schedule.put_back import PutBack
from jobs.schedule.timetable import Entry, Lane, Timetable

_LOG = logging.getLogger(__name__)

_HEARD = EVENT_JOB_EXECUTED | EVENT_JOB_ERROR | EVENT_JOB_MISSED | EVENT_JOB_MAX_INSTANCES

_STILL_BUSY = timedelta(seconds=2)
"""What was asked for while it was being done is done again after this."""

_MIND_EVERY_S = 10.0
"""Between two looks at whether the clock was put back."""

Duties = Mapping[str, Callable[[], bool]]
"""What is done, by name; each returns whether it could be done whole, and may raise."""


class Log(Protocol):
    """Is told how each duty went."""

    def done(self, name: str, *, whole: bool) -> None:
        """Note that it ended."""
        ...

    def failed(self, name: str, error: BaseException) -> None:
        """Note that it raised."""
        ...

    def missed(self, name: str) -> None:
        """Note that it was not done at its time."""
        ...


class Clockwork:
    """Does each duty of ``timetable`` when it is due, each lane in a thread of its own."""

    def __init__(
        self,
        timetable: Timetable,
        duties: Duties,
        log: Log,
        *,
        put_back: PutBack | None = None,
        mind_every_s: float = _MIND_EVERY_S,
    ) -> None:
        self._timetable = timetable
        self._put_back = put_back or PutBack()
        self._mind_every_s = mind_every_s
        self._ends = Event()
        self._duties = duties
        self._log = log
        self._ending: Thread | None = None
        self._changing = Lock()
        self._scheduler = BackgroundScheduler(
            timezone=UTC, executors={lane.value: ThreadPoolExecutor(1) for lane in Lane}
        )
        self._scheduler.add_listener(self._heard, _HEARD)

    def start(self, first_runs: Mapping[str, datetime]) -> None:
        """Begin; each duty is done first at its time in ``first_runs``."""
        for name, entry in self._timetable.entries.items():
            self._scheduler.add_job(
                partial(self._do, name),
                _TimetableTrigger(entry),
                id=name,
                executor=entry.lane.value,
                next_run_time=first_runs[name],
                max_instances=1,
                coalesce=True,
                misfire_grace_time=None,  # however late: what the machine slept through is done
            )
        self._scheduler.start()
        Thread(target=self._mind_the_clock, name="clock", daemon=True).start()

    def end(self) -> None:
        """Begin nothing more; what is in hand goes on."""
        with self._changing:  # a shutdown would wait for who changes, and be waited for by them
            self._ends.set()
            self._ending = Thread(target=self._scheduler.shutdown, name="ending", daemon=True)
        self._ending.start()

    def ended(self, wait_s: float | None) -> bool:
        """Wait until nothing is in hand any more; return whether that is so."""
        if self._ending is not None:
            self._ending.join(wait_s)
        return self._ending is None or not self._ending.is_alive()

    def _do(self, name: str) -> bool:
        """Do one duty, and say in the same thread what comes after it.

        The listener might be called by the scheduler itself while it sets the next time.
        """
        whole = False
        try:
            whole = self._duties[name]()
        finally:
            now = datetime.now(UTC)
            if not whole:
                self._at(name, self._timetable.next_run(name, now, done=False))
            for following in self._timetable.entries[name].followed_by:
                self._at(following, now)
        return whole

    def _heard(self, event: Any) -> None:
        """Take what APScheduler says of a job; it has caught whatever the job raised.

        That is the one place where every exception is caught: a bug in one duty is logged,
        recorded, and must not keep the others from being done.
        """
        name = event.job_id
        if event.code == EVENT_JOB_EXECUTED:
            self._log.done(name, whole=event.retval)
        elif event.code == EVENT_JOB_ERROR:
            self._log.failed(name, event.exception)
        elif event.code == EVENT_JOB_MISSED:
            self._log.missed(name)
        else:
            self._at(name, datetime.now(UTC) + _STILL_BUSY)

    def _mind_the_clock(self) -> None:
        """Plan everything anew when the clock was put back: it would wait for the old times."""
        while not self._ends.wait(self._mind_every_s):
            back = self._put_back.since_last()
            if back:
                _LOG.warning("the clock was put back by %s: everything is planned anew", back)
                for job in self._scheduler.get_jobs():
                    self._at(job.id, job.next_run_time - back)

    def _at(self, name: str, when: datetime) -> None:
        """Do it at ``when``, if it is not due earlier."""
        with self._changing:
            job = None if self._ending else self._scheduler.get_job(name)
            if job is not None and when < job.next_run_time:
                job.modify(next_run_time=when)


class _TimetableTrigger(BaseTrigger):  # type: ignore[misc]  # APScheduler has no types
    """Asks the timetable; however much was slept through, the next time is after now."""

    def __init__(self, entry: Entry) -> None:
        self._entry = entry

    def get_next_fire_time(self, previous_fire_time: datetime | None, now: datetime) -> datetime:
        """Return when the entry is due next."""
        return self._entry.next_after(max(previous_fire_time or now, now).astimezone(UTC))
