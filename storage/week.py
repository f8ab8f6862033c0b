"""What was done since a moment, for the weekly word that the watch goes on."""

from datetime import datetime

from sqlalchemy import Connection, Engine, func, select

from monitor.detect.alive import Week
from monitor.model.event import Event
from monitor.model.event_kind import EventKind
from monitor.model.source import SourceId, SourceState
from storage.codec import from_json
from storage.engine import asking
from storage.tables.events import deliveries, events
from storage.tables.sources import checks, sources

_ABOUT_OURSELVES = (
    EventKind.SERVICE_ALIVE,
    EventKind.SOURCE_BROKEN,
    EventKind.SOURCE_RECOVERED,
)


def read_week(engine: Engine, since: datetime) -> Week:
    """Return what was done since then, and how things stand.

    Raises:
        StorageError: the database does not answer.
    """
    with asking(engine) as connection:
        return Week(
            checks=_checks(connection, since),
            new=_new(connection, since),
            broken=_broken(connection),
            pending=_count(connection, "pending"),
            failed=_count(connection, "failed"),
        )


def _checks(connection: Connection, since: datetime) -> int:
    """Count the checks of what is watched: a channel or a duty of our own is not."""
    ours = checks.c.source.startswith("job/") | checks.c.source.startswith("channel/")
    chosen = select(func.count()).select_from(checks).where(checks.c.at > since, ~ours)
    return int(connection.execute(chosen).scalar_one())


def _new(connection: Connection, since: datetime) -> tuple[str, ...]:
    chosen = (
        select(events.c.details)
        .where(
            events.c.detected_at > since,
            events.c.backfilled.is_(False),
            events.c.kind.not_in(_ABOUT_OURSELVES),
        )
        .order_by(events.c.detected_at, events.c.id)
    )
    return tuple(from_json(Event, row.details).summary for row in connection.execute(chosen))


def _broken(connection: Connection) -> tuple[SourceId, ...]:
    chosen = select(sources.c.id).where(sources.c.state == SourceState.BROKEN)
    return tuple(connection.execute(chosen.order_by(sources.c.id)).scalars())


def _count(connection: Connection, state: str) -> int:
    """Count what was given up, or what was tried and is still waiting: a digest is not."""
    tried = deliveries.c.attempts > 0
    chosen = select(func.count()).select_from(deliveries)
    return int(connection.execute(chosen.where(deliveries.c.state == state, tried)).scalar_one())
