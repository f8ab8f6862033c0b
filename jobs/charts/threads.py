"""What a history's picture shows: each judgement as a thread of grades over the years. Pure.

A grade stands from the day its report was published until the next graded report. Two of
them are tied together only where the table of what may be compared says so: the combined
"children in care and care leavers" of 2018–22 is nobody's earlier or later grade.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from monitor.detect.standing import Step, steps
from monitor.model.history import GradedReport
from monitor.model.judgement import Area, Comparability, Grade, gives_no_overall
from monitor.model.judgement_line import JudgementLine

COMBINED = Area.IN_CARE_AND_CARE_LEAVERS

_THREADS = (
    (Area.OVERALL, (Area.OVERALL,)),
    (Area.LEADERSHIP, (Area.LEADERSHIP,)),
    (Area.HELP_PROTECTION, (Area.HELP_PROTECTION,)),
    (Area.IN_CARE, (Area.IN_CARE, COMBINED, Area.LOOKED_AFTER)),
    (Area.CARE_LEAVERS, (Area.CARE_LEAVERS,)),
    (Area.ADOPTION, (Area.ADOPTION,)),
)
"""One panel each: the area it is named for, and every area that belongs into it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """One grade, from its publication until the next graded report's (or the picture's end)."""

    area: Area
    grade: Grade
    since: date
    until: date
    tie: Comparability | None = None  # to the stretch before it; None or SPLIT: not compared


@dataclass(frozen=True, slots=True)
class Gap:
    """Days on which a panel has no grade of its own, and why."""

    since: date
    until: date
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread:
    """One panel: what one judgement was over time."""

    title: str
    stretches: tuple[Stretch, ...]
    gaps: tuple[Gap, ...]


def rated(reports: Iterable[GradedReport]) -> list[Step]:
    """Return the ratings among the reports with what they are compared with, oldest first."""
    done = steps(reports)
    return [step for step in done if step.report.rates_the_authority and published(step.report)]


def published(report: GradedReport) -> date | None:
    """Return the day from which a report's grades stand in a picture."""
    return report.published or report.inspected_on


def threads(ratings: Sequence[Step], *, until: date) -> tuple[Thread, ...]:
    """Return the panels that have anything to show, in the order in which to read them."""
    spans = list(_spans(ratings, until))
    made = (_thread(named, areas, spans) for named, areas in _THREADS)
    return tuple(thread for thread in made if thread.stretches)


def _spans(ratings: Sequence[Step], until: date) -> Iterator[tuple[Step, date, date]]:
    """Give each rating with the days on which it stood."""
    days = [day for step in ratings if (day := published(step.report))]
    for step, (since, end) in zip(ratings, pairwise([*days, until]), strict=True):
        yield step, since, max(since, end)


def _thread(
    named: Area, areas: tuple[Area, ...], spans: Sequence[tuple[Step, date, date]]
) -> Thread:
    stretches: list[Stretch] = []
    gaps: list[Gap] = []
    for step, since, until in spans:
        line = next((line for line in step.lines if line.area in areas), None)
        if line is not None and line.grade is not Grade.NOT_JUDGED:
            stretches.append(_stretch(line, since, until))
        elif why := _why_not(named, line, step.report):
            gaps.append(Gap(since, until, why))
    return Thread(title=named.words, stretches=tuple(stretches), gaps=tuple(gaps))


def _stretch(line: JudgementLine, since: date, until: date) -> Stretch:
    return Stretch(
        area=line.area,
        grade=line.grade,
        since=since,
        until=until,
        tie=line.earlier.comparability if line.earlier else None,
    )


def _why_not(named: Area, line: JudgementLine | None, report: GradedReport) -> str | None:
    if line is not None:
        return "not judged"
    if named is Area.CARE_LEAVERS and COMBINED in report.grades:
        return "judged together with children in care"
    started = report.windows[0].start if report.windows else None
    if named is Area.OVERALL:
        none = gives_no_overall(report.framework, started)
        return "no overall grade is given any more" if none else "not read with certainty"
    return None
