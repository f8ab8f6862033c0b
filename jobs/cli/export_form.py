"""`--format` and `--output` of `export`: which form is meant, and where it goes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from jobs.cli import completion

if TYPE_CHECKING:
    from jobs.export.files import Form

STDOUT = Path("-")


def parse_form(text: str) -> str:
    """Return the form that was typed."""
    if text.lower() not in completion.FORMS:
        raise typer.BadParameter(f"{text!r} is no form: one of {', '.join(completion.FORMS)}")
    return text.lower()


FormName = Annotated[
    str | None,
    typer.Option(
        "--format",
        parser=parse_form,
        metavar="FORM",
        autocompletion=completion.forms,
        help="csv, json or xlsx; what the file's name ends in if left out.",
    ),
]
Output = Annotated[
    Path, typer.Option("--output", "-o", metavar="FILE", help="Where to; - for stdout.")
]


def form_of(typed: str | None, output: Path) -> Form:
    """Return the form that was asked for, or that the file's name asks for."""
    # Imported late, so that --help answers at once.
    from jobs.export.files import Form

    named = output.suffix.lower().removeprefix(".")
    if typed is None and output != STDOUT and named not in completion.FORMS:
        raise typer.BadParameter(f"{output} ends in none of .csv, .json, .xlsx: give --format")
    form = Form(typed or (named if output != STDOUT else Form.CSV))
    if form is Form.XLSX and output == STDOUT:
        raise typer.BadParameter("a workbook needs a file: give -o FILE.xlsx")
    return form
