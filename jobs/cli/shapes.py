"""Domain values in the JSON shapes that users' scripts rely on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from monitor.model.judgement import Area, Comparability
from monitor.register.register import default_register

if TYPE_CHECKING:
    from datetime import date, datetime

    from monitor.detect.standing import Step
    from monitor.model.authority import Authority
    from monitor.model.event import ArticleFacts, Event, JudgementLine, ReportFacts
    from monitor.model.history import GradedReport
    from monitor.pipeline.deliver import Sent
    from storage.deliveries import DeliveryRecord
    from storage.reports import ReportRecord
    from storage.status import SourceStatus


AUTHORITY_FIELDS = (
    *("authority", "id", "urn", "official_name", "region", "la_code", "ons_code"),
    *("aliases", "trusts"),
)
"""The keys of a shape that stand in its CSV, here and below."""


def authority_shape(authority: Authority) -> dict[str, Any]:
    """Return one row of ``authorities``."""
    return {
        "authority": authority.name,
        "id": authority.id,
        "urn": authority.urn,
        "official_name": authority.official_name,
        "region": authority.region,
        "la_code": authority.la_code,
        "ons_code": authority.ons_code,
        "aliases": list(authority.aliases),
        "trusts": list(authority.trusts),
    }


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
        "inspection_start": _day(windows[0].start if windows else None),
        "inspection_end": _day(windows[-1].end if windows else None),
        "published": _day(report.published),
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
        "occurred_on": _day(event.occurred_on),
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


REPORT_FIELDS = (
    *("authority", "urn", "region", "id", "kind", "label", "framework"),
    *("inspection_start", "inspection_end", "published", "url", "sha256", "state", "error"),
    *("backfilled", "priority_action", "first_seen_at", "withdrawn_at"),
)


def report_shape(record: ReportRecord) -> dict[str, Any]:
    """Return one row of ``reports``."""
    authority = default_register().get(record.authority)
    return {
        "authority": authority.name if authority else record.authority,
        "urn": authority.urn if authority else None,
        "region": authority.region if authority else None,
        "id": record.id,
        "kind": record.kind.value,
        "label": record.label,
        "framework": record.framework,
        "inspection_start": _day(record.inspection_start),
        "inspection_end": _day(record.inspection_end),
        "published": _day(record.published),
        "url": record.url,
        "sha256": record.sha256,
        "state": record.state.value,
        "error": record.error,
        "backfilled": record.backfilled,
        "priority_action": record.priority_action,
        "first_seen_at": _moment(record.first_seen_at),
        "withdrawn_at": _moment(record.withdrawn_at),
    }


def delivery_shape(record: DeliveryRecord) -> dict[str, Any]:
    """Return one row of ``deliveries``."""
    return {
        "id": record.id,
        "event_id": record.event_id,
        "alert": record.alert,
        "channel": record.channel,
        "recipient": record.recipient,
        "state": record.state.value,
        "attempts": record.attempts,
        "next_attempt_at": _moment(record.next_attempt_at),
        "sent_at": _moment(record.sent_at),
        "last_error": record.last_error,
    }


def sent_shape(sent: Sent) -> dict[str, Any]:
    """Return one row of ``deliveries retry``: a message, and how it went."""
    first = sent.deliveries[0]
    return {
        "ids": [delivery.id for delivery in sent.deliveries],
        "alert": first.alert,
        "channel": first.channel,
        "recipient": first.recipient,
        "state": ("failed" if sent.permanent else "pending") if sent.error else "sent",
        "error": sent.error,
    }


def source_shape(source: SourceStatus, next_look: datetime | None) -> dict[str, Any]:
    """Return one row of the ``sources`` of ``status``."""
    return {
        "source": source.id,
        "kind": source.kind,
        "state": source.state.value,
        "last_success": _moment(source.last_success),
        "last_change": _moment(source.last_change),
        "next_run": _moment(next_look),
        "failures": source.failures,
        "error": source.error,
    }


def _article(facts: ArticleFacts) -> dict[str, Any]:
    return {
        "title": facts.title,
        "url": facts.url,
        "site": facts.site,
        "published": _day(facts.published),
    }


def _report(facts: ReportFacts) -> dict[str, Any]:
    return {
        "id": facts.id,
        "url": facts.url,
        "label": facts.label,
        "kind": facts.kind.value,
        "published": _day(facts.published),
        "sha256": facts.sha256,
        "warnings": list(facts.warnings),
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _moment(at: datetime | None) -> str | None:
    return at.isoformat() if at else None
