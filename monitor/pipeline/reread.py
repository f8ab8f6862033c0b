"""Reading the past again with today's reader: what differs is stored, and told to nobody."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from monitor.detect.belonging import taken_for
from monitor.detect.difference import differences
from monitor.errors import ReadError
from monitor.model.memory import KeptReport
from monitor.model.report import Reading
from monitor.pipeline.edges import Edges
from monitor.register import Register

ReadAll = Callable[[Iterable[bytes]], Iterator[Reading | ReadError]]
"""Reads several reports, in their order, perhaps at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reread:
    """What reading one kept report again has shown."""

    report: KeptReport
    changes: tuple[str, ...] = ()  # lines; none where it says the same
    error: str | None = None  # it cannot be read any more; the old reading stands


def reread(
    edges: Edges, read_all: ReadAll, register: Register, *, dry_run: bool
) -> Iterator[Reread]:
    """Read every kept report again, oldest first; with ``dry_run`` nothing is written.

    Each is a transaction of its own, so it may be stopped at any time and begun again.
    """
    with edges.open_ledger() as ledger:
        reports = ledger.kept_reports()
    bodies = (_body(edges, report) for report in reports)
    for report, found in zip(reports, read_all(bodies), strict=True):
        if isinstance(found, ReadError):
            yield Reread(report=report, error=str(found) if report.reading else None)
            continue
        authority = register.get(report.authority)
        reading = taken_for(found, authority, report.document) if authority else found
        changes = differences(report.reading, reading)
        if not dry_run:
            _store(edges, report, reading, changed=bool(changes))
        yield Reread(report=report, changes=changes)


def _body(edges: Edges, report: KeptReport) -> bytes:
    with edges.open_ledger() as ledger:
        return ledger.body(report.sha256)


def _store(edges: Edges, report: KeptReport, reading: Reading, *, changed: bool) -> None:
    version = edges.report_reader.version
    with edges.open_ledger() as ledger:
        if not changed:
            ledger.confirm_reading(report, reader_version=version)
            return
        ledger.save_reading(
            report.authority,
            report.document.id,
            reading,
            sha256=report.sha256,
            reader_version=version,
            at=edges.clock.now(),
        )
