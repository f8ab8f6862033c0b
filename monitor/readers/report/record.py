"""A reading in the words of ``parse report``."""

from datetime import date
from typing import Any

from monitor.model.authority import Authority
from monitor.model.document import DocumentKind
from monitor.model.report import Judgement, Reading
from monitor.readers.versions import REPORT_VERSION
from monitor.register.register import default_register

_WITH_TOPIC = (DocumentKind.FOCUSED_VISIT, DocumentKind.MONITORING_VISIT, DocumentKind.JTAI)


def report_record(reading: Reading) -> dict[str, Any]:
    """Return what scripts rely on; days as ``YYYY-MM-DD``, null where a thing is not known."""
    authority = _authority(reading)
    return {
        "kind": reading.kind.value,
        "framework": reading.framework.value,
        "authority": authority.name if authority else None,
        "urn": authority.urn if authority else None,
        "printed_name": reading.printed_name,
        "inspection_start": _day(reading.start),
        "inspection_end": _day(reading.end),
        "inspection_windows": [[_day(w.start), _day(w.end)] for w in reading.windows],
        "published": _day(reading.published),
        "lead_inspector": reading.lead_inspector,
        "reinspection": reading.reinspection,
        "judgements": [_judgement(judgement) for judgement in reading.judgements],
        "improvements": list(reading.improvements),
        **_of_letters(reading),
        "pages": reading.pages,
        "reader_version": REPORT_VERSION,
        "warnings": list(reading.warnings),
    }


def _authority(reading: Reading) -> Authority | None:
    return default_register().get(reading.authority) if reading.authority else None


def _judgement(judgement: Judgement) -> dict[str, Any]:
    return {
        "area": judgement.area.value,
        "grade": judgement.grade.value,
        "label": judgement.label,
        "page": judgement.evidence.page,
        "quote": judgement.evidence.quote,
    }


def _of_letters(reading: Reading) -> dict[str, Any]:
    if reading.kind is DocumentKind.AREA_SEND:
        outcome = reading.outcome
        return {"outcome": {"level": outcome.level, "text": outcome.text} if outcome else None}
    if reading.kind in _WITH_TOPIC:
        return {"topic": reading.topic, "priority_action": reading.priority_action}
    return {}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
