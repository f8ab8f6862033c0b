"""The cheap look: Ofsted's list of authorities, all of its pages, believed or refused."""

from collections.abc import Callable

from monitor.detect.plausibility import believe_listing
from monitor.errors import ImplausibleError, MonitorError, StorageError
from monitor.ledger import Outcome
from monitor.model.report import ListedProvider, ListingPage
from monitor.model.source import SourceId, Verdict
from monitor.pipeline.edges import Edges, Site
from monitor.pipeline.fetch_known import KnownFetch, fetch_known
from monitor.readers.listing import read_listing
from monitor.readers.versions import LISTING_VERSION

LIST = SourceId("ofsted/list")

_MOST_PAGES = 50


def check_list(edges: Edges, site: Site) -> Outcome:
    """Read the list once and leave exactly one outcome; the old list stands if it fails.

    Raises:
        StorageError: the database failed, so nothing could be remembered.
    """
    fetches: list[KnownFetch] = []

    def read_from(start: int) -> ListingPage:
        url = site.list_url(start)
        fetches.append(fetch_known(edges, url, hosts=site.hosts, reader_version=LISTING_VERSION))
        return read_listing(fetches[-1].body, url=url)

    try:
        return _believe(edges, walk(read_from), fetches)
    except StorageError:
        raise
    except MonitorError as error:
        outcome = Outcome(
            source=LIST, verdict=Verdict.FAILED, at=edges.clock.now(), error=str(error)
        )
        with edges.open_ledger() as ledger:
            ledger.record(outcome)
        return outcome


def walk(read_from: Callable[[int], ListingPage]) -> tuple[ListedProvider, ...]:
    """Return every provider of a list that is given out in pages of unknown size.

    The site cuts a page short without saying so, and not always at the number asked for:
    so the next page is asked for from where the last one really ended, until the printed
    count is reached or, where none is printed, no new provider comes. A later page that
    is shorter than the first is the last.

    Raises:
        ImplausibleError: the count that a page prints could not be reached.
    """
    found: dict[str, ListedProvider] = {}
    rows, first_page_rows, results = 0, 0, None
    for number in range(_MOST_PAGES):
        page = read_from(rows)
        known = len(found)
        found.update((provider.urn, provider) for provider in page.providers)
        rows += len(page.providers)
        first_page_rows = first_page_rows or len(page.providers)
        results = page.results if page.results is not None else results
        short = number > 0 and len(page.providers) < first_page_rows and page.next is None
        if len(found) == known or len(found) == results or (results is None and short):
            break
    if results is not None and len(found) < results:
        raise ImplausibleError(
            f"the list says it has {results} authorities, but only {len(found)} could be read"
        )
    return tuple(found.values())


def _believe(
    edges: Edges, providers: tuple[ListedProvider, ...], fetches: list[KnownFetch]
) -> Outcome:
    """Write the list, its pages and the outcome in one transaction."""
    now = edges.clock.now()
    with edges.open_ledger() as ledger:
        before = ledger.listed()
        believe_listing(before.keys(), providers)
        changed = {provider.urn: provider for provider in providers} != before
        verdict = Verdict.CHANGED if changed else Verdict.UNCHANGED
        outcome = Outcome(source=LIST, verdict=verdict if before else Verdict.BASELINE, at=now)
        for fetched in fetches:
            if fetched.new is not None:
                ledger.keep_page(LIST, fetched.url, fetched.new, reader_version=LISTING_VERSION)
        if changed:
            ledger.save_listed(providers, now)
        ledger.record(outcome)
    return outcome
