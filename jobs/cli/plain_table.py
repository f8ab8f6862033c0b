"""A table as plain lines, for a pipe, a file or a pager: aligned by spaces, never cut."""

from collections.abc import Iterator, Sequence

from monitor.compose.cleaning import one_line

_GAP = "  "


def aligned(rows: Sequence[Sequence[object]]) -> Iterator[str]:
    """Give a line for each row, its cells under those of the row before."""
    cells = [[text_of(cell) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    for row in cells:
        padded = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        yield _GAP.join(padded).rstrip()


def text_of(cell: object) -> str:
    """Return what a cell says, on one line and with nothing in it that moves a cursor."""
    return "" if cell is None else one_line(str(cell))
