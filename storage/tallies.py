"""How much was done and how it stands, for those who watch the service from outside."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Engine, Row, func, select

from monitor.model.authority import AuthorityId
from monitor.model.memory import SourceRecord
from monitor.model.source import RequestCount, SourceId
from storage.engine import asking
from storage.sources import source_records
from storage.tables.events import deliveries, events
from storage.tables.sources import requests
from storage.urns import unlisted


@dataclass(frozen=True, slots=True, kw_only=True)
class Tallies:
    """Everything counted since the database began, and the sources as they stand."""

    requests: Mapping[str, RequestCount]  # by host
    events: Mapping[str, int]  # by kind; the past that was found late is not among them
    deliveries: Mapping[str, int]  # by state
    sources: Mapping[SourceId, SourceRecord]


def read_sources(engine: Engine) -> Mapping[SourceId, SourceRecord]:
    """Return what is remembered of every source.

    Raises:
        StorageError: the database does not answer.
    """
    with asking(engine) as connection:
        return source_records(connection)


def read_unlisted(engine: Engine) -> frozenset[AuthorityId]:
    """Return the authorities that have left Ofsted's list.

    Raises:
        StorageError: the database does not answer.
    """
    with asking(engine) as connection:
        return unlisted(connection)


def read_tallies(engine: Engine) -> Tallies:
    """Return all counts as they are at one moment.

    Raises:
        StorageError: the database does not answer.
    """
    with asking(engine) as connection:
        return Tallies(
            requests=_requests(connection),
            events=_events(connection),
            deliveries=_deliveries(connection),
            sources=source_records(connection),
        )


def _requests(connection: Connection) -> dict[str, RequestCount]:
    chosen = select(
        requests.c.host,
        func.sum(requests.c.requests).label("requests"),
        func.sum(requests.c.not_modified).label("not_modified"),
        func.sum(requests.c.bytes).label("bytes"),
    ).group_by(requests.c.host)
    return {
        row.host: RequestCount(int(row.requests), int(row.not_modified), int(row.bytes))
        for row in connection.execute(chosen)
    }


def _events(connection: Connection) -> dict[str, int]:
    chosen = select(events.c.kind, func.count()).where(events.c.backfilled.is_(False))
    return _counted(connection.execute(chosen.group_by(events.c.kind)).all())


def _deliveries(connection: Connection) -> dict[str, int]:
    chosen = select(deliveries.c.state, func.count()).group_by(deliveries.c.state)
    counted = _counted(connection.execute(chosen).all())
    return {"pending": 0, "sent": 0, "failed": 0, **counted}


def _counted(rows: Iterable[Row[Any]]) -> dict[str, int]:
    return dict(tuple(row) for row in rows)
