"""Domain values in the JSON shapes that users' scripts rely on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from monitor.register.register import default_register

if TYPE_CHECKING:
    from datetime import date, datetime

    from monitor.model.authority import Authority
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
        "inspection_start": day_of(record.inspection_start),
        "inspection_end": day_of(record.inspection_end),
        "published": day_of(record.published),
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


def _moment(at: datetime | None) -> str | None:
    return at.isoformat() if at else None


def day_of(day: date | None) -> str | None:
    """Return a day as JSON has it."""
    return day.isoformat() if day else None
