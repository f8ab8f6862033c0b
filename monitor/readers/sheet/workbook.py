"""Bytes to rows of cells: xlsx, ods or csv, within limits that no real sheet comes near."""

from __future__ import annotations

import csv
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from io import BytesIO, StringIO
from itertools import islice

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook

from monitor.errors import NotASheetError

Cell = str | int | float | bool | date | datetime | time | timedelta
Row = Sequence[Cell]

MOST_ROWS = 20_000
"""Ofsted's statistics have some 500; a sheet of all England's inspections ever has fewer."""

_MOST_COLUMNS = 200
_MOST_SHEETS = 100
_MOST_BYTES = 100_000_000  # of a workbook when unpacked; real ones have some 5 million
_ENCRYPTED = 0x1  # flag of a file within a zip
_MANIFEST = "META-INF/manifest.xml"
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of a workbook; row 1 is ``rows[0]``."""

    name: str
    rows: Sequence[Row]


def sheets(body: bytes) -> Iterator[Sheet]:
    """Give the sheets of a workbook, or the one of a CSV file.

    Raises:
        NotASheetError: it is neither, is locked or damaged, or beyond the limits.
    """
    if body.startswith(_OLE):
        raise NotASheetError("is locked with a password, or of an old form: save it as .xlsx")
    if body.startswith(_ZIP):
        _look_into(body)
        yield from _workbook(body)
    else:
        yield Sheet("", _csv_rows(body))


def _look_into(body: bytes) -> None:
    """Refuse before it is unpacked what would be too large, or is locked."""
    try:
        with zipfile.ZipFile(BytesIO(body)) as packed:
            if sum(file.file_size for file in packed.infolist()) > _MOST_BYTES:
                raise NotASheetError("is far larger when unpacked than any real sheet: not read")
            locked = _is_locked(packed)
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError) as error:
        raise NotASheetError(f"is damaged: {error}") from error
    if locked:
        raise NotASheetError("is locked with a password: save it without one")


def _is_locked(packed: zipfile.ZipFile) -> bool:
    """Return whether a file in it is locked, or its OpenDocument manifest says so."""
    if any(file.flag_bits & _ENCRYPTED for file in packed.infolist()):
        return True
    return _MANIFEST in packed.namelist() and b"encryption-data" in packed.read(_MANIFEST)


def _workbook(body: bytes) -> Iterator[Sheet]:
    try:
        with CalamineWorkbook.from_filelike(BytesIO(body)) as workbook:
            for name in workbook.sheet_names[:_MOST_SHEETS]:
                yield Sheet(name, _rows(workbook.get_sheet_by_name(name)))
    except CalamineError as error:
        said = " ".join(str(error).split())
        raise NotASheetError(f"is no sheet that can be read ({said})") from error


def _rows(sheet: CalamineSheet) -> list[list[Cell]]:
    if sheet.total_height > MOST_ROWS or sheet.total_width > _MOST_COLUMNS:
        raise _too_long()
    return sheet.to_python(skip_empty_area=False)


def _csv_rows(body: bytes) -> list[list[Cell]]:
    try:
        text = body.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = body.decode("cp1252", errors="replace")  # as Excel saves it in England
    if "\0" in text:
        raise NotASheetError("is no sheet: it is neither .xlsx, .ods nor .csv")
    try:
        rows: list[list[Cell]] = [
            list(row) for row in islice(csv.reader(StringIO(text, newline="")), MOST_ROWS + 1)
        ]
    except csv.Error as error:
        raise NotASheetError(f"is no CSV file that can be read ({error})") from error
    if len(rows) > MOST_ROWS:
        raise _too_long()
    return rows


def _too_long() -> NotASheetError:
    return NotASheetError(f"has more than {MOST_ROWS:,} rows: no such sheet has so many")
