"""A person has looked: what a source shows now is the new normal."""

from jobs.following import follow
from jobs.lease import held
from jobs.near import unknown_source
from jobs.ofsted import WAIT_S
from jobs.onlooker import Onlooker
from jobs.watching import followed_by
from jobs.wiring import App
from monitor.config import Config
from monitor.errors import MonitorError
from monitor.model.memory import Outcome
from monitor.model.source import SourceId
from monitor.pipeline.check_authority import check_authority
from monitor.pipeline.check_list import check_list
from monitor.pipeline.note_members import LIST, rows_by_authority
from monitor.pipeline.settle_health import settle_health
from monitor.pipeline.targets import find_targets, source_of
from monitor.register import default_register
from storage.leases import Lease

_OFSTED = "ofsted/"


def acceptable(config: Config, text: str) -> SourceId:
    """Return the source of that name.

    Raises:
        UnknownSourceError: there is none.
    """
    of_ofsted = map(source_of, (each.id for each in default_register().authorities))
    followed = (each.source for each in followed_by(config))
    sources = {str(source): source for source in (LIST, *of_ofsted, *followed)}
    if text not in sources:
        raise unknown_source(text, sources)
    return sources[text]


def accept_source(app: App, source: SourceId, *, onlooker: Onlooker) -> Outcome | None:
    """Read one of the ``acceptable`` now and believe what is missing from it to be gone.

    Returns how it went; None where another process kept on checking.

    Raises:
        MonitorError: it is the page of an authority that is not in Ofsted's list.
    """
    followed = next((each for each in app.followed if each.source == source), None)
    if followed is not None:
        outcome = follow(app, followed, onlooker=onlooker, wait_s=WAIT_S, accept=True)
        settle_health(app.edges, app.watched_ids)
        app.deliverer.deliver_due(onlooker.sent)
        return outcome
    return _accept_of_ofsted(app, source, onlooker)


def _accept_of_ofsted(app: App, source: SourceId, onlooker: Onlooker) -> Outcome | None:
    lease = Lease(app.engine, "ofsted", owner=app.speaker.owner, now=app.clock.now)
    with held(lease, clock=app.clock, wait_s=WAIT_S, waiting=onlooker.waiting) as ours:
        if not ours:
            return None
        if source == LIST:
            outcome = check_list(app.edges, app.site, app.register, accept=True)
        else:
            outcome = _accept_page(app, source)
        settle_health(app.edges, app.watched_ids)
    app.deliverer.deliver_due(onlooker.sent)
    return outcome


def _accept_page(app: App, source: SourceId) -> Outcome:
    authority = app.register.find(source.removeprefix(_OFSTED))
    with app.edges.open_ledger() as ledger:
        rows = rows_by_authority(ledger.listed(), ledger, app.register)
        records = ledger.sources()
    targets = find_targets([authority], rows, records, app.site)
    if not targets:
        raise MonitorError(f"{authority.name} is not in Ofsted's list: it has no page to accept")
    return check_authority(targets[0], edges=app.edges, site=app.site, accept=True)[0]
