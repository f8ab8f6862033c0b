"""The rounds over Ofsted's pages, as the clock asks for them."""

from __future__ import annotations

from datetime import datetime

from jobs.alive.heartbeat import Heartbeat
from jobs.ofsted import run_checks
from jobs.schedule.done import last_runs
from jobs.schedule.timetable import Duty, Timetable
from jobs.service.onlooker import ServiceOnlooker
from jobs.summary import Summary
from jobs.wiring import App
from monitor.model.source import Verdict
from storage.tallies import read_sources

_BAD = (Verdict.FAILED, Verdict.BROKEN)


class Checking:
    """Looks at the list, and at the pages that moved or, in a sweep, at all of them."""

    def __init__(
        self, app: App, timetable: Timetable, onlooker: ServiceOnlooker, heartbeat: Heartbeat
    ) -> None:
        self._app = app
        self._timetable = timetable
        self._onlooker = onlooker
        self._heartbeat = heartbeat

    def poll(self) -> bool:
        """Look at what moved; return whether that was done whole."""
        return self._round(sweep=False)

    def sweep(self) -> bool:
        """Look at every page; return whether that was done whole.

        One that was cut off since it came due is gone on with, not begun again.
        """
        last = last_runs(read_sources(self._app.engine)).get(Duty.SWEEP)
        since = self._timetable.last_due(Duty.SWEEP, last, self._app.clock.now())
        return self._round(sweep=True, swept_since=since)

    def _round(self, *, sweep: bool, swept_since: datetime | None = None) -> bool:
        summary = run_checks(
            self._app,
            authorities=self._app.kept,
            sweep=sweep,
            onlooker=self._onlooker,
            patient=True,
            swept_since=swept_since,
        )
        for event in (*summary.settled, *summary.health):
            self._onlooker.noticed(event)
        if _is_good(summary):
            self._heartbeat.ping()
        return not (summary.skipped or summary.left)


def _is_good(summary: Summary) -> bool:
    """Whether this machine did its work: a page that fails alone is told of by other means."""
    first = summary.outcomes[:1]  # the list
    return not summary.skipped and all(outcome.verdict not in _BAD for outcome in first)
