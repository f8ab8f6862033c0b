"""A newly read document becomes one event: a rating, a letter, or history found late."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from monitor.detect import headline
from monitor.detect.comparison import compare
from monitor.model.authority import Authority
from monitor.model.document import DocumentKind
from monitor.model.event import Event, Importance, ReportFacts
from monitor.model.event_kind import EventKind
from monitor.model.history import GradedReport, in_inspection_order
from monitor.model.judgement import Area, Grade
from monitor.model.judgement_line import JudgementLine
from monitor.model.listed import ListedDocument
from monitor.model.report import Evidence, Reading
from monitor.model.source import SourceId

_BIG_STEP = 2
_WORST_OUTCOME = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadDocument:
    """A document as listed, with what its file says."""

    authority: Authority
    source: SourceId
    page_url: str
    document: ListedDocument
    reading: Reading
    sha256: str
    backfilled: bool  # found by the first reading of its page

    def graded(self) -> GradedReport:
        """Return it as a report in the authority's history."""
        return GradedReport(
            document_id=self.document.id,
            authority=self.authority.id,
            framework=self.reading.framework,
            published=self.document.published or self.reading.published,
            windows=self.reading.windows,
            grades=self.reading.grades,
            url=self.document.url,
            label=self.document.label,
        )


def detect_report(
    found: ReadDocument, history: Sequence[GradedReport], detected_at: datetime
) -> Event:
    """Return the one event that a newly read document makes.

    ``history`` holds the authority's other graded reports, in any order. The report is
    compared with the one inspected before it, whenever either was found; where a later
    inspection is already known, this one is history and the event is ``backfilled``.
    """
    report = found.graded()
    if not report.rates_the_authority:
        return _letter(found, detected_at)
    rated = in_inspection_order(r for r in history if r.rates_the_authority)
    day = report.inspected_on or date.min
    # Another report of the same inspection is one that this corrects.
    until = [r for r in rated if (r.inspected_on or date.min) <= day]
    late = len(until) < len(rated)
    earlier = until[-1] if until else None
    lines = compare(report.framework, report.grades, earlier)
    rating = _rating(found, lines, earlier, detected_at, late=late)
    return _said_to_be_unread(found, rating) if _lacks_the_overall(earlier, found) else rating


def _rating(
    found: ReadDocument,
    lines: tuple[JudgementLine, ...],
    earlier: GradedReport | None,
    detected_at: datetime,
    *,
    late: bool,
) -> Event:
    name = found.authority.name
    if earlier is None:
        kind, summary = EventKind.RATING_FIRST, headline.first(name, lines)
    elif any(line.moved for line in lines):
        kind, summary = EventKind.RATING_CHANGED, headline.changed(name, lines)
    else:
        kind, summary = EventKind.RATING_UNCHANGED, headline.unchanged(name, lines)
    return _event(
        found,
        kind,
        summary,
        detected_at,
        compared_with=earlier.document_id if earlier else "",
        backfilled=found.backfilled or late,
        importance=_rating_importance(lines),
        lines=lines,
        evidence=_evidence(found.reading, lines),
    )


def _lacks_the_overall(earlier: GradedReport | None, found: ReadDocument) -> bool:
    """Whether the grade that everybody looks for was there before and could not be read now."""
    had = earlier is not None and Area.OVERALL in earlier.grades
    return had and Area.OVERALL not in found.reading.grades and bool(found.reading.warnings)


def _said_to_be_unread(found: ReadDocument, rating: Event) -> Event:
    return replace(
        rating,
        summary=headline.overall_unread(found.authority.name, rating.lines),
        importance=Importance.HIGH,
    )


def _is_ungraded_inspection(reading: Reading) -> bool:
    """Whether a graded inspection's report came without one grade that is certain."""
    return reading.kind is DocumentKind.INSPECTION and not reading.judgements


def _letter(found: ReadDocument, detected_at: datetime) -> Event:
    ungraded = _is_ungraded_inspection(found.reading)
    alarming = (
        ungraded
        or found.reading.priority_action
        or (found.reading.outcome is not None and found.reading.outcome.level == _WORST_OUTCOME)
    )
    said = headline.ungraded if ungraded else headline.letter
    return _event(
        found,
        EventKind.REPORT_PUBLISHED,
        said(found.authority.name, found.document, found.reading),
        detected_at,
        backfilled=found.backfilled,
        importance=Importance.HIGH if alarming else Importance.NORMAL,
    )


def _event(
    found: ReadDocument,
    kind: EventKind,
    summary: str,
    detected_at: datetime,
    *,
    compared_with: str = "",
    backfilled: bool,
    importance: Importance,
    lines: tuple[JudgementLine, ...] = (),
    evidence: Evidence | None = None,
) -> Event:
    authority, document = found.authority, found.document
    return Event(
        key=f"{found.source}|{compared_with}|{kind}|{document.id}",
        kind=kind,
        source=found.source,
        summary=summary,
        occurred_on=document.published or found.reading.published or found.reading.end,
        detected_at=detected_at,
        importance=importance,
        backfilled=backfilled,
        authority=authority.id,
        authority_name=authority.name,
        urn=authority.urn,
        region=authority.region,
        trusts=authority.trusts,
        page_url=found.page_url,
        lines=lines,
        report=_facts(found),
        evidence=evidence,
    )


def _facts(found: ReadDocument) -> ReportFacts:
    document, reading = found.document, found.reading
    return ReportFacts(
        id=document.id,
        url=document.url,
        label=document.label,
        kind=reading.kind,
        published=document.published or reading.published,
        sha256=found.sha256,
        framework=reading.framework,
        windows=reading.windows,
        lead_inspector=reading.lead_inspector,
        topic=reading.topic,
        priority_action=reading.priority_action,
        outcome=reading.outcome,
        improvements=reading.improvements,
        warnings=reading.warnings,
    )


def _rating_importance(lines: Sequence[JudgementLine]) -> Importance:
    """A move of two grades, or any inadequate, is said loudly."""
    loud = any(
        abs(line.steps or 0) >= _BIG_STEP
        or (line.grade is Grade.INADEQUATE and line.area is not Area.LSCB)
        for line in lines
    )
    return Importance.HIGH if loud else Importance.NORMAL


def _evidence(reading: Reading, lines: Sequence[JudgementLine]) -> Evidence | None:
    """Return where the judgement that the headline speaks of is printed."""
    moved = [line.area for line in lines if line.moved]
    shown = Area.OVERALL if Area.OVERALL in reading.grades else next(iter(moved), None)
    by_area = {judgement.area: judgement.evidence for judgement in reading.judgements}
    return by_area.get(shown) if shown else next(iter(by_area.values()), None)
