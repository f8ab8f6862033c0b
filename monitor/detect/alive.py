"""The weekly word that the watch goes on: silence must not mean two things."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from monitor.model.event import Event, Importance
from monitor.model.event_kind import EventKind
from monitor.model.source import SourceId

_NAMED = 10
"""Events named one by one; more are a number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """What was done since a moment, and how things stand."""

    checks: int
    new: tuple[str, ...]  # what was told, a line each, oldest first
    broken: tuple[SourceId, ...]  # sources that cannot be read
    pending: int  # deliveries that should have gone out by now
    failed: int  # deliveries that were given up


def still_watching(week: Week, *, authorities: int, now: datetime, zone: ZoneInfo) -> Event:
    """Return the event of the ISO week that ``now`` is in, as the calendar in ``zone`` has it."""
    today = now.astimezone(zone).date()
    year, number, _ = today.isocalendar()
    found = f"{len(week.new)} new" if week.new else "nothing new"
    watched = f"{authorities} {'authority' if authorities == 1 else 'authorities'}"
    return Event(
        key=f"service|{year}-W{number:02}|{EventKind.SERVICE_ALIVE}",
        kind=EventKind.SERVICE_ALIVE,
        source=SourceId("service"),
        summary=f"Still watching: {watched}, {week.checks:,} checks in a week, {found}",
        occurred_on=today,
        detected_at=now,
        importance=Importance.LOW,
        details=tuple(_details(week)),
    )


def _details(week: Week) -> Iterator[str]:
    yield from week.new[:_NAMED]
    if len(week.new) > _NAMED:
        yield f"And {len(week.new) - _NAMED} more."
    if week.broken:
        yield f"Cannot be read at present: {', '.join(week.broken)}."
    if week.pending or week.failed:
        yield f"Owed: {week.pending} messages wait to be sent again, {week.failed} were given up."
    else:
        yield "Every message that was due has been taken."
