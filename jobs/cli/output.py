"""Answers on stdout, everything else on stderr."""

import json
import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from typing import Any, TextIO

import typer


def use_any_characters() -> None:
    """Let what an encoding lacks come out as an escape, of a kind that JSON reads too."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def drop_the_unwritten() -> None:
    """Forget what stdout did not take, or the end of the process would try again and complain."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def is_terminal(stream: TextIO | None) -> bool:
    """Return whether somebody looks at ``stream``, which is None where it was closed."""
    return stream is not None and stream.isatty()


def say(line: str = "") -> None:
    """Write one line of an answer."""
    typer.echo(line)


def note(line: str) -> None:
    """Write one line that is not the answer: progress, a warning, a reason."""
    typer.echo(line, err=True)


def answer_json(answer: object) -> None:
    """Write an answer for scripts: one array, or one object."""
    typer.echo(json.dumps(answer, ensure_ascii=False, indent=2))


def answer_line(answer: object) -> None:
    """Write one object on one line, at once, for scripts that read along."""
    typer.echo(json.dumps(answer, ensure_ascii=False))


def table(columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
    """Write a table: fitted and coloured on a terminal, tab-separated when piped."""
    if not is_terminal(sys.stdout):
        for row in (columns, *rows):
            typer.echo("\t".join(_plain(cell) for cell in row))
        return
    if not rows:
        return
    # Imported late: it is only needed where somebody looks.
    from rich.console import Console
    from rich.table import Table

    drawn = Table(box=None, header_style="bold", pad_edge=False)
    for column in columns:
        drawn.add_column(column)
    for row in rows:
        drawn.add_row(*(_coloured(cell) for cell in row))
    Console().print(drawn)


def _plain(cell: object) -> str:
    return " ".join(str(cell).split())


def _coloured(cell: object) -> Any:
    from rich.text import Text

    text = str(cell)
    style = next((colour for word, colour in _COLOURS if word in text), "")
    return Text(text, style=style)


_COLOURS = (
    ("Outstanding", "bold green"),
    ("Requires improvement", "yellow"),
    ("Inadequate", "bold red"),
)
"""Only beside the word itself: colour is never the only sign."""
