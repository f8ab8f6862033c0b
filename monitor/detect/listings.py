"""Who has appeared in Ofsted's list, left it, or stands in it under another number.

In March 2024 sixteen authorities were renumbered overnight; a tool that knew them by their
number lost them and noticed nothing for a fortnight. Here a new number with a known name is
the same authority, and a change of the list is only told once a second reading confirms it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from monitor.model.authority import AuthorityId
from monitor.model.event import Event, Importance
from monitor.model.event_kind import EventKind
from monitor.model.listed import ListedProvider
from monitor.model.memory import Membership
from monitor.model.source import SourceId
from monitor.register import Register


def identify(
    rows: Mapping[str, ListedProvider], urns: Mapping[str, AuthorityId], register: Register
) -> dict[AuthorityId, ListedProvider]:
    """Tie each row of the list to an authority: by any URN it has had, else by its name.

    ``urns`` maps every URN known to its authority. A row that is nobody we know is left
    under an id made of its URN. Where two rows are one authority, the number that is new
    to us stands: the other is about to go.
    """
    found: dict[AuthorityId, ListedProvider] = {}
    for urn in sorted(rows, key=lambda urn: urn not in urns):
        named = register.match_printed(rows[urn].name)
        known = urns.get(urn) or (named.id if named else AuthorityId(f"urn-{urn}"))
        found[known] = rows[urn]
    return found


def next_memberships(
    before: Mapping[AuthorityId, Membership],
    rows: Mapping[AuthorityId, ListedProvider],
    now: datetime,
) -> tuple[Membership, ...]:
    """Return how each authority stands in the list after one more reading of it.

    A change is remembered at its first reading and ``confirmed`` by the next that shows the
    same; one that is gone again by then was none. The very first list is believed whole.
    """
    return tuple(
        _next(before.get(id_), id_, rows[id_].urn if id_ in rows else "", now, first=not before)
        for id_ in sorted(before.keys() | rows.keys())
    )


def _next(
    known: Membership | None, authority: AuthorityId, urn: str, now: datetime, *, first: bool
) -> Membership:
    if first:
        return Membership(authority=authority, urn=urn)
    stands = known or Membership(authority=authority, urn="")
    if urn == stands.urn:
        return Membership(authority=authority, urn=urn)
    if urn == stands.next_urn:
        return Membership(
            authority=authority, urn=urn, before=stands.urn, noticed_at=stands.noticed_at
        )
    return Membership(authority=authority, urn=stands.urn, next_urn=urn, noticed_at=now)


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """An authority as a message names it."""

    authority: AuthorityId | None  # None: one that is not in the register
    name: str
    region: str
    page_url: str


def list_event(change: Membership, who: Listed, *, source: SourceId, now: datetime) -> Event:
    """Return the event for a change that a second reading has confirmed."""
    before, after = change.before or "", change.urn
    kind = _kind(before, after)
    since = change.noticed_at.isoformat() if change.noticed_at else ""
    return Event(
        key=f"{source}|{since}|{kind}|{change.authority}",
        kind=kind,
        source=source,
        summary=_SAID[kind].format(name=who.name, before=before, after=after),
        occurred_on=now.date(),
        detected_at=now,
        importance=Importance.NORMAL if after else Importance.HIGH,
        authority=who.authority,
        authority_name=who.name,
        urn=after or before,
        region=who.region,
        page_url=who.page_url,
    )


def _kind(before: str, after: str) -> EventKind:
    if not before:
        return EventKind.AUTHORITY_LISTED
    return EventKind.AUTHORITY_RENUMBERED if after else EventKind.AUTHORITY_UNLISTED


_SAID = {
    EventKind.AUTHORITY_LISTED: "{name} has appeared in Ofsted's list, as URN {after}",
    EventKind.AUTHORITY_UNLISTED: "{name} (URN {before}) has left Ofsted's list",
    EventKind.AUTHORITY_RENUMBERED: "{name} now stands in Ofsted's list as URN {after}, "
    "before as {before}; its history goes on",
}
