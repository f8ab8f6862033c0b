"""What may honestly be held side by side: one table, and the function that reads it.

Each line says: a judgement of this framework and area may be compared with that area of
an earlier report of that framework, and how far. What no line allows is not compared:
an absent overall grade, adoption after SIF, anything of 2012–13, and the safeguarding
board's own grade, which is not the authority's.
"""

from collections.abc import Mapping
from typing import NamedTuple

from monitor.model.history import GradedReport
from monitor.model.judgement import Area, Comparability, Framework, Grade
from monitor.model.judgement_line import Earlier, JudgementLine


class _Rule(NamedTuple):
    later: Framework
    area: Area
    earlier: Framework
    earlier_area: Area
    comparability: Comparability


_ILACS, _SIF = Framework.ILACS, Framework.SIF
_SAME, _OTHER, _SPLIT = Comparability.SAME, Comparability.OTHER_FRAMEWORK, Comparability.SPLIT
_COMBINED = Area.IN_CARE_AND_CARE_LEAVERS

RULES = (
    _Rule(_ILACS, Area.OVERALL, _ILACS, Area.OVERALL, _SAME),
    _Rule(_ILACS, Area.OVERALL, _SIF, Area.OVERALL, _OTHER),
    _Rule(_ILACS, Area.LEADERSHIP, _ILACS, Area.LEADERSHIP, _SAME),
    _Rule(_ILACS, Area.LEADERSHIP, _SIF, Area.LEADERSHIP, _OTHER),
    _Rule(_ILACS, Area.HELP_PROTECTION, _ILACS, Area.HELP_PROTECTION, _SAME),
    _Rule(_ILACS, Area.HELP_PROTECTION, _SIF, Area.HELP_PROTECTION, _OTHER),
    _Rule(_ILACS, Area.IN_CARE, _ILACS, Area.IN_CARE, _SAME),
    _Rule(_ILACS, Area.IN_CARE, _ILACS, _COMBINED, _SPLIT),
    _Rule(_ILACS, Area.IN_CARE, _SIF, Area.LOOKED_AFTER, _OTHER),
    _Rule(_ILACS, Area.CARE_LEAVERS, _ILACS, Area.CARE_LEAVERS, _SAME),
    _Rule(_ILACS, Area.CARE_LEAVERS, _ILACS, _COMBINED, _SPLIT),
    _Rule(_ILACS, Area.CARE_LEAVERS, _SIF, Area.CARE_LEAVERS, _OTHER),
    _Rule(_ILACS, _COMBINED, _ILACS, _COMBINED, _SAME),
    # SIF row 2 took in row 2.2, so it spoke of children in care and care leavers together.
    _Rule(_ILACS, _COMBINED, _SIF, Area.LOOKED_AFTER, _OTHER),
    _Rule(_SIF, Area.OVERALL, _SIF, Area.OVERALL, _SAME),
    _Rule(_SIF, Area.LEADERSHIP, _SIF, Area.LEADERSHIP, _SAME),
    _Rule(_SIF, Area.HELP_PROTECTION, _SIF, Area.HELP_PROTECTION, _SAME),
    _Rule(_SIF, Area.LOOKED_AFTER, _SIF, Area.LOOKED_AFTER, _SAME),
    _Rule(_SIF, Area.ADOPTION, _SIF, Area.ADOPTION, _SAME),
    _Rule(_SIF, Area.CARE_LEAVERS, _SIF, Area.CARE_LEAVERS, _SAME),
)


def compare(
    framework: Framework, grades: Mapping[Area, Grade], earlier: GradedReport | None
) -> tuple[JudgementLine, ...]:
    """Return one line for each graded area, in the order of ``Area``.

    ``earlier`` is the report that stood before, and the only one compared with: a grade
    is never carried forward over a report that did not give it.
    """
    return tuple(
        JudgementLine(area=area, grade=grades[area], earlier=_counterpart(framework, area, earlier))
        for area in Area
        if area in grades
    )


def _counterpart(framework: Framework, area: Area, earlier: GradedReport | None) -> Earlier | None:
    if earlier is None or earlier.inspected_on is None:
        return None
    for rule in RULES:
        if (rule.later, rule.area, rule.earlier) != (framework, area, earlier.framework):
            continue
        grade = earlier.grades.get(rule.earlier_area)
        if grade is not None:
            return Earlier(
                area=rule.earlier_area,
                grade=grade,
                framework=earlier.framework,
                on=earlier.inspected_on,
                comparability=rule.comparability,
            )
    return None
