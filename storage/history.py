"""The read side: what was seen, as domain values, for people and scripts that ask."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Engine, or_, select

from monitor.model.authority import AuthorityId
from monitor.model.event import Event
from monitor.model.history import GradedReport
from storage.codec import from_json
from storage.engine import storage_errors
from storage.graded import graded_select, histories, read_graded
from storage.schema import open_for_reading
from storage.tables import documents, events, readings


@dataclass(frozen=True, slots=True, kw_only=True)
class EventFilter:
    """Which events are asked for; a field left out does not narrow."""

    since: datetime | None = None  # detected at or after
    until: datetime | None = None  # detected before
    authorities: Collection[AuthorityId] = ()
    kinds: Collection[str] = ()  # a kind, or a family as ``rating.*``
    limit: int | None = None


class History:
    """Questions to one database; each is a read transaction of its own."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @classmethod
    def open(cls, url: str) -> "History":
        """Open an existing database.

        Raises:
            StorageError: there is none, or it is not of our schema.
        """
        return cls(open_for_reading(url))

    def graded_reports(
        self, authorities: Sequence[AuthorityId] = (), *, known_at: datetime | None = None
    ) -> tuple[GradedReport, ...]:
        """Return graded reports as read today, or as they had been read by ``known_at``."""
        chosen = graded_select()
        if authorities:
            chosen = chosen.where(documents.c.authority.in_(authorities))
        if known_at is None:
            chosen = chosen.where(readings.c.superseded_at.is_(None))
        else:
            later = or_(readings.c.superseded_at.is_(None), readings.c.superseded_at > known_at)
            chosen = chosen.where(readings.c.read_at <= known_at, later)
        with storage_errors(self._engine.url), self._engine.connect() as connection:
            return read_graded(connection, chosen)

    def histories(self) -> Mapping[AuthorityId, Sequence[GradedReport]]:
        """Return the graded reports of each authority that has been read whole."""
        with storage_errors(self._engine.url), self._engine.connect() as connection:
            return histories(connection)

    def events(self, wanted: EventFilter) -> tuple[Event, ...]:
        """Return events, newest first."""
        chosen = select(events.c.details).order_by(
            events.c.detected_at.desc(), events.c.occurred_on.desc(), events.c.id
        )
        for condition in _conditions(wanted):
            chosen = chosen.where(condition)
        if wanted.limit is not None:
            chosen = chosen.limit(wanted.limit)
        with storage_errors(self._engine.url), self._engine.connect() as connection:
            return tuple(from_json(Event, row.details) for row in connection.execute(chosen))


def _conditions(wanted: EventFilter) -> Iterator[ColumnElement[bool]]:
    if wanted.since is not None:
        yield events.c.detected_at >= wanted.since
    if wanted.until is not None:
        yield events.c.detected_at < wanted.until
    if wanted.authorities:
        yield events.c.authority.in_(wanted.authorities)
    if wanted.kinds:
        yield or_(*(_is_kind(kind) for kind in wanted.kinds))


def _is_kind(pattern: str) -> ColumnElement[bool]:
    if pattern.endswith("*"):
        return events.c.kind.startswith(pattern.removesuffix("*"), autoescape=True)
    return events.c.kind == pattern
