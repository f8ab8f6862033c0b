"""How many of a group hold a grade: by the latest graded reports, and by ILACS reports only."""

from dataclasses import dataclass
from datetime import date

from monitor.compose.dates import day
from monitor.context.group import Group
from monitor.context.held import ANY, ILACS_ONLY, Held
from monitor.context.subject import Subject
from monitor.context.words import number
from monitor.model.authority import Authority
from monitor.model.history import GradedReport

_Latest = tuple[GradedReport | None, ...]


@dataclass(frozen=True, slots=True)
class Tally:
    """The latest reports of a group's members, one place each, on both counts."""

    group: Group
    subject: Subject
    on: date
    latest: _Latest  # of any framework that rates an authority
    latest_ilacs: _Latest

    @property
    def holders(self) -> tuple[Authority, ...]:
        """Who holds the grade by the latest graded report."""
        paired = zip(self.group.members, self.latest, strict=True)
        return tuple(member for member, report in paired if self.subject.held_by(report))

    @property
    def holding(self) -> tuple[int, int]:
        """How many hold the grade: by the latest graded report, and by ILACS reports only."""
        held_by = self.subject.held_by
        return sum(map(held_by, self.latest)), sum(map(held_by, self.latest_ilacs))

    @property
    def good(self) -> tuple[int, int]:
        """How many are Good or Outstanding, on the same two counts."""
        good_in = self.subject.good_in
        return sum(map(good_in, self.latest)), sum(map(good_in, self.latest_ilacs))

    @property
    def basis(self) -> str:
        """Return what the first of the two numbers counts."""
        return f"counting each one's latest graded report published by {day(self.on)}"

    @property
    def uncounted(self) -> str:
        """Return who of the group can hold no such grade, as a sentence, or nothing."""
        without_report = sum(report is None for report in self.latest)
        # Only an overall grade can be absent: where a row is, nothing is counted at all.
        without_grade = sum(
            r is not None and self.subject.area not in r.grades for r in self.latest
        )
        parts = [
            f"{number(count)} {'has' if count == 1 else 'have'} {what}"
            for count, what in (
                (without_report, "no ILACS or SIF report in the histories held"),
                (without_grade, "no overall grade in the latest report"),
            )
            if count
        ]
        return f" Of the {len(self.latest)}, {' and '.join(parts)}." if parts else ""


def tally(group: Group, subject: Subject, held: Held) -> Tally | None:
    """Count over a group; None where not everybody's grade is held, so nothing may be said."""
    if not group.members or not held.covers(group.ids):
        return None
    latest, ilacs = held.latest(group.ids, ANY), held.latest(group.ids, ILACS_ONLY)
    if any(subject.unread_in(report) for report in (*latest, *ilacs)):
        return None
    return Tally(group, subject, held.on, latest, ilacs)
