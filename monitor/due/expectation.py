"""What may be said of an authority's next inspection from the grades of its last one.

Good or Outstanding overall is followed by a short inspection, anything lower by a standard
one.  For reports without an overall grade (inspections since April 2026) no such rule is
known here, so nothing is said: the type is never derived from the other judgements.
"""

from enum import StrEnum

from monitor.model.history import GradedReport
from monitor.model.judgement import Area, Grade


class InspectionType(StrEnum):
    """How long inspectors are on site: one week, or two."""

    SHORT = "short"
    STANDARD = "standard"


_AFTER_OVERALL = {
    Grade.OUTSTANDING: InspectionType.SHORT,
    Grade.GOOD: InspectionType.SHORT,
    Grade.REQUIRES_IMPROVEMENT: InspectionType.STANDARD,
    Grade.INADEQUATE: InspectionType.STANDARD,
}


def expected_type(report: GradedReport) -> InspectionType | None:
    """Return the type of the next inspection, or None where no rule states it."""
    overall = report.grades.get(Area.OVERALL)
    return _AFTER_OVERALL.get(overall) if overall else None


def inadequate_areas(report: GradedReport) -> tuple[Area, ...]:
    """Return what of the authority's own services was judged inadequate, overall first."""
    return tuple(
        area
        for area in Area
        if area is not Area.LSCB and report.grades.get(area) is Grade.INADEQUATE
    )


def outside_the_window(report: GradedReport) -> bool:
    """Return True where the usual window cannot be relied on, so that it is listed apart.

    That is an overall grade of inadequate; and, where a report holds no overall grade, any
    inadequate judgement, because what follows from one is not known there.
    """
    inadequate = inadequate_areas(report)
    return Area.OVERALL in inadequate if Area.OVERALL in report.grades else bool(inadequate)
