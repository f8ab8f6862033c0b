"""The judgements of each framework, area by area."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from monitor.model.judgement import Area, Framework, Grade
from monitor.readers.report.agreement import (
    Support,
    Verdict,
    agree,
    agree_on_statements,
    doubted,
    is_not_judged,
    within,
)
from monitor.readers.report.board import board_statements
from monitor.readers.report.cover import Cover
from monitor.readers.report.headings import Repeated, repeated_grades
from monitor.readers.report.in_order import grades_in_order
from monitor.readers.report.overall import summary_statements
from monitor.readers.report.rows import OF_FRAMEWORK, Rows
from monitor.readers.report.sif_overall import agree_on_sif_overall
from monitor.readers.report.source import Pages
from monitor.readers.report.table import TableRow
from monitor.readers.report.tables import expected_areas, read_table

NO_OVERALL_FROM = date(2026, 4, 1)
"""ILACS inspections starting from this day give no overall grade."""


@dataclass(frozen=True, slots=True)
class _Readings:
    """One report read three ways: by places, by the body's headings, by the text's order."""

    table: Sequence[TableRow]
    repeated: Sequence[Repeated]
    ordered: Mapping[Area, Collection[Grade]]

    def rows_of(self, area: Area) -> list[TableRow]:
        return [row for row in self.table if row.area is area]

    def repeated_of(self, area: Area) -> list[Repeated]:
        return [said for said in self.repeated if said.area is area]

    def says_in_order(self, area: Area) -> Support:
        """Return the opinion of the table in the order of the text; silent where it has none."""
        grades = self.ordered.get(area)
        return lambda grade: set(grades) == {grade} if grades else None


def verdicts(pages: Pages, framework: Framework, cover: Cover | None) -> list[Verdict]:
    """Return what is to be said of every area that the report does, or should, judge."""
    readings = _read(pages, framework, cover)
    found = [_of_row(area, readings) for area in _areas(framework, readings)]
    grades = [verdict.judgement.grade for verdict in found if verdict.judgement]
    if framework is Framework.ILACS:
        overall = _overall_of_ilacs(pages, readings, grades, cover)
        found += [doubted(verdict, grades) for verdict in overall]
    if framework is Framework.SIF:
        found += [doubted(agree_on_sif_overall(pages, readings.table, cover), grades)]
        found += board_verdicts(pages)
    return found


def board_verdicts(pages: Pages) -> list[Verdict]:
    """Return the verdict on the safeguarding board, where the report has one."""
    statements = board_statements(pages.texts)
    return [agree_on_statements(Area.LSCB, statements)] if statements else []


def _read(pages: Pages, framework: Framework, cover: Cover | None) -> _Readings:
    rows = OF_FRAMEWORK[framework]
    index = [cover.index] if cover else []
    table = read_table(pages, rows, covers=index)
    with_table = {row.page for row in table}
    either = with_table | {i + 1 for i in index}
    return _Readings(
        table,
        repeated_grades(pages.texts, framework, table_pages=either),
        _in_order(pages, rows, with_table or either),
    )


def _of_row(area: Area, readings: _Readings) -> Verdict:
    supports = [is_not_judged, readings.says_in_order(area)]
    return agree(area, readings.rows_of(area), readings.repeated_of(area), supports)


def _areas(framework: Framework, readings: _Readings) -> list[Area]:
    """Return the areas that a report of ``framework`` has to judge, in the order of reading."""
    met = {row.area for row in readings.table} | {said.area for said in readings.repeated}
    areas = met | expected_areas(framework)
    if framework is Framework.ILACS:
        areas.discard(Area.OVERALL)
        if Area.IN_CARE_AND_CARE_LEAVERS not in met:
            areas |= {Area.IN_CARE, Area.CARE_LEAVERS}
    return [area for area in Area if area in areas]


def _overall_of_ilacs(
    pages: Pages, readings: _Readings, grades: Collection[Grade], cover: Cover | None
) -> Iterator[Verdict]:
    """Yield the verdict on overall effectiveness; none where the rules give no such grade."""
    mine = readings.rows_of(Area.OVERALL)
    if not mine and _gives_no_overall(cover):
        return
    said = summary_statements(pages.texts, cover.name if cover else None)
    yield agree(Area.OVERALL, mine, said, [readings.says_in_order(Area.OVERALL), within(grades)])


def _gives_no_overall(cover: Cover | None) -> bool:
    return bool(cover and cover.windows and cover.windows[0].start >= NO_OVERALL_FROM)


def _in_order(pages: Pages, rows: Rows, numbers: Iterable[int]) -> dict[Area, set[Grade]]:
    found: dict[Area, set[Grade]] = {}
    for number in numbers:
        for area, grades in grades_in_order(pages.texts[number - 1], rows).items():
            found.setdefault(area, set()).update(grades)
    return found
