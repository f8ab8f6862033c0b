"""Ratings, and what moved between them, in the JSON shapes that users' scripts rely on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jobs.cli.shapes import day_of
from monitor.model.judgement import Area, Comparability
from monitor.register.register import default_register

if TYPE_CHECKING:
    from monitor.detect.standing import Step
    from monitor.model.history import GradedReport
    from monitor.model.judgement_line import JudgementLine

RATING_FIELDS = (
    *("authority", "urn", "region", "framework"),
    *("inspection_start", "inspection_end", "published"),
    *(f"judgements.{area.value}" for area in Area if area is not Area.LSCB),
    *("report_url", "basis"),
)


def rating_shape(report: GradedReport, *, basis: str) -> dict[str, Any]:
    """Return one row of ``ratings``; a board's own grade is no part of the rating."""
    authority = default_register().get(report.authority)
    windows = report.windows
    return {
        "authority": authority.name if authority else report.authority,
        "urn": report.urn or (authority.urn if authority else None),
        "region": authority.region if authority else None,
        "framework": report.framework.value,
        "inspection_start": day_of(windows[0].start if windows else None),
        "inspection_end": day_of(windows[-1].end if windows else None),
        "published": day_of(report.published),
        "judgements": {
            area.value: report.grades[area].value
            for area in Area
            if area in report.grades and area is not Area.LSCB
        },
        "report_url": report.url,
        "basis": basis,
    }


STEP_FIELDS = (*RATING_FIELDS, f"judgements.{Area.LSCB.value}", "changes")


def step_shape(step: Step) -> dict[str, Any]:
    """Return one row of ``history``: the report, and what it moved."""
    row = rating_shape(step.report, basis="graded report")
    lscb = step.report.grades.get(Area.LSCB)
    if lscb is not None:
        row["judgements"][Area.LSCB.value] = lscb.value
    return row | {"changes": changes_shape(step.lines)}


def changes_shape(lines: tuple[JudgementLine, ...]) -> list[dict[str, Any]]:
    """Return what moved, and what was judged together before and is split now.

    ``steps`` is how many grades up (+) or down (-), null for a split: that is shown, but
    not like for like. Judgements that stayed where they were are no change.
    """
    return [
        {
            "area": line.area.value,
            "from": line.earlier.grade.value,
            "from_area": line.earlier.area.value,
            "to": line.grade.value,
            "steps": line.steps,
            "comparability": line.earlier.comparability.value,
        }
        for line in lines
        if line.earlier and (line.moved or line.earlier.comparability is Comparability.SPLIT)
    ]
