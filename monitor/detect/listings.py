"""Who has appeared in Ofsted's list, left it, or stands in it under another number.

In March 2024 sixteen authorities were renumbered overnight; a tool that knew them by their
number lost them and noticed nothing for a fortnight. Here a new number with a known name is
the same authority, and a change of the list is only told once a second reading confirms it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from monitor.model.authority import AuthorityId
from monitor.model.event import Event, EventKind, Importance
from monitor.model.report import ListedProvider
from monitor.model.source import SourceId


@dataclass(frozen=True, slots=True, kw_only=True)
class ListChange:
    """One difference between two believed lists, not yet confirmed by a second reading."""

    kind: EventKind
    authority: AuthorityId
    before: str  # URN, or empty
    after: str


def compare_lists(
    before: Mapping[AuthorityId, ListedProvider], after: Mapping[AuthorityId, ListedProvider]
) -> tuple[ListChange, ...]:
    """Return how ``after`` differs in who is listed, and under which number.

    Both map our own ids to rows of the list; who a row is was settled before, by any URN it
    has had and else by its name.
    """
    changes = []
    for authority in sorted(before.keys() | after.keys()):
        old, new = before.get(authority), after.get(authority)
        urns = (old.urn if old else "", new.urn if new else "")
        if urns[0] != urns[1]:
            changes.append(
                ListChange(kind=_kind(*urns), authority=authority, before=urns[0], after=urns[1])
            )
    return tuple(changes)


def _kind(before: str, after: str) -> EventKind:
    if not before:
        return EventKind.AUTHORITY_LISTED
    return EventKind.AUTHORITY_RENUMBERED if after else EventKind.AUTHORITY_UNLISTED


_SAID = {
    EventKind.AUTHORITY_LISTED: "{name} has appeared in Ofsted's list, as URN {after}",
    EventKind.AUTHORITY_UNLISTED: "{name} (URN {before}) has left Ofsted's list",
    EventKind.AUTHORITY_RENUMBERED: "{name} now stands in Ofsted's list as URN {after}, "
    "before as {before}: its history goes on",
}


def list_event(
    change: ListChange,
    *,
    name: str,
    region: str,
    page_url: str,
    source: SourceId,
    detected_at: datetime,
) -> Event:
    """Return the event for a change that a second reading has confirmed."""
    unlisted = change.kind is EventKind.AUTHORITY_UNLISTED
    return Event(
        key=f"{source}|{change.before}>{change.after}|{change.kind}|{change.authority}",
        kind=change.kind,
        source=source,
        summary=_SAID[change.kind].format(name=name, before=change.before, after=change.after),
        occurred_on=detected_at.date(),
        detected_at=detected_at,
        importance=Importance.HIGH if unlisted else Importance.NORMAL,
        authority=change.authority,
        authority_name=name,
        urn=change.after or change.before,
        region=region,
        page_url=page_url,
    )
