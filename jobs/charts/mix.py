"""How many authorities stood at which overall grade, day by day. Pure.

Each authority counts once on every day, with the last inspected of its reports published
by then; so the numbers of one day always add up to the authorities asked for.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from monitor.detect.standing import standing
from monitor.model.history import GradedReport
from monitor.model.judgement import Area, Grade, gives_no_overall


class Place(Enum):
    """Where an authority stands on a day, best first; the value is for people."""

    OUTSTANDING = Grade.OUTSTANDING.words
    GOOD = Grade.GOOD.words
    REQUIRES_IMPROVEMENT = Grade.REQUIRES_IMPROVEMENT.words
    INADEQUATE = Grade.INADEQUATE.words
    NO_OVERALL = "No overall grade (April 2026 on)"
    NOT_READ = "Overall grade not read"
    NO_REPORT = "No graded report known"


GRADED = (Place.OUTSTANDING, Place.GOOD, Place.REQUIRES_IMPROVEMENT, Place.INADEQUATE)


@dataclass(frozen=True, slots=True)
class Mix:
    """The counts from each of ``days`` on, until the next; as many counts as days."""

    days: tuple[date, ...]
    counts: Mapping[Place, tuple[int, ...]]

    @property
    def places(self) -> tuple[Place, ...]:
        """The places where anybody ever stood, in their order."""
        return tuple(place for place in Place if any(self.counts[place]))

    def last(self, place: Place) -> int:
        """Return how many stand there at the end."""
        return self.counts[place][-1] if self.days else 0

    @property
    def total(self) -> int:
        """How many authorities there are in all."""
        return sum(self.last(place) for place in Place)


def mix(histories: Sequence[Sequence[GradedReport]], *, until: date) -> Mix:
    """Return the mix of these authorities' histories on each day on which it changed.

    It begins with the first publication and ends with ``until``; nothing published later
    counts. Without any report there are no days.
    """
    moves = _moves(histories, until)
    if not moves:
        return Mix((), dict.fromkeys(Place, ()))
    stands = [Place.NO_REPORT] * len(histories)
    tally = Counter(stands)
    days: list[date] = []
    rows: list[dict[Place, int]] = []
    for day in sorted({*moves, until}):
        for who, place in moves.get(day, {}).items():
            tally[stands[who]] -= 1
            tally[place] += 1
            stands[who] = place
        days.append(day)
        rows.append({place: tally[place] for place in Place})
    return Mix(tuple(days), {place: tuple(row[place] for row in rows) for place in Place})


def place_of(report: GradedReport | None) -> Place:
    """Return where an authority stands whose last report this is."""
    if report is None:
        return Place.NO_REPORT
    overall = report.grades.get(Area.OVERALL)
    if overall is not None and overall.name in Place.__members__:
        return Place[overall.name]
    started = report.windows[0].start if report.windows else None
    return Place.NO_OVERALL if gives_no_overall(report.framework, started) else Place.NOT_READ


def _moves(
    histories: Sequence[Sequence[GradedReport]], until: date
) -> dict[date, dict[int, Place]]:
    """Return, by day, the authorities that a publication put somewhere, by their number."""
    moves: dict[date, dict[int, Place]] = {}
    for who, reports in enumerate(histories):
        for day in {r.published or r.inspected_on for r in reports if r.rates_the_authority}:
            if day is not None and day <= until:
                moves.setdefault(day, {})[who] = place_of(standing(reports, as_of=day))
    return moves
