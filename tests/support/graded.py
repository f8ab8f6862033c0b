"""Graded reports in a line: of Sunderland as it was, and of anybody."""

from datetime import date, timedelta
from typing import Any

from monitor.model.authority import AuthorityId
from monitor.model.history import GradedReport
from monitor.model.judgement import Area, Framework, Grade
from monitor.model.window import Window

GRADES = {
    "O": Grade.OUTSTANDING,
    "G": Grade.GOOD,
    "R": Grade.REQUIRES_IMPROVEMENT,
    "A": Grade.ADEQUATE,
    "I": Grade.INADEQUATE,
    "N": Grade.NOT_JUDGED,
}
_SIF = (
    *(Area.OVERALL, Area.LEADERSHIP, Area.HELP_PROTECTION),
    *(Area.LOOKED_AFTER, Area.ADOPTION, Area.CARE_LEAVERS),
)
_TOGETHER = (
    *(Area.OVERALL, Area.LEADERSHIP, Area.HELP_PROTECTION),
    Area.IN_CARE_AND_CARE_LEAVERS,
)
_APART = (*_TOGETHER[:3], Area.IN_CARE, Area.CARE_LEAVERS)


def _grades(areas: tuple[Area, ...], letters: str) -> dict[Area, Grade]:
    pairs = zip(areas, letters, strict=True)
    return {area: GRADES[letter] for area, letter in pairs if letter != "-"}


def report(
    framework: Framework,
    published: date,
    grades: dict[Area, Grade],
    *,
    started: date | None = None,
    authority: str = "sunderland",
) -> GradedReport:
    """Return a report whose inspection lasted five days and ended seven weeks before."""
    first = started or published - timedelta(days=53)
    return GradedReport(
        document_id=f"{published:%y%m%d}",
        authority=AuthorityId(authority),
        framework=framework,
        published=published,
        windows=(Window(first, first + timedelta(days=4)),),
        grades=grades,
    )


def sif(published: date, letters: str, **more: Any) -> GradedReport:
    """Return a SIF report; letters for overall, leadership, help, looked after, adoption, leavers.

    A dash stands for a judgement that it does not give, here and below.
    """
    return report(Framework.SIF, published, _grades(_SIF, letters), **more)


def together(published: date, letters: str, **more: Any) -> GradedReport:
    """Return an ILACS report of 2018–22: overall, leadership, help, and care in one."""
    return report(Framework.ILACS, published, _grades(_TOGETHER, letters), **more)


def apart(published: date, letters: str, **more: Any) -> GradedReport:
    """Return an ILACS report since 2023: overall, leadership, help, in care, care leavers."""
    return report(Framework.ILACS, published, _grades(_APART, letters), **more)


SUNDERLAND = (
    sif(date(2015, 7, 20), "IIIIII"),
    sif(date(2018, 7, 25), "IIIRGR"),
    together(date(2021, 8, 20), "OOGO"),
    apart(date(2025, 3, 11), "OOOOG"),
)
