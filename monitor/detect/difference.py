"""What differs between two readings of one document, in plain lines."""

from collections.abc import Iterator
from datetime import date

from monitor.model.judgement import Area, Grade
from monitor.model.report import Reading

_NOT_READ = "not read"


def differences(before: Reading | None, after: Reading) -> tuple[str, ...]:
    """Return a line for each thing that the second reading says otherwise; none if alike.

    ``before`` is None where the document could not be read at all. How a judgement is
    labelled and quoted is evidence for it, not a thing it says, and is not compared.
    """
    if before is None:
        blank = Reading(kind=after.kind, framework=after.framework, pages=after.pages)
        return ("could not be read before", *_changes(blank, after))
    return tuple(_changes(before, after))


def _changes(before: Reading, after: Reading) -> Iterator[str]:
    for area in Area:
        pair = before.grades.get(area), after.grades.get(area)
        if pair[0] != pair[1]:
            yield f"{area.words}: {_grade(pair[0])} → {_grade(pair[1])}"
    for name, value in _facts(after).items():
        known = _facts(before)[name]
        if known != value:
            yield f"{name}: {known or _NOT_READ} → {value or _NOT_READ}"


def _grade(grade: Grade | None) -> str:
    return grade.words if grade else _NOT_READ


def _facts(reading: Reading) -> dict[str, str]:
    """Return everything but the grades, in words, by what a person calls it."""
    return {
        "kind": reading.kind.words,
        "framework": reading.framework.words,
        "authority": reading.authority or "",
        "inspected": ", ".join(f"{_day(w.start)} to {_day(w.end)}" for w in reading.windows),
        "published": _day(reading.published),
        "lead inspector": reading.lead_inspector or "",
        "topic": reading.topic or "",
        "areas for priority action": _yes_or_no(reading.priority_action),
        "outcome": reading.outcome.text if reading.outcome else "",
        "what needs to improve": " / ".join(reading.improvements),
        "warnings": " / ".join(reading.warnings),
    }


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _yes_or_no(claim: bool | None) -> str:
    return "" if claim is None else ("yes" if claim else "no")
