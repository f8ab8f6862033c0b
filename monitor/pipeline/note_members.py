"""After each believed reading of the list: who has come, gone, or changed number."""

from collections.abc import Mapping

from monitor.detect.listings import Listed, identify, list_event, next_memberships
from monitor.ledger import Ledger
from monitor.model.authority import AuthorityId
from monitor.model.event import Event
from monitor.model.listed import ListedProvider
from monitor.model.memory import Membership
from monitor.model.source import SourceId
from monitor.pipeline.edges import Edges
from monitor.register import Register

LIST = SourceId("ofsted/list")


def rows_by_authority(
    rows: Mapping[str, ListedProvider], ledger: Ledger, register: Register
) -> dict[AuthorityId, ListedProvider]:
    """Tie the list's rows to authorities, by every URN the register and we have known."""
    known = {each.urn: each.id for each in register.authorities} | dict(ledger.urns())
    return identify(rows, known, register)


def note_members(
    rows: Mapping[str, ListedProvider], ledger: Ledger, edges: Edges, register: Register
) -> tuple[Event, ...]:
    """Write how each authority stands in the list now; return the changes this has confirmed."""
    now = edges.clock.now()
    identified = rows_by_authority(rows, ledger, register)
    stand = next_memberships(ledger.memberships(), identified, now)
    ledger.save_memberships(stand)
    events = [
        list_event(change, _listed(change, identified, register), source=LIST, now=now)
        for change in stand
        if change.before is not None
    ]
    return tuple(event for event in events if ledger.save_event(event, edges.owe(event)))


def _listed(
    change: Membership,
    rows: Mapping[AuthorityId, ListedProvider],
    register: Register,
) -> Listed:
    authority, row = register.get(change.authority), rows.get(change.authority)
    shown = row.name if row else change.authority
    return Listed(
        authority=authority.id if authority else None,
        name=authority.name if authority else shown,
        region=authority.region if authority else "",
        page_url=row.url if row else "",
    )
