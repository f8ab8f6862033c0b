"""One cycle: the list, the pages that are due, their new files, and what is owed."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from jobs.lease import held
from jobs.onlooker import Onlooker
from jobs.wiring import App
from monitor.ledger import Outcome
from monitor.model.authority import Authority
from monitor.model.event import Event
from monitor.model.source import Verdict
from monitor.pipeline.add_context import add_context
from monitor.pipeline.check_authority import check_authority
from monitor.pipeline.check_list import check_list
from monitor.pipeline.deliver import Sent
from monitor.pipeline.targets import Target, due, find_targets
from storage.leases import LEASE_LASTS, Lease

_WAIT_S = LEASE_LASTS.total_seconds() + 15
"""Long enough for the lease of a dead process to lapse."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What came of a cycle."""

    outcomes: tuple[Outcome, ...]
    sent: tuple[Sent, ...]
    skipped: bool  # another process was checking, and went on for longer than we waited

    @property
    def events(self) -> tuple[Event, ...]:
        """What is new and not history."""
        return tuple(e for outcome in self.outcomes for e in outcome.events if not e.backfilled)

    @property
    def failed(self) -> tuple[Outcome, ...]:
        """The sources that could not be read."""
        return tuple(o for o in self.outcomes if o.verdict is Verdict.FAILED)

    @property
    def complete(self) -> bool:
        """True where nothing failed and nothing was skipped."""
        return not (self.failed or self.skipped or any(sent.error for sent in self.sent))


def run_cycle(
    app: App, *, authorities: Sequence[Authority], sweep: bool, onlooker: Onlooker
) -> Summary:
    """Check what is due of ``authorities`` and deliver what is owed.

    Raises:
        StorageError: the database failed; what was written before stands.
    """
    lease = Lease(app.engine, "ofsted", owner=app.speaker.owner, now=app.clock.now)
    with held(lease, clock=app.clock, wait_s=_WAIT_S, waiting=onlooker.waiting) as ours:
        outcomes = _check(app, authorities, sweep, onlooker) if ours else ()
        if ours:  # or it would count what another process has only half read
            today = app.clock.now().astimezone(ZoneInfo(app.speaker.timezone)).date()
            add_context(app.edges, app.register, today=today)
    sent = app.deliverer.deliver_due(onlooker.sent)
    return Summary(outcomes=outcomes, sent=sent, skipped=not ours)


def _check(
    app: App, authorities: Sequence[Authority], sweep: bool, onlooker: Onlooker
) -> tuple[Outcome, ...]:
    outcomes = [check_list(app.edges, app.site)]
    onlooker.checked(outcomes[0])
    targets = _targets(app, authorities, sweep=sweep)
    onlooker.pages(len(targets))
    for target in targets:
        for outcome in check_authority(target, edges=app.edges, site=app.site, sweep=sweep):
            onlooker.checked(outcome)
            outcomes.append(outcome)
        _write_counts(app)
        onlooker.page_done()
    _write_counts(app)
    return tuple(outcomes)


def _targets(app: App, authorities: Sequence[Authority], *, sweep: bool) -> tuple[Target, ...]:
    with app.edges.open_ledger() as ledger:
        listed, records = ledger.listed(), ledger.sources()
        urns, waiting = ledger.urns(), ledger.waiting()
    known = {authority.urn: authority.id for authority in app.register.authorities} | dict(urns)
    targets = find_targets(authorities, listed, known, records, app.site)
    return targets if sweep else due(targets, waiting)


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
