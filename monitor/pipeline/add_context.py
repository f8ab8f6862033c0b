"""Putting new ratings into their context, once everything of the cycle is known.

Ten reports have come out in one day: "one of 33" must count all of them, so this comes
after the last page and before the first message.
"""

from datetime import date

from monitor.context import sentences
from monitor.model.event import Event
from monitor.pipeline.edges import Edges
from monitor.register import Register


def add_context(edges: Edges, register: Register, *, today: date) -> None:
    """Add the context sentences to every new rating that has none yet, in one transaction."""
    with edges.open_ledger() as ledger:
        waiting = ledger.without_context()
        histories = ledger.histories() if waiting else {}
        for event in waiting:
            known = histories.get(event.authority, ()) if event.authority else ()
            new = next((report for report in known if _is_of(event, report.document_id)), None)
            said = (
                sentences(new, event.lines, histories, register=register, as_of=today)
                if new
                else ()
            )
            ledger.add_context(event.id, said, edges.clock.now())


def _is_of(event: Event, document_id: str) -> bool:
    return event.report is not None and event.report.id == document_id
