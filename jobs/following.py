"""The sources besides Ofsted's own: news and watched pages, each checked by itself."""

from jobs.counts import write_counts
from jobs.lease import held
from jobs.onlooker import Onlooker
from jobs.watching import Followed
from jobs.wiring import App
from monitor.model.memory import Outcome
from monitor.pipeline.check_news import check_news
from monitor.pipeline.check_page import WatchedPage, check_page
from storage.leases import Lease


def follow(
    app: App, source: Followed, *, onlooker: Onlooker, wait_s: float, accept: bool = False
) -> Outcome | None:
    """Check one source; None where another process kept on doing so for ``wait_s``.

    Raises:
        StorageError: the database failed; what was written before stands.
    """
    lease = Lease(app.engine, source.source, owner=app.speaker.owner, now=app.clock.now)
    with held(lease, clock=app.clock, wait_s=wait_s, waiting=onlooker.waiting) as ours:
        if not ours:
            return None
        outcome = _check(app, source, onlooker, accept=accept)
    write_counts(app.edges)
    onlooker.checked(outcome)
    return outcome


def _check(app: App, source: Followed, onlooker: Onlooker, *, accept: bool) -> Outcome:
    if isinstance(source, WatchedPage):
        return check_page(source, edges=app.edges, accept=accept)
    return check_news(
        source,
        edges=app.edges,
        desk=app.desk,
        accept=accept,
        between=onlooker.article_done,
    )
