"""Under which number an authority is in Ofsted's list today, and which have left it."""

from collections.abc import Mapping

from sqlalchemy import Connection, select

from monitor.model.authority import AuthorityId
from storage.tables.authorities import memberships


def urns_today(connection: Connection) -> Mapping[AuthorityId, str]:
    """Return the URN of each authority that is in the list, as two readings of it have shown."""
    chosen = select(memberships.c.authority, memberships.c.urn)
    rows = connection.execute(chosen.where(memberships.c.urn != ""))
    return {AuthorityId(row.authority): row.urn for row in rows}


def unlisted(connection: Connection) -> frozenset[AuthorityId]:
    """Return the authorities that have left the list, which has no page of theirs any more."""
    left = select(memberships.c.authority).where(memberships.c.urn == "")
    return frozenset(AuthorityId(name) for name in connection.execute(left).scalars())
