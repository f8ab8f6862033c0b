"""The answer to a question as scripts want it: JSON, or CSV with the same names."""

import csv
from collections.abc import Mapping, Sequence
from io import StringIO
from typing import Any

import typer

from jobs.cli.output import answer_json

Shape = Mapping[str, Any]
"""One row of an answer, as its JSON has it."""

_FORMULA = ("=", "+", "-", "@", "\t", "\n")


def answer_scripts(
    shapes: Sequence[Shape], fields: Sequence[str], *, as_json: bool, as_csv: bool
) -> None:
    """Write rows as one JSON array, or as CSV under a heading of ``fields``.

    A field is a key of the row; ``report.url`` is the ``url`` within its ``report``.
    """
    if as_json and as_csv:
        raise typer.BadParameter("--json and --csv are two answers: ask for one")
    if as_json:
        answer_json(list(shapes))
        return
    written = StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(fields)
    writer.writerows([cell_of(shape, field) for field in fields] for shape in shapes)
    typer.echo(written.getvalue(), nl=False)


def cell_of(shape: Shape, field: str) -> str:
    """Return what a row has under a field as one cell: nothing, a text, or texts with "; "."""
    value: Any = shape
    for key in field.split("."):
        value = value.get(key) if isinstance(value, Mapping) else None
    return _harmless(value) if isinstance(value, str) else _text(value)


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list | tuple):
        return _harmless("; ".join(map(_text, value)))
    if isinstance(value, Mapping):
        return ", ".join(f"{key}: {_text(each)}" for key, each in value.items())
    return str(value)


def _harmless(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula: some of it comes from the web."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")  # which ends a row for some readers
    return f"'{text}" if text.startswith(_FORMULA) else text
