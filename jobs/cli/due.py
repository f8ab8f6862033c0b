"""`due`: whose next inspection is to be expected, and on what basis."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, Annotated
from zoneinfo import ZoneInfo

import typer

from jobs.cli.options import AsJson, RegionName
from jobs.cli.output import answer_json, note, table

if TYPE_CHECKING:
    from monitor.due import Span
    from monitor.model.authority import Authority, AuthorityId
    from monitor.model.history import GradedReport
    from storage.history import History


def due(
    context: typer.Context,
    within: Annotated[
        str, typer.Option(metavar="SPAN", help="Windows that open so soon: 6m, 90d, 8w or 1y.")
    ] = "6m",
    region: RegionName = None,
    as_json: AsJson = False,
) -> None:
    """List the authorities whose next inspection window is open or opens soon, and why.

    Example: ofsted-monitor due --within 90d --region "North East"
    """
    # Imported late, here and below, so that --help answers at once.
    from jobs.clock import SystemClock
    from monitor.due import due as due_at
    from monitor.due.shape import COLUMNS, due_cells, due_shape
    from monitor.register import default_register

    span, register = _span(within), default_register()
    wanted = register.select([f"region:{region}" if region else "all"])
    histories = _histories(context.obj.history(), wanted)
    today = SystemClock().now().astimezone(ZoneInfo(context.obj.config().timezone)).date()
    found = due_at(histories, register=register, today=today, within=span)
    if as_json:
        answer_json([due_shape(entry) for entry in found])
    else:
        table(COLUMNS, [due_cells(entry) for entry in found])
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
