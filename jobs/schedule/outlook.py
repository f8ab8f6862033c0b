"""When each source is looked at next, by the timetable and by how its last look went."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime

from jobs.schedule.done import JOB, duty_source, last_runs
from jobs.schedule.timetable import LATE_BY, Duty, Timetable
from monitor.detect.documents import TRIES_BEFORE_TELLING
from monitor.model.authority import AuthorityId
from monitor.model.memory import SourceRecord
from monitor.model.source import SourceId
from monitor.pipeline.note_members import LIST
from monitor.pipeline.targets import rests_until, source_of

_OFSTED, _FILE = "ofsted/", "file/"


class Outlook:
    """What ``run`` looks at next, reckoned from what the database says was done last.

    A time that has passed is one at which nothing was done: ``run`` makes up for it as soon
    as it is there again. What left Ofsted's list (``unlisted``) has no page to be looked at.
    """

    def __init__(
        self,
        timetable: Timetable,
        records: Mapping[SourceId, SourceRecord],
        now: datetime,
        *,
        unlisted: Collection[AuthorityId] = (),
    ) -> None:
        self._timetable = timetable
        self._records = records
        self._last = last_runs(records)
        self._now = now
        self._unlisted = frozenset(map(source_of, unlisted))

    def late_since(self) -> datetime | None:
        """Return when the list was due, where nobody came for longer than a round may take."""
        due = self._due(Duty.POLL)
        return due if due + LATE_BY < self._now else None

    def next_look(self, source: SourceId) -> datetime | None:
        """Return when it is looked at next; None for what nobody looks at by the clock."""
        record = self._records.get(source) or SourceRecord(id=source)
        if source in self._timetable.entries:
            return self._due(source)
        if source.startswith(JOB):
            return self._of_duty(source.removeprefix(JOB))
        if source == LIST:
            return self._due(Duty.POLL)
        if source.startswith(_OFSTED):
            return None if source in self._unlisted else self._of_page(record)
        if source.startswith(_FILE):  # with its page, if that is not read sooner
            return self._due(Duty.POLL if record.failures < TRIES_BEFORE_TELLING else Duty.SWEEP)
        return None

    def _of_page(self, record: SourceRecord) -> datetime:
        """A poll reads the pages that were never read or failed, a sweep all of them."""
        if record.first_success_at and not record.failures:
            return self._due(Duty.SWEEP)
        resting = rests_until(record)
        poll = self._due(Duty.POLL)
        if resting is not None and resting > poll:
            poll = self._timetable.entries[Duty.POLL].first_from(resting)
        return min(poll, self._due(Duty.SWEEP))

    def _of_duty(self, name: str) -> datetime | None:
        record = self._records.get(duty_source(name))
        if name not in self._timetable.entries:
            return None
        if record and record.failures and record.last_checked_at:
            return self._timetable.next_run(name, record.last_checked_at, done=False)
        return self._due(name)

    def _due(self, name: str) -> datetime:
        """Return the first time after it was last done; where it never was, after now."""
        entry, last = self._timetable.entries[name], self._last.get(name)
        return entry.next_after(min(last, self._now) if last else self._now)
