"""One report read three ways: by places, by the body's headings, by the text's order."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from monitor.model.judgement import Area, Framework, Grade
from monitor.readers.report.agreement import Support
from monitor.readers.report.cover import Cover
from monitor.readers.report.headings import Repeated, repeated_grades, unclear_headings
from monitor.readers.report.in_order import grades_in_order
from monitor.readers.report.rows import OF_FRAMEWORK
from monitor.readers.report.runs import Run, touches
from monitor.readers.report.source import Pages
from monitor.readers.report.table import TableRow
from monitor.readers.report.tables import expected_areas, read_table

_COMBINED = Area.IN_CARE_AND_CARE_LEAVERS
_SIF_CONTRADICTIONS = 2
_HALVES = (Area.IN_CARE, Area.CARE_LEAVERS)


@dataclass(frozen=True, slots=True)
class Readings:
    """What each of the three ways found."""

    framework: Framework
    table: Sequence[TableRow]
    repeated: Sequence[Repeated]
    unclear: Mapping[Area, str]  # headings that grade an area in words that are no grade
    ordered: Mapping[int, Mapping[Area, Collection[Grade]]]  # by page, from 1

    def rows_of(self, area: Area) -> list[TableRow]:
        """Return the rows of an area; labels far from any grade are headings or contents."""
        with_grades = [row.run for row in self.table if row.grade]
        mine = [row for row in self.table if row.area is area and row.run in with_grades]
        return [row for row in mine if self._is_of_the_table(row)]

    def _is_of_the_table(self, row: TableRow) -> bool:
        """Whether a row is no quotation: ILACS's overall grade, which no heading repeats."""
        if row.area is not Area.OVERALL or self.framework is not Framework.ILACS:
            return True
        return touches(row.run, self._runs_beside(Area.OVERALL))

    def _runs_beside(self, area: Area) -> list[Run]:
        """Return where the other areas' rows stand in the first table: a later one is quoted."""
        first = [row.run for row in self.table if row.page == self.table[0].page]
        others = [row.run for row in self.table if row.area is not area]
        return [run for run in others if touches(run, first)]

    def is_alone(self, area: Area) -> bool:
        """Whether a row of ILACS stands where none of the others does, as a quotation."""
        rows = self.rows_of(area)
        beside = self._runs_beside(area)
        alone = not any(touches(row.run, beside) for row in rows)
        return self.framework is Framework.ILACS and alone

    def repeated_of(self, area: Area) -> list[Repeated]:
        """Return what headings and sentences of the body say of an area."""
        return [said for said in self.repeated if said.area is area]

    def says_in_order(self, area: Area) -> Support:
        """Return the opinion of the table in the order of the text; silent where it has none.

        Only the pages with a row of the area are asked, where there is one.
        """
        pages = {row.page for row in self.rows_of(area)} or set(self.ordered)
        grades = {grade for page in pages for grade in self.ordered.get(page, {}).get(area, ())}
        return lambda grade: grades == {grade} if grades else None

    def areas(self) -> list[Area]:
        """Return the areas that the report has to judge, in the order of reading."""
        met = {row.area for row in self.table} | {said.area for said in self.repeated}
        areas = met | expected_areas(self.framework)
        if self.framework is Framework.ILACS:
            areas.discard(Area.OVERALL)
            if _COMBINED not in met:
                areas |= set(_HALVES)
        return [area for area in Area if area in areas]

    def is_cut_from(self, area: Area) -> bool:
        """Whether headings know the children in care and care leavers otherwise than ``area``.

        Cut by the foot of a page, the row of both is the label of one.
        """
        headed = {said.area for said in self.repeated}
        if area is _COMBINED:
            return any(half in headed for half in _HALVES)
        return area in _HALVES and self.framework is Framework.ILACS and _COMBINED in headed

    def contradict(self) -> bool:
        """Whether table and headings say so different things that two reports may be mixed.

        No ILACS report held has a single contradiction, so one is enough there. The chapters
        of a SIF report are long prose: one of them misread says nothing of the others.
        """
        areas = {
            row.area
            for row in self.table
            for said in self.repeated
            if row.grade and row.area is said.area and row.grade is not said.grade
        }
        return len(areas) >= (1 if self.framework is Framework.ILACS else _SIF_CONTRADICTIONS)

    def is_a_fragment(self) -> bool:
        """Whether most rows are missing and no heading repeats any: some other document."""
        areas = self.areas()
        held = [area for area in areas if any(row.grade for row in self.rows_of(area))]
        return not self.repeated and 2 * len(held) < len(areas)


def read_three_ways(pages: Pages, framework: Framework, cover: Cover | None) -> Readings:
    """Return the three readings of a graded report."""
    rows = OF_FRAMEWORK[framework]
    index = [cover.index] if cover else []
    table = read_table(pages, rows, covers=index)
    with_table = {row.page for row in table}
    either = with_table | {i + 1 for i in index}
    return Readings(
        framework,
        table,
        repeated_grades(pages.texts, framework, table_pages=either),
        unclear_headings(pages.texts, framework),
        {n: grades_in_order(pages.texts[n - 1], rows) for n in with_table or either},
    )
