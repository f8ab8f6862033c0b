"""When sources that cannot be read are worth telling, and when they are well again.

Looked at together, once a cycle: a host that is down, or a site that was rebuilt, is one
thing to tell and not one for each of its pages.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from monitor.model.event import Event, Importance
from monitor.model.event_kind import EventKind
from monitor.model.memory import SourceRecord
from monitor.model.source import Failure, SourceId

STRUCTURE_FAILURES = 2
"""A page that reads as nonsense is broken once the next reading confirms it."""

TRANSPORT_FAILURES = 3
"""A page that cannot be had is broken after this many checks in a row."""

REMIND_AFTER = timedelta(days=7)

_NAMED_ALONE = 3
"""More sources of one host than this are told of in one event."""

_BROKEN, _STILL_BROKEN, _WELL = "cannot be read", "still cannot be read", "can be read again"
_JOB_WORDS = {  # a duty of the service is a source of its own, though nothing that is read
    _BROKEN: "fails each time",
    _STILL_BROKEN: "still fails each time",
    _WELL: "works again",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class HealthChange:
    """An event, and the sources it speaks of."""

    event: Event
    sources: tuple[SourceId, ...]


def detect_health(records: Sequence[SourceRecord], now: datetime) -> tuple[HealthChange, ...]:
    """Return what is to be told of the sources' condition now.

    ``records`` are all sources, well and ill: who else of a host is well says whether the
    host is down.
    """
    changes: list[HealthChange] = []
    for host in sorted({record.host for record in records}):
        here = [record for record in records if record.host == host]
        newly = [record for record in here if _is_newly_broken(record, here)]
        due = [record for record in here if _is_due_for_a_reminder(record, now)]
        well = [record for record in here if record.told_at and not record.failures]
        changes += _told(host, EventKind.SOURCE_BROKEN, newly, _BROKEN, now)
        changes += _told(host, EventKind.SOURCE_BROKEN, due, _STILL_BROKEN, now)
        changes += _told(host, EventKind.SOURCE_RECOVERED, well, _WELL, now)
    return tuple(changes)


def _is_newly_broken(record: SourceRecord, of_host: Sequence[SourceRecord]) -> bool:
    if not record.failures or record.told_at:
        return False
    structural = record.failure is Failure.STRUCTURE
    certain = record.failures >= (STRUCTURE_FAILURES if structural else TRANSPORT_FAILURES)
    return certain and not (_is_down(record, of_host) and any(r.told_at for r in of_host))


def _is_down(record: SourceRecord, of_host: Iterable[SourceRecord]) -> bool:
    """Whether nothing at all of the host could be read since ``record`` began to fail."""
    since = record.failing_since
    return since is not None and not any(
        other.last_success_at and other.last_success_at >= since for other in of_host
    )


def _is_due_for_a_reminder(record: SourceRecord, now: datetime) -> bool:
    told_at = record.told_at
    return record.failures > 0 and told_at is not None and now - told_at >= REMIND_AFTER


def _told(
    host: str, kind: EventKind, records: Sequence[SourceRecord], what: str, now: datetime
) -> Iterator[HealthChange]:
    if host and len(records) > _NAMED_ALONE:  # a duty is at no host, and always named
        yield _change(
            SourceId(f"host/{host}"), kind, records, f"{len(records)} pages of {host} {what}", now
        )
        return
    for record in records:
        said = _JOB_WORDS[what] if record.id.startswith("job/") else what
        yield _change(record.id, kind, [record], f"{record.id} {said}", now)


def _change(
    source: SourceId,
    kind: EventKind,
    records: Sequence[SourceRecord],
    summary: str,
    now: datetime,
) -> HealthChange:
    broken = kind is EventKind.SOURCE_BROKEN
    reason = f": {records[0].error}" if broken and records[0].error else ""
    event = Event(
        key=f"{source}|{_since(records)}|{kind}",
        kind=kind,
        source=source,
        summary=f"{summary}{reason}",
        occurred_on=now.date(),
        detected_at=now,
        importance=Importance.HIGH if broken else Importance.NORMAL,
        details=tuple(_details(records)) if broken else (),
    )
    return HealthChange(event=event, sources=tuple(record.id for record in records))


def _since(records: Sequence[SourceRecord]) -> str:
    """What makes this telling another one than the last: since when, and when last told."""
    marks = {mark for r in records for mark in (r.failing_since, r.told_at) if mark}
    return "/".join(sorted(mark.isoformat() for mark in marks)[-2:])


def _details(records: Sequence[SourceRecord]) -> Iterator[str]:
    if len(records) > 1:
        named = ", ".join(record.id for record in records[:_NAMED_ALONE])
        yield f"These among others: {named}."
    last = max((r.last_success_at for r in records if r.last_success_at), default=None)
    yield f"Last read well on {last:%d %B %Y at %H:%M} UTC." if last else "Never read so far."
    yield (
        "What was known before stands. Nothing new of it can be noticed until it can be read again."
    )
