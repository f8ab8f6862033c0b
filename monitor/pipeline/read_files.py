"""The files behind a provider page: fetched, read, and each failing alone."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from monitor.errors import FetchError, ReadError
from monitor.model.document import DocumentState
from monitor.model.listed import ListedDocument
from monitor.model.memory import KnownDocument
from monitor.model.report import Reading
from monitor.model.source import FetchedPage, SourceId
from monitor.pipeline.edges import Edges, Site

_STAYS_NEW = timedelta(days=3)


@dataclass(frozen=True, slots=True, kw_only=True)
class FileResult:
    """What came of one file: a page and its reading, or why there is no reading."""

    known: KnownDocument
    page: FetchedPage | None = None
    reading: Reading | None = None
    error: str | None = None

    @property
    def document(self) -> ListedDocument:
        """The document as listed."""
        return self.known.document

    @property
    def source(self) -> SourceId:
        """The file's own name among the sources: ``file/50167890``."""
        return SourceId(f"file/{self.document.id}")


def to_read(
    known: Iterable[KnownDocument], *, every: bool, today: date
) -> tuple[KnownDocument, ...]:
    """Return the documents whose file is still to be read.

    One that could not be read is tried at each check while it is new, and later only with
    ``every``: old links die.
    """

    def is_wanted(each: KnownDocument) -> bool:
        published = each.document.published
        new = published is not None and published >= recent(today)
        wanted = each.state is DocumentState.LISTED or every or new
        return each.state is not DocumentState.READ and each.gone_at is None and wanted

    return tuple(each for each in known if is_wanted(each))


def recent(today: date) -> date:
    """Return the first day of publication that still counts as new."""
    return today - _STAYS_NEW


def read_files(
    edges: Edges, site: Site, documents: Iterable[KnownDocument]
) -> Iterator[FileResult]:
    """Fetch and read each file in turn; no transaction is open meanwhile."""
    for known in documents:
        try:
            page = edges.fetcher.fetch(known.document.url, hosts=site.hosts)
        except FetchError as error:
            yield FileResult(known=known, error=str(error))
            continue
        if page is None:
            raise AssertionError(f"{known.document.url}: not modified, though nothing was asked")
        yield _read(edges, known, page)


def _read(edges: Edges, known: KnownDocument, page: FetchedPage) -> FileResult:
    try:
        reading = edges.report_reader.read(page.body)
    except ReadError as error:
        return FileResult(known=known, page=page, error=f"{page.url}: {error}")
    return FileResult(known=known, page=page, reading=reading)
