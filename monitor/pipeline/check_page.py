"""A page that is watched as text: read, held against what it said before, and told if changed."""

from dataclasses import dataclass
from hashlib import sha256

from monitor.detect.pages import PageReading, Watched, believe_page, page_changed
from monitor.errors import MonitorError, ReadError, StorageError
from monitor.model.event import Event
from monitor.model.memory import Outcome, SourceRecord
from monitor.model.source import SourceId, Verdict
from monitor.pipeline.edges import Edges
from monitor.pipeline.failures import failed, host_of
from monitor.pipeline.fetch_known import KnownFetch, body_of, fetch_known
from monitor.readers.versions import WATCHED_VERSION


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchedPage:
    """A page as the configuration has it."""

    source: SourceId  # page/<slug of its name>
    name: str
    url: str
    hosts: frozenset[str]
    select: str | None = None  # CSS of the part that is watched
    ignore: tuple[str, ...] = ()  # regular expressions of lines that do not count


def check_page(page: WatchedPage, *, edges: Edges, accept: bool = False) -> Outcome:
    """Check the page and leave exactly one outcome; what it last said stands if it fails.

    The first good reading is told to nobody. With ``accept`` a person has looked, and a page
    that has lost nearly all of its words is believed.

    Raises:
        StorageError: the database failed, so nothing could be remembered.
    """
    try:
        return _check(page, edges, accept=accept)
    except StorageError:
        raise
    except MonitorError as error:
        outcome = failed(page.source, error, url=page.url, at=edges.clock.now())
        with edges.open_ledger() as ledger:
            ledger.record(outcome)
        return outcome


def _check(page: WatchedPage, edges: Edges, *, accept: bool) -> Outcome:
    fetched = fetch_known(edges, page.url, hosts=page.hosts, reader_version=WATCHED_VERSION)
    with edges.open_ledger() as ledger:
        record = ledger.source(page.source)
    marker = _marker(page, fetched)
    if record.marker == marker:
        return _write(page, fetched, None, _outcome(page, Verdict.UNCHANGED, marker, edges), edges)
    now = PageReading(lines=_read(page, fetched, edges), sha256=fetched.sha256)
    before = _before(page, record, edges)
    event = _compared(page, record, before, now, edges, accept=accept)
    verdict = Verdict.CHANGED if event else Verdict.UNCHANGED
    outcome = _outcome(page, verdict if before else Verdict.BASELINE, marker, edges, event)
    return _write(page, fetched, now, outcome, edges)


def _marker(page: WatchedPage, fetched: KnownFetch) -> str:
    """Return what tells one reading from the next: the bytes, and how we read them."""
    how = sha256(repr((WATCHED_VERSION, page.select, page.ignore)).encode()).hexdigest()
    return f"{fetched.sha256} {how[:12]}"


def _read(page: WatchedPage, fetched: KnownFetch, edges: Edges) -> tuple[str, ...]:
    content_type = fetched.reply.content_type if fetched.reply else ""
    return _lines(page, body_of(edges, fetched), content_type)


def _lines(page: WatchedPage, body: bytes, content_type: str = "") -> tuple[str, ...]:
    # Imported late: the HTML parser is slow to load, and most checks find no page changed.
    from monitor.readers.watched import read_watched

    return read_watched(
        body, url=page.url, content_type=content_type, select=page.select, ignore=page.ignore
    )


def _before(page: WatchedPage, record: SourceRecord, edges: Edges) -> PageReading | None:
    """Return what the bytes that were last read say to today's reader and configuration.

    None where there are none, or where another part is selected now that they do not have.
    """
    if record.marker is None:
        return None
    known = record.marker.partition(" ")[0]
    with edges.open_ledger() as ledger:
        body = ledger.body(known)
    try:
        return PageReading(lines=_lines(page, body), sha256=known)
    except ReadError:
        return None


def _compared(
    page: WatchedPage,
    record: SourceRecord,
    before: PageReading | None,
    now: PageReading,
    edges: Edges,
    *,
    accept: bool,
) -> Event | None:
    if before is None:
        return None
    if not accept:
        believe_page(before.lines, now.lines)
    watched = Watched(
        source=page.source, name=page.name, url=page.url, read_at=record.last_success_at
    )
    return page_changed(watched, before, now, edges.clock.now())


def _outcome(
    page: WatchedPage, verdict: Verdict, marker: str, edges: Edges, event: Event | None = None
) -> Outcome:
    return Outcome(
        source=page.source,
        verdict=verdict,
        at=edges.clock.now(),
        host=host_of(page.url),
        marker=marker,
        events=(event,) if event else (),
    )


def _write(
    page: WatchedPage,
    fetched: KnownFetch,
    now: PageReading | None,
    outcome: Outcome,
    edges: Edges,
) -> Outcome:
    """Write snapshot, words, event, what is owed and outcome in one transaction."""
    with edges.open_ledger() as ledger:
        if fetched.reply is not None:
            ledger.keep_page(page.source, page.url, fetched.reply, reader_version=WATCHED_VERSION)
        if now is not None:
            ledger.make_searchable(page.source, page.name, now.lines)
        for event in outcome.events:
            ledger.save_event(event, edges.owe(event))
        ledger.record(outcome)
    return outcome
