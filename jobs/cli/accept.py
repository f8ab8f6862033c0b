"""`accept`: take what a source shows now as the new normal."""

from __future__ import annotations

from typing import Annotated

import typer

from jobs.cli import exits
from jobs.cli.output import note, say


def accept(
    context: typer.Context,
    source: Annotated[str, typer.Argument(help="As `status` names it: ofsted/sunderland.")],
) -> None:
    """Say that you have looked, and that what a source shows now is the new normal.

    For a source that is broken because most of what it had is gone, and rightly so.

    Example: ofsted-monitor accept ofsted/sunderland
    """
    # Imported late, so that --help answers at once.
    from jobs.accept import accept_source, acceptable
    from jobs.cli.progress import watching
    from jobs.wiring import open_app
    from monitor.model.source import Verdict

    config = context.obj.config()
    known = acceptable(config, source)
    with open_app(config) as app, watching(quiet=True) as onlooker:
        outcome = accept_source(app, known, onlooker=onlooker)
    if outcome is None:
        note("not accepted: another process is still checking it")
        raise typer.Exit(exits.DONE_IN_PART)
    if outcome.verdict is Verdict.FAILED:
        note(f"{source}: {outcome.error}")
        raise typer.Exit(exits.DONE_IN_PART)
    say(f"{source}: what it shows now is accepted")
