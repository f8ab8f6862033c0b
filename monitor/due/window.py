"""When the next inspection is to be expected: a window around the third anniversary.

Ofsted inspects usually within six months either side of the third anniversary of the last
inspection.  It is counted here from that inspection's last day on site, which is also the
day that histories are put in order by (``GradedReport.inspected_on``): it is the day on
which the inspection was done, every report prints it, and where inspectors came back for
more evidence it is the end of that.
"""

from dataclasses import dataclass
from datetime import date

from monitor.due.spans import months_after

_CYCLE_MONTHS = 36
_MONTHS_EITHER_SIDE = 6


@dataclass(frozen=True, slots=True)
class InspectionWindow:
    """The days, both included, between which the next inspection is to be expected."""

    opens: date
    anniversary: date
    closes: date


def next_window(inspected_on: date) -> InspectionWindow:
    """Return the window that follows an inspection whose last day was ``inspected_on``."""
    return InspectionWindow(
        opens=months_after(inspected_on, _CYCLE_MONTHS - _MONTHS_EITHER_SIDE),
        anniversary=months_after(inspected_on, _CYCLE_MONTHS),
        closes=months_after(inspected_on, _CYCLE_MONTHS + _MONTHS_EITHER_SIDE),
    )
