"""Spreadsheets as others make them, with true facts: xlsx, ods and csv of the same rows."""

import csv
import zipfile
from collections.abc import Sequence
from datetime import date
from io import BytesIO, StringIO
from xml.sax.saxutils import quoteattr

from openpyxl import Workbook

Rows = Sequence[Sequence[object]]

STATISTICS_SHEET = "ILACS_inspection_history"
STATISTICS_HEADING = (
    "Local authority area code",
    "Local authority name",
    "Ofsted region",
    "Inspection date",
    "Inspection type",
    "Overall effectiveness",
)
OVERVIEW_HEADING = (
    *("urn", "la_code", "region_code", "ltla23cd", "stat_neighbours", "local_authority"),
    *("inspection_link", "overall_effectiveness_grade", "inspection_framework", "inspector_name"),
    *("inspection_start_date", "inspection_end_date", "publication_date"),
    *("impact_of_leaders_grade", "help_and_protection_grade", "in_care_grade"),
    "care_leavers_grade",
)

_ODS = "application/vnd.oasis.opendocument.spreadsheet"
_OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
_TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
_TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
_MANIFEST = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"


def statistics(*rows: Sequence[object]) -> Rows:
    """Return the rows of Ofsted's history sheet: a title, a note, the heading in row 3."""
    return (("ILACS inspections",), ("Each row is one inspection.",), STATISTICS_HEADING, *rows)


def overview(*rows: dict[str, object]) -> Rows:
    """Return the rows of the sector's overview, each given by the columns that it fills."""
    return (OVERVIEW_HEADING, *([row.get(name) for name in OVERVIEW_HEADING] for row in rows))


def as_xlsx(rows: Rows, *, sheet: str = STATISTICS_SHEET) -> bytes:
    """Return a workbook of a cover sheet and these rows."""
    book = Workbook()
    book.active.title = "Cover"
    page = book.create_sheet(sheet)
    for row in rows:
        page.append(list(row))
    written = BytesIO()
    book.save(written)
    return written.getvalue()


def as_csv(rows: Rows) -> bytes:
    """Return the rows as text, days as Excel shows them in England."""
    written = StringIO()
    csv.writer(written).writerows([[_shown(cell) for cell in row] for row in rows])
    return written.getvalue().encode("utf-8-sig")


def as_ods(rows: Rows, *, sheet: str = STATISTICS_SHEET, manifest: str = "") -> bytes:
    """Return an OpenDocument sheet that ends, as real ones do, in a million empty rows."""
    cells = ("".join(map(_ods_cell, row)) for row in rows)
    body = "".join(f"<table:table-row>{row}</table:table-row>" for row in cells)
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="{_OFFICE}"'
        f' xmlns:table="{_TABLE}" xmlns:text="{_TEXT}"><office:body><office:spreadsheet>'
        f"<table:table table:name={quoteattr(sheet)}>{body}"
        '<table:table-row table:number-rows-repeated="1048000">'
        '<table:table-cell table:number-columns-repeated="1024"/></table:table-row>'
        "</table:table></office:spreadsheet></office:body></office:document-content>"
    )
    listed = manifest or '<manifest:file-entry manifest:full-path="content.xml"/>'
    return packed(
        {
            "mimetype": _ODS,
            "META-INF/manifest.xml": (
                f'<manifest:manifest xmlns:manifest="{_MANIFEST}">{listed}</manifest:manifest>'
            ),
            "content.xml": content,
        }
    )


def locked_ods(rows: Rows) -> bytes:
    """Return a sheet whose manifest says that it was locked with a password."""
    entry = (
        '<manifest:file-entry manifest:full-path="content.xml">'
        '<manifest:encryption-data manifest:checksum="x"/></manifest:file-entry>'
    )
    return as_ods(rows, manifest=entry)


def packed(files: dict[str, str]) -> bytes:
    """Return a zip of these files."""
    written = BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return written.getvalue()


def _ods_cell(cell: object) -> str:
    if cell is None:
        return "<table:table-cell/>"
    if isinstance(cell, date):
        value = f'office:value-type="date" office:date-value="{cell.isoformat()}"'
    else:
        value = 'office:value-type="string"'
    return f"<table:table-cell {value}><text:p>{_shown(cell)}</text:p></table:table-cell>"


def _shown(cell: object) -> str:
    if isinstance(cell, date):
        return f"{cell:%d/%m/%Y}"
    return "" if cell is None else str(cell)
