"""The deliveries owed for events: claimed, sent, marked; never deleted.

A claim counts as a try, whatever comes of it, and settles which events the message holds:
a process that dies over it changes nothing but the count.
"""

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Engine, Row, and_, case, func, or_, select, update

from monitor.model.event import Event
from monitor.model.memory import Delivery
from storage.codec import from_json
from storage.engine import storage_errors
from storage.tables.events import deliveries, events

_CLAIM_LOCK = 0x0F57EE
"""PostgreSQL advisory lock: two that claim rows of one message would wait for each other."""

CLAIM_LASTS = timedelta(seconds=60)
"""After this a claim lapses: its process is dead, and the message is anybody's again."""

MOST_AT_ONCE = 5
"""More messages than this for one person in one cycle go out as one, most important first."""


class SqlOutbox:
    """The ``Outbox`` over SQLAlchemy; safe for several processes at once."""

    def __init__(self, engine: Engine) -> None:
        self._reading = engine
        self._engine = engine.execution_options(writes=True)

    def claim(
        self,
        now: datetime,
        *,
        owner: str,
        channels: Sequence[str],
        only: Collection[int] | None = None,
    ) -> tuple[Delivery, ...]:
        """See ``monitor.ledger.Outbox.claim``."""
        free = _due(now, only)
        with self._transaction() as connection:
            _one_at_a_time(connection)
            first = connection.execute(
                select(deliveries)
                .where(free, deliveries.c.channel.in_(channels))
                .order_by(_in_other_hands(owner), deliveries.c.next_attempt_at, deliveries.c.id)
                .limit(1)
                .with_for_update(skip_locked=True, of=deliveries)
            ).first()
            if first is None:
                return ()
            ids = _take(connection, first, free, owner=owner, now=now)
        # Apart from the claim, so that an event that cannot be read does not undo it.
        return self._read(ids, interrupted=first.claimed_by is not None)

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

    def bring_forward(
        self, now: datetime, *, only: Collection[int] | None = None, failed: bool = False
    ) -> tuple[int, ...]:
        """See ``monitor.ledger.Outbox.bring_forward``."""
        with self._transaction() as connection:
            named = _in_messages_of(connection, only) if only is not None else ()
            if failed:
                given_up = update(deliveries).where(deliveries.c.state == "failed", *named)
                connection.execute(given_up.values(state="pending", first_due_at=now))
            waiting = (deliveries.c.state == "pending", _unclaimed(now), *named)
            forward = update(deliveries).where(*waiting).values(next_attempt_at=now)
            done = connection.execute(forward.returning(deliveries.c.id))
            return tuple(row.id for row in done)

    def _mark(self, ids: Sequence[int], owner: str | None, **changes: object) -> None:
        """Write the end of a try; with an ``owner``, only where the claim is still theirs."""
        ours = [deliveries.c.claimed_by == owner] if owner else []
        with self._transaction() as connection:
            connection.execute(
                update(deliveries)
                .where(deliveries.c.id.in_(ids), deliveries.c.state == "pending", *ours)
                .values(claimed_by=None, claimed_until=None, **changes)
            )

    def _read(self, ids: Sequence[int], *, interrupted: bool) -> tuple[Delivery, ...]:
        chosen = (
            select(deliveries, events.c.details)
            .join(events, deliveries.c.event == events.c.id)
            .where(deliveries.c.id.in_(ids))
            .order_by(deliveries.c.id)
        )
        with storage_errors(self._reading.url), self._reading.begin() as connection:
            rows = connection.execute(chosen).all()
        return tuple(_delivery(row, interrupted) for row in rows)

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        with storage_errors(self._engine.url), self._engine.begin() as connection:
            yield connection


def _unclaimed(now: datetime) -> Any:
    return or_(deliveries.c.claimed_until.is_(None), deliveries.c.claimed_until <= now)


def _due(now: datetime, only: Collection[int] | None) -> Any:
    named = [deliveries.c.id.in_(only)] if only is not None else []
    due = deliveries.c.next_attempt_at <= now
    return and_(deliveries.c.state == "pending", due, _unclaimed(now), *named)


def _same_message(first: Row[Any]) -> tuple[Any, ...]:
    """What goes to the same person for the same alert, and in the same batch if in one."""
    return (
        deliveries.c.alert == first.alert,
        deliveries.c.channel == first.channel,
        deliveries.c.recipient == first.recipient,
        deliveries.c.batch == first.batch,
    )


def _in_messages_of(connection: Connection, ids: Collection[int]) -> tuple[Any]:
    """Return what is true of ``ids`` and of all that goes out in one message with them."""
    named = select(deliveries).where(deliveries.c.id.in_(ids), deliveries.c.batch != "")
    together = [and_(*_same_message(row)) for row in connection.execute(named)]
    return (or_(deliveries.c.id.in_(ids), *together),)


def _one_at_a_time(connection: Connection) -> None:
    """Let no other process claim before this transaction ends; SQLite has one writer anyway."""
    if connection.dialect.name == "postgresql":
        connection.execute(select(func.pg_advisory_xact_lock(_CLAIM_LOCK)))


def _in_other_hands(owner: str) -> Any:
    """Order by this, and an event that ends every process that sends it holds up no other."""
    same = deliveries.alias()
    claimed = select(same.c.id).where(
        same.c.event == deliveries.c.event, same.c.claimed_by != owner
    )
    return case((claimed.exists(), 1), else_=0)


def _take(
    connection: Connection, first: Row[Any], free: Any, *, owner: str, now: datetime
) -> list[int]:
    """Claim the message that ``first`` belongs to; return the deliveries in it."""
    fresh = first.attempts == 0
    batch = _settled_batch(connection, first, free) if fresh else first.batch
    taken = update(deliveries).where(free, *_same_message(first))
    taken = taken.where(deliveries.c.attempts == 0 if fresh else deliveries.c.attempts > 0)
    if not batch:
        taken = taken.where(deliveries.c.id == first.id)
    until = now + CLAIM_LASTS
    claim = {"claimed_by": owner, "claimed_until": until, "next_attempt_at": until}
    tries = {"attempts": deliveries.c.attempts + 1, **({"first_due_at": now} if fresh else {})}
    done = connection.execute(
        taken.values(batch=batch, **claim, **tries).returning(deliveries.c.id)
    )
    return [row.id for row in done]


def _settled_batch(connection: Connection, first: Row[Any], free: Any) -> str:
    """Return the name under which a message stays the same however often it is tried.

    It is empty where an event is told by itself. What comes later, or was tried before,
    never joins: it might be in a message that somebody already has.
    """
    if first.batch:
        return f"{first.batch} {first.event}"
    fresh = (deliveries.c.attempts == 0, *_same_message(first))
    due = connection.execute(select(func.count()).where(free, *fresh)).scalar_one()
    return f"burst {first.event}" if due > MOST_AT_ONCE else ""


def _delivery(row: Row[Any], interrupted: bool) -> Delivery:
    return Delivery(
        id=row.id,
        alert=row.alert,
        channel=row.channel,
        recipient=row.recipient,
        attempts=row.attempts - 1,
        event=from_json(Event, row.details),
        batch=row.batch,
        first_due_at=row.first_due_at,
        interrupted=interrupted,
    )
