"""Whether the service does what it is for: the reasons why not, one a line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

from jobs.schedule.done import duty_source
from jobs.schedule.timetable import LATE_BY, Duty, Timetable
from monitor.model.authority import AuthorityId
from monitor.model.memory import SourceRecord
from monitor.model.source import SourceId
from monitor.pipeline.note_members import LIST
from monitor.pipeline.targets import source_of

LONGEST_SILENCE_S = 90.0
"""Without a pulse, which comes every 20 seconds and asks the database."""

_CERTAIN = 2
"""So many failures in a row of one duty: a database that is busy for once is no illness."""


def overdue(
    timetable: Timetable,
    listed: Iterable[AuthorityId],
    records: Mapping[SourceId, SourceRecord],
    *,
    since: datetime,
    now: datetime,
) -> Iterator[str]:
    """Yield the sources that were not looked at when they should have been, well or not.

    ``listed``: the authorities that have a page to be looked at. ``since``: when the service
    began; what came due before gets the same time from then on.
    A source that was looked at and could not be read is told of by other means: nothing that
    watches this process could mend it.
    """
    wanted: dict[SourceId, str] = {LIST: Duty.POLL}
    wanted |= {source_of(authority): Duty.SWEEP for authority in listed}
    wanted |= {source: source for source in timetable.sources}
    for source, name in wanted.items():
        record = records.get(source)
        last = record.last_checked_at if record else None
        last = min(last, now) if last else None  # a clock that was wrong may have been ahead
        due = max(timetable.entries[name].next_after(last), since) if last else since
        if now > due + LATE_BY:
            seen = f"last looked at {last:%Y-%m-%d %H:%M} UTC" if last else "never looked at"
            yield f"{source} is overdue: {seen}, due {due:%Y-%m-%d %H:%M} UTC"


def failing_duties(timetable: Timetable, records: Mapping[SourceId, SourceRecord]) -> Iterator[str]:
    """Yield what the service itself fails to do, once a second try has failed, too."""
    for name in timetable.entries:
        record = records.get(duty_source(name))
        if record is not None and record.failures >= _CERTAIN:
            yield f"{record.id} failed {record.failures} times in a row: {record.error}"


def silent(seconds: float | None) -> Iterator[str]:
    """Yield that the scheduler does not tick, where its last pulse was so many seconds ago."""
    if seconds is None:
        yield "the scheduler has not begun to tick"
    elif seconds > LONGEST_SILENCE_S:
        yield f"the scheduler has not ticked for {seconds:.0f} seconds"
