"""Lines of grade words, put together to cells ("Requires improvement" over "to be good")."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from monitor.model.judgement import Grade
from monitor.readers.report.grades import begins_a_grade, grade_of
from monitor.readers.report.words import Word

NEXT_LINE = 1.6
"""The next line of one cell begins within this many heights below the last."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A block of words and the space that it takes."""

    text: str
    left: float
    bottom: float
    right: float
    top: float

    @classmethod
    def around(cls, words: Sequence[Word]) -> "Cell":
        """The block of some words."""
        return cls(
            " ".join(word.text for word in words),
            min(word.left for word in words),
            min(word.bottom for word in words),
            max(word.right for word in words),
            max(word.top for word in words),
        )

    @property
    def grade(self) -> Grade | None:
        """The grade that it says, where it says just that."""
        return grade_of(self.text)

    @property
    def height(self) -> float:
        """From its lowest point to its highest."""
        return self.top - self.bottom

    def over(self, below: "Cell") -> "Cell":
        """Both as one block, this one first."""
        return Cell(
            f"{self.text} {below.text}",
            min(self.left, below.left),
            min(self.bottom, below.bottom),
            max(self.right, below.right),
            max(self.top, below.top),
        )


def cells_of(pieces: Iterable[Cell]) -> list[Cell]:
    """Return whole cells from their lines, from the top."""
    cells: list[Cell] = []
    line_height = 0.0
    for piece in sorted(pieces, key=lambda cell: -cell.top):
        line_height = max(line_height, piece.height)
        if cells and _goes_on(cells[-1], piece, line_height):
            cells[-1] = cells[-1].over(piece)
        else:
            cells.append(piece)
    return cells


def _goes_on(cell: Cell, piece: Cell, line_height: float) -> bool:
    near = cell.bottom - piece.top < NEXT_LINE * line_height
    return near and begins_a_grade(f"{cell.text} {piece.text}")
