"""The table of `ratings`: one row an authority, its grades in columns that all frameworks share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from monitor.compose.signs import DOWN, NO_GRADE, UP
from monitor.model.authority import Authority
from monitor.model.history import GradedReport
from monitor.model.judgement import Area, Grade, gives_no_overall
from monitor.model.judgement_line import JudgementLine

IMPORTED = "†"
"""Beside the name of an authority whose row is no reading of ours."""

TOGETHER = "*"
"""Beside the one grade that children in care and care leavers were given together."""

_COMBINED = Area.IN_CARE_AND_CARE_LEAVERS
_WORDS: Mapping[Grade, str] = {grade: grade.words for grade in Grade}
_BRIEF = {**_WORDS, Grade.REQUIRES_IMPROVEMENT: "RI"}
_BRIEFEST = {**_BRIEF, Grade.OUTSTANDING: "Outst.", Grade.INADEQUATE: "Inad."}


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How much room there is: what the columns are called, and in which words they speak."""

    overall: Mapping[Grade, str] = field(default_factory=lambda: _WORDS)
    others: Mapping[Grade, str] = field(default_factory=lambda: _WORDS)
    narrow: bool = False
    region: bool = False


def look_at(width: int | None, *, region: bool, signs: bool = False) -> Look:
    """Return the look for a terminal of so many columns; None is a pipe, which has any room.

    ``signs`` of what moved need room beside each grade.
    """
    if width is None or width >= 140:
        return Look(region=True)
    if width >= 110:
        return Look(overall=_BRIEF, others=_BRIEF, region=region)
    overall = _BRIEFEST if signs else _BRIEF
    return Look(overall=overall, others=_BRIEFEST, narrow=True, region=region)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rated:
    """An authority, the report that stands for it, and what that moved, if that was asked."""

    authority: Authority
    report: GradedReport
    moved: tuple[JudgementLine, ...] = ()

    def grade(self, column: str) -> Grade | None:
        """Return the grade in one of the ``GRADES`` columns."""
        found = (self.report.grades.get(area) for area in GRADES[column].areas)
        return next(filter(None, found), None)


@dataclass(frozen=True, slots=True)
class _Column:
    wide: str
    narrow: str
    areas: tuple[Area, ...]  # the first that the report grades


GRADES = {
    "overall": _Column("Overall", "Overall", (Area.OVERALL,)),
    "leadership": _Column("Leadership", "Leaders", (Area.LEADERSHIP,)),
    "help_protection": _Column("Help and protection", "Help", (Area.HELP_PROTECTION,)),
    "in_care": _Column("Children in care", "In care", (Area.IN_CARE, _COMBINED, Area.LOOKED_AFTER)),
    "care_leavers": _Column("Care leavers", "Leavers", (Area.CARE_LEAVERS, _COMBINED)),
}


def columns(look: Look) -> tuple[str, ...]:
    """Return the headings of ``cells``."""
    grades = [column.narrow if look.narrow else column.wide for column in GRADES.values()]
    region, framework = ["Region"] * look.region, ["Framework"] * (not look.narrow)
    return ("Authority", *region, *grades, *framework, "Published")


def cells(rated: Rated, look: Look) -> tuple[object, ...]:
    """Return one row; a grade that moved since the day asked for has its signs beside it."""
    report, place = rated.report, rated.authority
    region, framework = [place.region] * look.region, [report.framework.value.upper()]
    grades = [_grade(rated, name, look) for name in GRADES]
    published = report.published or ""
    name = place.name + IMPORTED * bool(report.origin)
    return (name, *region, *grades, *framework * (not look.narrow), published)


def remarks(found: Sequence[Rated], look: Look) -> list[str]:
    """Return what must be known to read the table right."""
    said = []
    if any(_COMBINED in rated.report.grades for rated in found):
        said.append(f"{TOGETHER} children in care and care leavers were judged together")
    if origins := sorted({rated.report.origin for rated in found if rated.report.origin}):
        said.append(f"{IMPORTED} imported, no reading of ours: {'; '.join(origins)}")
    graded = {grade for rated in found for grade in rated.report.grades.values()}
    short = [
        f"{look.others[grade]} {grade.words.lower()}"
        for grade in Grade
        if grade in graded and look.others[grade] != grade.words
    ]
    return [*said, ", ".join(short)] if short else said


def _grade(rated: Rated, column: str, look: Look) -> str:
    graded = (area for area in GRADES[column].areas if area in rated.report.grades)
    area = next(graded, None)
    if area is None:
        return "not given" if column == "overall" and _gives_none(rated.report) else NO_GRADE
    words = (look.overall if column == "overall" else look.others)[rated.report.grades[area]]
    return words + TOGETHER * (area is _COMBINED) + _moved(rated, area)


def _moved(rated: Rated, area: Area) -> str:
    """Return "▲▲" for two grades up since the day asked for; nothing where it stayed."""
    steps = next((line.steps for line in rated.moved if line.area is area), None) or 0
    return (UP if steps > 0 else DOWN) * abs(steps)


def _gives_none(report: GradedReport) -> bool:
    started = report.windows[0].start if report.windows else None
    return gives_no_overall(report.framework, started)
