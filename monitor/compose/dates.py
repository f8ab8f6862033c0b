"""Days, spans of days and moments as people write them: "28 June to 9 July 2021"."""

from collections.abc import Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from monitor.model.window import Window

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def day(on: date) -> str:
    """Return "20 August 2021"."""
    return f"{on.day} {_MONTHS[on.month - 1]} {on.year}"


def span(window: Window) -> str:
    """Return "27 to 31 January 2025", "28 June to 9 July 2021" or one day alone."""
    start, end = window.start, window.end
    if start == end:
        return day(end)
    if start.year != end.year:
        return f"{day(start)} to {day(end)}"
    if start.month != end.month:
        return f"{start.day} {_MONTHS[start.month - 1]} to {day(end)}"
    return f"{start.day} to {day(end)}"


def spans(windows: Sequence[Window]) -> str:
    """Return every span, joined by "and"; empty where there is none."""
    return " and ".join(span(window) for window in windows)


def moment(at: datetime, timezone: str) -> str:
    """Return "20 August 2021, 09:42 BST" as the clocks in ``timezone`` show it.

    A zone that is not known is read as UTC: a message goes out whatever it is called.
    """
    try:
        there = at.astimezone(ZoneInfo(timezone))
    except (KeyError, ValueError, OSError, OverflowError):  # no such zone; or the year 1 or 9999
        there = at
    return f"{day(there)}, {there:%H:%M} {there.tzname() or 'UTC'}"
