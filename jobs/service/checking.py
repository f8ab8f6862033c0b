"""The rounds over Ofsted's pages, as the clock asks for them."""

from __future__ import annotations

from jobs.alive.heartbeat import Heartbeat
from jobs.cycle import Summary, run_checks
from jobs.service.onlooker import ServiceOnlooker
from jobs.wiring import App
from monitor.model.source import Verdict

_BAD = (Verdict.FAILED, Verdict.BROKEN)


class Checking:
    """Looks at the list, and at the pages that moved or, in a sweep, at all of them."""

    def __init__(self, app: App, onlooker: ServiceOnlooker, heartbeat: Heartbeat) -> None:
        self._app = app
        self._onlooker = onlooker
        self._heartbeat = heartbeat

    def poll(self) -> bool:
        """Look at what moved; return whether that was done whole."""
        return self._round(sweep=False)

    def sweep(self) -> bool:
        """Look at every page; return whether that was done whole."""
        return self._round(sweep=True)

    def _round(self, *, sweep: bool) -> bool:
        summary = run_checks(
            self._app,
            authorities=self._app.kept,
            sweep=sweep,
            onlooker=self._onlooker,
            patient=True,
        )
        for event in summary.health:
            self._onlooker.noticed(event)
        if _is_good(summary):
            self._heartbeat.ping()
        return not (summary.skipped or summary.left)


def _is_good(summary: Summary) -> bool:
    """Whether this machine did its work: a page that fails alone is told of by other means."""
    first = summary.outcomes[:1]  # the list
    return not summary.skipped and all(outcome.verdict not in _BAD for outcome in first)
