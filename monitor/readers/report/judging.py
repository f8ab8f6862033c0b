"""The judgements of each framework, area by area."""

from collections.abc import Collection, Iterable, Iterator, Sequence
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


def verdicts(pages: Pages, framework: Framework, cover: Cover | None) -> list[Verdict]:
    """Return what is to be said of every area that the report does, or should, judge."""
    rows = OF_FRAMEWORK[framework]
    index = [cover.index] if cover else []
    table = read_table(pages, rows, covers=index)
    table_pages = {row.page for row in table} | {i + 1 for i in index}
    repeated = repeated_grades(pages.texts, framework, table_pages=table_pages)
    found = list(_of_rows(pages, rows, table, repeated))
    graded = {v.judgement.area: v.judgement.grade for v in found if v.judgement}
    if framework is Framework.ILACS:
        overall = _overall_of_ilacs(pages, table, graded.values(), cover)
        found += [doubted(verdict, graded.values()) for verdict in overall]
    if framework is Framework.SIF:
        found += [doubted(agree_on_sif_overall(pages, table, cover), graded.values())]
        found += board_verdicts(pages)
    return found


def board_verdicts(pages: Pages) -> list[Verdict]:
    """Return the verdict on the safeguarding board, where the report has one."""
    statements = board_statements(pages.texts)
    return [agree_on_statements(Area.LSCB, statements)] if statements else []


def _of_rows(
    pages: Pages, rows: Rows, table: Sequence[TableRow], repeated: Sequence[Repeated]
) -> Iterator[Verdict]:
    """Yield the verdict on each row that a heading can confirm."""
    ordered = _in_order(pages, rows, table)
    for area in _areas(rows.framework, table, repeated):
        yield agree(
            area,
            [row for row in table if row.area is area],
            [said for said in repeated if said.area is area],
            [is_not_judged, _says(ordered, area)],
        )


def _areas(
    framework: Framework, table: Iterable[TableRow], repeated: Iterable[Repeated]
) -> list[Area]:
    """Return the areas that a report of ``framework`` has to judge, in the order of reading."""
    met = {row.area for row in table} | {said.area for said in repeated}
    areas = met | expected_areas(framework)
    if framework is Framework.ILACS:
        areas.discard(Area.OVERALL)
        if Area.IN_CARE_AND_CARE_LEAVERS not in met:
            areas |= {Area.IN_CARE, Area.CARE_LEAVERS}
    return [area for area in Area if area in areas]


def _overall_of_ilacs(
    pages: Pages, table: Sequence[TableRow], graded: Collection[Grade], cover: Cover | None
) -> Iterator[Verdict]:
    """Yield the verdict on overall effectiveness; none where the rules give no such grade."""
    mine = [row for row in table if row.area is Area.OVERALL]
    if not mine and _gives_no_overall(cover):
        return
    said = summary_statements(pages.texts, cover.name if cover else None)
    ordered = _in_order(pages, OF_FRAMEWORK[Framework.ILACS], table)
    yield agree(Area.OVERALL, mine, said, [_says(ordered, Area.OVERALL), within(graded)])


def _gives_no_overall(cover: Cover | None) -> bool:
    return bool(cover and cover.windows and cover.windows[0].start >= NO_OVERALL_FROM)


def _in_order(pages: Pages, rows: Rows, table: Iterable[TableRow]) -> dict[Area, set[Grade]]:
    found: dict[Area, set[Grade]] = {}
    for page in sorted({row.page for row in table}):
        for area, grades in grades_in_order(pages.texts[page - 1], rows).items():
            found.setdefault(area, set()).update(grades)
    return found


def _says(ordered: dict[Area, set[Grade]], area: Area) -> Support:
    return lambda grade: ordered.get(area) == {grade}
