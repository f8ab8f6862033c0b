"""One authority's grades over the years, drawn in a line of characters for each judgement.

Pure: reports in, lines out, each a run of pieces with the grade whose colour they have. A
letter stands where a report was published, and a bar for as long as what it said stood.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from monitor.compose.signs import DOWN, UP
from monitor.detect.standing import Step
from monitor.model.document import DocumentKind
from monitor.model.judgement import Area, Grade

LEGEND = f"""\
O outstanding  G good  R requires improvement  A adequate  I inadequate
f focused visit  m monitoring visit  j joint  s area SEND  d other  {UP}{DOWN} moved"""

_GAP = 2
_BAR = "━"
_LEAST_YEARS = 4
_LEAST_ROOM = 24  # characters for the years
_MARKS = {
    DocumentKind.FOCUSED_VISIT: "f",
    DocumentKind.MONITORING_VISIT: "m",
    DocumentKind.JTAI: "j",
    DocumentKind.AREA_SEND: "s",
}
_LETTERS = "Visits and letters"


class Piece(NamedTuple):
    """Some characters of a line, and the grade that they stand for."""

    text: str
    grade: Grade | None = None


Line = tuple[Piece, ...]


class Letter(NamedTuple):
    """A document without grades: when it was published, and what it is."""

    published: date
    kind: DocumentKind


@dataclass(frozen=True, slots=True)
class _Axis:
    """Where days stand on a line of ``room`` characters, from one 1 January to another."""

    first_year: int
    years: int
    room: int

    def at(self, day: date) -> int:
        """Return the character on which a day falls."""
        start, end = date(self.first_year, 1, 1), date(self.first_year + self.years, 1, 1)
        inside = (day - start) / (end - start)
        return min(self.room - 1, max(0, int(inside * self.room)))

    def marked(self) -> str:
        """Return the years written where they begin, as many as have room."""
        line = [" "] * (self.room + 4)
        free = 0
        for year in range(self.first_year, self.first_year + self.years):
            place = self.at(date(year, 1, 1) + timedelta(days=2))
            if place >= free:
                line[place : place + 4] = str(year)
                free = place + 6
        return "".join(line).rstrip()


def timeline(
    done: Sequence[Step], letters: Sequence[Letter], *, today: date, width: int
) -> list[Line]:
    """Return a line of years, one for each judgement ever made, and one for the letters.

    Nothing where no report has a day, or no room is left for the years. Lines are at most
    ``width`` characters wide.
    """
    dated = [step for step in done if step.report.published or step.report.inspected_on]
    if not dated:
        return []
    areas = [area for area in Area if any(area in step.report.grades for step in dated)]
    label = max(len(name) for name in (*(area.words for area in areas), _LETTERS)) + _GAP
    room = width - label - len("2015")  # a year may be written at the very end
    if room < _LEAST_ROOM:
        return []
    axis = _axis([_day(step) for step in dated], today, room=room)
    lines: list[Line] = [(Piece(" " * label + axis.marked()),)]
    for area in areas:
        lines.append((Piece(area.words.ljust(label)), *_drawn(area, dated, axis, today)))
    if letters:
        lines.append((Piece(_LETTERS.ljust(label)), Piece(_lettered(letters, axis))))
    return lines


def _axis(days: Sequence[date], today: date, *, room: int) -> _Axis:
    first = min(days).year
    return _Axis(first, max(_LEAST_YEARS, max(today, *days).year + 1 - first), room)


def _drawn(area: Area, done: Sequence[Step], axis: _Axis, today: date) -> list[Piece]:
    """Return one judgement's line: blank, or a grade's letter, its move and its bar."""
    pieces, filled = [], 0
    for number, step in enumerate(done):
        grade = step.report.grades.get(area)
        if grade is None:
            continue
        start = max(filled, axis.at(_day(step)))
        end = _stood_until(number, done, axis, today)
        text = (grade.value[0].upper() + _moves(area, step)).ljust(end - start, _BAR)
        pieces += [Piece(" " * (start - filled)), Piece(text, grade)]
        filled = start + len(text)
    return pieces


def _stood_until(number: int, done: Sequence[Step], axis: _Axis, today: date) -> int:
    """Return where the next report that rates the authority stands, or else today."""
    if not done[number].report.rates_the_authority:
        return axis.at(_day(done[number])) + 1  # it was never a rating: a letter without a bar
    later = (step for step in done[number + 1 :] if step.report.rates_the_authority)
    following = next(later, None)
    return axis.at(_day(following) if following else max(today, _day(done[number])))


def _moves(area: Area, step: Step) -> str:
    line = next(line for line in step.lines if line.area is area)
    return (UP if (line.steps or 0) > 0 else DOWN) if line.steps else ""


def _lettered(letters: Sequence[Letter], axis: _Axis) -> str:
    line = [" "] * axis.room
    for letter in letters:
        line[axis.at(letter.published)] = _MARKS.get(letter.kind, "d")
    return "".join(line).rstrip()


def _day(step: Step) -> date:
    return step.report.published or step.report.inspected_on or date.min
