"""What is due to be told now, and what of it still lacks its context."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Engine, and_, or_, select

from storage.engine import asking
from storage.tables.events import deliveries, events


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingDeliveries:
    """Deliveries that are due and in nobody's hands, by their ids."""

    ready: tuple[int, ...]
    without_context: tuple[int, ...]  # of new ratings that a cycle has not put in context yet


def waiting_deliveries(engine: Engine, now: datetime) -> WaitingDeliveries:
    """Return what is due; asking takes no lock, so it may be asked often.

    Raises:
        StorageError: the database does not answer.
    """
    bare = and_(
        events.c.kind.startswith("rating."),
        events.c.backfilled.is_(False),
        events.c.context_at.is_(None),
    )
    chosen = (
        select(deliveries.c.id, bare.label("bare"))
        .join(events, deliveries.c.event == events.c.id)
        .where(
            deliveries.c.state == "pending",
            deliveries.c.next_attempt_at <= now,
            or_(deliveries.c.claimed_until.is_(None), deliveries.c.claimed_until <= now),
        )
    )
    with asking(engine) as connection:
        rows = connection.execute(chosen).all()
    return WaitingDeliveries(
        ready=tuple(row.id for row in rows if not row.bare),
        without_context=tuple(row.id for row in rows if row.bare),
    )
