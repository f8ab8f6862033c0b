"""Events in the JSON shapes that users' scripts rely on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jobs.cli.rating_shapes import changes_shape
from jobs.cli.shapes import day_of

if TYPE_CHECKING:
    from monitor.model.event import ArticleFacts, Event, ReportFacts

EVENT_FIELDS = (
    *("id", "kind", "authority", "urn", "summary", "occurred_on", "detected_at", "importance"),
    *("backfilled", "changes", "report.url", "report.label", "report.published", "report.sha256"),
    *("evidence.page", "evidence.quote", "context", "details", "source"),
)


def event_shape(event: Event) -> dict[str, Any]:
    """Return one row of ``events``."""
    evidence = event.evidence
    return {
        "id": event.id,
        "kind": event.kind.value,
        "authority": event.authority_name or None,
        "urn": event.urn or None,
        "summary": event.summary,
        "occurred_on": day_of(event.occurred_on),
        "detected_at": event.detected_at.isoformat(),
        "importance": event.importance.value,
        "backfilled": event.backfilled,
        "changes": changes_shape(event.lines),
        "judgements": {line.area.value: line.grade.value for line in event.lines},
        "report": _report(event.report) if event.report else None,
        "article": _article(event.article) if event.article else None,
        "evidence": {"page": evidence.page, "quote": evidence.quote} if evidence else None,
        "context": list(event.context),
        "details": list(event.details),
        "source": event.source,
    }


def _article(facts: ArticleFacts) -> dict[str, Any]:
    return {
        "title": facts.title,
        "url": facts.url,
        "site": facts.site,
        "published": day_of(facts.published),
    }


def _report(facts: ReportFacts) -> dict[str, Any]:
    return {
        "id": facts.id,
        "url": facts.url,
        "label": facts.label,
        "kind": facts.kind.value,
        "published": day_of(facts.published),
        "sha256": facts.sha256,
        "warnings": list(facts.warnings),
    }
