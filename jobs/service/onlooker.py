"""Somebody who watches the service's rounds: writes them to the log, counts, and stops them."""

from __future__ import annotations

import logging

from jobs.alive.metrics import Metrics
from jobs.onlooker import Nobody
from jobs.service.repeats import Repeats
from jobs.service.stopping import Stop
from monitor.compose.line import compose_line
from monitor.model.event import Event
from monitor.model.memory import Outcome
from monitor.model.source import Verdict
from monitor.pipeline.deliver import Sent

_LOG = logging.getLogger(__name__)

_BAD = (Verdict.FAILED, Verdict.BROKEN)


class ServiceOnlooker(Nobody):
    """Writes down each step; a stop that was asked for takes effect between two of them."""

    def __init__(self, stop: Stop, metrics: Metrics) -> None:
        self._stop = stop
        self._metrics = metrics
        self._repeats = Repeats()

    def waiting(self) -> None:
        """Say why nothing happens."""
        _LOG.info("another process is just checking: waiting for it")

    def pages(self, total: int) -> None:
        """Say how much there is to do."""
        if total:
            _LOG.info("reading %d of the authorities' pages", total)

    def checked(self, outcome: Outcome) -> None:
        """Count it, and say what is worth saying."""
        self._metrics.checks.labels(verdict=outcome.verdict.value).inc()
        if outcome.verdict in _BAD:
            self._failed(outcome)
        else:
            self._read(outcome)
        for event in outcome.events:
            self.noticed(event)

    def _failed(self, outcome: Outcome) -> None:
        said = self._repeats.failed(outcome.source, outcome.error or outcome.verdict.value)
        _LOG.log(
            logging.WARNING if said else logging.DEBUG,
            "%s: %s: %s",
            outcome.source,
            outcome.verdict.value,
            said or outcome.error,
            extra={"source": outcome.source},
        )

    def _read(self, outcome: Outcome) -> None:
        recovered = self._repeats.recovered(outcome.source)
        quiet = outcome.verdict is Verdict.UNCHANGED and not recovered
        _LOG.log(
            logging.DEBUG if quiet else logging.INFO,
            "%s: %s%s",
            outcome.source,
            outcome.verdict.value,
            ": can be read again" if recovered else "",
            extra={"source": outcome.source},
        )

    def noticed(self, event: Event) -> None:
        """Say what was found; the past that was found late is many lines of little interest."""
        _LOG.log(
            logging.DEBUG if event.backfilled else logging.INFO,
            "%s: %s",
            event.kind.value,
            compose_line(event),
            extra={"source": event.source, "event": event.id},
        )

    def page_done(self) -> None:
        """End the round here if that was asked for."""
        self._stop.between_pages()

    def article_done(self) -> None:
        """End the check here if that was asked for."""
        self._stop.between_pages()

    def sent(self, sent: Sent) -> None:
        """Say how a message went, and end here if that was asked for."""
        first = sent.deliveries[0]
        _LOG.log(
            logging.WARNING if sent.error else logging.INFO,
            "%s to %s: %s",
            first.channel,
            first.recipient,
            f"not taken: {sent.error}" if sent.error else "sent",
            extra={"event": first.event.id, "delivery": first.id},
        )
        self._stop.between_pages()
