"""Events, what is owed for them, and the context they are put into before they are told."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, select, update

from monitor.model.event import Event
from monitor.model.memory import Owed
from storage.codec import from_json, to_json
from storage.tables.events import deliveries, events
from storage.upsert import insert_new


def save_event(connection: Connection, event: Event, owed: Sequence[Owed]) -> bool:
    """See ``monitor.ledger.Ledger.save_event``."""
    row = {
        "id": event.id,
        "key": event.key,
        "kind": event.kind,
        "source": event.source,
        "authority": event.authority,
        "occurred_on": event.occurred_on,
        "detected_at": event.detected_at,
        "backfilled": event.backfilled,
        "details": to_json(event),
    }
    if not insert_new(connection, events, row):
        return False
    for each in owed:
        insert_new(connection, deliveries, _owed_row(event.id, each))
    return True


def without_context(connection: Connection) -> tuple[Event, ...]:
    """See ``monitor.ledger.Ledger.without_context``."""
    chosen = select(events.c.details).where(
        events.c.kind.startswith("rating."),
        events.c.backfilled.is_(False),
        events.c.context_at.is_(None),
    )
    return tuple(from_json(Event, row.details) for row in connection.execute(chosen))


def add_context(
    connection: Connection, event_id: str, sentences: Sequence[str], at: datetime
) -> None:
    """See ``monitor.ledger.Ledger.add_context``."""
    one = events.c.id == event_id
    details = connection.execute(select(events.c.details).where(one)).scalar_one()
    changed = {**details, "context": list(sentences)}
    connection.execute(update(events).where(one).values(details=changed, context_at=at))


def _owed_row(event_id: str, owed: Owed) -> dict[str, object]:
    return {
        "event": event_id,
        "alert": owed.alert,
        "channel": owed.channel,
        "recipient": owed.recipient,
        "batch": owed.batch,
        "state": "pending",
        "attempts": 0,
        "first_due_at": owed.due_at,
        "next_attempt_at": owed.due_at,
    }
