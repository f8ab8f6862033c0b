"""First reading: the judgement table by the places of its words.

Works on the words of one page, in whatever order the file has them. A line is split into a label's
part and a grade's part by vocabulary; label lines are joined to labels, grade lines to cells; a
grade belongs to the label that it stands beside. Nothing is counted off: a grade that stands beside
no label, or beside two, is nobody's.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from monitor.model.judgement import Area, Grade
from monitor.readers.report.beside import tie
from monitor.readers.report.cells import Cell, cells_of
from monitor.readers.report.grades import grade_tail
from monitor.readers.report.rows import Rows
from monitor.readers.report.runs import Run, runs_of
from monitor.readers.report.words import Line, Word, lines_of

MAX_LABEL_LINES = 5
MAX_ROWS = 30
"""Real tables have up to six; a page with more was made to keep us busy."""
LINE_GAP = 1.3
"""The next line of one label begins within this many line heights below the last."""
REACH = 2.5
"""A cell may begin this many line heights above the first label, or end as many below the last."""


@dataclass(frozen=True, slots=True)
class TableRow:
    """One label and the grade beside it, both as printed; no grade where none is certain."""

    area: Area
    label: str
    page: int  # from 1
    top: float  # the height of its label's upper edge
    run: Run  # with which other rows it stands in one table
    printed: str = ""
    grade: Grade | None = None


@dataclass(frozen=True, slots=True)
class SplitLine:
    """A line with the words at its end that can be part of a grade told from the rest."""

    label: tuple[Word, ...]
    grade: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Label:
    """A row's label where it stands."""

    area: Area
    text: str
    words: tuple[Word, ...]
    lines: range  # which lines of the page hold it

    @property
    def box(self) -> Cell:
        """The space that it takes."""
        return Cell.around(self.words)


def table_rows(words: Iterable[Word], rows: Rows, *, page: int) -> list[TableRow]:
    """Return the rows of ``rows`` found on a page, from the top."""
    split = list(map(split_line, lines_of(words)))
    labels = labels_of(split, rows)
    if not 0 < len(labels) <= MAX_ROWS:
        return []
    cells = _cells_beside(split, labels)[:MAX_ROWS]
    tied = tie([label.box for label in labels], cells)
    runs = runs_of(_beside_grades(split, labels), [label.lines for label in labels], page=page)
    return [_row(label, tied.get(i), runs[i]) for i, label in enumerate(labels)]


def _row(label: Label, cell: Cell | None, run: Run) -> TableRow:
    top = label.box.top
    if cell is None:
        return TableRow(label.area, label.text, run.page, top, run)
    return TableRow(label.area, label.text, run.page, top, run, cell.text, cell.grade)


def _beside_grades(split: Sequence[SplitLine], labels: Sequence[Label]) -> list[str]:
    """Return what each line says in the column of the labels; a footnote's number is not there."""
    column = max(label.box.right for label in labels)
    return [
        " ".join(word.text for word in line.label)
        if line.label and line.label[0].left <= column
        else ""
        for line in split
    ]


def split_line(line: Line) -> SplitLine:
    """Split off the longest run of words at the end of ``line`` that a grade could be made of."""
    at = grade_tail([word.text for word in line.words])
    return SplitLine(line.words[:at], line.words[at:])


def labels_of(split: Sequence[SplitLine], rows: Rows) -> list[Label]:
    """Return the labels found in the label parts of a page's lines, from the top."""
    found: list[Label] = []
    at = 0
    while at < len(split):
        label = _label_from(split, at, rows)
        if label is None:
            at += 1
        else:
            found.append(label)
            at = label.lines.stop
    return found


def _label_from(split: Sequence[SplitLine], at: int, rows: Rows) -> Label | None:
    """Return the longest label that begins on line ``at``; lines of grade alone are passed over."""
    words: list[Word] = []
    longest = None
    taken = 0
    if not split[at].label:
        return None
    for stop in range(at, min(at + 2 * MAX_LABEL_LINES, len(split))):
        if not split[stop].label:
            continue
        if words and split[stop].label[0].left > max(word.right for word in words):
            continue  # something in the column of the grades: a footnote's number
        if words and not _follows(words, split[stop].label):
            break
        words.extend(split[stop].label)
        taken += 1
        text = " ".join(word.text for word in words)
        if area := rows.area_of(text):
            longest = Label(area, text, tuple(words), range(at, stop + 1))
        if taken == MAX_LABEL_LINES:
            break
    return longest


def _follows(words: Sequence[Word], line: Sequence[Word]) -> bool:
    """Whether ``line`` is the next one of the same label: a page number far below is not."""
    above, below = Cell.around(words[-1:]), Cell.around(line)
    return above.bottom - below.top < LINE_GAP * max(above.height, below.height)


def _cells_beside(split: Sequence[SplitLine], labels: Sequence[Label]) -> list[Cell]:
    """Return the grade cells that stand to the right of the labels, at their height."""
    column = min(label.box.right for label in labels)
    height = max(word.top - word.bottom for label in labels for word in label.words)
    top = max(label.box.top for label in labels) + REACH * height
    bottom = min(label.box.bottom for label in labels) - REACH * height
    inside = {i for label in labels for i in label.lines}
    pieces = [
        line.grade for i, line in enumerate(split) if line.grade and (i in inside or not line.label)
    ]
    boxes = [Cell.around(words) for words in pieces]
    return cells_of(
        [box for box in boxes if box.left >= column - 1 and bottom <= box.bottom and box.top <= top]
    )
