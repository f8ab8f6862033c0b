"""Why something is said of an authority's next inspection, in sentences that state the rule."""

from datetime import date

from monitor.compose.dates import day
from monitor.due.expectation import expected_type, inadequate_areas
from monitor.due.spans import apart
from monitor.due.window import InspectionWindow
from monitor.model.history import GradedReport
from monitor.model.judgement import Area

_MONITORED = (
    "Under the rules until March 2026 an authority judged so has monitoring visits and is "
    "inspected again outside the usual window."
)
_RULE_NOT_KNOWN = (
    "Whether the usual window applies is not known here for a report without an overall grade."
)
_MAY_BE_UNPUBLISHED = "an inspection may have taken place whose report is not published yet."


def basis_of(last: GradedReport | None, window: InspectionWindow | None, today: date) -> str:
    """Return the basis: of ``window`` where there is one, else of being listed apart."""
    if last is None:
        return (
            f"No ILACS or SIF report published by {day(today)} is held, "
            "so there is no anniversary to count from."
        )
    if window is None:
        return _apart(last, today)
    return " ".join(
        part
        for part in (_rule(last), _type(last), _inadequate(last), _closed(window, today))
        if part
    )


def _rule(last: GradedReport) -> str:
    return (
        "Usually within six months either side of the third anniversary of the last graded "
        f"inspection, which {_dated(last)}."
    )


def _dated(last: GradedReport) -> str:
    """Return "ended on 9 July 2021 (ILACS)", or what stands in for that day."""
    framework = last.framework.value.upper()
    on = day(last.inspected_on) if last.inspected_on else "an unknown day"
    if last.windows:
        return f"ended on {on} ({framework})"
    return f"was published on {on} ({framework}; its own days are not known)"


def _type(last: GradedReport) -> str:
    overall, expected = last.grades.get(Area.OVERALL), expected_type(last)
    if overall is None:
        return "Short or standard is not stated: its report as read has no overall grade."
    if expected is None:
        return f"Short or standard is not stated: it was {overall.words} overall."
    return f"A {expected} inspection is expected after {overall.words} overall."


def _inadequate(last: GradedReport) -> str:
    areas = inadequate_areas(last)
    return f"It was judged Inadequate for {_listed(areas)}." if areas else ""


def _closed(window: InspectionWindow, today: date) -> str:
    if today <= window.closes:
        return ""
    ago = apart(window.closes, today)
    return f"The window closed on {day(window.closes)}, {ago} ago; {_MAY_BE_UNPUBLISHED}"


def _apart(last: GradedReport, today: date) -> str:
    ago = apart(last.inspected_on, today) if last.inspected_on else "an unknown time"
    when = f"the graded inspection that {_dated(last)}, {ago} ago"
    if Area.OVERALL in last.grades:
        return f"Judged Inadequate overall by {when}. {_MONITORED}"
    areas = _listed(inadequate_areas(last))
    return f"Judged Inadequate for {areas}, without an overall grade, by {when}. {_RULE_NOT_KNOWN}"


def _listed(areas: tuple[Area, ...]) -> str:
    return ", ".join(area.words.lower() for area in areas)
