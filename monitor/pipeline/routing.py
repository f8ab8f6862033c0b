"""Which alerts an event concerns, and from when on each recipient is owed it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from fnmatch import fnmatchcase

from monitor.ledger import Owed
from monitor.model.authority import AuthorityId
from monitor.model.event import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class Alert:
    """One alert of the configuration: who hears of what, and when."""

    name: str
    recipients: tuple[tuple[str, str], ...]  # (channel, recipient)
    authorities: frozenset[AuthorityId]
    kinds: tuple[str, ...]  # event kinds, ``*`` allowed
    next_slot: Callable[[datetime], datetime] | None = None  # None: at once, one message each

    def concerns(self, event: Event) -> bool:
        """Return whether somebody should be told; history found late never is."""
        return (
            not event.backfilled
            and (event.authority is None or event.authority in self.authorities)
            and any(fnmatchcase(event.kind, pattern) for pattern in self.kinds)
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
        due_at = alert.next_slot(now) if alert.next_slot else now
        batch = due_at.isoformat() if alert.next_slot else ""
        entries += [
            Owed(alert.name, channel, recipient, due_at, batch)
            for channel, recipient in alert.recipients
        ]
    return tuple(entries)
