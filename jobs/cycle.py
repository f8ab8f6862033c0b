"""One cycle: Ofsted's pages, the news, what these claim, and what is owed for all of it."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from jobs.following import follow
from jobs.ofsted import WAIT_S, run_checks
from jobs.onlooker import Onlooker
from jobs.summary import Summary
from jobs.wiring import App
from monitor.model.authority import Authority
from monitor.pipeline.settle_claims import note_look, wants_a_look
from monitor.pipeline.settle_health import settle_health
from storage.stranded import find_stranded


def run_cycle(
    app: App,
    *,
    authorities: Sequence[Authority],
    sweep: bool,
    onlooker: Onlooker,
    news: bool = True,
    patient: bool = False,
    wait_s: float = WAIT_S,
) -> Summary:
    """Check what is due of ``authorities`` and deliver what is owed; see ``run_checks``.

    With ``news`` also the sources of news and the watched pages, after Ofsted's own: what is
    there already is no claim.

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
    if news and app.followed:
        summary = summary.and_then(_follow_all(app, onlooker, wait_s=wait_s))
        if look := look_for_claims(app, onlooker=onlooker, wait_s=wait_s):
            summary = summary.and_then(look)
    sent = app.deliverer.deliver_due(onlooker.sent)
    stranded = find_stranded(app.engine, app.deliverer.channels)
    return replace(summary, sent=sent, stranded=stranded)


def _follow_all(app: App, onlooker: Onlooker, *, wait_s: float) -> Summary:
    """Check every source besides Ofsted's own; one that fails stops no other."""
    found = [follow(app, each, onlooker=onlooker, wait_s=wait_s) for each in app.followed]
    return Summary(
        outcomes=tuple(filter(None, found)),
        health=settle_health(app.edges, app.watched_ids),
        busy=tuple(each.source for each, it in zip(app.followed, found, strict=True) if not it),
    )


def look_for_claims(
    app: App, *, onlooker: Onlooker, patient: bool = False, wait_s: float = WAIT_S
) -> Summary | None:
    """Look at the pages of authorities of which the news claim what Ofsted has not shown yet.

    None where nothing is claimed that nobody has looked for.

    Raises:
        StorageError: the database failed; what was written before stands.
    """
    began, claimed = app.clock.now(), wants_a_look(app.edges)
    if not claimed:
        return None
    authorities = [each for each in app.register.authorities if each.id in claimed]
    summary = run_checks(
        app,
        authorities=authorities,
        sweep=False,
        onlooker=onlooker,
        patient=patient,
        wait_s=wait_s,
    )
    if not (summary.skipped or summary.left):  # also of those that have no page to be looked at
        note_look(app.edges, claimed, began)
    return summary


def selected(app: App, names: Collection[str], *, every: bool) -> tuple[Authority, ...]:
    """Return the authorities to check: those named, all of England, or those configured.

    Raises:
        UnknownAuthorityError: a name is no authority.
    """
    if names:
        return app.register.select(names)
    return app.register.authorities if every else app.kept
