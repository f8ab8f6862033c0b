"""What was imported of one authority's history, as it stands among our own readings."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from jobs.cli.basis import basis_of
from jobs.cli.history_rows import name_of
from jobs.cli.rating_shapes import rating_shape

if TYPE_CHECKING:
    from monitor.model.history import GradedReport


def imported_shape(report: GradedReport) -> dict[str, Any]:
    """Return one row of ``history`` that is no reading of ours; nothing is compared with it."""
    shape = rating_shape(report, basis=basis_of(report, as_of=None))
    return shape | {"changes": [], "coverage": []}


def day_of(shape: dict[str, Any]) -> str:
    """Return the day by which a row of ``history`` stands among the others."""
    return str(shape["published"] or shape["inspection_end"] or "")


def imported_of_day(report: GradedReport) -> tuple[date, Iterator[tuple[object, ...]]]:
    """Return its day, and its rows in the table of ``history``."""
    return report.published or report.inspected_on or date.min, _rows(report)


def _rows(report: GradedReport) -> Iterator[tuple[object, ...]]:
    ended = f"ended {report.windows[-1].end}" if report.windows else ""
    yield (report.published or "", f"{name_of(report)}, imported", "", ended)
    for area, grade in report.grades.items():
        yield ("", area.words, grade.words, "")
    yield ("", f"from {report.origin}", "", "not compared")
