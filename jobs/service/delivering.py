"""Sending what is due, beside whatever round is in hand."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from jobs.lease import held
from jobs.schedule.done import JOB
from jobs.service.onlooker import ServiceOnlooker
from jobs.wiring import App
from monitor.pipeline.add_context import add_context
from monitor.pipeline.settle_health import settle_duties
from storage.leases import Lease
from storage.tallies import read_sources
from storage.waiting import waiting_deliveries


class Delivering:
    """Sends digests whose hour has come, what is tried again, and what a round has found."""

    def __init__(self, app: App, onlooker: ServiceOnlooker) -> None:
        self._app = app
        self._onlooker = onlooker

    def deliver(self) -> bool:
        """Send what is due, but no new rating that a round in hand has not put in context yet."""
        app = self._app
        self._tell_of_duties()
        waiting = waiting_deliveries(app.engine, app.clock.now())
        due = waiting.ready
        if waiting.without_context and self._put_into_context():
            due += waiting.without_context
        if due:
            app.deliverer.deliver_due(self._onlooker.sent, only=due)
        return True

    def _tell_of_duties(self) -> None:
        """Owe what is to be told of the service's own duties; seldom anything, so asked first."""
        records = read_sources(self._app.engine).values()
        if any(each.id.startswith(JOB) and (each.failures or each.told_at) for each in records):
            for event in settle_duties(self._app.edges):
                self._onlooker.noticed(event)

    def _put_into_context(self) -> bool:
        """Do what a process that died could not; False where a round is in hand and will."""
        app = self._app
        owner = f"{app.speaker.owner}/deliveries"  # another than the round's of this process
        lease = Lease(app.engine, "ofsted", owner=owner, now=app.clock.now)
        with held(lease, clock=app.clock, wait_s=0, waiting=_at_once) as ours:
            if ours:
                today = app.clock.now().astimezone(ZoneInfo(app.speaker.timezone)).date()
                add_context(app.edges, app.register, today=today)
        return ours


def _at_once() -> None:
    """Nobody is waited for."""
