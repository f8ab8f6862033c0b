"""`--chart FILE`: the picture that belongs to an answer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from jobs.cli import exits
from jobs.cli.output import note

if TYPE_CHECKING:
    from monitor.model.authority import Authority
    from monitor.model.history import GradedReport
    from storage.reports import ReportRecord

_SUFFIXES = (".svg", ".png")


def parse_picture(text: str) -> Path:
    """Return the file that was typed, if it is of a form that can be drawn."""
    file = Path(text)
    if file.suffix.lower() not in _SUFFIXES:
        raise typer.BadParameter(f"{text!r} must end in {' or '.join(_SUFFIXES)}")
    return file


Chart = Annotated[
    Path | None,
    typer.Option(
        "--chart", parser=parse_picture, metavar="FILE", help="Also draw it, as .svg or .png."
    ),
]


def draw_one(
    file: Path,
    authority: Authority,
    reports: Sequence[GradedReport],
    documents: Sequence[ReportRecord],
    *,
    today: date,
) -> None:
    """Draw one authority's history into ``file``, and say so."""
    # Imported late, here and below: matplotlib takes longer to load than all else together.
    from jobs.charts.history_picture import draw_history

    _refuse_an_empty_sheet([day for report in reports if (day := _day(report))])
    visits = [(it.kind, on) for it in documents if (on := it.published or it.inspection_start)]
    draw_history(file, authority.name, reports, visits, until=today)
    note(f"drawn into {file}")


def draw_many(
    file: Path,
    where: str,
    histories: Sequence[Sequence[GradedReport]],
    *,
    until: date,
) -> None:
    """Draw how many stood at which overall grade into ``file``, and say so."""
    from jobs.charts.mix_picture import draw_mix

    days = [_day(report) for reports in histories for report in reports]
    _refuse_an_empty_sheet([day for day in days if day and day <= until])
    draw_mix(file, where, histories, until=until)
    note(f"drawn into {file}")


def place_of(names: Sequence[str] | None, region: str | None, count: int) -> str:
    """Return whom a picture of many is about, for its title."""
    if names:
        return f"{count} {'authority' if count == 1 else 'authorities'}"
    return region or "England"


def _day(report: GradedReport) -> date | None:
    return report.published or report.inspected_on


def _refuse_an_empty_sheet(days: Sequence[date]) -> None:
    if not days:
        note("nothing was drawn: no graded report of these is known")
        raise typer.Exit(exits.NOT_DONE)
