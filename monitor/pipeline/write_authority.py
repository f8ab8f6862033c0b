"""What a look at one authority leaves behind, all in one transaction."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from monitor.detect.belonging import taken_for
from monitor.detect.documents import TRIES_BEFORE_TELLING, Shelf, doubt_of_number, unread
from monitor.detect.reports import ReadDocument, detect_report
from monitor.ledger import Ledger
from monitor.model.document import DocumentState
from monitor.model.event import Event
from monitor.model.listed import ListedDocument
from monitor.model.memory import KnownDocument, Outcome
from monitor.model.report import Reading
from monitor.model.source import FetchedPage, Verdict
from monitor.pipeline.edges import Edges
from monitor.pipeline.failures import host_of
from monitor.pipeline.fetch_known import KnownFetch
from monitor.pipeline.read_files import FileResult
from monitor.pipeline.recheck_files import Changed, write_changed
from monitor.pipeline.targets import Target
from monitor.pipeline.write_shelf import write_shelf
from monitor.readers.versions import PROVIDER_VERSION

_PAGES_CATCH_UP = timedelta(days=2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What an authority's page says now, beside what we knew of its documents."""

    target: Target
    fetched: KnownFetch
    known: tuple[KnownDocument, ...]  # every document that it has ever listed
    listed: tuple[KnownDocument, ...]  # those that it lists now
    sweep: bool
    moved: Mapping[str, ListedDocument] = field(default_factory=dict)  # by the number it had
    accept: bool = False  # a person has looked: what is missing is gone

    @property
    def moved_to(self) -> frozenset[str]:
        """Return the new numbers of documents that were filed again."""
        return frozenset(document.id for document in self.moved.values())

    @property
    def shelf(self) -> Shelf:
        """Return the page as a place of documents."""
        target = self.target
        return Shelf(authority=target.authority, source=target.source, page_url=target.url)


def write_authority(
    look: Look, results: Sequence[FileResult], changed: Sequence[Changed], edges: Edges
) -> tuple[Outcome, ...]:
    """Write page, documents, readings, events and owed deliveries; return the outcomes."""
    now = edges.clock.now()
    with edges.open_ledger() as ledger:
        _keep_page(look, ledger, now)
        for number, document in look.moved.items():
            ledger.note_refiled(look.target.authority.id, number, document.id)
        told = _write_shelf(look, ledger, now)
        told += _tell_read(look, results, edges, ledger, now)
        told += _tell_changed(look, changed, edges, ledger, now)
        told += _tell_unread(look, results, ledger, now)
        new = tuple(event for event in told if ledger.save_event(event, edges.owe(event)))
        outcomes = (_page_outcome(look, new, now), *_file_outcomes(results, now))
        for outcome in outcomes:
            ledger.record(outcome)
    return tuple(outcomes)


def _keep_page(look: Look, ledger: Ledger, now: datetime) -> None:
    target, fetched = look.target, look.fetched
    ledger.note_urn(target.authority.urn, target.authority.id, now)
    if fetched.reply is not None:
        ledger.keep_page(target.source, fetched.url, fetched.reply, reader_version=PROVIDER_VERSION)


def _write_shelf(look: Look, ledger: Ledger, now: datetime) -> list[Event]:
    if not (look.fetched.changed or look.sweep or look.accept):
        return []
    return write_shelf(
        look.shelf,
        look.known,
        look.listed,
        ledger=ledger,
        sweep=look.sweep,
        accept=look.accept,
        now=now,
    )


def _tell_read(
    look: Look, results: Sequence[FileResult], edges: Edges, ledger: Ledger, now: datetime
) -> Iterator[Event]:
    """Keep every reading, oldest inspection first, and give the event that each one makes."""
    authority = look.target.authority
    good = [
        (r, r.page, taken_for(r.reading, authority, r.document))
        for r in results
        if r.page and r.reading
    ]
    for result, page, reading in sorted(good, key=_inspection_order):
        history = ledger.graded_reports(authority.id)
        _keep_reading(look, result, page, reading, edges, ledger, now)
        found = ReadDocument(
            authority=authority,
            source=look.target.source,
            page_url=look.target.url,
            document=result.document,
            reading=reading,
            sha256=page.sha256,
            backfilled=result.known.backfilled,
        )
        event = detect_report(found, history, now)
        doubt = doubt_of_number(result.document, (each.document.id for each in look.known))
        yield replace(event, details=(*event.details, *doubt))


def _tell_changed(
    look: Look, changed: Sequence[Changed], edges: Edges, ledger: Ledger, now: datetime
) -> Iterator[Event]:
    for each in changed:
        reading = taken_for(each.reading, look.target.authority, each.known.document)
        own = replace(each, reading=reading)
        event = write_changed(look.shelf, own, edges=edges, ledger=ledger, now=now)
        if event is not None:
            yield event


def _inspection_order(good: tuple[FileResult, FetchedPage, Reading]) -> tuple[date, str]:
    result, _page, reading = good
    day = reading.end or result.document.inspected or result.document.published
    return day or date.min, result.document.id


def _keep_reading(
    look: Look,
    result: FileResult,
    page: FetchedPage,
    reading: Reading,
    edges: Edges,
    ledger: Ledger,
    now: datetime,
) -> None:
    version = edges.report_reader.version
    ledger.keep_page(result.source, result.document.url, page, reader_version=version)
    ledger.save_reading(
        look.target.authority.id,
        result.document.id,
        reading,
        sha256=page.sha256,
        reader_version=version,
        at=now,
    )


def _tell_unread(
    look: Look, results: Sequence[FileResult], ledger: Ledger, now: datetime
) -> list[Event]:
    """Count the files that failed; one that fails often enough is told as such."""
    events = []
    for result in results:
        if result.error is None:
            continue
        given_up = result.known.failures + 1 >= TRIES_BEFORE_TELLING
        state = DocumentState.UNREADABLE if given_up else DocumentState.LISTED
        if result.page is not None:
            ledger.keep_unread(result.source, result.document.url, result.page)
        ledger.document_failed(look.target.authority.id, result.document.id, result.error, state)
        if given_up and not result.known.backfilled:
            events.append(unread(look.shelf, result.document, reason=result.error, detected_at=now))
    return events


def _page_outcome(look: Look, events: tuple[Event, ...], now: datetime) -> Outcome:
    if look.target.baseline:
        verdict = Verdict.BASELINE
    else:
        verdict = Verdict.CHANGED if look.fetched.changed or events else Verdict.UNCHANGED
    return Outcome(
        source=look.target.source,
        verdict=verdict,
        at=now,
        host=host_of(look.target.url),
        marker=None if _is_behind_the_list(look, now) else look.target.marker,
        swept=look.sweep,
        events=events,
    )


def _is_behind_the_list(look: Look, now: datetime) -> bool:
    """Whether the list speaks of a report that the page does not show yet.

    Pages are cached on their way: the page is asked again until it shows it. After two days
    the list's day means something else than a document of that day.
    """
    if not look.target.marker:
        return False
    listed_day = date.fromisoformat(look.target.marker)
    shown = max(filter(None, (each.document.published for each in look.listed)), default=date.min)
    return shown < listed_day and now.date() - listed_day <= _PAGES_CATCH_UP


def _file_outcomes(results: Sequence[FileResult], now: datetime) -> Iterator[Outcome]:
    """A file that failed is a failed source of its own; one that recovered says so."""
    for result in results:
        if result.error is not None:
            yield Outcome(source=result.source, verdict=Verdict.FAILED, at=now, error=result.error)
        elif result.known.failures:
            yield Outcome(source=result.source, verdict=Verdict.CHANGED, at=now)
