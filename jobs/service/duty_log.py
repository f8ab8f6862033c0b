"""How each duty went: in the log, and in the database, where the next start reads it."""

from __future__ import annotations

import logging
from datetime import datetime

from sqlalchemy import Engine

from jobs.schedule.done import REMEMBERED, duty_source, last_runs
from jobs.schedule.timetable import Duty
from jobs.service.repeats import Repeats
from jobs.service.stopping import StopRequestedError
from monitor.errors import MonitorError, StorageError
from monitor.ledger import OpenLedger
from monitor.model.memory import Outcome
from monitor.model.source import Verdict
from monitor.ports import Clock
from storage.tallies import read_sources

_LOG = logging.getLogger(__name__)
_RECORDING = "recording"
"""Fails with the database, whatever duty it is that cannot be recorded."""


class DutyLog:
    """See ``jobs.schedule.clockwork.Log``; safe for threads."""

    def __init__(self, engine: Engine, open_ledger: OpenLedger, clock: Clock) -> None:
        self._engine = engine
        self._open_ledger = open_ledger
        self._clock = clock
        self._repeats = Repeats()

    def last_runs(self) -> dict[str, datetime]:
        """Return when each entry was last done; see ``jobs.schedule.done.last_runs``.

        Raises:
            StorageError: the database does not answer.
        """
        records = read_sources(self._engine)
        for duty in Duty:
            record = records.get(duty_source(duty))
            if record is not None and record.failures:
                self._repeats.failed_before(duty)
        return last_runs(records)

    def done(self, name: str, *, whole: bool) -> None:
        """Note that it ended, whole or not."""
        if not whole:
            _LOG.info("%s: not done whole; done again soon", name, extra={"job": name})
            return
        recovered = self._repeats.recovered(name)
        if recovered:
            _LOG.info("%s: works again", name, extra={"job": name})
        if recovered or name in REMEMBERED:
            self._record(name, Verdict.UNCHANGED)

    def failed(self, name: str, error: BaseException) -> None:
        """Note that it raised; the same again is seldom logged. A stop is no failure."""
        if isinstance(error, StopRequestedError):
            _LOG.info("%s: left where it was; begun again at the next start", name)
            return
        ours = isinstance(error, MonitorError)
        reason = str(error) if ours else f"{type(error).__name__}: {error}"
        said = self._repeats.failed(name, reason)
        if said:
            trace = None if ours else error  # a bug: whoever mends it needs to see where
            _LOG.error("%s: failed: %s", name, said, extra={"job": name}, exc_info=trace)
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
            said = self._repeats.failed(_RECORDING, str(trouble))
            if said:
                _LOG.warning("%s: could not be recorded: %s", name, said, extra={"job": name})
        else:
            self._repeats.recovered(_RECORDING)
