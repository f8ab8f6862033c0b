"""What Prometheus is told: counted here, or in the database where it outlasts a restart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from prometheus_client import CollectorRegistry, Counter, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from monitor.model.source import Verdict
from storage.stranded import Stranded
from storage.tallies import Tallies

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"

_Family = CounterMetricFamily | GaugeMetricFamily


class Metrics:
    """A registry of our own, so that no library's metrics are among ours."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        # Not from the database: its log of checks is pruned, and a counter must not fall.
        self.checks = Counter(
            "ofsted_monitor_checks",
            "Checks of one source since the service was started.",
            ["verdict"],
            registry=self._registry,
        )
        for verdict in Verdict:
            self.checks.labels(verdict=verdict.value)

    def page(self, tallies: Tallies, lost: Sequence[Stranded] = ()) -> bytes:
        """Return all metrics as text; ``lost`` is what waits for channels that are gone."""
        stored = CollectorRegistry()
        stored.register(_Stored(tallies, lost))
        return generate_latest(self._registry) + generate_latest(stored)


class _Stored(Collector):
    """What the database counts."""

    def __init__(self, tallies: Tallies, lost: Sequence[Stranded]) -> None:
        self._tallies = tallies
        self._lost = lost

    def collect(self) -> Iterator[Metric]:
        """Yield each metric with all its values."""
        tallies = self._tallies
        yield from _requests(tallies)
        events = CounterMetricFamily(
            "ofsted_monitor_events", "Events noticed, but for late-found history.", labels=["kind"]
        )
        yield _filled(events, tallies.events)
        deliveries = GaugeMetricFamily(
            "ofsted_monitor_deliveries", "Messages owed, by state.", labels=["state"]
        )
        yield _filled(deliveries, tallies.deliveries)
        stranded = GaugeMetricFamily(
            "ofsted_monitor_deliveries_stranded",
            "Messages that wait for a channel which the configuration names no more.",
            labels=["channel"],
        )
        yield _filled(stranded, {it.channel: it.waiting for it in self._lost})
        success = GaugeMetricFamily(
            "ofsted_monitor_source_last_success_timestamp_seconds",
            "When a source was last read well.",
            labels=["source"],
        )
        known = {id_: it.last_success_at for id_, it in tallies.sources.items()}
        yield _filled(success, {id_: at.timestamp() for id_, at in known.items() if at})
        failures = GaugeMetricFamily(
            "ofsted_monitor_source_failures", "Failed checks in a row.", labels=["source"]
        )
        yield _filled(failures, {id_: it.failures for id_, it in tallies.sources.items()})


def _requests(tallies: Tallies) -> Iterator[Metric]:
    for name, what, key in (
        ("requests", "Requests made", "requests"),
        ("not_modified", "Answers that said nothing had changed", "not_modified"),
        ("received_bytes", "Bytes received", "bytes"),
    ):
        family = CounterMetricFamily(f"ofsted_monitor_{name}", f"{what}, by host.", labels=["host"])
        counts = {host: getattr(count, key) for host, count in tallies.requests.items()}
        yield _filled(family, counts)


def _filled(family: _Family, values: Mapping[Any, float]) -> Metric:
    for label, value in values.items():
        family.add_metric([label], value)
    return family
