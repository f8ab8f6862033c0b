"""Answers on stdout, everything else on stderr."""

import codecs
import json
import os
import shutil
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from typing import Any, TextIO

import typer

from jobs.cli.plain_table import aligned
from jobs.cli.wrapping import wrapped

_PLAINER = {"━": "-", "─": "-", "–": "-", "·": "-", "→": ">", "▲": "^", "▼": "v", "…": "..."}
"""What we draw with, and what stands for it on a terminal that lacks it."""


def use_any_characters() -> None:
    """Let what an encoding lacks come out as an escape, of a kind that JSON reads too.

    On a terminal, which people look at, the signs that we draw with become plainer ones.
    """
    codecs.register_error("plainer", _plainer)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="plainer" if stream.isatty() else "backslashreplace")


def _plainer(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    lacking = error.object[error.start : error.end]
    signs = (_PLAINER.get(sign) or _escaped(sign) for sign in lacking)
    return "".join(signs), error.end


def _escaped(sign: str) -> str:
    return sign.encode("ascii", errors="backslashreplace").decode("ascii")


def drop_the_unwritten() -> None:
    """Forget what stdout did not take, or the end of the process would try again and complain."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def is_terminal(stream: TextIO | None) -> bool:
    """Return whether somebody looks at ``stream``, which is None where it was closed."""
    return stream is not None and stream.isatty()


def terminal_width() -> int | None:
    """Return how many columns the terminal has that shows the answer; None where none does."""
    return _width_of(sys.stdout)


def _width_of(stream: TextIO | None) -> int | None:
    if stream is None or not is_terminal(stream):
        return None
    try:
        own = os.get_terminal_size(stream.fileno()).columns
    except OSError:  # it has gone meanwhile
        own = 0
    usual = (own or 80, 24)  # some do not know their size
    return shutil.get_terminal_size(usual).columns  # what COLUMNS says, before all else


def say(line: str = "") -> None:
    """Write one line of an answer."""
    typer.echo(line)


def say_wrapped(line: str) -> None:
    """Write one long line of an answer, on a terminal as several of its width."""
    for part in wrapped(line, terminal_width()):
        say(part)


def note(line: str) -> None:
    """Write what is not the answer, wrapped as an answer is: progress, a warning, a reason."""
    for part in wrapped(line, _width_of(sys.stderr)):
        typer.echo(part, err=True)


def answer_json(answer: object) -> None:
    """Write an answer for scripts: one array, or one object."""
    typer.echo(json.dumps(answer, ensure_ascii=False, indent=2))


def answer_line(answer: object) -> None:
    """Write one object on one line, at once, for scripts that read along."""
    typer.echo(json.dumps(answer, ensure_ascii=False))


def table(
    columns: Sequence[str],
    rows: Sequence[Sequence[Any]],
    *,
    headed: bool = True,
    below: str = "",
    enough: int | None = None,
) -> None:
    """Write a table: fitted and coloured on a terminal, aligned plain text when piped.

    Without rows it is only its heading when piped, and nothing on a terminal. What the column
    ``below`` says stands under each row of a terminal that has no room for it beside the others:
    for the whole of it, or for ``enough`` characters.
    """
    if is_terminal(sys.stdout):
        # Imported late: Rich is only needed where somebody looks.
        from jobs.cli.drawn_table import draw

        if rows:
            draw(columns, rows, headed=headed, below=below, enough=enough)
        return
    for line in aligned([columns, *rows] if headed else rows):
        say(line)
