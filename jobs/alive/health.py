"""Whether the service does what it is for: the reasons why not, one a line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta

from jobs.schedule.timetable import Duty, Timetable
from monitor.model.authority import Authority
from monitor.model.memory import SourceRecord
from monitor.model.source import SourceId
from monitor.pipeline.note_members import LIST
from monitor.pipeline.targets import source_of

LONGEST_SILENCE_S = 90.0
"""Without a pulse, which comes every 20 seconds and asks the database."""

LATE_BY = timedelta(hours=1)
"""A first round over all of England, a second for each request, takes about half an hour."""


def overdue(
    timetable: Timetable,
    kept: tuple[Authority, ...],
    records: Mapping[SourceId, SourceRecord],
    *,
    since: datetime,
    now: datetime,
) -> Iterator[str]:
    """Yield the sources that were not looked at when they should have been, well or not.

    ``since``: when the service began; what came due before gets the same time from then on.
    A source that was looked at and could not be read is told of by other means: nothing that
    watches this process could mend it.
    """
    wanted = {LIST: Duty.POLL} | {source_of(authority.id): Duty.SWEEP for authority in kept}
    for source, duty in wanted.items():
        record = records.get(source)
        last = record.last_checked_at if record else None
        due = max(timetable.entries[duty].next_after(last), since) if last else since
        if now > due + LATE_BY:
            seen = f"last looked at {last:%Y-%m-%d %H:%M} UTC" if last else "never looked at"
            yield f"{source} is overdue: {seen}, due {due:%Y-%m-%d %H:%M} UTC"


def silent(seconds: float | None) -> Iterator[str]:
    """Yield that the scheduler does not tick, where its last pulse was so many seconds ago."""
    if seconds is None:
        yield "the scheduler has not begun to tick"
    elif seconds > LONGEST_SILENCE_S:
        yield f"the scheduler has not ticked for {seconds:.0f} seconds"
