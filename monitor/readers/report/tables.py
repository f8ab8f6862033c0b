"""Which pages of a report can hold its judgement table, and all rows found there.

Words are asked for on as few pages as possible: placing them costs as much as reading a page's text
twice.
"""

import re
from collections.abc import Collection, Iterator

from monitor.model.judgement import Area, Framework
from monitor.readers.report.rows import Rows
from monitor.readers.report.source import Pages
from monitor.readers.report.table import TableRow, table_rows

MAX_PAGES = 8
"""Words are placed on so many pages at most, whatever a file holds."""

_MARK = {
    Framework.ILACS: re.compile(r"^(?:Judgements?\s+Grades?|Overall\s+effectiveness)\b", re.M),
    Framework.SIF: re.compile(r"^\d\.\d\s+Adoption\s+performance\b", re.M | re.I),
    Framework.LAC_2013: re.compile(r"^Record\s+of\s+main\s+findings\s*$", re.M | re.I),
}
_WHOLE = {
    Framework.ILACS: {Area.LEADERSHIP, Area.HELP_PROTECTION, Area.OVERALL},
    Framework.SIF: {
        Area.HELP_PROTECTION,
        Area.LOOKED_AFTER,
        Area.ADOPTION,
        Area.CARE_LEAVERS,
        Area.LEADERSHIP,
    },
    Framework.LAC_2013: {
        Area.OVERALL,
        Area.CAPACITY_TO_IMPROVE,
        Area.LOOKED_AFTER,
        Area.QUALITY_OF_PROVISION,
        Area.LEADERSHIP,
    },
}


def read_table(pages: Pages, rows: Rows, *, covers: Collection[int]) -> list[TableRow]:
    """Return the rows of the table, or tables, of a report; an area may come more than once.

    The table stands on the cover (2013: under "Record of main findings"); where it breaks off
    there, its other rows are on the next page.
    """
    found: list[TableRow] = []
    looked: set[int] = set()
    for index in _likely(pages, rows.framework, covers):
        for page in (index, index + 1):
            needless = page > index and (not found or _is_whole(found, rows.framework))
            if needless or page in looked or page >= len(pages) or len(looked) == MAX_PAGES:
                continue
            looked.add(page)
            found += _rows_on(pages, page, rows)
    return found


def expected_areas(framework: Framework) -> set[Area]:
    """Return the areas that every table of a framework has."""
    return _WHOLE[framework]


def _likely(pages: Pages, framework: Framework, covers: Collection[int]) -> Iterator[int]:
    if framework is not Framework.LAC_2013:
        yield from covers
    mark = _MARK[framework]
    yield from (index for index, text in enumerate(pages.texts) if mark.search(text))


def _rows_on(pages: Pages, index: int, rows: Rows) -> list[TableRow]:
    """Return a page's rows; labels without a single grade are a list of contents."""
    found = table_rows(pages.words_of(index), rows, page=index + 1)
    return found if any(row.grade for row in found) else []


def _is_whole(found: Collection[TableRow], framework: Framework) -> bool:
    return expected_areas(framework) <= {row.area for row in found}
