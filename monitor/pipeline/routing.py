"""Which alerts an event concerns, and from when on each recipient is owed it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from monitor.config.values import Deliver
from monitor.ledger import Owed
from monitor.model.authority import AuthorityId
from monitor.model.event import Event, EventKind
from monitor.pipeline.slots import next_slot


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


def owed(event: Event, alerts: Sequence[Alert], now: datetime) -> tuple[Owed, ...]:
    """Return one entry for each (alert, channel, recipient) that is to be told of ``event``.

    A digest's entries carry the time of their slot as ``batch``: those of one slot go out
    as one message.
    """
    entries = []
    for alert in alerts:
        if not alert.concerns(event):
            continue
        due_at = next_slot(alert.deliver, now, alert.zone)
        batch = "" if alert.deliver.how == "now" else due_at.isoformat()
        entries += [
            Owed(alert.name, channel, recipient, due_at, batch)
            for channel, recipient in alert.recipients
        ]
    return tuple(entries)
