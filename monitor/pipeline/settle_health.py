"""After the last page of a cycle: which sources are broken, and which are well again."""

from monitor.detect.health import detect_health
from monitor.model.event import Event, EventKind
from monitor.pipeline.edges import Edges


def settle_health(edges: Edges) -> tuple[Event, ...]:
    """Tell of sources that broke or recovered, in one transaction; return the new events.

    What is worth telling follows from what the checks have written, so a process that died
    before this point is made up for by the next.
    """
    now = edges.clock.now()
    with edges.open_ledger() as ledger:
        watched = [
            record
            for record in ledger.sources().values()
            if not record.id.startswith(_TOLD_ELSEWHERE)
        ]
        changes = detect_health(watched, now)
        for change in changes:
            ledger.save_event(change.event, edges.owe(change.event))
            well = change.event.kind is EventKind.SOURCE_RECOVERED
            ledger.mark_told(change.sources, None if well else now)
    return tuple(change.event for change in changes)


_TOLD_ELSEWHERE = ("channel/", "file/")
"""Channels are told of where they fail; a file that stays unreadable, as a report is."""
