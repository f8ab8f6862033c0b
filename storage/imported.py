"""What was imported from others' sheets, beside our own readings and never among them."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, Engine, Row, select

from monitor.model.authority import AuthorityId
from monitor.model.history import GradedReport
from monitor.model.imported import ImportedInspection, SheetKind
from monitor.model.judgement import Area, Framework, Grade
from monitor.model.window import Window
from storage import content
from storage.engine import asking
from storage.tables.imported import imported_files, imported_inspections
from storage.upsert import insert_new, upsert

_SAID = ("framework", "inspection_start", "inspection_end", "published", "url", "grades")


class Novelty(StrEnum):
    """What an import would do with an inspection."""

    NEW = "new"
    CHANGED = "changed"  # an earlier sheet of the kind says it otherwise
    KNOWN = "known"


@dataclass(frozen=True, slots=True)
class SheetFile:
    """The file that is imported; kept whole as the evidence."""

    name: str
    body: bytes
    kind: SheetKind


def novelties(
    connection: Connection, inspections: Iterable[ImportedInspection]
) -> Iterator[tuple[ImportedInspection, Novelty]]:
    """Give each inspection with what importing it would do."""
    known = {_key(row): _said(row) for row in connection.execute(select(imported_inspections))}
    for inspection in inspections:
        values = _values(inspection)
        earlier = known.get((inspection.authority, inspection.day, inspection.kind))
        if earlier is None:
            yield inspection, Novelty.NEW
        else:
            same = earlier == {name: values[name] for name in _SAID}
            yield inspection, Novelty.KNOWN if same else Novelty.CHANGED


def save_import(
    connection: Connection,
    file: SheetFile,
    inspections: Iterable[ImportedInspection],
    at: datetime,
) -> None:
    """Keep the file and write these inspections as what it says, over what stood there."""
    digest = content.store(connection, file.body, at)
    row = {"sha256": digest, "name": file.name, "kind": file.kind, "imported_at": at}
    insert_new(connection, imported_files, row)
    chosen = select(imported_files.c.id).where(imported_files.c.sha256 == digest)
    number = connection.execute(chosen).scalar_one()
    for inspection in inspections:
        values = {"file": number, "row": inspection.row, **_values(inspection)}
        upsert(connection, imported_inspections, values, key=["authority", "day", "kind"])


def imported_history(
    engine: Engine, authorities: Collection[AuthorityId] = ()
) -> tuple[GradedReport, ...]:
    """Return what was imported of these authorities, or of all, each with its origin."""
    chosen = select(imported_inspections, imported_files.c.name.label("file_name")).join(
        imported_files, imported_inspections.c.file == imported_files.c.id
    )
    if authorities:
        chosen = chosen.where(imported_inspections.c.authority.in_(authorities))
    chosen = chosen.order_by(imported_inspections.c.authority, imported_inspections.c.day)
    with asking(engine) as connection:
        rows = connection.execute(chosen).all()
    return tuple(_inspection(row).as_history(row.file_name) for row in rows)


def _values(inspection: ImportedInspection) -> dict[str, Any]:
    windows = inspection.windows
    return {
        "kind": inspection.kind,
        "authority": inspection.authority,
        "day": inspection.day,
        "framework": inspection.framework,
        "inspection_start": windows[0].start if windows else None,
        "inspection_end": windows[-1].end if windows else None,
        "published": inspection.published,
        "url": inspection.url,
        "grades": {area.value: grade.value for area, grade in inspection.grades.items()},
    }


def _key(row: Row[Any]) -> tuple[str, date, str]:
    return row.authority, row.day, row.kind


def _said(row: Row[Any]) -> dict[str, Any]:
    return {name: row._mapping[name] for name in _SAID}


def _inspection(row: Row[Any]) -> ImportedInspection:
    start, end = row.inspection_start, row.inspection_end
    return ImportedInspection(
        row=row.row,
        kind=SheetKind(row.kind),
        authority=AuthorityId(row.authority),
        framework=Framework(row.framework),
        windows=(Window(start, end),) if start and end else (),
        published=row.published,
        grades={Area(area): Grade(grade) for area, grade in row.grades.items()},
        url=row.url,
    )
