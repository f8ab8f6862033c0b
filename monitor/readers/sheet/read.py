"""A whole file: find the sheet, read its rows, keep what is certain and name the rest."""

from collections.abc import Iterator

from monitor.model.imported import ImportedInspection, ReadSheet, SheetKind
from monitor.readers.sheet.layouts import Layout, layout_of
from monitor.readers.sheet.overview import read_overview
from monitor.readers.sheet.record import Record
from monitor.readers.sheet.statistics import read_statistics
from monitor.readers.sheet.whose import authority_of
from monitor.readers.sheet.workbook import sheets
from monitor.register.register import default_register

_READERS = {SheetKind.STATISTICS: read_statistics, SheetKind.OVERVIEW: read_overview}


def read_sheet(body: bytes) -> ReadSheet:
    """Return what a file of either kind says: xlsx, ods or csv.

    Raises:
        NotASheetError: it is no such file, is locked or damaged, has other columns, or is
            far larger than any real one.
    """
    layout = layout_of(sheets(body))
    records = list(_records(layout))
    found = _once([(record, _inspection(layout.kind, record)) for record in records])
    return ReadSheet(
        kind=layout.kind,
        inspections=tuple(found),
        remarks=tuple(remark for record in records for remark in record.remarks),
    )


def _records(layout: Layout) -> Iterator[Record]:
    for number, row in enumerate(layout.sheet.rows[layout.heading :], layout.heading + 1):
        record = Record(number, row, layout.columns)
        if not record.is_blank:
            yield record


def _inspection(kind: SheetKind, record: Record) -> ImportedInspection | None:
    authority = authority_of(record, default_register())
    return _READERS[kind](record, authority) if authority else None


def _once(found: list[tuple[Record, ImportedInspection | None]]) -> list[ImportedInspection]:
    """Leave out, and remark upon, a row that says again what an earlier one said."""
    kept: dict[tuple[str, object], ImportedInspection] = {}
    for record, inspection in found:
        if inspection is None:
            continue
        first = kept.setdefault((inspection.authority, inspection.day), inspection)
        if first is not inspection:
            record.leave_out(f"the same inspection as in row {first.row}")
    return list(kept.values())
