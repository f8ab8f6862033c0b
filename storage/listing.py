"""Ofsted's list as last believed, and who has stood in it under which number."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select

from monitor.model.authority import AuthorityId
from monitor.model.listed import ListedProvider
from monitor.model.memory import Membership
from storage.tables.authorities import authority_urns, listed
from storage.tables.authorities import memberships as _memberships
from storage.upsert import insert_new


def listed_providers(connection: Connection) -> Mapping[str, ListedProvider]:
    """See ``monitor.ledger.Ledger.listed``."""
    return {
        row.urn: ListedProvider(
            urn=row.urn, name=row.name, url=row.url, latest_report=row.latest_report
        )
        for row in connection.execute(select(listed))
    }


def save_listed(connection: Connection, providers: Sequence[ListedProvider], at: datetime) -> None:
    """See ``monitor.ledger.Ledger.save_listed``."""
    connection.execute(delete(listed))
    rows = [
        {
            "urn": provider.urn,
            "name": provider.name,
            "url": provider.url,
            "latest_report": provider.latest_report,
            "seen_at": at,
        }
        for provider in providers
    ]
    if rows:
        connection.execute(insert(listed), rows)


def known_urns(connection: Connection) -> Mapping[str, AuthorityId]:
    """See ``monitor.ledger.Ledger.urns``."""
    rows = connection.execute(select(authority_urns.c.urn, authority_urns.c.authority))
    return {row.urn: AuthorityId(row.authority) for row in rows}


def note_urn(connection: Connection, urn: str, authority: AuthorityId, at: datetime) -> None:
    """See ``monitor.ledger.Ledger.note_urn``."""
    insert_new(
        connection, authority_urns, {"urn": urn, "authority": authority, "first_seen_at": at}
    )


def memberships(connection: Connection) -> Mapping[AuthorityId, Membership]:
    """See ``monitor.ledger.Ledger.memberships``."""
    return {
        AuthorityId(row.authority): Membership(
            authority=AuthorityId(row.authority),
            urn=row.urn,
            next_urn=row.next_urn,
            noticed_at=row.noticed_at,
        )
        for row in connection.execute(select(_memberships))
    }


def save_memberships(connection: Connection, stand: Sequence[Membership]) -> None:
    """See ``monitor.ledger.Ledger.save_memberships``."""
    connection.execute(delete(_memberships))
    rows = [
        {
            "authority": each.authority,
            "urn": each.urn,
            "next_urn": each.next_urn,
            "noticed_at": each.noticed_at if each.next_urn is not None else None,
        }
        for each in stand
    ]
    if rows:
        connection.execute(insert(_memberships), rows)
