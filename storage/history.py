"""The read side: what was seen, as domain values, for people and scripts that ask."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, Engine, func, or_, select

from monitor.model.authority import AuthorityId
from monitor.model.event import Event
from monitor.model.history import GradedReport
from storage.codec import from_json
from storage.engine import asking
from storage.graded import graded_select, histories, read_graded
from storage.imported import imported_history
from storage.listing import urns_today
from storage.reports import ReportFilter, ReportRecord, find_reports
from storage.schema import open_for_reading
from storage.tables import documents, events, readings

_AT_ONCE = 500
"""Rows fetched together where there may be a hundred thousand."""


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
        with asking(self._engine) as connection:
            return _numbered(connection, read_graded(connection, chosen))

    def histories(self) -> Mapping[AuthorityId, Sequence[GradedReport]]:
        """Return the graded reports of each authority that has been read whole."""
        with asking(self._engine) as connection:
            return histories(connection)

    def imported(self, authorities: Collection[AuthorityId] = ()) -> tuple[GradedReport, ...]:
        """Return what others' sheets say of these authorities, or of all, with its origin."""
        return imported_history(self._engine, authorities)

    def reports(self, wanted: ReportFilter) -> tuple[ReportRecord, ...]:
        """Return the documents known, the last published first."""
        with asking(self._engine) as connection:
            return find_reports(connection, wanted)

    def events(self, wanted: EventFilter) -> tuple[Event, ...]:
        """Return events, newest first."""
        return tuple(self.each_event(wanted))

    def each_event(self, wanted: EventFilter) -> Iterator[Event]:
        """Give events, newest first, with few of them in memory at once."""
        chosen = select(events.c.details).order_by(
            events.c.detected_at.desc(), events.c.occurred_on.desc(), events.c.id
        )
        chosen = chosen.where(*_conditions(wanted)).limit(wanted.limit)
        with asking(self._engine) as connection:
            urns = urns_today(connection)
            some = connection.execution_options(yield_per=_AT_ONCE)
            for row in some.execute(chosen):
                event = from_json(Event, row.details)
                urn = urns.get(event.authority, event.urn) if event.authority else event.urn
                yield replace(event, urn=urn)

    def count_events(self, wanted: EventFilter) -> int:
        """Return how many events there are; a limit does not narrow this."""
        chosen = select(func.count()).select_from(events).where(*_conditions(wanted))
        with asking(self._engine) as connection:
            return connection.execute(chosen).scalar_one()


def _numbered(connection: Connection, reports: Iterable[GradedReport]) -> tuple[GradedReport, ...]:
    """Give each report the URN that its authority has today, whatever it was numbered then."""
    urns = urns_today(connection)
    return tuple(replace(report, urn=urns.get(report.authority, "")) for report in reports)


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
