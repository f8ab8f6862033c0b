"""Which authorities are due for inspection: a pure look at the histories held."""

from collections.abc import Mapping, Sequence
from datetime import date

from monitor.detect.standing import standing
from monitor.due.basis import basis_of
from monitor.due.entry import Due, DueState
from monitor.due.expectation import expected_type, inadequate_areas, outside_the_window
from monitor.due.spans import Span, apart
from monitor.due.window import InspectionWindow, next_window
from monitor.model.authority import Authority, AuthorityId
from monitor.model.history import GradedReport
from monitor.register import Register

HALF_A_YEAR = Span(months=6)

_LISTED = tuple(DueState)


def due(
    histories: Mapping[AuthorityId, Sequence[GradedReport]],
    *,
    register: Register,
    today: date,
    within: Span = HALF_A_YEAR,
) -> tuple[Due, ...]:
    """Return who is due: overdue, then open, then opening within ``within`` of ``today``.

    Authorities judged inadequate (the longest ago first) and those without a graded report
    follow apart, whatever ``within`` is; else what closes first comes first.

    ``histories`` has a key for each authority that has been read, with nothing under it
    where there is no graded report. Of an authority without a key nothing is said.
    """
    found = [
        _due(authority, histories[authority.id], today, within)
        for authority in register.authorities
        if authority.id in histories
    ]
    return tuple(sorted((entry for entry in found if entry), key=_place_in_the_list))


def _due(
    authority: Authority, reports: Sequence[GradedReport], today: date, within: Span
) -> Due | None:
    last = standing(reports, as_of=today)
    if last is None or last.inspected_on is None:
        basis = basis_of(None, None, today)
        return Due(authority=authority, state=DueState.NO_GRADED_REPORT, basis=basis)
    listed_apart = outside_the_window(last)
    window = None if listed_apart else next_window(last.inspected_on)
    state = _state(window, today, within) if window else DueState.INADEQUATE
    if state is None:
        return None
    return Due(
        authority=authority,
        state=state,
        basis=basis_of(last, window, today),
        last=last,
        since=apart(last.inspected_on, today),
        window=window,
        expected=expected_type(last),
        inadequate=inadequate_areas(last),
    )


def _state(window: InspectionWindow, today: date, within: Span) -> DueState | None:
    if today > window.closes:
        return DueState.OVERDUE
    if today >= window.opens:
        return DueState.OPEN
    return DueState.OPENS_SOON if window.opens <= within.after(today) else None


def _place_in_the_list(entry: Due) -> tuple[int, date, str]:
    inspected = entry.last.inspected_on if entry.last else None
    return _LISTED.index(entry.state), inspected or date.min, entry.authority.name
