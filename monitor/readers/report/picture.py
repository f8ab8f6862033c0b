"""The report's own judgement table as a picture: where it stands, cut out, said in words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from monitor.model.picture import Picture
from monitor.readers.report.cells import Cell
from monitor.readers.report.cover import covers_in
from monitor.readers.report.drawing import Box, drawn
from monitor.readers.report.pdf import OpenPdf, open_pdf
from monitor.readers.report.rows import OF_FRAMEWORK, Rows
from monitor.readers.report.source import Pages
from monitor.readers.report.table import TableRow, labels_of, split_line
from monitor.readers.report.tables import read_table
from monitor.readers.report.text import plain
from monitor.readers.report.words import Word, lines_of

FEWEST_ROWS = 3
"""Fewer are no table, or a part of one that would mislead by itself."""

_BESIDE = 1.5
"""A grade's words reach this many line heights at most above or below its label."""


@dataclass(frozen=True, slots=True)
class TableOnPage:
    """Where a judgement table stands, and what it says."""

    page: int  # index, from 0
    box: Box  # around its words
    alt: str


def judgement_picture(body: bytes) -> Picture | None:
    """Return the judgement table of a graded report, None where it has none on a single page.

    Raises:
        ReadError: it cannot be opened, or not within the limits of safe reading.
    """
    with open_pdf(body) as pdf:
        table = find_table(_pages(pdf))
        # drawn in here: PDFium is ours for as long as the file is open
        png = drawn(body, table.page, table.box) if table else None
    return Picture(png, table.alt) if table and png else None


def find_table(pages: Pages) -> TableOnPage | None:
    """Return where a report's judgement table is; None where it breaks off at a page's end."""
    covers = covers_in(pages.texts)
    rows = OF_FRAMEWORK.get(covers[0].framework) if covers else None
    if rows is None:
        return None
    graded = [row for row in read_table(pages, rows, covers=[covers[0].index]) if row.grade]
    by_page = [(page, list(found)) for page, found in groupby(graded, lambda row: row.page)]
    if len(by_page) != 1 or len(graded) < FEWEST_ROWS:
        return None
    index = by_page[0][0] - 1
    box = _box_of(pages.words_of(index), rows, graded)
    return TableOnPage(index, box, in_words(graded))


def in_words(table: Sequence[TableRow]) -> str:
    """Return what the picture shows, for those who do not see it."""
    said = "; ".join(f"{row.area.words}: {row.grade.words}" for row in table if row.grade)
    return f"The judgement table on page {table[0].page} of the report. {said}."


def _pages(pdf: OpenPdf) -> Pages:
    return Pages([plain(pdf.text(index)) for index in range(pdf.pages)], pdf.words)


def _box_of(words: Iterable[Word], rows: Rows, table: Sequence[TableRow]) -> Box:
    """Return the box around the labels of ``table`` and the grades beside them."""
    split = [split_line(line) for line in lines_of(words)]
    tops = {row.top for row in table}
    labels = [label for label in labels_of(split, rows) if label.box.top in tops]
    line_height = max(word.top - word.bottom for label in labels for word in label.words)
    box = _around([label.box for label in labels])
    reach = box.grown(_BESIDE * line_height)
    beside = [
        Cell.around(line.grade)
        for line in split
        if line.grade and line.grade[0].left >= box.right - 1
    ]
    near = [cell for cell in beside if reach.bottom <= cell.bottom and cell.top <= reach.top]
    return _around([box, *near])


def _around(boxes: Sequence[Box | Cell]) -> Box:
    return Box(
        min(box.left for box in boxes),
        min(box.bottom for box in boxes),
        max(box.right for box in boxes),
        max(box.top for box in boxes),
    )
