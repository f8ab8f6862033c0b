"""Imported history held against our own readings: which is the same, and where they differ."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from monitor.model.history import GradedReport
from monitor.model.judgement import Area, Grade

_NEAR = timedelta(days=30)
"""Sheets give one day of an inspection, or the first of its two blocks; no authority has two
graded inspections within months of each other."""

_PUBLISHED_NEAR = timedelta(days=7)
"""The dates that the site and the document print differ by up to a week."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """One judgement that a sheet gives otherwise than we read it in the report."""

    theirs: GradedReport
    ours: GradedReport
    area: Area

    @property
    def their_grade(self) -> Grade:
        """What the sheet says."""
        return self.theirs.grades[self.area]

    @property
    def our_grade(self) -> Grade:
        """What the report says, which stands."""
        return self.ours.grades[self.area]


def same_inspection(one: GradedReport, other: GradedReport) -> bool:
    """Return whether two records of one authority can only be of the same inspection."""
    if one.windows and other.windows:
        (start, end), (other_start, other_end) = _days(one), _days(other)
        return start <= other_end + _NEAR and other_start <= end + _NEAR
    if one.published and other.published:
        return abs(one.published - other.published) <= _PUBLISHED_NEAR
    return False


def conflicts(theirs: GradedReport, own: Iterable[GradedReport]) -> Iterator[Conflict]:
    """Give each judgement that our reading of the same inspection has otherwise."""
    for ours in own:
        if same_inspection(theirs, ours):
            for area, grade in theirs.grades.items():
                if area in ours.grades and ours.grades[area] is not grade:
                    yield Conflict(theirs, ours, area)


def only_imported(
    imported: Iterable[GradedReport], own: Sequence[GradedReport]
) -> list[GradedReport]:
    """Return the inspections that we have no reading of, each as its fullest sheet tells it.

    Where two sheets tell of one inspection and contradict each other, both are returned.
    """
    kept: list[GradedReport] = []
    for record in sorted(imported, key=lambda record: -len(record.grades)):
        told = any(same_inspection(record, ours) for ours in own)
        if not told and not any(_says_as_much(fuller, record) for fuller in kept):
            kept.append(record)
    return kept


def _says_as_much(fuller: GradedReport, record: GradedReport) -> bool:
    return same_inspection(fuller, record) and record.grades.items() <= fuller.grades.items()


def _days(report: GradedReport) -> tuple[date, date]:
    return report.windows[0].start, report.windows[-1].end
