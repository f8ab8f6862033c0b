"""Looking again at files that were read: Ofsted sometimes replaces one under its address.

A sweep asks for the new ones every time and for the old ones in turn, a thirtieth a day, so
that each is seen once a month for little more than a "not modified".
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zlib import crc32

from monitor.detect.difference import differences
from monitor.detect.documents import Shelf, revised
from monitor.errors import FetchError, ReadError
from monitor.ledger import Ledger
from monitor.model.document import DocumentState
from monitor.model.event import Event
from monitor.model.memory import KnownDocument
from monitor.model.report import Reading
from monitor.model.source import FetchedPage, SourceId
from monitor.pipeline.edges import Edges, Site
from monitor.pipeline.fetch_known import fetch_known

_NEW = timedelta(days=90)
_TURNS = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """A known file whose bytes are others than before, read again."""

    known: KnownDocument
    page: FetchedPage
    reading: Reading

    @property
    def source(self) -> SourceId:
        """The file's own name among the sources."""
        return SourceId(f"file/{self.known.document.id}")


def to_recheck(
    known: Iterable[KnownDocument],
    today: date,
    *,
    every: bool = True,
    numbers: Collection[str] = (),
) -> tuple[KnownDocument, ...]:
    """Return the read documents whose turn it is, if ``every``, and those of ``numbers``."""
    return tuple(
        each
        for each in known
        if each.state is DocumentState.READ
        and each.gone_at is None
        and (each.document.id in numbers or (every and _has_turn(each, today)))
    )


def _has_turn(known: KnownDocument, today: date) -> bool:
    published = known.document.published
    if published is not None and today - published <= _NEW:
        return True
    return crc32(known.document.id.encode()) % _TURNS == today.toordinal() % _TURNS


def recheck_files(
    edges: Edges, site: Site, documents: Iterable[KnownDocument]
) -> Iterator[Changed]:
    """Give the files that have changed; one that cannot be had or read now is left as it was."""
    for known in documents:
        try:
            found = _changed(edges, site, known)
        except (FetchError, ReadError):
            continue  # its page still lists it; what we read of it stands
        if found is not None:
            yield found


def _changed(edges: Edges, site: Site, known: KnownDocument) -> Changed | None:
    version = edges.report_reader.version
    fetched = fetch_known(edges, known.document.url, hosts=site.hosts, reader_version=version)
    if not fetched.changed or fetched.reply is None:
        return None
    reading = edges.report_reader.read(fetched.reply.body)
    return Changed(known=known, page=fetched.reply, reading=reading)


def write_changed(
    shelf: Shelf, changed: Changed, *, edges: Edges, ledger: Ledger, now: datetime
) -> Event | None:
    """Keep a changed file; return the event where it also says something else."""
    document, version = changed.known.document, edges.report_reader.version
    ledger.keep_page(changed.source, document.url, changed.page, reader_version=version)
    lines = differences(ledger.reading(shelf.authority.id, document.id), changed.reading)
    if not lines:
        return None
    ledger.save_reading(
        shelf.authority.id,
        document.id,
        changed.reading,
        sha256=changed.page.sha256,
        reader_version=version,
        at=now,
    )
    return revised(shelf, document, sha256=changed.page.sha256, lines=lines, detected_at=now)
