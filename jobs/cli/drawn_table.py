"""A table on a terminal: fitted to its width, the grades and moves in colour."""

import re
from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from jobs.cli.plain_table import text_of
from monitor.model.judgement import Grade

_GAP = 2
_LONGEST_WORD = 30
"""What is longer than this, an address mostly, is broken before anything else is."""

_COLOURS = (
    (re.compile(r"\bOutst(?:anding\b|\.)"), "bold green"),
    (re.compile(r"\bGood\b"), "green"),
    (re.compile(r"\bRequires improvement\b|\bRI\b"), "yellow"),
    (re.compile(r"\bInad(?:equate\b|\.)"), "bold red"),
    (re.compile("▲+"), "bold green"),
    (re.compile("▼+"), "bold red"),
)
"""On the words and signs themselves: colour is never the only sign."""


def draw(columns: Sequence[str], rows: Sequence[Sequence[object]], *, headed: bool) -> None:
    """Write a table to the terminal; the cells of a column wrap between words where they must."""
    console = Console()
    cells = [[text_of(cell) for cell in row] for row in (columns, *rows)]
    wanted = [max(map(len, column)) for column in zip(*cells, strict=True)]
    least = [_longest_word(column) for column in zip(*cells, strict=True)]
    room = console.width - _GAP * (len(columns) - 1)
    drawn = Table(box=None, pad_edge=False, padding=(0, _GAP, 0, 0), show_header=headed)
    for name, width in zip(columns, fitted(wanted, least, room), strict=True):
        drawn.add_column(name, width=width, overflow="fold", header_style="bold")
    for row in cells[1:]:
        drawn.add_row(*map(coloured, row))
    console.print(drawn)


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
