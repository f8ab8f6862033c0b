"""One round of Ofsted's own pages: the list, the pages that are due, and their new files."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from jobs.counts import write_counts
from jobs.lease import held
from jobs.onlooker import Onlooker
from jobs.summary import Summary
from jobs.wiring import App
from monitor.model.authority import Authority, AuthorityId
from monitor.model.event import Event
from monitor.model.memory import Outcome, SourceRecord
from monitor.model.source import Failure
from monitor.pipeline.add_context import add_context
from monitor.pipeline.check_authority import check_authority
from monitor.pipeline.check_list import check_list
from monitor.pipeline.note_members import LIST, rows_by_authority
from monitor.pipeline.read_files import recent
from monitor.pipeline.settle_claims import note_look, settle_claims, unseen_claims
from monitor.pipeline.settle_health import settle_health
from monitor.pipeline.targets import Target, due, find_targets, still_to_sweep
from storage.leases import LEASE_LASTS, Lease

WAIT_S = LEASE_LASTS.total_seconds() + 15
"""Long enough for the lease of a dead process to lapse."""

_SILENCES = 3
"""So many checks in a row without an answer, and a round leaves the host alone."""


def run_checks(
    app: App,
    *,
    authorities: Sequence[Authority],
    sweep: bool,
    onlooker: Onlooker,
    patient: bool = False,
    swept_since: datetime | None = None,
    wait_s: float = WAIT_S,
) -> Summary:
    """Check what is due of ``authorities``; what is owed for it is left to others.

    ``patient`` leaves a page that keeps failing alone for ever longer: right for the clock,
    not for a person who asks for a check now. A sweep leaves out what a sweep has read
    ``swept_since`` then: so one that was cut off goes on where it was. ``wait_s``: how long
    another process that is just checking is waited for.

    Raises:
        StorageError: the database failed; what was written before stands.
    """
    lease = Lease(app.engine, "ofsted", owner=app.speaker.owner, now=app.clock.now)
    with held(lease, clock=app.clock, wait_s=wait_s, waiting=onlooker.waiting) as ours:
        round_ = _Round(
            app, authorities, onlooker, sweep=sweep, patient=patient, swept_since=swept_since
        )
        if ours:  # or it would count what another process has only half read
            round_.check()
    return Summary(
        outcomes=tuple(round_.outcomes),
        health=round_.health,
        settled=round_.settled,
        left=round_.left,
        skipped=not ours,
    )


class _Round:
    """One round of the list and the pages that are due."""

    def __init__(
        self,
        app: App,
        authorities: Sequence[Authority],
        onlooker: Onlooker,
        *,
        sweep: bool,
        patient: bool,
        swept_since: datetime | None,
    ) -> None:
        self._app = app
        self._authorities = authorities
        self._onlooker = onlooker
        self._sweep = sweep
        self._patient = patient
        self._swept_since = swept_since
        self.outcomes: list[Outcome] = []
        self.health: tuple[Event, ...] = ()
        self.settled: tuple[Event, ...] = ()
        self.left = 0  # pages not asked for

    def check(self) -> None:
        """Read what is due, then say what it means for the sources and for the country."""
        app = self._app
        began = app.clock.now()
        self._note((check_list(app.edges, app.site, app.register),))
        targets = self._targets()
        self._onlooker.pages(len(targets))
        looked: list[AuthorityId] = []
        for number, target in enumerate(targets):
            if self._host_is_silent():
                self.left = len(targets) - number
                break
            self._note(check_authority(target, edges=app.edges, site=app.site, sweep=self._sweep))
            looked.append(target.authority.id)
            self._onlooker.page_done()
        note_look(app.edges, looked, began)
        self.health = settle_health(app.edges, app.watched_ids)
        today = app.clock.now().astimezone(ZoneInfo(app.speaker.timezone)).date()
        add_context(app.edges, app.register, today=today)
        self.settled = settle_claims(app.edges, app.desk)  # after what it is told with

    def _targets(self) -> tuple[Target, ...]:
        app = self._app
        with app.edges.open_ledger() as ledger:
            rows = rows_by_authority(ledger.listed(), ledger, app.register)
            records, waiting = ledger.sources(), ledger.waiting(recent(app.clock.now().date()))
            claimed = unseen_claims(ledger)
        targets = find_targets(self._authorities, rows, records, app.site)
        if self._sweep:
            return still_to_sweep(targets, self._swept_since, app.clock.now())
        back = _is_just_back(records.get(LIST))  # what failed with it is well again, too
        now = app.clock.now() if self._patient and not back else None
        return due(targets, waiting | claimed, patient_at=now)

    def _note(self, outcomes: Sequence[Outcome]) -> None:
        for outcome in outcomes:
            self._onlooker.checked(outcome)
            self.outcomes.append(outcome)
        write_counts(self._app.edges)

    def _host_is_silent(self) -> bool:
        """Whether the last pages all got no answer: the rest can wait for the next round."""
        last = self.outcomes[-_SILENCES:]
        return len(last) == _SILENCES and all(o.failure is Failure.TRANSPORT for o in last)


def _is_just_back(record: SourceRecord | None) -> bool:
    """Whether a source that was told of as broken could be read in this very round."""
    return record is not None and record.told_at is not None and not record.failures
