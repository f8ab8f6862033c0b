"""After the reports of a cycle are read: which claims they confirm, and which they contradict."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from monitor.ledger import Ledger
from monitor.model.authority import AuthorityId
from monitor.model.coverage import Coverage
from monitor.model.event import Event
from monitor.pipeline.edges import Edges
from monitor.pipeline.hold_claims import Holder
from monitor.pipeline.news_source import NewsDesk


def settle_claims(edges: Edges, desk: NewsDesk) -> tuple[Event, ...]:
    """Hold every open claim against today's reports, in one transaction; return the new events.

    What is worth telling follows from what is stored, so a process that died before this
    point is made up for by the next.
    """
    now = edges.clock.now()
    with edges.open_ledger() as ledger:
        told: list[Event] = []
        waiting = ledger.news.open_claims()
        holder = Holder(desk, ledger, now)
        for found in waiting:
            stands, events = holder.hold(found)
            if stands != found:
                _save(ledger, stands)
                told += [event for event in events if ledger.save_event(event, edges.owe(event))]
    return tuple(told)


def wants_a_look(edges: Edges) -> frozenset[AuthorityId]:
    """Return the authorities whose page nobody has looked at since a claim about them was told."""
    with edges.open_ledger() as ledger:
        return unseen_claims(ledger)


def unseen_claims(ledger: Ledger) -> frozenset[AuthorityId]:
    """Do the same in a transaction that is open."""
    return frozenset(each.authority for each in _unseen(ledger.news.open_claims()))


def note_look(edges: Edges, authorities: Iterable[AuthorityId], at: datetime) -> None:
    """Note that the pages of ``authorities`` were looked at for what was claimed by ``at``."""
    seen = frozenset(authorities)
    with edges.open_ledger() as ledger:
        for each in _unseen(ledger.news.open_claims()):
            if each.authority in seen and each.told_at and each.told_at <= at:
                _save(ledger, replace(each, looked_at=at))


def _unseen(found: Iterable[Coverage]) -> Iterable[Coverage]:
    return (each for each in found if each.told_at and each.looked_at is None)


def _save(ledger: Ledger, stands: Coverage) -> None:
    others = ledger.news.coverage(stands.article)
    ledger.news.save_coverage(stands.article, [*({**others, stands.authority: stands}).values()])
