"""The rows of `history`: reports with their judgements, the letters and the news about them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING

from monitor.compose.rows import row_of
from monitor.compose.signs import DOWN, UP
from monitor.detect.claim_words import claims_in_words
from monitor.model.coverage import ClaimVerdict
from monitor.model.document import DocumentKind
from monitor.model.judgement import Area, Comparability, Framework

if TYPE_CHECKING:
    from monitor.detect.standing import Step
    from monitor.model.coverage import Coverage
    from monitor.model.history import GradedReport
    from monitor.model.judgement_line import JudgementLine
    from storage.reports import ReportRecord

    Filed = Mapping[str, Sequence[Coverage]]  # articles by the report that they are about

COLUMNS = ("Published", "What was said", "Grade", "Move")

Row = tuple[object, ...]
Dated = tuple[date, Iterator[Row]]
"""Rows that stand together, and the day by which they are put in order."""

_INSPECTIONS = {
    Framework.ILACS: "ILACS inspection",
    Framework.SIF: "SIF inspection",
    Framework.LAC_2013: "Looked-after children inspection",
    Framework.PROTECTION_2012: "Protection of children inspection",
}


def name_of(report: GradedReport) -> str:
    """Return what a graded report is the report of."""
    if set(report.grades) == {Area.LSCB}:
        return "Safeguarding board review"
    return _INSPECTIONS.get(report.framework, "Inspection")


def of_step(step: Step, filed: Filed) -> Dated:
    """Return a report's row, those of its judgements and those of the news about it."""
    day = step.report.published or step.report.inspected_on or date.min
    return day, chain(_step_rows(step), _news_rows(step, filed))


def _news_rows(step: Step, filed: Filed) -> Iterator[Row]:
    """Give a row for each article about a report; what it claims only where that is not so."""
    for each in filed.get(step.report.document_id, ()):
        wrong = each.verdict is ClaimVerdict.CONTRADICTED
        claimed = f"not so: {claims_in_words(each.claims)}" if wrong else ""
        yield ("", f"“{each.facts.title}” ({each.facts.site})", "", claimed)


def _step_rows(step: Step) -> Iterator[Row]:
    """Give a row for the report, and one for each of its judgements."""
    report = step.report
    ended = f"ended {report.windows[-1].end}" if report.windows else ""
    yield (report.published or "", name_of(report), "", ended)
    first = not any(line.earlier for line in step.lines)
    for line in step.lines:
        row = row_of(line, framework=report.framework, first=first)
        yield ("", row.area, row.now, _move(line) or row.move)


def _move(line: JudgementLine) -> str:
    """Return "▲▲ from Inadequate", or what stood when two areas were judged together."""
    earlier, steps = line.earlier, line.steps or 0
    if earlier and line.moved:
        return f"{(UP if steps > 0 else DOWN) * abs(steps)} from {earlier.grade.words}"
    if earlier and earlier.comparability is Comparability.SPLIT:
        return f"together: {earlier.grade.words}"
    return ""


def of_letter(letter: ReportRecord) -> Dated:
    """Return the row of a document without grades."""
    return letter.published or letter.inspection_start or date.min, _letter_rows(letter)


def _letter_rows(letter: ReportRecord) -> Iterator[Row]:
    other = letter.kind is DocumentKind.OTHER
    what = letter.label if other else letter.kind.words[0].upper() + letter.kind.words[1:]
    ended = letter.inspection_end or letter.inspection_start
    yield (
        letter.published or "",
        what,
        "priority action" if letter.priority_action else "",
        f"ended {ended}" if ended else "",
    )
