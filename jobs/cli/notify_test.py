"""`notify-test`: does everybody get what they should?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from jobs.cli import exits
from jobs.cli.options import AsJson
from jobs.cli.output import answer_json, note, say

if TYPE_CHECKING:
    from jobs.trial import Trial


def notify_test(
    context: typer.Context,
    alert: Annotated[
        str | None, typer.Argument(metavar="[ALERT]", help="Only this alert; all if left out.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Send a test message through each channel of each alert; nothing is stored.

    Example: ofsted-monitor notify-test desk
    """
    # Imported late, so that --help answers at once.
    from jobs.clock import SystemClock
    from jobs.trial import trials

    done = []
    for trial in trials(context.obj.config(), alert, SystemClock()):
        done.append(trial)
        if trial.error or not as_json:
            (note if trial.error else say)(_line(trial))
    if as_json:
        answer_json([_shape(trial) for trial in done])
    if not done:
        note("no channel is configured: there is nobody to tell")
    if any(trial.error for trial in done):
        raise typer.Exit(exits.DONE_IN_PART)


def _line(trial: Trial) -> str:
    to = (
        trial.channel
        if trial.recipient == trial.channel
        else f"{trial.channel} to {trial.recipient}"
    )
    for_whom = f"{trial.alert}: {to}" if trial.alert else to
    return f"{for_whom}: not taken: {trial.error}" if trial.error else f"{for_whom}: taken"


def _shape(trial: Trial) -> dict[str, object]:
    return {
        "alert": trial.alert or None,
        "channel": trial.channel,
        "recipient": trial.recipient,
        "taken": trial.error is None,
        "error": trial.error,
    }
