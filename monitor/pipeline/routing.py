"""Which alerts an event concerns, and from when on each recipient is owed it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from monitor.config.values import Deliver
from monitor.model.authority import AuthorityId
from monitor.model.event import Event
from monitor.model.event_kind import EventKind
from monitor.model.memory import Delivery, Owed
from monitor.pipeline.slots import next_slot
from monitor.ports import Clock


@dataclass(frozen=True, slots=True, kw_only=True)
class Alert:
    """One alert of the configuration: who hears of what, and when."""

    name: str
    recipients: tuple[tuple[str, str], ...]  # (channel, recipient)
    authorities: frozenset[AuthorityId]
    kinds: frozenset[EventKind]
    deliver: Deliver
    zone: ZoneInfo

    def concerns(self, event: Event) -> bool:
        """Return whether somebody should be told; history found late never is."""
        return (
            not event.backfilled
            and (event.authority is None or event.authority in self.authorities)
            and event.kind in self.kinds
        )


@dataclass(frozen=True, slots=True)
class Routes:
    """All alerts together: who is owed what, from this moment on."""

    alerts: Sequence[Alert]
    clock: Clock

    def owed(self, event: Event) -> tuple[Owed, ...]:
        """Return one entry for each (alert, channel, recipient) that is to be told of ``event``.

        A digest's entries carry the time of their slot as ``batch``: those of one slot go
        out as one message.
        """
        return tuple(
            entry
            for alert in self.alerts
            if alert.concerns(event)
            for entry in _entries(alert, self.clock.now())
        )

    def owed_trouble(self, event: Event, failing: Delivery) -> tuple[Owed, ...]:
        """Return who is told that ``failing`` did not arrive: everybody else it may concern.

        Those are the alert's own other recipients, whatever kinds it asks for, since it is
        their alert that is not told in full, and every alert that asks for such events.
        """
        return tuple(
            entry
            for alert in self.alerts
            if alert.name == failing.alert or alert.concerns(event)
            for entry in _entries(alert, self.clock.now())
            if (entry.channel, entry.recipient) != (failing.channel, failing.recipient)
        )


def _entries(alert: Alert, now: datetime) -> Iterator[Owed]:
    due_at = next_slot(alert.deliver, now, alert.zone)
    batch = "" if alert.deliver.how == "now" else due_at.isoformat()
    for channel, recipient in alert.recipients:
        yield Owed(alert.name, channel, recipient, due_at, batch)
