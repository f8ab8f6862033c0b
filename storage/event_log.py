"""The events that were noticed, for people and scripts that ask."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import ColumnElement, Engine, func, or_, select

from monitor.model.authority import AuthorityId
from monitor.model.event import Event
from storage.codec import from_json
from storage.engine import asking
from storage.tables.events import events
from storage.urns import urns_today

_AT_ONCE = 500
"""Rows fetched together where there may be a hundred thousand."""

_NEWEST_FIRST = (
    events.c.detected_at.desc(),
    events.c.occurred_on.desc().nulls_last(),
    events.c.kind.desc(),  # of one moment: news.confirmed, the claim before it, the article
    events.c.id,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class EventFilter:
    """Which events are asked for; a field left out does not narrow."""

    since: datetime | None = None  # detected at or after
    until: datetime | None = None  # detected before
    authorities: Collection[AuthorityId] = ()
    kinds: Collection[str] = ()  # a kind, or a family as ``rating.*``
    limit: int | None = None


class EventLog:
    """Questions about events; each is a read transaction of its own."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def newest(self, wanted: EventFilter) -> tuple[Event, ...]:
        """Return events, newest first."""
        return tuple(self.each(wanted))

    def each(self, wanted: EventFilter) -> Iterator[Event]:
        """Give events, newest first, with few of them in memory at once."""
        chosen = select(events.c.details).order_by(*_NEWEST_FIRST)
        chosen = chosen.where(*_conditions(wanted)).limit(wanted.limit)
        with asking(self._engine) as connection:
            urns = urns_today(connection)
            some = connection.execution_options(yield_per=_AT_ONCE)
            for row in some.execute(chosen):
                event = from_json(Event, row.details)
                urn = urns.get(event.authority, event.urn) if event.authority else event.urn
                yield replace(event, urn=urn)

    def count(self, wanted: EventFilter) -> int:
        """Return how many events there are; a limit does not narrow this."""
        chosen = select(func.count()).select_from(events).where(*_conditions(wanted))
        with asking(self._engine) as connection:
            return connection.execute(chosen).scalar_one()


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
