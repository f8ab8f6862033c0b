"""Which grade stands beside which label.

A cell and a label that share some height, and share it with nobody else, belong together. What is
left over (a grade printed a line above or below its label) is tied only where each is the other's
nearest by far.
"""

from collections.abc import Mapping, Sequence

from monitor.readers.report.cells import Cell

SHARED = 0.3
"""Standing beside: at least this share of the smaller one's height in common."""
CLEARLY = 2.0
"""By far the nearest: the next one is at least so many times as far away."""
NEAR = 1.5
"""Never tied over more than this many times the height of the cell."""


def tie(labels: Sequence[Cell], cells: Sequence[Cell]) -> dict[int, Cell]:
    """Return, by the label's index, the cell that is certainly its own."""
    pairs = [
        (i, j)
        for i, label in enumerate(labels)
        for j, cell in enumerate(cells)
        if _right_of(label, cell) and _shared(label, cell) >= SHARED
    ]
    tied = {i: cells[j] for i, j in pairs if _only(pairs, i, j)}
    lonely_labels = {i: v for i, v in enumerate(labels) if all(i != a for a, _ in pairs)}
    lonely_cells = {j: v for j, v in enumerate(cells) if all(j != b for _, b in pairs)}
    return tied | _nearest(lonely_labels, lonely_cells)


def _only(pairs: Sequence[tuple[int, int]], i: int, j: int) -> bool:
    return sum(i == a or j == b for a, b in pairs) == 1


def _right_of(label: Cell, cell: Cell) -> bool:
    return cell.left >= label.right - 1


def _shared(one: Cell, other: Cell) -> float:
    common = min(one.top, other.top) - max(one.bottom, other.bottom)
    return common / max(min(one.height, other.height), 0.1)


def _gap(one: Cell, other: Cell) -> float:
    return max(one.bottom, other.bottom) - min(one.top, other.top)


def _nearest(labels: Mapping[int, Cell], cells: Mapping[int, Cell]) -> dict[int, Cell]:
    return {
        i: cell
        for i, label in labels.items()
        for cell in cells.values()
        if _right_of(label, cell)
        and _gap(label, cell) <= NEAR * cell.height
        and _is_clearly_nearest(_gap(label, cell), [_gap(label, c) for c in cells.values()])
        and _is_clearly_nearest(_gap(label, cell), [_gap(x, cell) for x in labels.values()])
    }


def _is_clearly_nearest(gap: float, gaps: Sequence[float]) -> bool:
    others = sorted(gaps)
    return gap == others[0] and (len(others) == 1 or others[1] >= CLEARLY * max(gap, 0.1))
