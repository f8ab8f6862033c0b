"""The columns of ratings: the sector's names first, where they mean the same, then our own.

In the sector's sheet the one grade that ILACS gave until 2022 for children in care and care
leavers together stands under ``in_care_grade``. It is a grade of neither, so here those two
stay empty and it has a column of its own.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from jobs.export.columns import Column, Value
from monitor.model.authority import Authority
from monitor.model.history import GradedReport
from monitor.model.judgement import Area, Framework, Grade

_LONGEST_SHORT = 7
"""Days from first to last: the sector's own rule for calling an inspection short."""


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A statistical neighbour with the report that stands for it, if there is one."""

    authority: Authority
    report: GradedReport | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rating:
    """An authority with the report that stands for it, if there is one, and on what basis."""

    authority: Authority
    report: GradedReport | None
    basis: str
    neighbours: tuple[Neighbour, ...] = ()  # its statistical ones, nearest first


def _of_authority(name: str, take: Callable[[Authority], Value], width: int) -> Column[Rating]:
    return Column(name, lambda rating: take(rating.authority), width)


def _of_report(
    name: str, take: Callable[[GradedReport], Value], width: int = 14, *, is_link: bool = False
) -> Column[Rating]:
    """Return a column that is empty for an authority without a report."""
    return Column(
        name, lambda rating: take(rating.report) if rating.report else None, width, is_link
    )


def _grade(name: str, area: Area) -> Column[Rating]:
    def take(report: GradedReport) -> Value:
        grade = report.grades.get(area)
        return grade.words.lower() if grade else None

    return _of_report(name, take, 21)


def _length(report: GradedReport) -> Value:
    """Short or standard, as the sector works it out: no report says so itself."""
    if report.framework is not Framework.ILACS or len(report.windows) != 1:
        return None
    (window,) = report.windows
    if window.start == window.end:
        return None  # one day of it is all that an imported sheet tells
    return "short" if (window.end - window.start).days <= _LONGEST_SHORT else "standard"


def _start(report: GradedReport) -> date | None:
    return report.windows[0].start if report.windows else None


def _end(report: GradedReport) -> date | None:
    return report.windows[-1].end if report.windows else None


def _inadequate(report: GradedReport) -> bool | None:
    """Whether any judgement is; where only the overall one is known, the others may be."""
    grades = {area: grade for area, grade in report.grades.items() if area is not Area.LSCB}
    if Grade.INADEQUATE in grades.values():
        return True
    return None if grades.keys() <= {Area.OVERALL} else False


def _urn(rating: Rating) -> int:
    """The number that Ofsted lists the authority under today, as far as we have seen."""
    listed = rating.report.urn if rating.report else ""
    return int(listed or rating.authority.urn)


def _codes_of_neighbours(rating: Rating) -> str:
    return ", ".join(each.authority.la_code for each in rating.neighbours)


def _grades_of_neighbours(rating: Rating) -> str:
    """Their overall grades, in the order of their codes."""
    return ", ".join(_overall(each.report) for each in rating.neighbours)


def _overall(report: GradedReport | None) -> str:
    if report is None:
        return "not known"
    grade = report.grades.get(Area.OVERALL)
    return grade.words.lower() if grade else "not given"


RATINGS: tuple[Column[Rating], ...] = (
    Column("urn", _urn, 10),
    _of_authority("la_code", lambda authority: int(authority.la_code), 9),
    _of_authority("ltla23cd", lambda authority: authority.ons_code, 12),
    Column("stat_neighbours", _codes_of_neighbours, 48),
    Column("stat_neighbour_judgement", _grades_of_neighbours, 48),
    _of_authority("local_authority", lambda authority: authority.name, 34),
    _of_report("inspection_link", lambda report: report.url or None, 44, is_link=True),
    _grade("overall_effectiveness_grade", Area.OVERALL),
    _of_report("inspection_framework", _length),
    _of_report("inspector_name", lambda report: report.lead_inspector, 22),
    _of_report("inspection_start_date", _start),
    _of_report("inspection_end_date", _end),
    _of_report("publication_date", lambda report: report.published),
    _grade("impact_of_leaders_grade", Area.LEADERSHIP),
    _grade("help_and_protection_grade", Area.HELP_PROTECTION),
    _grade("in_care_grade", Area.IN_CARE),
    _grade("care_leavers_grade", Area.CARE_LEAVERS),
    _grade("in_care_and_care_leavers_grade", Area.IN_CARE_AND_CARE_LEAVERS),
    _grade("looked_after_grade", Area.LOOKED_AFTER),
    _grade("adoption_grade", Area.ADOPTION),
    _of_report("any_inadequate", _inadequate),
    _of_report("framework", lambda report: report.framework.value),
    _of_authority("region", lambda authority: authority.region, 24),
    _of_authority("ons_code", lambda authority: authority.ons_code, 12),
    Column("basis", lambda rating: rating.basis, 44),
)
