"""`due`: whose next inspection is to be expected, and on what basis."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from jobs.cli.options import AsCsv, AsJson, RegionName
from jobs.cli.output import note, table

if TYPE_CHECKING:
    from monitor.due import Span
    from monitor.model.authority import Authority, AuthorityId
    from monitor.model.history import GradedReport
    from storage.history import History

_ROOM_FOR_SENTENCES = 60
"""Columns of a terminal that are left for them; where fewer are, they have lines of their own."""


def due(
    context: typer.Context,
    within: Annotated[
        str, typer.Option(metavar="SPAN", help="Windows that open so soon: 6m, 90d, 8w or 1y.")
    ] = "6m",
    region: RegionName = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """List the authorities whose next inspection window is open or opens soon, and why.

    Example: ofsted-monitor due --within 90d --region "North East"
    """
    # Imported late, here and below, so that --help answers at once.
    from jobs.cli.answers import answer_scripts
    from monitor.due import due as due_at
    from monitor.due.shape import COLUMNS, FIELDS, due_cells, due_shape
    from monitor.register import default_register

    span, register = _span(within), default_register()
    wanted = register.select([f"region:{region}" if region else "all"])
    histories = _histories(context.obj.history(), wanted)
    found = due_at(histories, register=register, today=context.obj.today(), within=span)
    if as_json or as_csv:
        shapes = [due_shape(entry) for entry in found]
        answer_scripts(shapes, FIELDS, as_json=as_json, as_csv=as_csv)
    else:
        cells = [due_cells(entry) for entry in found]
        table(COLUMNS, cells, below="Basis", enough=_ROOM_FOR_SENTENCES)
    _note_the_unread(wanted, histories)


def _span(text: str) -> Span:
    from monitor.due import parse_span

    try:
        return parse_span(text)
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint="--within") from None


def _histories(
    history: History, wanted: Collection[Authority]
) -> dict[AuthorityId, Sequence[GradedReport]]:
    """Return the graded reports of each authority that has been read, even where it has none."""
    ids = {authority.id for authority in wanted}
    return {id_: reports for id_, reports in history.histories().items() if id_ in ids}


def _note_the_unread(wanted: Collection[Authority], read: Collection[AuthorityId]) -> None:
    unread = [authority.name for authority in wanted if authority.id not in read]
    if unread:
        note(
            f"{len(unread)} of {len(wanted)} authorities have not been read, so nothing is said "
            "of them: watch them, or run `ofsted-monitor check --all`"
        )
