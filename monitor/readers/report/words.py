"""Words with their places, and the lines that they stand on.

Units: PDF points; y grows upwards, so a line's ``top`` is larger than its ``bottom``.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

SAME_LINE = 0.25
"""Two words share a line when their baselines differ by less than this share of the letters'
height."""


class Word(NamedTuple):
    """One run of letters between spaces."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    base: float  # the line it is written on: commas and capitals share it, boxes differ


@dataclass(frozen=True, slots=True)
class Line:
    """Words side by side, from the left."""

    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        """The words, one space between."""
        return " ".join(word.text for word in self.words)

    @property
    def left(self) -> float:
        """Where the first word begins."""
        return self.words[0].left

    @property
    def right(self) -> float:
        """Where the last word ends."""
        return max(word.right for word in self.words)

    @property
    def bottom(self) -> float:
        """The lowest point of its letters."""
        return min(word.bottom for word in self.words)

    @property
    def top(self) -> float:
        """The highest point of its letters."""
        return max(word.top for word in self.words)


def lines_of(words: Iterable[Word]) -> list[Line]:
    """Return the lines of a page from the top, whatever order the file has them in."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda w: -w.base):
        if rows and _same_line(rows[-1][0], word):
            rows[-1].append(word)
        else:
            rows.append([word])
    return [Line(tuple(sorted(row, key=lambda w: w.left))) for row in rows]


def _same_line(first: Word, word: Word) -> bool:
    height = max(first.top - first.bottom, word.top - word.bottom)
    return first.base - word.base < SAME_LINE * height
