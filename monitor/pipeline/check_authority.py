"""One authority: its page, the files it newly links, and what that makes to tell.

Everything learnt is written in one transaction, so that a crash leaves either all of it
or none: the snapshot, the documents, the readings, the events, and what is owed for them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from monitor.detect.plausibility import believe_losses, believe_provider
from monitor.detect.refiled import refiled, under_new_numbers
from monitor.errors import MonitorError, StorageError
from monitor.model.listed import ListedDocument, ProviderPage
from monitor.model.memory import KnownDocument, Outcome
from monitor.pipeline.edges import Edges, Site
from monitor.pipeline.failures import failed
from monitor.pipeline.fetch_known import KnownFetch, body_of, fetch_known
from monitor.pipeline.read_files import read_files, to_read
from monitor.pipeline.recheck_files import recheck_files, to_recheck
from monitor.pipeline.targets import Target
from monitor.pipeline.write_authority import Look, write_authority
from monitor.readers.versions import PROVIDER_VERSION


def check_authority(
    target: Target, *, edges: Edges, site: Site, sweep: bool = False, accept: bool = False
) -> tuple[Outcome, ...]:
    """Check one authority; the first outcome is the page's, others are of files that failed.

    A sweep also tries again the files that have long been unreadable, and looks again at
    some of those that were read. With ``accept`` a person has looked, and documents that are
    missing from the page are believed to be gone.

    Raises:
        StorageError: the database failed, so nothing could be remembered.
    """
    try:
        look = _look(target, edges, site, sweep=sweep, accept=accept)
        if not accept and (sweep or target.record.failures):  # a poll must not hide the doubt
            _doubt_losses(look, edges)
    except StorageError:
        raise
    except MonitorError as error:
        return (_failed(target, edges, error),)
    today = edges.clock.now().date()
    wanted = to_read(look.listed, every=sweep or look.fetched.changed, today=today)
    results = tuple(read_files(edges, site, wanted))
    known = to_recheck(look.listed, today, every=sweep, numbers=look.moved_to)
    changed = tuple(recheck_files(edges, site, known))
    return write_authority(look, results, changed, edges)


def _look(target: Target, edges: Edges, site: Site, *, sweep: bool, accept: bool) -> Look:
    fetched = fetch_known(edges, target.url, hosts=site.hosts, reader_version=PROVIDER_VERSION)
    with edges.open_ledger() as ledger:
        known = ledger.documents(target.authority.id)
    listed = tuple(each for each in known if each.gone_at is None)
    moved: Mapping[str, ListedDocument] = {}
    if fetched.changed:
        page = _page(edges, fetched)
        moved = refiled(known, page.documents)
        known = under_new_numbers(known, moved)
        listed = _on_page(target, edges, page, known, accept=accept)
    return Look(
        target=target,
        fetched=fetched,
        known=known,
        listed=listed,
        moved=moved,
        sweep=sweep,
        accept=accept,
    )


def _page(edges: Edges, fetched: KnownFetch) -> ProviderPage:
    # Imported late: the HTML parser is slow to load, and most checks find no page changed.
    from monitor.readers.provider import read_provider

    return read_provider(body_of(edges, fetched), url=fetched.url)


def _doubt_losses(look: Look, edges: Edges) -> None:
    """Refuse to confirm that a document is gone while other pages miss some of theirs, too."""
    listed = {each.document.id for each in look.listed}
    missed = [each for each in look.known if each.gone_at and each.withdrawn_at is None]
    if any(each.document.id not in listed for each in missed):
        with edges.open_ledger() as ledger:
            believe_losses(ledger.losing_documents())


def _on_page(
    target: Target,
    edges: Edges,
    page: ProviderPage,
    known: Sequence[KnownDocument],
    *,
    accept: bool,
) -> tuple[KnownDocument, ...]:
    """Return the documents that the page lists, each with what we knew of it."""
    by_id = {each.document.id: each for each in known}
    expected = () if accept else [id_ for id_, each in by_id.items() if each.gone_at is None]
    today = None if accept else edges.clock.now().date()
    believe_provider(expected, page, urn=target.authority.urn, today=today)
    return tuple(
        replace(by_id[document.id], document=document, gone_at=None)
        if document.id in by_id
        else KnownDocument(document=document, backfilled=target.baseline)
        for document in page.documents
    )


def _failed(target: Target, edges: Edges, error: MonitorError) -> Outcome:
    outcome = failed(target.source, error, url=target.url, at=edges.clock.now())
    with edges.open_ledger() as ledger:
        ledger.record(outcome)
    return outcome
