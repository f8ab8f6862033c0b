"""An Excel workbook: typed cells, a heading that stays in sight, filters, links.

Loads openpyxl, so it is only imported where a workbook was asked for.
"""

from collections.abc import Sequence
from contextlib import closing
from datetime import datetime
from io import BytesIO
from pathlib import Path
from tempfile import gettempdir
from typing import Any

from lxml.etree import SerialisationError  # what openpyxl writes with
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from jobs.export.columns import Column, Export, Value, is_formula
from monitor.compose.cleaning import web_address
from monitor.errors import UnwritableFileError

_MOST_ROWS = 1_048_575  # beneath the heading; Excel has no more
_MOST_LINKS = 65_000  # Excel calls a sheet with more than 65,530 damaged
_BOLD, _LINK = Font(bold=True), Font(color="0563C1", underline="single")
_NO_PLAIN_TEXT = ("=", "+", "-", "@", "#")
"""What begins with these openpyxl, or Excel, takes for a formula or an error."""


def write_workbook(table: Export[Any], file: Path) -> None:
    """Write the table as the one sheet of a workbook.

    Raises:
        UnwritableFileError: it has more rows than a sheet can hold, or there is no room for
            its parts, which are put together in the folder for temporary files.
    """
    book = Workbook(write_only=True)
    page = book.create_sheet(table.name)
    _lay_out(page, table.columns)
    try:
        with closing(page):  # also after an error, or what is half-written complains later
            page.append([_heading(page, column) for column in table.columns])
            rows = _write_rows(page, table)
            page.auto_filter.ref = f"A1:{get_column_letter(len(table.columns))}{rows + 1}"
        # Put together in memory: a zip that finds no room complains again when it is forgotten.
        packed = BytesIO()
        book.save(packed)
    except SerialisationError as error:
        raise UnwritableFileError(
            f"the workbook could not be put together in {gettempdir()}: is there room? ({error})"
        ) from error
    file.write_bytes(packed.getbuffer())


def _lay_out(page: Any, columns: Sequence[Column[Any]]) -> None:
    page.freeze_panes = "A2"
    for number, column in enumerate(columns, 1):
        width = max(column.width, len(column.name) + 3)  # room for the filter's arrow
        page.column_dimensions[get_column_letter(number)].width = width


def _write_rows(page: Any, table: Export[Any]) -> int:
    """Write the rows and return how many there are."""
    links = sum(column.is_link for column in table.columns) or 1
    number = 0
    for number, row in enumerate(table.rows, 1):
        if number > _MOST_ROWS:
            raise UnwritableFileError(f"more than {_MOST_ROWS:,} rows: export them as csv")
        linked = number * links <= _MOST_LINKS
        page.append(
            [
                _cell(page, column.value(row), linked=linked and column.is_link)
                for column in table.columns
            ]
        )
    return number


def _heading(page: Any, column: Column[Any]) -> Any:
    cell = WriteOnlyCell(page, column.name)
    cell.font = _BOLD
    return cell


def _cell(page: Any, value: Value, *, linked: bool) -> Any:
    """Return a value of its own type, which openpyxl writes as that, or a cell made of it."""
    if isinstance(value, datetime):
        return value.replace(tzinfo=None)  # Excel has no zones; these are UTC
    if not isinstance(value, str):
        return value
    address = web_address(value) if linked else None
    return _text(page, value, address) if address or value.startswith(_NO_PLAIN_TEXT) else value


def _text(page: Any, text: str, address: str | None) -> Any:
    """Return a cell that is text whatever it begins with, and links to an address."""
    cell = WriteOnlyCell(page)
    cell.value = text
    cell.data_type = "s"
    cell.quotePrefix = is_formula(text)  # so that it stays text when somebody edits it
    if address:
        cell.hyperlink = address
        cell.font = _LINK
    return cell
