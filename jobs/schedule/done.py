"""What was done last, by the database's word: where a start goes on from."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from jobs.schedule.timetable import Duty
from monitor.model.memory import SourceRecord
from monitor.model.source import SourceId

JOB = "job/"
"""How the names of the sources begin that are duties of the service, and nothing that is read."""

REMEMBERED = frozenset({Duty.POLL, Duty.SWEEP, Duty.ALIVE, Duty.HOUSEKEEPING})
"""Their last success is written each time, so that what was cut off is begun again at the next
start; for the others, which come round every minute, only how a failure began and ended."""


def duty_source(name: str) -> SourceId:
    """Return the name of a duty among the sources: ``job/sweep``."""
    return SourceId(f"{JOB}{name}")


def last_runs(records: Mapping[SourceId, SourceRecord]) -> dict[str, datetime]:
    """Return when each entry of a timetable was last done, well enough not to be done again.

    For a source with an entry of its own that is its last check, good or bad.
    """
    last = {str(id_): it.last_checked_at for id_, it in records.items()}
    # The very first poll read all there was: what was never done counts from there.
    poll = records.get(duty_source(Duty.POLL))
    since = poll.first_success_at if poll else None
    for duty in REMEMBERED:
        record = records.get(duty_source(duty))
        last[duty] = (record.last_success_at if record else None) or since
    return {name: at for name, at in last.items() if at is not None}
