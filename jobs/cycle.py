"""One cycle: the list, the pages that are due, their new files, and what is owed."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

from jobs.lease import held
from jobs.onlooker import Onlooker
from jobs.wiring import App
from monitor.model.authority import Authority
from monitor.model.event import Event
from monitor.model.memory import Outcome, SourceRecord
from monitor.model.source import Failure, Verdict
from monitor.pipeline.add_context import add_context
from monitor.pipeline.check_authority import check_authority
from monitor.pipeline.check_list import check_list
from monitor.pipeline.deliver import Sent
from monitor.pipeline.note_members import LIST, rows_by_authority
from monitor.pipeline.read_files import recent
from monitor.pipeline.settle_health import settle_health
from monitor.pipeline.targets import Target, due, find_targets
from storage.leases import LEASE_LASTS, Lease
from storage.stranded import Stranded, find_stranded

WAIT_S = LEASE_LASTS.total_seconds() + 15
"""Long enough for the lease of a dead process to lapse."""

_SILENCES = 3
"""So many checks in a row without an answer, and a round leaves the host alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What came of a cycle."""

    outcomes: tuple[Outcome, ...]
    health: tuple[Event, ...]  # sources that broke, or recovered
    left: int  # pages that were not asked for, since their host does not answer
    skipped: bool  # another process was checking, and went on for longer than we waited
    sent: tuple[Sent, ...] = ()
    stranded: tuple[Stranded, ...] = ()  # what is owed through channels that are gone

    @property
    def events(self) -> tuple[Event, ...]:
        """What is new and not history."""
        found = (e for outcome in self.outcomes for e in outcome.events if not e.backfilled)
        return (*found, *self.health)

    @property
    def failed(self) -> tuple[Outcome, ...]:
        """The sources that could not be read."""
        return tuple(o for o in self.outcomes if o.verdict is Verdict.FAILED)

    @property
    def complete(self) -> bool:
        """True where nothing failed, was skipped, or waits for nobody."""
        undone = self.failed or self.skipped or self.stranded
        return not (undone or any(sent.error for sent in self.sent))


def run_cycle(
    app: App,
    *,
    authorities: Sequence[Authority],
    sweep: bool,
    onlooker: Onlooker,
    patient: bool = False,
    wait_s: float = WAIT_S,
) -> Summary:
    """Check what is due of ``authorities`` and deliver what is owed; see ``run_checks``.

    Raises:
        StorageError: the database failed; what was written before stands.
    """
    summary = run_checks(
        app,
        authorities=authorities,
        sweep=sweep,
        onlooker=onlooker,
        patient=patient,
        wait_s=wait_s,
    )
    sent = app.deliverer.deliver_due(onlooker.sent)
    stranded = find_stranded(app.engine, app.deliverer.channels)
    return replace(summary, sent=sent, stranded=stranded)


def run_checks(
    app: App,
    *,
    authorities: Sequence[Authority],
    sweep: bool,
    onlooker: Onlooker,
    patient: bool = False,
    wait_s: float = WAIT_S,
) -> Summary:
    """Check what is due of ``authorities``; what is owed for it is left to others.

    ``patient`` leaves a page that keeps failing alone for ever longer: right for the clock,
    not for a person who asks for a check now. ``wait_s``: how long another process that is
    just checking is waited for.

    Raises:
        StorageError: the database failed; what was written before stands.
    """
    lease = Lease(app.engine, "ofsted", owner=app.speaker.owner, now=app.clock.now)
    with held(lease, clock=app.clock, wait_s=wait_s, waiting=onlooker.waiting) as ours:
        round_ = _Round(app, authorities, onlooker, sweep=sweep, patient=patient)
        if ours:  # or it would count what another process has only half read
            round_.check()
    return Summary(
        outcomes=tuple(round_.outcomes),
        health=round_.health,
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
    ) -> None:
        self._app = app
        self._authorities = authorities
        self._onlooker = onlooker
        self._sweep = sweep
        self._patient = patient
        self.outcomes: list[Outcome] = []
        self.health: tuple[Event, ...] = ()
        self.left = 0  # pages not asked for

    def check(self) -> None:
        """Read what is due, then say what it means for the sources and for the country."""
        app = self._app
        self._note((check_list(app.edges, app.site, app.register),))
        targets = self._targets()
        self._onlooker.pages(len(targets))
        for number, target in enumerate(targets):
            if self._host_is_silent():
                self.left = len(targets) - number
                break
            self._note(check_authority(target, edges=app.edges, site=app.site, sweep=self._sweep))
            self._onlooker.page_done()
        self.health = settle_health(app.edges)
        today = app.clock.now().astimezone(ZoneInfo(app.speaker.timezone)).date()
        add_context(app.edges, app.register, today=today)

    def _targets(self) -> tuple[Target, ...]:
        app = self._app
        with app.edges.open_ledger() as ledger:
            rows = rows_by_authority(ledger.listed(), ledger, app.register)
            records, waiting = ledger.sources(), ledger.waiting(recent(app.clock.now().date()))
        targets = find_targets(self._authorities, rows, records, app.site)
        back = _is_just_back(records.get(LIST))  # what failed with it is well again, too
        now = app.clock.now() if self._patient and not back else None
        return targets if self._sweep else due(targets, waiting, patient_at=now)

    def _note(self, outcomes: Sequence[Outcome]) -> None:
        for outcome in outcomes:
            self._onlooker.checked(outcome)
            self.outcomes.append(outcome)
        _write_counts(self._app)

    def _host_is_silent(self) -> bool:
        """Whether the last pages all got no answer: the rest can wait for the next round."""
        last = self.outcomes[-_SILENCES:]
        return len(last) == _SILENCES and all(o.failure is Failure.TRANSPORT for o in last)


def _is_just_back(record: SourceRecord | None) -> bool:
    """Whether a source that was told of as broken could be read in this very round."""
    return record is not None and record.told_at is not None and not record.failures


def _write_counts(app: App) -> None:
    counts = app.edges.fetcher.take_counts()
    if counts:
        with app.edges.open_ledger() as ledger:
            ledger.add_counts(counts)


def selected(app: App, names: Collection[str], *, every: bool) -> tuple[Authority, ...]:
    """Return the authorities to check: those named, all of England, or those configured.

    Raises:
        UnknownAuthorityError: a name is no authority.
    """
    if names:
        return app.register.select(names)
    return app.register.authorities if every else app.kept
