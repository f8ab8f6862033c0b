"""Whether Ofsted has a report that an article's claims are about, and whether it agrees.

The table, in the order in which it is gone through. A report is *near* when it was published
within 60 days before the article's day or 3 days after it, or, for a claim that was told and
waits for its report, at any time after it until the claim lapses.

| a graded report                                             | then the claim is            |
|-------------------------------------------------------------|------------------------------|
| near, agrees in every area that both name                   | covered; confirmed if told   |
| near, and not read yet, or not in what is claimed           | open, and waits              |
| near, and gives none of the claimed areas                   | covered                      |
| older, agrees likewise, and no move claimed speaks against  | covered                      |
| near, disagrees in an area that both name                   | contradicted                 |
| none of these                                               | open; lapsed after 120 days  |

What stood before is looked for before a claim is called wrong: an article that recalls an old
grade is no alarm.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, auto

from monitor.detect.standing import Step
from monitor.model.coverage import ClaimVerdict
from monitor.model.history import GradedReport
from monitor.model.judgement import Area, Comparability, Framework, gives_no_overall
from monitor.model.judgement_line import JudgementLine
from monitor.model.news import Claim, Direction

REPORT_BEFORE = timedelta(days=60)
REPORT_AFTER = timedelta(days=3)
LAPSES_AFTER = timedelta(days=120)


@dataclass(frozen=True, slots=True, kw_only=True)
class Official:
    """What Ofsted has published about one authority, as far as it is known."""

    steps: tuple[Step, ...]  # every graded report, each held against the one before
    unread: tuple[date, ...] = ()  # days of inspection reports of which no grade was read
    looked_at: bool = True  # its page has been read at least once


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """How a claim stands, by which report; ``waits``: what it is about may still be unread."""

    verdict: ClaimVerdict
    report: GradedReport | None = None
    waits: bool = False


def weigh(
    claims: Sequence[Claim], day: date, official: Official, *, told: bool, today: date
) -> Finding:
    """Return how an article's claims about one authority stand today.

    ``day`` is the article's own, ``told`` whether they were told as news before there was a
    report.
    """
    if not claims:
        return Finding(verdict=ClaimVerdict.NONE)
    until = day + (LAPSES_AFTER if told else REPORT_AFTER)
    near = _fits(claims, official.steps, since=day - REPORT_BEFORE, until=until)
    if _Fit.AGREES in near:
        verdict = ClaimVerdict.CONFIRMED if told else ClaimVerdict.COVERED
        return Finding(verdict=verdict, report=near[_Fit.AGREES])
    unread = any(day - REPORT_BEFORE <= published <= until for published in official.unread)
    if unread or _Fit.UNREAD in near or not official.looked_at:
        return _open(day, today, waits=True)
    recalled = _recalled(claims, official.steps, before=day - REPORT_BEFORE)
    if found := near.get(_Fit.SILENT) or recalled:
        return Finding(verdict=ClaimVerdict.COVERED, report=found)
    if _Fit.DISAGREES in near:
        return Finding(verdict=ClaimVerdict.CONTRADICTED, report=near[_Fit.DISAGREES])
    return _open(day, today)


def disagreements(claims: Iterable[Claim], step: Step) -> tuple[tuple[Claim, JudgementLine], ...]:
    """Return the claims that a report contradicts, each beside what it says instead."""
    pairs = ((claim, _line(claim.area, step)) for claim in claims)
    return tuple((c, line) for c, line in pairs if line and _holds(c, line) is False)


class _Fit(Enum):
    """How a report and an article's claims stand to each other."""

    AGREES = auto()  # in at least one area, and in all that both name
    DISAGREES = auto()
    SILENT = auto()  # it gives none of the claimed areas
    UNREAD = auto()  # likewise, but its overall grade could not be read


def _fits(
    claims: Sequence[Claim], steps: Sequence[Step], *, since: date, until: date
) -> dict[_Fit, GradedReport]:
    """Return the newest report of those days that stands so to the claims."""
    return {
        _fit(claims, step): step.report
        for step in _oldest_first(steps)
        if since <= _published(step) <= until
    }


def _recalled(
    claims: Sequence[Claim], steps: Sequence[Step], *, before: date
) -> GradedReport | None:
    """Return the report that stood then, if the claims may well be about it."""
    older = [step for step in _oldest_first(steps) if _published(step) < before]
    stood = older[-1] if older else None
    if stood is None or _fit(claims, stood) is not _Fit.AGREES:
        return None
    return None if any(_speaks_against(claim, stood) for claim in claims) else stood.report


def _fit(claims: Sequence[Claim], step: Step) -> _Fit:
    pairs = ((claim, _line(claim.area, step)) for claim in claims)
    held = [holds for c, line in pairs if line and (holds := _holds(c, line)) is not None]
    if not held:
        return _Fit.UNREAD if _is_partial(step) else _Fit.SILENT
    return _Fit.AGREES if all(held) else _Fit.DISAGREES


def _open(day: date, today: date, *, waits: bool = False) -> Finding:
    lapsed = today > day + LAPSES_AFTER
    verdict = ClaimVerdict.LAPSED if lapsed else ClaimVerdict.OPEN
    return Finding(verdict=verdict, waits=waits and not lapsed)


def _holds(claim: Claim, line: JudgementLine) -> bool | None:
    """Whether a judgement is what is claimed; None where that cannot be said."""
    if claim.grade is not None:
        return claim.grade is line.grade
    if claim.direction is not None and line.steps is not None:
        return _direction(line.steps) is claim.direction
    if claim.previous_grade is not None:  # "no longer inadequate"
        return False if claim.previous_grade is line.grade else None
    return None


def _speaks_against(claim: Claim, step: Step) -> bool:
    """Whether a claim cannot be about an old report, though the grade is the same."""
    grades = step.report.grades
    split = claim.area in (Area.IN_CARE, Area.CARE_LEAVERS) and claim.area not in grades
    if split and Area.IN_CARE_AND_CARE_LEAVERS in grades:
        return True  # judged by itself now
    line = _line(claim.area, step)
    earlier = line.earlier if line else None
    if line is None or earlier is None or earlier.comparability is Comparability.SPLIT:
        return False
    moved_otherwise = (
        claim.direction is not None
        and line.steps is not None
        and _direction(line.steps) is not claim.direction
    )
    return moved_otherwise or claim.previous_grade not in (None, earlier.grade)


def _is_partial(step: Step) -> bool:
    """Whether the grade that everybody looks for should be in a report and could not be read."""
    report = step.report
    if report.framework not in (Framework.ILACS, Framework.SIF) or Area.OVERALL in report.grades:
        return False
    started = report.windows[0].start if report.windows else report.published
    return not gives_no_overall(report.framework, started)


def _line(area: Area, step: Step) -> JudgementLine | None:
    return next((line for line in step.lines if line.area is area), None)


def _direction(steps: int) -> Direction:
    if steps == 0:
        return Direction.SAME
    return Direction.UP if steps > 0 else Direction.DOWN


def _oldest_first(steps: Sequence[Step]) -> list[Step]:
    return sorted((step for step in steps if step.report.rates_the_authority), key=_published)


def _published(step: Step) -> date:
    return step.report.published or step.report.inspected_on or date.min
