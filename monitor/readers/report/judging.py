"""The judgements of each framework, area by area."""

from collections.abc import Collection, Iterator, Sequence

from monitor.model.judgement import Area, Framework, Grade, gives_no_overall
from monitor.readers.report.agreement import (
    Verdict,
    agree,
    agree_on_statements,
    doubted,
    is_not_judged,
    left_out,
    within,
)
from monitor.readers.report.board import board_statements
from monitor.readers.report.cover import Cover
from monitor.readers.report.headings import Repeated
from monitor.readers.report.overall import Statement, summary_statements
from monitor.readers.report.readings import Readings, read_three_ways
from monitor.readers.report.sif_overall import agree_on_sif_overall
from monitor.readers.report.source import Pages


def verdicts(pages: Pages, framework: Framework, cover: Cover | None) -> list[Verdict]:
    """Return what is to be said of every area that the report does, or should, judge."""
    readings = read_three_ways(pages, framework, cover)
    found = [_of_row(area, readings) for area in readings.areas()]
    grades = [verdict.judgement.grade for verdict in found if verdict.judgement]
    if framework is Framework.ILACS:
        overall = _overall_of_ilacs(pages, readings, grades, cover)
        found += [doubted(verdict, grades) for verdict in overall]
    if framework is Framework.SIF:
        all_read = len(grades) == len(found)
        overall_of_sif = agree_on_sif_overall(pages, readings.table, cover)
        found += [doubted(overall_of_sif, grades, veto=all_read), *board_verdicts(pages)]
    return found


def board_verdicts(pages: Pages) -> list[Verdict]:
    """Return the verdict on the safeguarding board, where the report has one."""
    statements = board_statements(pages.texts)
    return [agree_on_statements(Area.LSCB, statements)] if statements else []


def _of_row(area: Area, readings: Readings) -> Verdict:
    said = readings.repeated_of(area)
    if readings.is_cut_from(area):
        return left_out(area, "the headings do not part or join the rows as this one does", said)
    if area in readings.unclear:
        return left_out(area, f"a heading is not clear (“{readings.unclear[area]}”)", said)
    supports = [is_not_judged, readings.says_in_order(area)]
    return _trusted(agree(area, readings.rows_of(area), said, supports), said, readings)


def _trusted(verdict: Verdict, said: Sequence[Repeated | Statement], readings: Readings) -> Verdict:
    """Return the verdict; without its judgement where the table alone gives it and is in doubt."""
    if verdict.judgement is None or said:
        return verdict
    area = verdict.judgement.area
    if readings.is_a_fragment():
        return left_out(area, "most rows of the table are missing")
    if readings.is_alone(area):
        return left_out(area, "it stands outside the table, and no heading confirms it")
    if readings.contradict():
        return left_out(area, "headings contradict other rows, and none confirms this one")
    return verdict


def _overall_of_ilacs(
    pages: Pages, readings: Readings, grades: Collection[Grade], cover: Cover | None
) -> Iterator[Verdict]:
    """Yield the verdict on overall effectiveness; none where the rules give no such grade."""
    mine = readings.rows_of(Area.OVERALL)
    if cover and cover.windows and gives_no_overall(cover.framework, cover.windows[0].start):
        if mine:
            yield left_out(Area.OVERALL, "the table has it, though no such grade is given any more")
        return
    said = summary_statements(pages.texts, cover.name if cover else None)
    supports = [readings.says_in_order(Area.OVERALL), within(grades)]
    yield _trusted(agree(Area.OVERALL, mine, said, supports), said, readings)
