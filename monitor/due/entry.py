"""What is said of one authority whose next inspection there is something to say of."""

from dataclasses import dataclass
from enum import StrEnum

from monitor.due.expectation import InspectionType
from monitor.due.window import InspectionWindow
from monitor.model.authority import Authority
from monitor.model.history import GradedReport
from monitor.model.judgement import Area


class DueState(StrEnum):
    """Where an authority stands, in the order in which it is listed."""

    OVERDUE = "overdue"  # the window has closed and no later report is held
    OPEN = "open"
    OPENS_SOON = "opens_soon"
    INADEQUATE = "inadequate"  # the usual window cannot be relied on, so listed apart
    NO_GRADED_REPORT = "no_graded_report"

    @property
    def words(self) -> str:
        """What a person calls it."""
        return _TITLES[self]


_TITLES = {
    DueState.OVERDUE: "Overdue",
    DueState.OPEN: "Window open",
    DueState.OPENS_SOON: "Opens soon",
    DueState.INADEQUATE: "Inadequate, apart",
    DueState.NO_GRADED_REPORT: "No graded report",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """One authority, the window of its next inspection, and why."""

    authority: Authority
    state: DueState
    basis: str  # the facts and the rule that it follows from, in plain sentences
    last: GradedReport | None = None
    since: str = ""  # how long ago the last inspection ended: "3 years and 1 month"
    window: InspectionWindow | None = None  # None where it is listed apart
    expected: InspectionType | None = None  # None where no rule states it
    inadequate: tuple[Area, ...] = ()  # a flag of its own: no intervention is inferred from it
