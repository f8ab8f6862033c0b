"""`events`: what was detected."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from jobs.cli.options import MOST, AsCsv, AsJson, Kinds, OfAuthority, Since, Until
from jobs.cli.output import note, table

if TYPE_CHECKING:
    from monitor.model.event import Event

_MOST = 50
"""Events shown where nobody says how many; that there are more is said."""


def events(
    context: typer.Context,
    since: Since = None,
    until: Until = None,
    authority: OfAuthority = None,
    kind: Kinds = None,
    limit: Annotated[
        int | None, typer.Option(min=1, max=MOST, help="At most so many; 50 if left out.")
    ] = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """List what was detected, newest first.

    Example: ofsted-monitor events --kind 'rating.*' --since 'last week'
    """
    # Imported late, so that --help answers at once.
    from jobs.cli.answers import answer_scripts
    from jobs.cli.event_shapes import EVENT_FIELDS, event_shape
    from jobs.cli.moments import between
    from monitor.register.register import default_register
    from storage.event_log import EventFilter

    start, end = between(context.obj, since, until)
    wanted = EventFilter(
        since=start,
        until=end,
        authorities=[default_register().find(authority).id] if authority else (),
        kinds=kind or (),
        limit=limit or _MOST + 1,
    )
    found = context.obj.events().newest(wanted)
    shown = found[: limit or _MOST]
    if as_json or as_csv:
        shapes = [event_shape(event) for event in shown]
        answer_scripts(shapes, EVENT_FIELDS, as_json=as_json, as_csv=as_csv)
    else:
        _show(shown)
    if len(found) > len(shown):
        note(f"these are the newest {_MOST}: more with --limit, or ask more narrowly")


def _show(found: Sequence[Event]) -> None:
    rows = [
        (e.occurred_on, e.summary, e.id, f"{e.kind}{' (history)' * e.backfilled}") for e in found
    ]
    table(("When", "What", "Event", "Kind"), rows)
    if not found:
        note("nothing of that kind has been detected")
