"""/healthz and /metrics: how the shift on duty does."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from jobs.alive.health import failing_duties, overdue, silent
from jobs.alive.metrics import CONTENT_TYPE
from jobs.alive.server import Page
from jobs.alive.vitals import Vitals
from jobs.logs.redaction import Redaction
from jobs.service.shift import Shift
from monitor.errors import StorageError
from storage.stranded import find_stranded
from storage.tallies import read_sources, read_tallies, read_unlisted


class AlivePages:
    """Made anew for each request, of whatever shift is on duty then."""

    def __init__(
        self, on_duty: Callable[[], Shift], vitals: Vitals, redaction: Redaction | None = None
    ) -> None:
        self._on_duty = on_duty
        self._vitals = vitals
        self._redaction = redaction or Redaction()

    def health(self) -> Page:
        """Return 200, or 503 and a line for each reason."""
        wrong = list(self._what_is_wrong())
        return self._unwell(*wrong) if wrong else Page(b"ok\n")

    def metrics(self) -> Page:
        """Return what Prometheus reads, or 503 where the database does not answer."""
        try:
            app = self._on_duty().app
            tallies = read_tallies(app.engine)
            lost = find_stranded(app.engine, app.deliverer.channels)
        except StorageError as error:
            return self._unwell(f"the database does not answer: {error}")
        return Page(self._vitals.metrics.page(tallies, lost), content_type=CONTENT_TYPE)

    def _what_is_wrong(self) -> Iterator[str]:
        shift = self._on_duty()
        yield from silent(self._vitals.silent_for_s(shift.app.clock))
        try:
            records = read_sources(shift.app.engine)
            unlisted = read_unlisted(shift.app.engine)
        except StorageError as error:
            yield f"the database does not answer: {error}"
            return
        yield from failing_duties(shift.timetable, records)
        listed = [each.id for each in shift.app.kept if each.id not in unlisted]
        now = shift.app.clock.now()
        yield from overdue(shift.timetable, listed, records, since=shift.since, now=now)

    def _unwell(self, *reasons: str) -> Page:
        return Page("".join(f"{self._redaction(reason)}\n" for reason in reasons).encode(), 503)
