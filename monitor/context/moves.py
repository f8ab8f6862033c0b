"""Whether a move was made before: the first of its kind, or how many others and who last."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from monitor.compose.dates import day
from monitor.context.group import Group
from monitor.context.held import ANY, Held
from monitor.context.subject import Subject
from monitor.context.words import listed, number, sentence
from monitor.detect.standing import steps
from monitor.model.history import GradedReport
from monitor.model.judgement import Area, Grade
from monitor.model.judgement_line import JudgementLine

_STRAIGHT = 2
"""Grades at once from which a move passes over one in between."""


@dataclass(frozen=True, slots=True)
class Move:
    """From one grade to another for an area, between two inspections in a row."""

    area: Area
    before: Grade
    now: Grade
    steps: int

    @property
    def path(self) -> str:
        """Return "from Inadequate straight to Outstanding"."""
        straight = "straight " if abs(self.steps) >= _STRAIGHT else ""
        return f"from {self.before.words} {straight}to {self.now.words}"


@dataclass(frozen=True, slots=True)
class Precedents:
    """A move, and the other reports of a group that made just the same one."""

    move: Move
    subject: Subject
    group: Group
    ratings: tuple[GradedReport, ...]  # every one of the group's, all searched
    others: tuple[GradedReport, ...]

    def tell(self) -> str:
        """Return the sentence."""
        up = self.move.steps > 0
        path = f"{self.move.path} {self.subject.where}"
        if not self.others:
            return sentence(f"the first {'rise' if up else 'fall'} {path} in {self._searched}")
        reports = "report" if len(self.others) == 1 else "reports"
        others = f"{number(len(self.others))} other {reports} in {self._searched}"
        return sentence(f"{others} {'rose' if up else 'fell'} {path}{self._last}")

    @property
    def _searched(self) -> str:
        used = {report.framework for report in self.ratings}
        names = listed([framework.value.upper() for framework in ANY if framework in used])
        mixed = ", compared with each other" if len(used) > 1 else ""
        years = min(filter(None, map(_begun, self.ratings)), default=None)
        since = f" since {years.year}" if years else ""
        return f"the histories held ({names} reports of {self.group.words}{since}{mixed})"

    @property
    def _last(self) -> str:
        last = max((r.published for r in self.others if r.published), default=None)
        if last is None:
            return ""
        names = {member.id: member.name for member in self.group.members}
        whose = listed([names[r.authority] for r in self.others if r.published == last])
        return f", {'the last of them ' * (len(self.others) > 1)}published on {day(last)} ({whose})"


def move_of(lines: Iterable[JudgementLine], subject: Subject) -> Move | None:
    """Return the move that the judgement spoken of made, if it moved."""
    for line in lines:
        if line.area is subject.area and line.earlier and line.steps:
            return Move(line.area, line.earlier.grade, line.grade, line.steps)
    return None


def precedents(
    move: Move, subject: Subject, groups: Sequence[Group], held: Held, new: GradedReport
) -> Precedents | None:
    """Search the first of ``groups`` of which every rating is held, with its grade; or none."""
    for group in groups:
        if not held.covers(group.ids):
            continue
        ratings = tuple(rating for id_ in group.ids for rating in held.ratings[id_])
        if not any(map(subject.unread_in, ratings)):
            others = tuple(_others_that_made(move, group, held, new))
            return Precedents(move, subject, group, ratings, others)
    return None


def _others_that_made(
    move: Move, group: Group, held: Held, new: GradedReport
) -> Iterator[GradedReport]:
    subject = Subject(move.area, move.now)
    for id_ in group.ids:
        for step in steps(held.ratings[id_]):
            if step.report != new and move_of(step.lines, subject) == move:
                yield step.report


def _begun(report: GradedReport) -> date | None:
    return report.windows[0].start if report.windows else report.published
