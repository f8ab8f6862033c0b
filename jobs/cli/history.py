"""`history`: one authority's graded reports, what each moved, and the letters in between."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from jobs.cli.options import AsCsv, AsJson, AuthorityName
from jobs.cli.output import note, say, table, terminal_width
from jobs.cli.picture import Chart, draw_one

if TYPE_CHECKING:
    from jobs.cli.history_rows import Filed
    from jobs.cli.session import Session
    from jobs.cli.timeline import Line
    from monitor.detect.standing import Step
    from monitor.model.authority import Authority
    from monitor.model.coverage import Coverage
    from monitor.model.history import GradedReport
    from storage.reports import ReportFilter, ReportRecord

_WIDE = 100
"""Columns of the drawing where nobody looks at a terminal."""


def history(
    context: typer.Context,
    authority: AuthorityName,
    chart: Chart = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """Show every graded report of one authority, with what moved against the one before.

    Example: ofsted-monitor history Sunderland
    """
    show_history(context.obj, authority, chart=chart, as_json=as_json, as_csv=as_csv)


def show_history(
    session: Session,
    authority: str,
    *,
    chart: Path | None = None,
    as_json: bool = False,
    as_csv: bool = False,
) -> None:
    """Answer ``history``; the demo ends with the same answer."""
    # Imported late, here and below, so that --help answers at once.
    from jobs.cli.answers import answer_scripts
    from jobs.cli.imported_rows import day_of, imported_shape
    from jobs.cli.rating_shapes import STEP_FIELDS, step_shape
    from monitor.detect.imported import only_imported
    from monitor.detect.standing import steps
    from monitor.register.register import default_register

    found = default_register().find(authority)
    own = session.history().graded_reports([found.id])
    known = session.reports(_all_of(found))
    done, imported = steps(own), only_imported(session.imported([found.id]), own)
    if chart:
        draw_one(chart, found, own, known, today=session.today())
    filed = _by_report(session.news().filed(found.id))
    if as_json or as_csv:
        shapes = [step_shape(step) | {"coverage": _coverage(step, filed)} for step in done]
        shapes = sorted([*shapes, *map(imported_shape, imported)], key=day_of)
        answer_scripts(shapes, STEP_FIELDS, as_json=as_json, as_csv=as_csv)
        return
    graded = {step.report.document_id for step in done}
    letters = [record for record in known if record.id not in graded]
    _show(found, done, letters, filed, imported, today=session.today())


def _all_of(authority: Authority) -> ReportFilter:
    from storage.reports import ReportFilter

    return ReportFilter(authorities=[authority.id])


def _by_report(filed: Sequence[Coverage]) -> Filed:
    by_report: dict[str, list[Coverage]] = {}
    for each in filed:
        by_report.setdefault(each.document_id or "", []).append(each)
    return by_report


def _coverage(step: Step, filed: Filed) -> list[dict[str, Any]]:
    """Return the news about a report in the shape that scripts rely on."""
    from jobs.cli.news_shapes import coverage_shape

    return [coverage_shape(each) for each in filed.get(step.report.document_id, ())]


def _show(
    authority: Authority,
    done: list[Step],
    letters: Sequence[ReportRecord],
    filed: Filed,
    imported: Sequence[GradedReport],
    *,
    today: date,
) -> None:
    from jobs.cli.history_rows import COLUMNS, of_letter, of_step
    from jobs.cli.imported_rows import imported_of_day
    from jobs.cli.timeline import LEGEND, Letter, timeline

    if not done:
        note(f"no graded report of {authority.name} is known: is it watched, and has it been read?")
    published = [Letter(it.published, it.kind) for it in letters if it.published]
    drawn = timeline(done, published, today=today, width=terminal_width() or _WIDE)
    if drawn:
        urn = done[-1].report.urn or authority.urn
        say(f"{authority.name}, {authority.region}, URN {urn}\n")
        _draw(drawn)
        say(f"\n{LEGEND}\n")
    dated = [*(of_step(step, filed) for step in done), *map(of_letter, letters)]
    dated += map(imported_of_day, imported)
    dated.sort(key=lambda pair: pair[0])
    rows = [row for _, rows in dated for row in rows]
    table(COLUMNS, rows)


def _draw(lines: Sequence[Line]) -> None:
    if terminal_width() is None:
        for line in lines:
            say("".join(piece.text for piece in line).rstrip())
        return
    from jobs.cli.drawn_table import draw_graded

    draw_graded(lines)
