"""When a source that cannot be read is worth telling, and when it is well again."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from monitor.model.event import Event, EventKind, Importance
from monitor.model.source import SourceId

STRUCTURE_FAILURES = 2
"""A page that reads as nonsense is broken once the next reading confirms it."""

TRANSPORT_FAILURES = 3
"""A page that cannot be had is broken after this many checks in a row."""

REMIND_AFTER = timedelta(days=7)


class Failure(StrEnum):
    """Why a check failed."""

    TRANSPORT = "transport"  # nothing usable came
    STRUCTURE = "structure"  # it came, but is not what it should be, or cannot be true


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """How a source has been doing."""

    source: SourceId
    failures: int  # in a row; 0 while it is well
    failure: Failure | None  # of the last check
    failing_since: datetime | None
    told_at: datetime | None  # when somebody was last told that it is broken
    error: str | None
    last_success_at: datetime | None


def detect_health(condition: Condition, *, host_is_down: bool, now: datetime) -> Event | None:
    """Return what to tell of a source's condition now, if anything.

    ``host_is_down``: nothing of the whole host could be had, which is told once for the
    host and not again for each of its pages.
    """
    if condition.failures == 0:
        return _recovered(condition, now) if condition.told_at else None
    if condition.told_at is not None:
        due = now - condition.told_at >= REMIND_AFTER
        return _broken(condition, now, "still cannot be read") if due else None
    if condition.failure is Failure.TRANSPORT and host_is_down:
        return None
    return _broken(condition, now, "cannot be read") if _is_certain(condition) else None


def _is_certain(condition: Condition) -> bool:
    structural = condition.failure is Failure.STRUCTURE
    return condition.failures >= (STRUCTURE_FAILURES if structural else TRANSPORT_FAILURES)


def _broken(condition: Condition, now: datetime, what: str) -> Event:
    return _event(
        condition,
        EventKind.SOURCE_BROKEN,
        f"{condition.source} {what}: {condition.error}",
        now,
        Importance.HIGH,
        details=(
            *_since(condition),
            "What was known before stands. Nothing it would have shown can be noticed until "
            "it can be read again.",
        ),
    )


def _recovered(condition: Condition, now: datetime) -> Event:
    summary = f"{condition.source} can be read again"
    return _event(condition, EventKind.SOURCE_RECOVERED, summary, now, Importance.NORMAL)


def _since(condition: Condition) -> tuple[str, ...]:
    if condition.last_success_at is None:
        return ("It has never been read.",)
    return (f"Last read well on {condition.last_success_at:%d %B %Y at %H:%M} UTC.",)


def _event(
    condition: Condition,
    kind: EventKind,
    summary: str,
    now: datetime,
    importance: Importance,
    details: tuple[str, ...] = (),
) -> Event:
    # What was told last makes this telling another one: first, reminder, recovery.
    marks = (condition.failing_since, condition.told_at)
    against = "/".join(mark.isoformat() for mark in marks if mark)
    day: date = now.date()
    return Event(
        key=f"{condition.source}|{against}|{kind}",
        kind=kind,
        source=condition.source,
        summary=summary,
        occurred_on=day,
        detected_at=now,
        importance=importance,
        details=details,
    )
