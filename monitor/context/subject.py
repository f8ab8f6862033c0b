"""Which judgement of a new report the context speaks of, and whether others hold it too.

The overall grade where there is one.  Where there is none, the judgement of leadership,
which every framework since 2013 gives; an overall grade is never made up from the rows.
"""

from dataclasses import dataclass

from monitor.model.history import GradedReport
from monitor.model.judgement import Area, Grade, gives_no_overall

_WORDS = {Area.OVERALL: "overall", Area.LEADERSHIP: "for leadership"}
_GOOD_OR_BETTER = (Grade.GOOD, Grade.OUTSTANDING)


@dataclass(frozen=True, slots=True)
class Subject:
    """A grade for an area."""

    area: Area
    grade: Grade

    @property
    def where(self) -> str:
        """Return "overall" or "for leadership"."""
        return _WORDS[self.area]

    @property
    def words(self) -> str:
        """Return "Outstanding overall"."""
        return f"{self.grade.words} {self.where}"

    def held_by(self, report: GradedReport | None) -> bool:
        """Return True where ``report`` gives just this grade."""
        return report is not None and report.grades.get(self.area) is self.grade

    def good_in(self, report: GradedReport | None) -> bool:
        """Return True where ``report`` gives Good or Outstanding for this area."""
        return report is not None and report.grades.get(self.area) in _GOOD_OR_BETTER

    def unread_in(self, report: GradedReport | None) -> bool:
        """Return True where ``report`` must give a grade for this area and none is held."""
        if report is None or self.area in report.grades:
            return False
        return not (self.area is Area.OVERALL and _is_without_overall(report))


def subject_of(new: GradedReport) -> Subject | None:
    """Return what to speak of; None where neither judgement is held or it is no grade."""
    area = Area.OVERALL if Area.OVERALL in new.grades else Area.LEADERSHIP
    grade = new.grades.get(area)
    if grade is None or grade.steps_from(grade) is None:  # "not judged" is on no scale
        return None
    return Subject(area, grade)


def _is_without_overall(report: GradedReport) -> bool:
    return bool(report.windows) and gives_no_overall(report.framework, report.windows[0].start)
