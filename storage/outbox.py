"""The deliveries owed for events: claimed, sent, marked; never deleted."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Engine, Row, and_, func, or_, select, update

from monitor.ledger import Delivery
from monitor.model.event import Event
from storage.codec import from_json
from storage.engine import storage_errors
from storage.tables import deliveries, events

CLAIM_LASTS = timedelta(seconds=60)
"""After this a claim lapses: its process is dead, and the message is anybody's again."""

MOST_AT_ONCE = 5
"""More messages than this for one person in one cycle go out as one, most important first."""


class SqlOutbox:
    """The ``Outbox`` over SQLAlchemy; safe for several processes at once."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine.execution_options(writes=True)

    def claim(self, now: datetime, *, owner: str, channels: Sequence[str]) -> tuple[Delivery, ...]:
        """See ``monitor.ledger.Outbox.claim``."""
        with self._transaction() as connection:
            first = connection.execute(
                select(deliveries)
                .where(_free(now), deliveries.c.channel.in_(channels))
                .order_by(deliveries.c.next_attempt_at, deliveries.c.id)
                .limit(1)
                .with_for_update(skip_locked=True)
            ).first()
            if first is None:
                return ()
            batch = first.batch or _burst(connection, first, now)
            taken = update(deliveries).where(_free(now), *_same_message(first))
            if not batch:
                taken = taken.where(deliveries.c.id == first.id)
            until = now + CLAIM_LASTS
            # If we die over this message, others that are due by then come before it.
            claim = {"claimed_by": owner, "claimed_until": until, "next_attempt_at": until}
            done = connection.execute(taken.values(batch=batch, **claim).returning(deliveries.c.id))
            return self._read(connection, [row.id for row in done])

    def mark_sent(self, ids: Sequence[int], *, at: datetime) -> None:
        """See ``monitor.ledger.Outbox.mark_sent``."""
        # Whoever holds the claim by now: the channel has taken it, so nobody may send again.
        self._mark(ids, None, state="sent", sent_at=at, next_attempt_at=None, last_error=None)

    def mark_failed(
        self, ids: Sequence[int], *, owner: str, error: str, next_attempt_at: datetime | None
    ) -> None:
        """See ``monitor.ledger.Outbox.mark_failed``."""
        state = "pending" if next_attempt_at else "failed"
        self._mark(ids, owner, state=state, last_error=error, next_attempt_at=next_attempt_at)

    def _mark(self, ids: Sequence[int], owner: str | None, **changes: object) -> None:
        """Write the end of a try; with an ``owner``, only where the claim is still theirs."""
        ours = [deliveries.c.claimed_by == owner] if owner else []
        with self._transaction() as connection:
            connection.execute(
                update(deliveries)
                .where(deliveries.c.id.in_(ids), deliveries.c.state == "pending", *ours)
                .values(
                    attempts=deliveries.c.attempts + 1,
                    claimed_by=None,
                    claimed_until=None,
                    **changes,
                )
            )

    def _read(self, connection: Connection, ids: Sequence[int]) -> tuple[Delivery, ...]:
        rows = connection.execute(
            select(deliveries, events.c.details)
            .join(events, deliveries.c.event == events.c.id)
            .where(deliveries.c.id.in_(ids))
            .order_by(deliveries.c.id)
        )
        return tuple(_delivery(row) for row in rows)

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        with storage_errors(self._engine.url), self._engine.begin() as connection:
            yield connection


def _free(now: datetime) -> Any:
    unclaimed = or_(deliveries.c.claimed_until.is_(None), deliveries.c.claimed_until <= now)
    return and_(deliveries.c.state == "pending", deliveries.c.next_attempt_at <= now, unclaimed)


def _same_message(first: Row[Any]) -> tuple[Any, ...]:
    """What goes to the same person for the same alert, and in the same batch if in one."""
    return (
        deliveries.c.alert == first.alert,
        deliveries.c.channel == first.channel,
        deliveries.c.recipient == first.recipient,
        deliveries.c.batch == first.batch,
    )


def _burst(connection: Connection, first: Row[Any], now: datetime) -> str:
    """Return the name of a batch where too much is due at once to tell piece by piece.

    The name is written on the rows with the claim: if this process dies, the next one
    sends the same message again, and not another.
    """
    count = select(func.count()).where(_free(now), *_same_message(first))
    due = connection.execute(count).scalar_one()
    return f"burst {first.event}" if due > MOST_AT_ONCE else ""


def _delivery(row: Row[Any]) -> Delivery:
    return Delivery(
        id=row.id,
        alert=row.alert,
        channel=row.channel,
        recipient=row.recipient,
        attempts=row.attempts,
        event=from_json(Event, row.details),
        batch=row.batch,
        first_due_at=row.first_due_at,
    )
