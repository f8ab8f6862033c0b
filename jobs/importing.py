"""Taking over history from somebody's sheet: read, held against ours, kept with its origin."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection

from jobs.clock import SystemClock
from jobs.workers import WorkerPool
from monitor.detect.imported import Conflict, conflicts
from monitor.errors import BeyondLimitsError, NotASheetError
from monitor.model.authority import AuthorityId
from monitor.model.history import GradedReport
from monitor.model.imported import ImportedInspection, ReadSheet, Remark, SheetKind
from monitor.readers.sheet import read_sheet
from storage.engine import storage_errors
from storage.graded import graded_by_authority
from storage.imported import Novelty, SheetFile, novelties, save_import
from storage.schema import open_for_writing

MOST_BYTES = 30_000_000
"""Of a file; Ofsted's yearly workbook has less than one million."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What a sheet said, what was new in it, and where it contradicts our own readings."""

    kind: SheetKind
    counts: Mapping[Novelty, int]
    conflicts: Sequence[Conflict]
    remarks: Sequence[Remark]


def import_sheet(url: str, file: Path, *, dry_run: bool) -> Imported:
    """Import ``file`` into the database at ``url``; with ``dry_run`` only say what would happen.

    Raises:
        NotASheetError: it is no sheet of a known kind; nothing was imported.
        StorageError: the database cannot be used.
        OSError: there is no such file, or it cannot be read.
    """
    body = _body(file)
    sheet = _read(file, body)
    engine = open_for_writing(url)
    try:
        with (
            storage_errors(engine.url),
            engine.connect().execution_options(writes=not dry_run) as connection,
            connection.begin(),
        ):
            told = list(novelties(connection, sheet.inspections))
            if not dry_run:
                _save(connection, SheetFile(file.name, body, sheet.kind), told)
            own = graded_by_authority(connection)
    finally:
        engine.dispose()
    return Imported(
        kind=sheet.kind,
        counts=Counter(novelty for _, novelty in told),
        conflicts=tuple(_conflicts(file.name, sheet.inspections, own)),
        remarks=sheet.remarks,
    )


def _body(file: Path) -> bytes:
    with file.open("rb") as opened:
        body = opened.read(MOST_BYTES + 1)
    if len(body) > MOST_BYTES:
        raise NotASheetError(f"{file}: is larger than {MOST_BYTES:,} bytes: not read")
    return body


def _read(file: Path, body: bytes) -> ReadSheet:
    """Read in a worker with limits: a hostile workbook harms only the work on itself."""
    with WorkerPool(1) as workers:
        try:
            return workers.submit(read_sheet, body).result()
        except NotASheetError as error:
            raise NotASheetError(f"{file}: {error}") from None
        except BeyondLimitsError:
            line = f"{file}: needs far more time or memory than any real sheet: not read"
            raise NotASheetError(line) from None


def _save(
    connection: Connection, file: SheetFile, told: Iterable[tuple[ImportedInspection, Novelty]]
) -> None:
    fresh = [inspection for inspection, novelty in told if novelty is not Novelty.KNOWN]
    if fresh:
        save_import(connection, file, fresh, SystemClock().now())


def _conflicts(
    name: str,
    inspections: Iterable[ImportedInspection],
    own: Mapping[AuthorityId, Sequence[GradedReport]],
) -> Iterator[Conflict]:
    for inspection in inspections:
        yield from conflicts(inspection.as_history(name), own.get(inspection.authority, ()))
