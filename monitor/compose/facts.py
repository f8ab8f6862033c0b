"""The small facts beside a headline: whom it is about, which document, when, by whom."""

from typing import NamedTuple

from monitor.compose.articles import article_facts
from monitor.compose.cleaning import one_line, web_address
from monitor.compose.dates import day, spans
from monitor.compose.wording import outcome_words
from monitor.model.document import DocumentKind
from monitor.model.event import Event, ReportFacts
from monitor.model.judgement import Framework

_VISITS = (DocumentKind.FOCUSED_VISIT, DocumentKind.MONITORING_VISIT)


class Fact(NamedTuple):
    """A label and what it says, both clean and on one line."""

    label: str
    value: str


def facts_of(event: Event) -> tuple[Fact, ...]:
    """Return what is known of ``event``, in reading order, without what is not known."""
    article = list(article_facts(event))
    if event.report is None and article:
        return _known([("Authority", _authority(event)), *article])
    if event.report is None:
        dated = [("Date", day(event.occurred_on) if event.occurred_on else "")]
        source = [("Source", event.source)]
        return _known([("Authority", _authority(event)), *dated, *source])
    run_by = ("Services run by", one_line(", ".join(event.trusts), 200))
    return _known([("Authority", _authority(event)), run_by, *article, *_document(event.report)])


def _document(report: ReportFacts) -> list[tuple[str, str]]:
    visit = report.kind in _VISITS
    return [
        ("Document", _label(report)),
        ("Visited" if visit else "Inspected", spans(report.windows)),
        ("Published", day(report.published) if report.published else "no date given"),
        ("Lead inspector", report.lead_inspector or ""),
        ("Topic", report.topic or ""),
        ("Areas for priority action", _yes_or_no(report.priority_action)),
        ("Outcome for the area", _outcome(report)),
        ("Address, not safe to link", "" if web_address(report.url) else report.url),
    ]


def _label(report: ReportFacts) -> str:
    label = one_line(report.label, 200) or report.kind.words
    if report.framework in (Framework.ILACS, Framework.SIF):
        return f"{label} ({report.framework.value.upper()})"
    return label


def _outcome(report: ReportFacts) -> str:
    if report.outcome is None:
        return ""
    text = one_line(report.outcome.text, 400)
    return f"{outcome_words(report.outcome.level)}. {text}".rstrip()


def _yes_or_no(claim: bool | None) -> str:
    return "" if claim is None else "yes" if claim else "no"


def _authority(event: Event) -> str:
    name, region, urn = (one_line(text, 100) for text in _who(event))
    if not name:
        return ""
    known = ", ".join(part for part in (region, f"URN {urn}" if urn else "") if part)
    return f"{name} ({known})" if known else name


def _who(event: Event) -> tuple[str, str, str]:
    return event.authority_name, event.region, event.urn


def _known(pairs: list[tuple[str, str]]) -> tuple[Fact, ...]:
    return tuple(Fact(label, one_line(value)) for label, value in pairs if one_line(value))
