"""`reread`: the kept reports, read again with today's reader."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from jobs.cli import exits
from jobs.cli.options import AsJson
from jobs.cli.output import answer_json, note, say

if TYPE_CHECKING:
    from monitor.pipeline.reread import Reread


def reread(
    context: typer.Context,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only show what would differ; store nothing.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Read every kept report again, show what differs, store it; nobody is alerted.

    Example: ofsted-monitor reread --dry-run
    """
    # Imported late, so that --help answers at once.
    from jobs.cli.progress import counted
    from jobs.wiring import open_app
    from monitor.pipeline import reread as pipeline

    context.obj.history()  # there must be something to read again
    with open_app(context.obj.config()) as app:
        done = counted(
            pipeline.reread(app.edges, app.reports.read_all, app.register, dry_run=dry_run),
            "Reports read again",
        )
        results = list(done)
    for result in results:
        if result.error:
            note(f"{_name(result)}: {result.error}; the earlier reading stands")
    differing = [result for result in results if result.changes]
    if as_json:
        answer_json([_shape(result) for result in differing])
    else:
        _show(differing, len(results), dry_run=dry_run)
    if any(result.error for result in results):
        raise typer.Exit(exits.DONE_IN_PART)


def _show(differing: Sequence[Reread], total: int, *, dry_run: bool) -> None:
    for result in differing:
        say(_name(result))
        for line in result.changes:
            say(f"  {line}")
    stored = "nothing was stored" if dry_run else "stored, nobody was alerted"
    say(f"{total} reports read again, {len(differing)} read otherwise than before: {stored}")


def _shape(result: Reread) -> dict[str, object]:
    report = result.report
    return {
        "authority": report.authority,
        "report": report.document.id,
        "sha256": report.sha256,
        "changes": list(result.changes),
    }


def _name(result: Reread) -> str:
    return f"{result.report.authority}, file {result.report.document.id}"
