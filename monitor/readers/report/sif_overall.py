"""The overall grade of a SIF report: the sentence above the list, by its place and its words."""

from collections.abc import Sequence

from monitor.model.judgement import Area
from monitor.readers.report.agreement import Verdict, agree_on_statements, left_out
from monitor.readers.report.cover import Cover
from monitor.readers.report.overall import Statement, cover_statements, summary_statements
from monitor.readers.report.source import Pages
from monitor.readers.report.table import TableRow
from monitor.readers.report.words import lines_of


def agree_on_sif_overall(pages: Pages, table: Sequence[TableRow], cover: Cover | None) -> Verdict:
    """Return the overall judgement where place, wording and the body's summary say the same."""
    if cover is None:
        return left_out(Area.OVERALL, "the cover, which gives it, is missing")
    above = _above_the_list(pages, table, cover.index)
    in_text = cover_statements(pages.texts[cover.index], page=cover.index + 1)
    body = [
        said for said in summary_statements(pages.texts, cover.name) if said.page != cover.index + 1
    ]
    if not above:
        return left_out(Area.OVERALL, "no sentence above the list of judgements gives it", in_text)
    if not in_text:
        return left_out(Area.OVERALL, "it could not be read a second time", above)
    return agree_on_statements(Area.OVERALL, [*above, *in_text, *body])


def _above_the_list(pages: Pages, table: Sequence[TableRow], index: int) -> list[Statement]:
    """Return the statements above the first row of the list, by the places of their words."""
    tops = [row.top for row in table if row.page == index + 1]
    if not tops:
        return []
    lines = [line for line in lines_of(pages.words_of(index)) if line.bottom >= max(tops)]
    return cover_statements("\n".join(line.text for line in lines), page=index + 1)
