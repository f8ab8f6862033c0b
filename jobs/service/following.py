"""The news and the watched pages, as the clock asks for them."""

from __future__ import annotations

from jobs.cycle import look_for_claims
from jobs.following import follow
from jobs.service.onlooker import ServiceOnlooker
from jobs.watching import Followed
from jobs.wiring import App
from monitor.model.source import Verdict
from monitor.pipeline.settle_health import settle_health

_TRIED_SOON = 3
"""Failures in a row after which a source waits for its regular time: it is told as broken."""


class Following:
    """Checks the sources besides Ofsted's own, and looks for what they claim."""

    def __init__(self, app: App, onlooker: ServiceOnlooker) -> None:
        self._app = app
        self._onlooker = onlooker

    def check(self, source: Followed) -> bool:
        """Check one of them; return whether that was done, or tried often enough."""
        app = self._app
        outcome = follow(app, source, onlooker=self._onlooker, wait_s=0)
        for event in settle_health(app.edges, app.watched_ids):
            self._onlooker.noticed(event)
        if outcome is None or outcome.verdict is not Verdict.FAILED:
            return True  # another process has done it
        with app.edges.open_ledger() as ledger:
            return ledger.source(source.source).failures > _TRIED_SOON

    def look(self) -> bool:
        """Look at Ofsted's pages for what was claimed; return whether that was done whole."""
        summary = look_for_claims(self._app, onlooker=self._onlooker, patient=True)
        if summary is None:
            return True
        for event in (*summary.settled, *summary.health):
            self._onlooker.noticed(event)
        return not (summary.skipped or summary.left)
