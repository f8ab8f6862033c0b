"""Who is due, in the shape of the JSON answer and in the cells of the table."""

from datetime import date
from typing import Any

from monitor.due.entry import Due
from monitor.model.judgement import Area

COLUMNS = (
    *("Next inspection", "Authority", "Opens", "Closes"),
    *("Expected", "Last inspected", "Basis"),
)
"""What ``due_cells`` stands under."""

FIELDS = (
    *("authority", "urn", "region", "state", "opens", "anniversary", "closes", "expected"),
    *("inadequate", "last_inspected", "since", "framework", "published"),
    *(f"judgements.{area.value}" for area in Area if area is not Area.LSCB),
    *("report_url", "basis"),
)
"""What of ``due_shape`` stands in its CSV."""

_NOTHING = "–"


def due_shape(entry: Due) -> dict[str, Any]:
    """Return one row of ``due --json``; null where nothing is known, stated or expected."""
    last, window = entry.last, entry.window
    return {
        "authority": entry.authority.name,
        "urn": entry.authority.urn,
        "region": entry.authority.region,
        "state": entry.state.value,
        "opens": _iso(window.opens if window else None),
        "anniversary": _iso(window.anniversary if window else None),
        "closes": _iso(window.closes if window else None),
        "expected": entry.expected.value if entry.expected else None,
        "inadequate": [area.value for area in entry.inadequate],
        "last_inspected": _iso(last.inspected_on if last else None),
        "since": entry.since or None,
        "framework": last.framework.value if last else None,
        "published": _iso(last.published if last else None),
        "judgements": _judgements(entry),
        "report_url": last.url if last else None,
        "basis": entry.basis,
    }


def due_cells(entry: Due) -> tuple[str, ...]:
    """Return the cells of one row, under ``COLUMNS``."""
    window = entry.window
    return (
        entry.state.words,
        entry.authority.name,
        window.opens.isoformat() if window else _NOTHING,
        window.closes.isoformat() if window else _NOTHING,
        _expected_words(entry),
        f"{entry.since} ago" if entry.since else _NOTHING,
        entry.basis,
    )


def _judgements(entry: Due) -> dict[str, str]:
    grades = entry.last.grades if entry.last else {}
    return {a.value: grades[a].value for a in Area if a in grades and a is not Area.LSCB}


def _expected_words(entry: Due) -> str:
    if entry.last is None:
        return _NOTHING
    return entry.expected.value if entry.expected else "not stated"


def _iso(on: date | None) -> str | None:
    return on.isoformat() if on else None
