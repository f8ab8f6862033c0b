"""The table once more, by the order of the file's text: a label, its grade, the next label.

Weaker than headings, because it reads the same print; but independent of places. It serves where no
heading can exist (overall effectiveness) or where a report has left one out. A file that holds its
columns one after the other gives nothing here, rather than grades in the wrong rows.
"""

from collections.abc import Iterator, Sequence

from monitor.model.judgement import Area, Grade
from monitor.readers.report.grades import grade_of, grade_tail
from monitor.readers.report.rows import Rows
from monitor.readers.report.table import MAX_LABEL_LINES

MAX_GRADE_LINES = 3


def grades_in_order(text: str, rows: Rows) -> dict[Area, set[Grade]]:
    """Return the grade that directly follows each label of ``rows`` in a page's text."""
    lines = list(map(_split, text.split("\n")))
    found: dict[Area, set[Grade]] = {}
    for at in range(len(lines)):
        for area, grade in _row_from(lines, at, rows):
            found.setdefault(area, set()).add(grade)
    return found


def _split(line: str) -> tuple[str, str]:
    words = line.split()
    at = grade_tail(words)
    return " ".join(words[:at]), " ".join(words[at:])


def _row_from(
    lines: Sequence[tuple[str, str]], at: int, rows: Rows
) -> Iterator[tuple[Area, Grade]]:
    """Yield the row that begins on line ``at``, if one does and its grade comes next."""
    label = ""
    for stop in range(at, min(at + MAX_LABEL_LINES, len(lines))):
        text, tail = lines[stop]
        if not text:
            return
        label = f"{label} {text}"
        area = rows.area_of(label)
        grade = _grade_from(lines, stop + 1, tail) if area else None
        if area and grade:
            yield area, grade
        if tail:
            return


def _grade_from(lines: Sequence[tuple[str, str]], at: int, tail: str) -> Grade | None:
    """Return the grade made of ``tail`` and the lines of grade words after it, if it is one."""
    said = [tail] if tail else []
    for label, more in lines[at : at + MAX_GRADE_LINES]:
        if label or not more:
            break
        said.append(more)
    return grade_of(" ".join(said))
