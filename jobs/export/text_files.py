"""CSV and JSON, row by row, so that a long table needs no memory."""

import csv
import json
from collections.abc import Iterator
from datetime import date
from typing import Any, TextIO

from jobs.export.columns import Export, Value, is_formula


def write_csv(table: Export[Any], out: TextIO) -> None:
    """Write a heading and the rows; days as 2021-08-31, moments in UTC, nothing as nothing."""
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([column.name for column in table.columns])
    for row in table.rows:
        writer.writerow([_cell(column.value(row)) for column in table.columns])


def write_json(table: Export[Any], out: TextIO) -> None:
    """Write one array of objects with the names of the columns, one object a line."""
    out.write("[")
    between = "\n"
    for shape in _shapes(table):
        out.write(between + json.dumps(shape, ensure_ascii=False))
        between = ",\n"
    out.write("\n]\n")


def _shapes(table: Export[Any]) -> Iterator[dict[str, str | int | bool | None]]:
    for row in table.rows:
        yield {column.name: _plain(column.value(row)) for column in table.columns}


def _cell(value: Value) -> str | int:
    """Return what goes into a cell; a text that would be calculated gets a quote before it."""
    plain = _plain(value)
    if plain is None:
        return ""
    if isinstance(plain, bool):
        return str(plain).lower()
    return f"'{plain}" if isinstance(plain, str) and is_formula(plain) else plain


def _plain(value: Value) -> str | int | bool | None:
    return value.isoformat() if isinstance(value, date) else value
