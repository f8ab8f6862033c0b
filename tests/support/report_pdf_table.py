"""What reports rule lines around: the table of judgements, and panels with a title."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from tests.support.report_pdf_paper import PITCH, Paper, wrap

Printed = Sequence[tuple[str, str]]
"""Label and grade of each row, as printed and in the order of printing."""

SIZE = 12
LINE = SIZE * PITCH


@dataclass(frozen=True, slots=True)
class Row:
    """One row as printed; a newline in a text forces a new line in its cell."""

    label: str
    grade: str
    number: str = ""  # set in the margin of the label: "1."
    inset: float = 0.0  # how far a sub-judgement stands in
    bold: bool = False
    bold_grade: bool = False


@dataclass(frozen=True, slots=True)
class Shape:
    """Where the columns stand, and how a cell is filled."""

    left: float = 72.0
    split: float = 298.0  # between label and grade
    right: float = 523.0
    pad: float = 6.0
    grade_at: Literal["top", "middle", "bottom"] = "top"  # of a row whose label wraps
    ruled: bool = True
    break_before: int | None = None  # this row (the head is 0) begins a new sheet

    def label_lines(self, row: Row) -> list[str]:
        """Return the label as it wraps in its cell."""
        start = self.label_left(row)
        return wrap(row.label, self.split - self.pad - start, size=SIZE, bold=row.bold)

    def grade_lines(self, row: Row) -> list[str]:
        """Return the grade as it wraps in its cell."""
        width = self.right - self.split - 2 * self.pad
        return wrap(row.grade, width, size=SIZE, bold=row.bold_grade)

    def label_left(self, row: Row) -> float:
        """Return where the words of a label begin."""
        return self.left + self.pad + row.inset + (18 if row.number else 0)


def draw_table(paper: Paper, rows: Sequence[Row], shape: Shape) -> None:
    """Draw all rows from the cursor down; a row is never cut in two."""
    for index, row in enumerate(rows):
        if index == shape.break_before:
            paper.new_page()
        _draw_row(paper, row, shape)


def draw_panel(paper: Paper, title: str, texts: Sequence[str]) -> None:
    """Draw a box with a bold title and, under a line, some paragraphs; a little wider than text."""
    left, right, top = paper.left - 7, paper.right + 6, paper.top
    paper.top += 5
    paper.paragraph(title, size=14, bold=True, after=5)
    if texts:
        paper.rule(left, right, paper.top)
        paper.top += 5
        paper.paragraphs(texts)
    paper.box(left, right, top, paper.top)
    paper.top += 16


def _draw_row(paper: Paper, row: Row, shape: Shape) -> None:
    labels, grades = shape.label_lines(row), shape.grade_lines(row)
    height = max(len(labels), len(grades)) * LINE + 2 * shape.pad
    paper.room_for(height)
    top = paper.top + shape.pad
    spare = height - 2 * shape.pad - len(grades) * LINE
    lowered = {"top": 0.0, "middle": spare / 2, "bottom": spare}[shape.grade_at]
    if row.number:
        paper.write(row.number, left=shape.left + shape.pad, top=top, bold=row.bold)
    _write_lines(paper, labels, shape.label_left(row), top, row.bold)
    _write_lines(paper, grades, shape.split + shape.pad, top + lowered, row.bold_grade)
    if shape.ruled:
        _draw_rules(paper, row, shape, paper.top + height)
    paper.top += height


def _write_lines(paper: Paper, lines: Sequence[str], left: float, top: float, bold: bool) -> None:
    for index, line in enumerate(lines):
        paper.write(line, left=left, top=top + index * LINE, size=SIZE, bold=bold)


def _draw_rules(paper: Paper, row: Row, shape: Shape, bottom: float) -> None:
    paper.box(shape.left, shape.right, paper.top, bottom)
    paper.upright(shape.split, paper.top, bottom)
    if row.inset:
        paper.upright(shape.left + row.inset, paper.top, bottom)
