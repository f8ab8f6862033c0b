"""`import`: history from Ofsted's yearly statistics or the sector's overview sheet."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from jobs.cli import exits
from jobs.cli.options import AsJson
from jobs.cli.output import answer_json, note, say_wrapped, table

if TYPE_CHECKING:
    from jobs.importing import Imported
    from monitor.detect.imported import Conflict


def import_history(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="An .xlsx, .ods or .csv file.")],
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only show what would come of it; store nothing.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Take over history from Ofsted's yearly statistics sheet or the sector's overview sheet.

    It is kept beside our own readings with its origin, and never instead of one.

    Example: ofsted-monitor import overview.xlsx --dry-run
    """
    # Imported late, here and below, so that --help answers at once.
    from jobs.importing import import_sheet

    context.obj.history()  # what there is to be held against
    try:
        done = import_sheet(context.obj.config().database_url, file, dry_run=dry_run)
    except OSError as error:
        note(f"{file}: {error.strerror}")
        raise typer.Exit(exits.NOT_DONE) from None
    if as_json:
        answer_json(_shape(done, dry_run=dry_run))
    else:
        _show(done, dry_run=dry_run)


def _show(done: Imported, *, dry_run: bool) -> None:
    from monitor.compose.cleaning import one_line

    for remark in done.remarks:
        note(f"row {remark.row}: left out: {one_line(remark.text)}")
    if done.conflicts:
        table(("Authority", "Inspected", "Judgement", "Theirs", "Ours"), _rows(done))
    new, changed, known = _counts(done).values()
    say_wrapped(
        f"{done.kind.words}: {_number(new, 'inspection')} {'would be ' * dry_run}imported,"
        f" {changed} changed, {known} known before;"
        f" {_number(len(done.conflicts), 'judgement')} otherwise than in our own readings, which"
        f" stand; {_number(len(done.remarks), 'remark')}"
    )


def _number(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'s' * (count != 1)}"


def _rows(done: Imported) -> list[tuple[object, ...]]:
    return [
        (
            _name(conflict),
            conflict.ours.inspected_on or "",
            conflict.area.words,
            conflict.their_grade.words,
            conflict.our_grade.words,
        )
        for conflict in done.conflicts
    ]


def _shape(done: Imported, *, dry_run: bool) -> dict[str, Any]:
    return {
        "kind": done.kind.value,
        "dry_run": dry_run,
        **_counts(done),
        "conflicts": [
            {
                "authority": _name(conflict),
                "inspected": str(conflict.ours.inspected_on or ""),
                "area": conflict.area.value,
                "theirs": conflict.their_grade.value,
                "ours": conflict.our_grade.value,
                "report_url": conflict.ours.url,
            }
            for conflict in done.conflicts
        ],
        "left_out": [{"row": remark.row, "why": remark.text} for remark in done.remarks],
    }


def _counts(done: Imported) -> dict[str, int]:
    from storage.imported import Novelty

    return {novelty.value: done.counts.get(novelty, 0) for novelty in Novelty}


def _name(conflict: Conflict) -> str:
    from monitor.register.register import default_register

    authority = default_register().get(conflict.ours.authority)
    return authority.name if authority else conflict.ours.authority
