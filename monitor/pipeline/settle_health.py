"""After the last page of a cycle: which sources are broken, and which are well again."""

from collections.abc import Callable, Collection

from monitor.detect.health import detect_health
from monitor.model.event import Event
from monitor.model.event_kind import EventKind
from monitor.model.source import SourceId
from monitor.pipeline.edges import Edges
from monitor.pipeline.targets import source_of


def settle_health(edges: Edges, watched: Collection[SourceId]) -> tuple[Event, ...]:
    """Tell of sources that broke or recovered, in one transaction; return the new events.

    Only those ``watched`` today can be broken: nobody looks any more at what was taken out of
    the configuration, or has left Ofsted's list.

    What is worth telling follows from what the checks have written, so a process that died
    before this point is made up for by the next.
    """
    with edges.open_ledger() as ledger:
        left = {source_of(id_) for id_, it in ledger.memberships().items() if not it.urn}
    return _settle(edges, lambda id_: id_ in watched and id_ not in left)


def settle_duties(edges: Edges) -> tuple[Event, ...]:
    """Tell of duties of the service itself that fail, or work again; return the new events.

    Not with the sources: a round that comes to its end would tell of itself that it fails.
    """
    return _settle(edges, lambda id_: id_.startswith(_DUTY))


def _settle(edges: Edges, is_watched: Callable[[SourceId], bool]) -> tuple[Event, ...]:
    now = edges.clock.now()
    with edges.open_ledger() as ledger:
        watched = [record for id_, record in ledger.sources().items() if is_watched(id_)]
        changes = detect_health(watched, now)
        for change in changes:
            ledger.save_event(change.event, edges.owe(change.event))
            well = change.event.kind is EventKind.SOURCE_RECOVERED
            ledger.mark_told(change.sources, None if well else now)
    return tuple(change.event for change in changes)


_DUTY = "job/"
