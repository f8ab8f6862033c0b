"""How each grade looks: colour, sign and hatch, so that none of the three is needed alone.

The blues and oranges stay apart for every kind of colour-blindness, and dark and light
alternate so that neighbours differ in grey too.
"""

from typing import NamedTuple

from jobs.charts.mix import Place
from monitor.model.judgement import Grade


class Look(NamedTuple):
    """Colour of the line or area, its hatch, and the marker."""

    colour: str
    hatch: str = ""
    marker: str = "o"
    size: float = 7


LOOKS = {
    Grade.OUTSTANDING: Look("#08306b", "", "*", 12),
    Grade.GOOD: Look("#6baed6", "", "o", 7),
    Grade.REQUIRES_IMPROVEMENT: Look("#fdae61", "////", "s", 6.5),
    Grade.INADEQUATE: Look("#8c2d04", "", "X", 8.5),
}

AREAS = {
    Place.OUTSTANDING: LOOKS[Grade.OUTSTANDING],
    Place.GOOD: LOOKS[Grade.GOOD],
    Place.REQUIRES_IMPROVEMENT: LOOKS[Grade.REQUIRES_IMPROVEMENT],
    Place.INADEQUATE: LOOKS[Grade.INADEQUATE],
    Place.NO_OVERALL: Look("#ffffff", "...."),
    Place.NOT_READ: Look("#ffffff", "xxxx"),
    Place.NO_REPORT: Look("#f0f0f0"),
}

LEVELS = {
    Grade.INADEQUATE: 0,
    Grade.REQUIRES_IMPROVEMENT: 1,
    Grade.GOOD: 2,
    Grade.OUTSTANDING: 3,
}
"""The rungs of the four-grade scale, worst first."""
