"""`deliveries` and `deliveries retry`: what was told to whom, and telling it again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from jobs.cli import completion, exits
from jobs.cli.options import AsJson
from jobs.cli.output import answer_json, note, say, table

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from monitor.pipeline.deliver import Sent
    from storage.deliveries import DeliveryLog, DeliveryRecord, DeliveryState

app = typer.Typer(invoke_without_command=True, rich_markup_mode=None)


def parse_state(text: str) -> DeliveryState:
    """Return the state that was typed."""
    # Imported late, here and below, so that --help answers at once.
    from storage.deliveries import DeliveryState

    try:
        return DeliveryState(text.strip().lower())
    except ValueError:
        known = ", ".join(state.value for state in DeliveryState)
        raise typer.BadParameter(f"{text!r} is no state: one of {known}") from None


StateName = Annotated[
    str | None,
    typer.Option(
        "--state",
        parser=parse_state,
        metavar="STATE",
        help="Only pending, sent or failed.",
        autocompletion=completion.delivery_states,
    ),
]


@app.callback()
def deliveries(
    context: typer.Context,
    state: StateName = None,
    alert: Annotated[str | None, typer.Option(help="Only of this alert.")] = None,
    channel: Annotated[str | None, typer.Option(help="Only through this channel.")] = None,
    limit: Annotated[int, typer.Option(min=1, help="At most so many.")] = 50,
    as_json: AsJson = False,
) -> None:
    """List what was told to whom, what waits, and what was given up; newest first.

    Example: ofsted-monitor deliveries --state failed
    """
    if context.invoked_subcommand is not None:
        if state or alert or channel or as_json:
            raise typer.BadParameter(f"options stand after {context.invoked_subcommand}")
        return
    from jobs.cli.shapes import delivery_shape
    from storage.deliveries import DeliveryFilter

    wanted = DeliveryFilter(state=state, alert=alert, channel=channel, limit=limit)  # type: ignore[arg-type]
    found = context.obj.deliveries().find(wanted)
    if as_json:
        answer_json([delivery_shape(record) for record in found])
        return
    zone = context.obj.config().zone
    columns = ("Delivery", "Event", "Alert", "Channel", "Recipient", "State", "When", "Error")
    table(columns, [_cells(record, zone) for record in found])
    if not found:
        note("no delivery of that kind: nothing has been owed yet, or ask for others")


@app.command()
def retry(
    context: typer.Context,
    ids: Annotated[
        list[int] | None, typer.Argument(metavar="ID", help="Only these deliveries.")
    ] = None,
    failed: Annotated[
        bool, typer.Option("--failed", help="Also what was given up; with it go no IDs.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Send at once what waits, digests too; or the named ones; or the failed ones too.

    What belongs to the same message as a named one goes with it.

    Example: ofsted-monitor deliveries retry --failed
    """
    from jobs.cli.sent import sent_line
    from jobs.cli.shapes import sent_shape
    from jobs.wiring import open_app

    if ids and failed:
        raise typer.BadParameter("name deliveries, or ask for --failed, not both")
    log, only = context.obj.deliveries(), set(ids) if ids else None
    if only:
        _refuse_what_cannot_be_sent(log, only)
    with open_app(context.obj.config()) as app:
        results = app.deliverer.deliver_now(
            lambda sent: (note if sent.error or as_json else say)(sent_line(sent)),
            only=only,
            failed=failed or bool(only),
        )
        channels = app.deliverer.channels.keys()
    if as_json:
        answer_json([sent_shape(sent) for sent in results])
    left = _left_behind(log, results, only, channels)
    for line in left:
        note(line)
    if left or any(sent.error for sent in results):
        raise typer.Exit(exits.DONE_IN_PART)
    if not results:
        note("nothing waits to be sent")


def _refuse_what_cannot_be_sent(log: DeliveryLog, ids: Collection[int]) -> None:
    """Refuse all where one is unknown or was sent: nothing has been done then."""
    from monitor.errors import ConfigError
    from storage.deliveries import DeliveryFilter, DeliveryState

    known = {record.id: record for record in log.find(DeliveryFilter(ids=ids))}
    problems = [f"there is no delivery {id_}" for id_ in sorted(ids - known.keys())]
    problems += [
        f"delivery {record.id} was sent to {record.recipient} and is not sent again"
        for record in known.values()
        if record.state is DeliveryState.SENT
    ]
    if problems:
        raise ConfigError(problems)


def _left_behind(
    log: DeliveryLog,
    results: Sequence[Sent],
    only: Collection[int] | None,
    channels: Collection[str],
) -> list[str]:
    """Return a line for each channel or named delivery that nobody could send."""
    from storage.deliveries import DeliveryFilter, DeliveryState
    from storage.stranded import stranded

    done = {delivery.id for sent in results for delivery in sent.deliveries}
    waiting = log.find(DeliveryFilter(ids=only, state=DeliveryState.PENDING))
    left = [record for record in waiting if record.id not in done]
    waiting_for = Counter(record.channel for record in left)
    lines = [str(each) for each in stranded(waiting_for, channels)]
    if only:
        busy = [record for record in left if record.channel in channels]
        lines += [f"delivery {record.id} is just being sent by another process" for record in busy]
    return lines


def _cells(record: DeliveryRecord, zone: ZoneInfo) -> tuple[object, ...]:
    at = record.sent_at or record.next_attempt_at
    return (
        record.id,
        record.event_id,
        record.alert,
        record.channel,
        record.recipient,
        record.state.value,
        f"{at.astimezone(zone):%Y-%m-%d %H:%M}" if at else "",
        record.last_error or "",
    )
