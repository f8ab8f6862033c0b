"""Into which file, and in which form, a table is exported."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import Any

from jobs.export.columns import Export
from jobs.export.text_files import write_csv, write_json
from storage.whole_file import whole_file


class Form(StrEnum):
    """The forms of an export."""

    CSV = "csv"
    JSON = "json"
    XLSX = "xlsx"


def write_file(table: Export[Any], form: Form, file: Path) -> None:
    """Write the table into ``file``: whole, or not at all.

    Raises:
        UnwritableFileError: it could not be written; what was there before stays.
    """
    with whole_file(file) as partial:
        if form is Form.XLSX:
            from jobs.export.workbook import write_workbook  # loads openpyxl

            write_workbook(table, partial)
        else:
            with partial.open("w", encoding="utf-8", newline="") as out:
                (write_csv if form is Form.CSV else write_json)(table, out)


def write_stdout(table: Export[Any], form: Form) -> None:
    """Write the table as csv or json for whoever reads on."""
    (write_csv if form is Form.CSV else write_json)(table, sys.stdout)
    sys.stdout.flush()  # so that a full disk is an error of this command
