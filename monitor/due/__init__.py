"""When authorities are to be expected to be inspected next, and on what basis."""

from monitor.due.authorities import HALF_A_YEAR, due
from monitor.due.entry import Due, DueState
from monitor.due.expectation import InspectionType
from monitor.due.spans import Span, parse_span

__all__ = ["HALF_A_YEAR", "Due", "DueState", "InspectionType", "Span", "due", "parse_span"]
