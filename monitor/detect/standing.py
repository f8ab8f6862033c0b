"""Which report stands on a day, and what each report moved against the one before."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from monitor.detect.comparison import compare
from monitor.model.history import GradedReport, in_inspection_order
from monitor.model.judgement_line import JudgementLine


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One graded report of a history, held against the rating that stood before it."""

    report: GradedReport
    lines: tuple[JudgementLine, ...]


def standing(reports: Iterable[GradedReport], *, as_of: date | None = None) -> GradedReport | None:
    """Return the rating that stands: of the reports published by ``as_of``, the last inspected.

    A report is in the public's hands from its publication on, so that is what a past day
    knew; where no publication day is known, the inspection's last day stands in for it.
    """
    published = (
        report
        for report in reports
        if report.rates_the_authority and (as_of is None or _public_on(report) <= as_of)
    )
    return next(iter(reversed(in_inspection_order(published))), None)


def moved_since(
    reports: Collection[GradedReport], since: date, *, as_of: date | None = None
) -> tuple[JudgementLine, ...]:
    """Return the judgements that stand, held against what stood before ``since``, if any moved.

    Nothing where no rating stood then, or the same still does.
    """
    now = standing(reports, as_of=as_of)
    before = standing(reports, as_of=since - timedelta(days=1))
    if now is None or before is None or now == before:
        return ()
    lines = compare(now.framework, now.grades, before)
    return lines if any(line.moved for line in lines) else ()


def steps(reports: Iterable[GradedReport]) -> list[Step]:
    """Return every graded report of one authority, oldest inspection first, with its moves.

    Reports that are no rating (the looked-after inspections of 2013, a safeguarding board's
    review) stand in the list but are compared with nothing.
    """
    done: list[Step] = []
    earlier: GradedReport | None = None
    for report in in_inspection_order(reports):
        against = earlier if report.rates_the_authority else None
        lines = compare(report.framework, report.grades, against)
        done.append(Step(report=report, lines=lines))
        if report.rates_the_authority:
            earlier = report
    return done


def _public_on(report: GradedReport) -> date:
    return report.published or report.inspected_on or date.max
