"""The cheap look: Ofsted's list of authorities, all of its pages, believed or refused."""

from collections.abc import Callable
from datetime import datetime

from monitor.detect.plausibility import believe_listing
from monitor.errors import ImplausibleError, MonitorError, StorageError
from monitor.ledger import Ledger
from monitor.model.event import Event
from monitor.model.listed import ListedProvider, ListingPage
from monitor.model.memory import Outcome
from monitor.model.source import Verdict
from monitor.pipeline.edges import Edges, Site
from monitor.pipeline.failures import failed, host_of
from monitor.pipeline.fetch_known import KnownFetch, body_of, fetch_known
from monitor.pipeline.note_members import LIST, note_members
from monitor.readers.versions import LISTING_VERSION
from monitor.register import Register

_MOST_PAGES = 50


def check_list(edges: Edges, site: Site, register: Register, *, accept: bool = False) -> Outcome:
    """Read the list once and leave exactly one outcome; the old list stands if it fails.

    Where no page of it has changed, nothing is read: it says what it said. With ``accept``
    a person has looked, and what is missing from it is believed to be gone.

    Raises:
        StorageError: the database failed, so nothing could be remembered.
    """
    try:
        visit = _Visit(edges, site)
        if visit.finds_nothing_new():
            return _unchanged(edges, visit, register)
        providers = walk(visit.page_from)
        return _believe(edges, providers, visit, register, accept=accept)
    except StorageError:
        raise
    except MonitorError as error:
        outcome = failed(LIST, error, url=site.base_url, at=edges.clock.now())
        with edges.open_ledger() as ledger:
            ledger.record(outcome)
        return outcome


class _Visit:
    """One look at the pages of the list; each is fetched at most once."""

    def __init__(self, edges: Edges, site: Site) -> None:
        self._edges = edges
        self._site = site
        self._fetched: dict[str, KnownFetch] = {}
        self.walked: dict[str, KnownFetch] = {}

    def finds_nothing_new(self) -> bool:
        """Return whether every page that the list had when last read says the same as then."""
        with self._edges.open_ledger() as ledger:
            urls = ledger.kept_urls(LIST)
        if self._site.list_url(0) not in urls:
            return False  # never read, or the site is another since
        return not any(self._fetch(url).changed for url in urls)

    def page_from(self, start: int) -> ListingPage:
        """Return the page that begins with row ``start``."""
        # Imported late: the HTML parser is slow to load, and the list seldom changes.
        from monitor.readers.listing import read_listing

        url = self._site.list_url(start)
        self.walked[url] = self._fetch(url)
        return read_listing(body_of(self._edges, self.walked[url]), url=url)

    def keep(self, ledger: Ledger) -> None:
        """Remember the pages that were sent whole."""
        for url, fetched in self._fetched.items():
            if fetched.reply is not None:
                ledger.keep_page(LIST, url, fetched.reply, reader_version=LISTING_VERSION)

    def outcome(self, verdict: Verdict, at: datetime, events: tuple[Event, ...]) -> Outcome:
        """Return how a visit that went well ended."""
        host = host_of(self._site.base_url)
        return Outcome(source=LIST, verdict=verdict, at=at, host=host, events=events)

    def _fetch(self, url: str) -> KnownFetch:
        if url not in self._fetched:
            self._fetched[url] = fetch_known(
                self._edges, url, hosts=self._site.hosts, reader_version=LISTING_VERSION
            )
        return self._fetched[url]


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
    edges: Edges,
    providers: tuple[ListedProvider, ...],
    visit: _Visit,
    register: Register,
    *,
    accept: bool,
) -> Outcome:
    """Write the list, its pages, who is in it and the outcome in one transaction."""
    now = edges.clock.now()
    rows = {provider.urn: provider for provider in providers}
    with edges.open_ledger() as ledger:
        before = ledger.listed()
        believe_listing({} if accept else before, providers)
        visit.keep(ledger)
        ledger.forget_other_pages(LIST, visit.walked)
        if rows != before:
            ledger.save_listed(providers, now)
        verdict = Verdict.CHANGED if rows != before else Verdict.UNCHANGED
        outcome = visit.outcome(
            verdict if before else Verdict.BASELINE,
            now,
            note_members(rows, ledger, edges, register),
        )
        ledger.record(outcome)
    return outcome


def _unchanged(edges: Edges, visit: _Visit, register: Register) -> Outcome:
    """The same list again: it may be the second reading that confirms a change."""
    with edges.open_ledger() as ledger:
        visit.keep(ledger)
        events = note_members(ledger.listed(), ledger, edges, register)
        outcome = visit.outcome(Verdict.UNCHANGED, edges.clock.now(), events)
        ledger.record(outcome)
    return outcome
