"""Grades, areas and frameworks: the words in which Ofsted judges.

Names are those of the contract (`grade`, `area`, `framework`); titles are for people.
"""

from datetime import date
from enum import StrEnum


class Grade(StrEnum):
    """What a report prints for one area, best first."""

    OUTSTANDING = "outstanding"
    GOOD = "good"
    REQUIRES_IMPROVEMENT = "requires_improvement"
    ADEQUATE = "adequate"  # 2012–13 reports only; not the same as requires improvement
    INADEQUATE = "inadequate"
    NOT_JUDGED = "not_judged"  # where a report prints just that

    @property
    def words(self) -> str:
        """The grade as people write it: "Requires improvement"."""
        return self.value.replace("_", " ").capitalize()

    def steps_from(self, earlier: "Grade") -> int | None:
        """Return how many grades better (+) or worse (-) this is than ``earlier``.

        None where either is off the four-grade scale (adequate, not judged).
        """
        if self not in _SCALE or earlier not in _SCALE:
            return None
        return _SCALE.index(self) - _SCALE.index(earlier)


_SCALE = (Grade.INADEQUATE, Grade.REQUIRES_IMPROVEMENT, Grade.GOOD, Grade.OUTSTANDING)


class Area(StrEnum):
    """What is graded, in the order in which a person wants to read it."""

    OVERALL = "overall"
    LEADERSHIP = "leadership"
    HELP_PROTECTION = "help_protection"
    IN_CARE = "in_care"
    IN_CARE_AND_CARE_LEAVERS = "in_care_and_care_leavers"
    LOOKED_AFTER = "looked_after"
    ADOPTION = "adoption"
    CARE_LEAVERS = "care_leavers"
    QUALITY_OF_PROVISION = "quality_of_provision"
    CAPACITY_TO_IMPROVE = "capacity_to_improve"
    LSCB = "lscb"  # the Local Safeguarding Children Board's own, not the authority's

    @property
    def words(self) -> str:
        """A short name for a table row."""
        return _AREA_TITLES[self]


_AREA_TITLES = {
    Area.OVERALL: "Overall effectiveness",
    Area.LEADERSHIP: "Leadership",
    Area.HELP_PROTECTION: "Help and protection",
    Area.IN_CARE: "Children in care",
    Area.CARE_LEAVERS: "Care leavers",
    Area.IN_CARE_AND_CARE_LEAVERS: "Children in care and care leavers",
    Area.LOOKED_AFTER: "Children looked after",
    Area.ADOPTION: "Adoption",
    Area.QUALITY_OF_PROVISION: "Quality of provision",
    Area.CAPACITY_TO_IMPROVE: "Capacity to improve",
    Area.LSCB: "Safeguarding children board",
}


class Framework(StrEnum):
    """The rules an inspection was made under; taken from the document, never from a date."""

    ILACS = "ilacs"
    SIF = "sif"
    LAC_2013 = "lac_2013"
    PROTECTION_2012 = "protection_2012"
    AREA_SEND = "area_send"
    JTAI = "jtai"
    UNKNOWN = "unknown"

    @property
    def words(self) -> str:
        """The framework's usual name."""
        return _FRAMEWORK_TITLES[self]


FIRST_DAY_WITHOUT_OVERALL = date(2026, 4, 1)
"""ILACS inspections that start on this day or later give no overall grade."""


def gives_no_overall(framework: Framework, started: date | None) -> bool:
    """Whether the rules that an inspection was made under have certainly no overall grade."""
    if framework is not Framework.ILACS or started is None:
        return False
    return started >= FIRST_DAY_WITHOUT_OVERALL


_FRAMEWORK_TITLES = {
    Framework.ILACS: "ILACS",
    Framework.SIF: "SIF (single inspection framework)",
    Framework.LAC_2013: "looked-after children inspection, 2013",
    Framework.PROTECTION_2012: "protection of children inspection, 2012–13",
    Framework.AREA_SEND: "area SEND",
    Framework.JTAI: "joint targeted area inspection",
    Framework.UNKNOWN: "unknown framework",
}


class Comparability(StrEnum):
    """How far two judgements may be held side by side (see ``detect.comparison``)."""

    SAME = "same"  # same framework, same row
    OTHER_FRAMEWORK = "other_framework"  # same subject under different rules
    SPLIT = "split"  # a combined row beside one of its halves: shown, never counted
