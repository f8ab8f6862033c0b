"""How the two kinds of sheet are known: by the names in their heading, wherever it stands."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from monitor.errors import NotASheetError
from monitor.model.imported import SheetKind
from monitor.readers.sheet.cells import text_of
from monitor.readers.sheet.workbook import Row, Sheet

_DEEPEST = 20  # rows above the heading hold titles and notes; the statistics have two
_HISTORY = "ILACS_inspection_history"
_NOTE = re.compile(r"\[[^\]]*\]")  # "Overall effectiveness [note 3]"

_NEEDED = {
    SheetKind.STATISTICS: {
        "local authority name",
        "inspection date",
        "inspection type",
        "overall effectiveness",
    },
    SheetKind.OVERVIEW: {
        "local_authority",
        "overall_effectiveness_grade",
        "inspection_end_date",
        "publication_date",
    },
}


@dataclass(frozen=True, slots=True)
class Layout:
    """Where a sheet's rows begin, and which column holds what."""

    kind: SheetKind
    sheet: Sheet
    heading: int  # its row, from 1
    columns: Mapping[str, int]


def layout_of(sheets: Iterable[Sheet]) -> Layout:
    """Return the layout of the sheet to be read, Ofsted's own history sheet before any other.

    Raises:
        NotASheetError: none has the columns of either kind.
    """
    found = [layout for sheet in sheets if (layout := _layout(sheet))]
    if not found:
        needed = "; or ".join(", ".join(sorted(names)) for names in _NEEDED.values())
        raise NotASheetError(f"has no sheet with the columns of either kind ({needed})")
    return next((each for each in found if each.sheet.name == _HISTORY), found[0])


def _layout(sheet: Sheet) -> Layout | None:
    for number, row in enumerate(sheet.rows[:_DEEPEST], 1):
        columns = _columns(row)
        for kind, needed in _NEEDED.items():
            if needed <= columns.keys():
                return Layout(kind, sheet, number, columns)
    return None


def _columns(row: Row) -> dict[str, int]:
    """Return the first column of each name, without the marks of footnotes."""
    columns: dict[str, int] = {}
    for at, cell in enumerate(row):
        name = " ".join(_NOTE.sub(" ", text_of(cell)).lower().split())
        if name:
            columns.setdefault(name, at)
    return columns
