"""How things stand: each source, the deliveries that wait or were given up, today's requests."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, func, select

from monitor.model.authority import AuthorityId
from monitor.model.memory import SourceRecord
from monitor.model.source import RequestCount, SourceId, SourceState
from storage.disk import DiskUse, disk_use
from storage.engine import asking
from storage.schema import open_for_reading
from storage.sources import source_records
from storage.stranded import count_waiting
from storage.tables.events import deliveries
from storage.tables.sources import requests, sources
from storage.urns import unlisted


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceStatus:
    """How one source stands."""

    id: SourceId
    state: SourceState = SourceState.NEW
    failures: int = 0  # in a row
    last_success: datetime | None = None
    last_change: datetime | None = None
    error: str | None = None  # of the last check, where that failed

    @property
    def kind(self) -> str:
        """What it is: list, authority, file, news, page, channel, or a job of the service."""
        family, _, name = self.id.partition("/")
        if family != "ofsted":
            return family
        return "list" if name == "list" else "authority"


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """How everything stands at one moment."""

    sources: tuple[SourceStatus, ...]  # those that were ever checked, by name
    records: Mapping[SourceId, SourceRecord]  # what the next check of each will go by
    unlisted: frozenset[AuthorityId]  # those that have left Ofsted's list
    pending: int  # deliveries that wait
    failed: int  # deliveries that were given up
    waiting: Mapping[str, int]  # the pending ones, by channel
    requests: Mapping[str, RequestCount]  # by host
    disk: DiskUse


def read_status(url: str, *, today: date) -> Status:
    """Return how things stand in an existing database; ``today`` is a day in UTC.

    Raises:
        StorageError: there is none, or it is not of our schema.
    """
    engine = open_for_reading(url)
    with asking(engine) as connection:
        counts = _deliveries(connection)
        return Status(
            sources=tuple(map(_source, connection.execute(select(sources).order_by(sources.c.id)))),
            records=source_records(connection),
            unlisted=unlisted(connection),
            pending=counts.get("pending", 0),
            failed=counts.get("failed", 0),
            waiting=count_waiting(connection),
            requests=_requests(connection, today),
            disk=disk_use(connection),
        )


def _deliveries(connection: Connection) -> dict[str, int]:
    chosen = select(deliveries.c.state, func.count().label("number")).group_by(deliveries.c.state)
    return {row.state: row.number for row in connection.execute(chosen)}


def _requests(connection: Connection, day: date) -> dict[str, RequestCount]:
    chosen = select(requests).where(requests.c.day == day).order_by(requests.c.host)
    return {
        row.host: RequestCount(row.requests, row.not_modified, row.bytes)
        for row in connection.execute(chosen)
    }


def _source(row: Row[Any]) -> SourceStatus:
    return SourceStatus(
        id=SourceId(row.id),
        state=SourceState(row.state),
        failures=row.failures,
        last_success=row.last_success_at,
        last_change=row.last_change_at,
        error=row.error,
    )
