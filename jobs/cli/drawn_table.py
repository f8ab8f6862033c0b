"""A table on a terminal: fitted to its width, the grades and moves in colour."""

import re
from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from jobs.cli.plain_table import text_of
from jobs.cli.wrapping import wrapped
from monitor.model.judgement import Grade

_GAP = 2
_LONGEST_WORD = 30
"""What is longer than this, an address mostly, is broken before anything else is."""
_INDENT = "  "

_COLOURS = (
    (re.compile(r"\bOutst(?:anding\b|\.)"), "bold green"),
    (re.compile(r"\bGood\b"), "green"),
    (re.compile(r"\bRequires improvement\b|\bRI\b"), "yellow"),
    (re.compile(r"\bInad(?:equate\b|\.)"), "bold red"),
    (re.compile("▲+"), "bold green"),
    (re.compile("▼+"), "bold red"),
)
"""On the words and signs themselves: colour is never the only sign."""


def draw(
    columns: Sequence[str],
    rows: Sequence[Sequence[object]],
    *,
    headed: bool,
    below: str = "",
    enough: int | None = None,
) -> None:
    """Write a table to the terminal; the cells of a column wrap between words where they must.

    The column ``below`` goes under the rows where there is no room for it: see ``output.table``.
    """
    console = Console()
    cells = [[text_of(cell) for cell in row] for row in (columns, *rows)]
    if below and _too_narrow(cells, columns.index(below), enough, console.width):
        texts = [row.pop(columns.index(below)) for row in cells]
        _draw_apart(cells, texts[1:], console, headed=headed)
    else:
        console.print(_grid(cells, console.width, headed=headed))


def _too_narrow(cells: Sequence[Sequence[str]], at: int, enough: int | None, width: int) -> bool:
    wanted = _widths(cells)
    wanted[at] = min(wanted[at], enough or wanted[at])
    return sum(wanted) + _GAP * (len(wanted) - 1) > width


def _draw_apart(
    cells: Sequence[Sequence[str]], texts: Sequence[str], console: Console, *, headed: bool
) -> None:
    """Write each row with its text beneath, all under one heading."""
    widths = _fitting(cells, console.width)
    if headed:
        console.print(_grid(cells[:1], console.width, widths=widths))
    for row, text in zip(cells[1:], texts, strict=True):
        console.print(_grid([cells[0], row], console.width, widths=widths, headed=False))
        for line in wrapped(f"{_INDENT}{text}", console.width, further_in=_INDENT):
            console.print(coloured(line), soft_wrap=True)


def _grid(
    cells: Sequence[Sequence[str]],
    width: int,
    *,
    widths: Sequence[int] | None = None,
    headed: bool = True,
) -> Table:
    """Return the table of a heading and the rows under it."""
    drawn = Table(box=None, pad_edge=False, padding=(0, _GAP, 0, 0), show_header=headed)
    for name, wide in zip(cells[0], widths or _fitting(cells, width), strict=True):
        drawn.add_column(name, width=wide, overflow="fold", header_style="bold")
    for row in cells[1:]:
        drawn.add_row(*map(coloured, row))
    return drawn


def _fitting(cells: Sequence[Sequence[str]], width: int) -> list[int]:
    least = [_longest_word(column) for column in zip(*cells, strict=True)]
    return fitted(_widths(cells), least, width - _GAP * (len(least) - 1))


def _widths(cells: Sequence[Sequence[str]]) -> list[int]:
    return [max(map(len, column)) for column in zip(*cells, strict=True)]


def fitted(wanted: Sequence[int], least: Sequence[int], room: int) -> list[int]:
    """Return widths that together take ``room``, or all that is wanted where that is less.

    The widest gives way first: each down to the ``least`` that keeps its words whole, and
    beyond that only when all have come to it.
    """
    widths = list(wanted)
    while sum(widths) > room and max(widths) > 1:
        above = [at for at, width in enumerate(widths) if width > least[at]]
        widest = max(above or range(len(widths)), key=widths.__getitem__)
        widths[widest] -= 1
    return widths


def draw_graded(lines: Iterable[Iterable[tuple[str, Grade | None]]]) -> None:
    """Write lines of pieces, each in the colour of its grade."""
    console = Console()
    for line in lines:
        pieces = [(text, _style(grade.words) if grade else "") for text, grade in line]
        console.print(Text.assemble(*pieces), no_wrap=True, crop=True)


def coloured(text: str) -> Text:
    """Return a text whose grades and moves have their colours."""
    shown = Text(text)
    for pattern, style in _COLOURS:
        shown.highlight_regex(pattern, style)
    return shown


def _style(words: str) -> str:
    return next((style for pattern, style in _COLOURS if pattern.search(words)), "")


def _longest_word(texts: Sequence[str]) -> int:
    longest = max((len(word) for text in texts for word in text.split()), default=0)
    return min(longest, _LONGEST_WORD)
