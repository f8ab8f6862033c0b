"""How each duty went: in the log, and in the database, where the next start reads it."""

from __future__ import annotations

import logging
from datetime import datetime

from sqlalchemy import Engine

from jobs.schedule.timetable import Duty
from jobs.service.stopping import StopRequestedError
from monitor.errors import MonitorError, StorageError
from monitor.ledger import OpenLedger
from monitor.model.memory import Outcome
from monitor.model.source import SourceId, Verdict
from monitor.ports import Clock
from storage.tallies import read_sources

_LOG = logging.getLogger(__name__)

_REMEMBERED = frozenset({Duty.POLL, Duty.SWEEP, Duty.ALIVE, Duty.HOUSEKEEPING})
"""Their last success is written each time, so that what was cut off is begun again at the next
start; for the others, which come round every minute, only how a failure began and ended."""


def duty_source(name: str) -> SourceId:
    """Return the name of a duty among the sources: ``job/sweep``."""
    return SourceId(f"job/{name}")


class DutyLog:
    """See ``jobs.schedule.clockwork.Log``; safe for threads."""

    def __init__(self, engine: Engine, open_ledger: OpenLedger, clock: Clock) -> None:
        self._engine = engine
        self._open_ledger = open_ledger
        self._clock = clock
        self._failing: dict[str, str] = {}  # name and last reason

    def last_runs(self) -> dict[str, datetime]:
        """Return when each duty was last done, as far as the database knows.

        Raises:
            StorageError: the database does not answer.
        """
        records = read_sources(self._engine)
        for duty in Duty:
            record = records.get(duty_source(duty))
            if record is not None and record.failures:
                self._failing[duty] = record.error or ""
        # The very first poll read all there was: what was never done counts from there.
        poll = records.get(duty_source(Duty.POLL))
        since = poll.first_success_at if poll else None
        last: dict[str, datetime | None] = {}
        for duty in _REMEMBERED:
            record = records.get(duty_source(duty))
            last[duty] = (record.last_success_at if record else None) or since
        return {name: at for name, at in last.items() if at is not None}

    def done(self, name: str, *, whole: bool) -> None:
        """Note that it ended, whole or not."""
        if not whole:
            _LOG.info("%s: not done whole; done again soon", name, extra={"job": name})
            return
        recovered = self._failing.pop(name, None) is not None
        if recovered:
            _LOG.info("%s: works again", name, extra={"job": name})
        if recovered or name in _REMEMBERED:
            self._record(name, Verdict.UNCHANGED)

    def failed(self, name: str, error: BaseException) -> None:
        """Note that it raised; the same again is logged once. A stop is no failure."""
        if isinstance(error, StopRequestedError):
            _LOG.info("%s: left where it was; begun again at the next start", name)
            return
        ours = isinstance(error, MonitorError)
        reason = str(error) if ours else f"{type(error).__name__}: {error}"
        if self._failing.get(name) != reason:
            trace = None if ours else error  # a bug: whoever mends it needs to see where
            _LOG.error("%s: failed: %s", name, reason, extra={"job": name}, exc_info=trace)
        self._failing[name] = reason
        self._record(name, Verdict.FAILED, reason)

    def missed(self, name: str) -> None:
        """Note that it was not done at its time."""
        _LOG.warning("%s: missed its time", name, extra={"job": name})

    def _record(self, name: str, verdict: Verdict, error: str | None = None) -> None:
        outcome = Outcome(
            source=duty_source(name), verdict=verdict, at=self._clock.now(), error=error
        )
        try:
            with self._open_ledger() as ledger:
                ledger.record(outcome)
        except StorageError as trouble:
            _LOG.warning("%s: could not be recorded: %s", name, trouble, extra={"job": name})
