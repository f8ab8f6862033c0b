"""`events`: what was detected."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from jobs.cli.options import AsJson, Kinds, Since, Until
from jobs.cli.output import answer_json, note, table


def events(
    context: typer.Context,
    since: Since = None,
    until: Until = None,
    authority: Annotated[str | None, typer.Option(help="Only of this authority.")] = None,
    kind: Kinds = None,
    limit: Annotated[int, typer.Option(min=1, help="At most so many.")] = 50,
    as_json: AsJson = False,
) -> None:
    """List what was detected, newest first.

    Example: ofsted-monitor events --kind 'rating.*' --since 2026-01-01
    """
    # Imported late, so that --help answers at once.
    from jobs.cli.shapes import event_shape
    from monitor.register.register import default_register
    from storage.history import EventFilter

    zone = ZoneInfo(context.obj.config().timezone)
    if since and until and until < since:
        raise typer.BadParameter(f"--until {until} is before --since {since}")
    wanted = EventFilter(
        since=_midnight(since, zone) if since else None,
        until=_midnight(until + timedelta(days=1), zone) if until else None,
        authorities=[default_register().find(authority).id] if authority else (),
        kinds=kind or (),
        limit=limit,
    )
    found = context.obj.history().events(wanted)
    if as_json:
        answer_json([event_shape(event) for event in found])
        return
    table(
        ("When", "What", "Event", "Kind"),
        [
            (e.occurred_on or "", e.summary, e.id, f"{e.kind}{' (history)' * e.backfilled}")
            for e in found
        ],
    )
    if not found:
        note("nothing of that kind has been detected")


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(), zone)
