"""A channel that does not take messages is a problem like a source that cannot be read."""

from collections.abc import Sequence
from datetime import datetime

from monitor.model.event import Event, Importance
from monitor.model.event_kind import EventKind
from monitor.model.memory import Delivery, SourceRecord
from monitor.model.source import SourceId

TRIES_BEFORE_TELLING = 4
"""After these, an hour and more has gone by: a mail server that only restarts takes less."""


def channel_source(channel: str, recipient: str) -> SourceId:
    """Return the name among the sources: ``channel/desk-mail/desk@example.org``."""
    return SourceId(f"channel/{channel}" + (f"/{recipient}" if recipient != channel else ""))


def channel_broken(
    claimed: Sequence[Delivery], error: str, detected_at: datetime, before: SourceRecord
) -> Event:
    """Return the event that others are told when a recipient cannot be reached.

    ``before`` is what was remembered of the recipient as a source until now.
    """
    first = claimed[0]
    return _event(
        first,
        before,
        EventKind.SOURCE_BROKEN,
        f"{_whom(first)} cannot be told: {error}",
        detected_at,
        Importance.HIGH,
        details=(
            f"{_waiting(claimed)} for {_whom(first)} in alert “{first.alert}” did not arrive.",
            "`ofsted-monitor deliveries --state failed` lists them; once the cause is mended, "
            "`ofsted-monitor deliveries retry --failed` sends them.",
        ),
    )


def channel_recovered(
    claimed: Sequence[Delivery], detected_at: datetime, before: SourceRecord
) -> Event:
    """Return the event that follows once the recipient takes messages again."""
    first = claimed[0]
    summary = f"{_whom(first)} can be told again"
    return _event(
        first, before, EventKind.SOURCE_RECOVERED, summary, detected_at, Importance.NORMAL
    )


def _event(
    first: Delivery,
    before: SourceRecord,
    kind: EventKind,
    summary: str,
    detected_at: datetime,
    importance: Importance,
    details: tuple[str, ...] = (),
) -> Event:
    source = channel_source(first.channel, first.recipient)
    return Event(
        # One outage is told once, by whichever process and over whichever message it is noticed.
        key=f"{source}|{before.last_success_at or 'never reached'}|{kind}",
        kind=kind,
        source=source,
        summary=summary,
        occurred_on=detected_at.date(),
        detected_at=detected_at,
        importance=importance,
        details=details,
    )


def _whom(delivery: Delivery) -> str:
    return f"{delivery.channel} ({delivery.recipient})"


def _waiting(claimed: Sequence[Delivery]) -> str:
    return "A message" if len(claimed) == 1 else f"A message of {len(claimed)} events"
