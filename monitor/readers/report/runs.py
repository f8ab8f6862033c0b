"""Which rows stand in one table: those that follow one another with nothing else between.

Summaries quote an earlier inspection in the words of the table ("Overall effectiveness
Inadequate"), on any page. Such a line has other text around it; a row of the table touches other
rows, or is parted from them by the foot of a page alone.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

_FURNITURE = re.compile(
    r"(?:page\s+)?\d{1,3}|(?:\d{1,3}\s+)?Inspection\s+(?:of|dates?)\b.*|judgements?(?:\s+grades?)?"
    r"|\d{1,2}\s.{0,40}20\d\d|.*\bOfsted\b.*",
    re.IGNORECASE,
)
"""What may stand above or below a table that a page break cuts: numbers, names, dates."""


@dataclass(frozen=True, slots=True)
class Run:
    """Some rows with nothing else between, and whether they begin or end their page."""

    page: int  # from 1
    number: int
    begins: bool = False
    ends: bool = False

    def holds_on(self, other: "Run") -> bool:
        """Whether both are of one table."""
        return self == other or self._goes_on(other) or other._goes_on(self)

    def _goes_on(self, other: "Run") -> bool:
        return self.ends and other.begins and other.page == self.page + 1


def runs_of(others: Sequence[str], labels: Sequence[range], *, page: int) -> list[Run]:
    """Return the run of each label, from the top.

    ``others`` is what each line of the page says that is no part of a grade; ``labels`` says which
    lines each label takes.
    """
    numbers: list[int] = []
    for i, lines in enumerate(labels):
        parted = i > 0 and _has_text(others[labels[i - 1].stop : lines.start])
        numbers.append(numbers[-1] + parted if numbers else 0)
    begins = not _has_text(others[: labels[0].start]) if labels else False
    ends = not _has_text(others[labels[-1].stop :]) if labels else False
    last = numbers[-1] if numbers else 0
    return [Run(page, n, begins and n == 0, ends and n == last) for n in numbers]


def touches(run: Run, others: Collection[Run]) -> bool:
    """Whether a row of ``run`` stands in one table with rows of ``others``."""
    return any(run.holds_on(other) for other in others)


def _has_text(lines: Sequence[str]) -> bool:
    return any(line and not _FURNITURE.fullmatch(line) for line in lines)
