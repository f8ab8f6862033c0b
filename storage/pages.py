"""What addresses and sources said last: replies, the list, and how checks ended."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime

from sqlalchemy import Connection, delete, insert, select

from monitor.ledger import KeptPage
from monitor.model.authority import AuthorityId
from monitor.model.report import ListedProvider
from monitor.model.source import (
    FetchedPage,
    RequestCount,
    SourceId,
    SourceState,
    Validators,
    Verdict,
)
from storage import content
from storage.tables import authority_urns, listed, pages, requests, snapshots
from storage.upsert import add_up, insert_new, upsert

_BAD = {Verdict.FAILED: SourceState.FAILING, Verdict.BROKEN: SourceState.BROKEN}
_GOOD = (Verdict.BASELINE, Verdict.CHANGED, Verdict.UNCHANGED)


def kept_page(connection: Connection, url: str) -> KeptPage | None:
    """See ``monitor.ledger.Ledger.kept_page``."""
    row = connection.execute(select(pages).where(pages.c.url == url)).first()
    if row is None:
        return None
    return KeptPage(
        sha256=row.sha256,
        validators=Validators(row.etag, row.last_modified),
        reader_version=row.reader_version,
    )


def keep_page(
    connection: Connection, source: SourceId, url: str, page: FetchedPage, reader_version: int
) -> None:
    """Remember the reply under the address that was asked for, and a snapshot where it is new."""
    before = kept_page(connection, url)
    digest = content.store(connection, page.body, page.fetched_at)
    row = {
        "source": source,
        "sha256": digest,
        "reader_version": reader_version,
        "fetched_at": page.fetched_at,
    }
    validators = {
        "etag": page.validators.etag,
        "last_modified": page.validators.last_modified,
    }
    upsert(connection, pages, {"url": url, **row, **validators}, key=["url"])
    if before is None or before.sha256 != digest:
        connection.execute(insert(snapshots).values(url=url, **row))


def keep_unread(connection: Connection, source: SourceId, url: str, page: FetchedPage) -> None:
    """See ``monitor.ledger.Ledger.keep_unread``."""
    digest = content.store(connection, page.body, page.fetched_at)
    same = select(snapshots.c.id).where(snapshots.c.source == source, snapshots.c.sha256 == digest)
    if connection.execute(same).first() is None:
        row = {"source": source, "url": url, "sha256": digest, "fetched_at": page.fetched_at}
        connection.execute(insert(snapshots).values(**row, reader_version=0))


def kept_urls(connection: Connection, source: SourceId) -> tuple[str, ...]:
    """See ``monitor.ledger.Ledger.kept_urls``."""
    chosen = select(pages.c.url).where(pages.c.source == source).order_by(pages.c.url)
    return tuple(connection.execute(chosen).scalars())


def forget_other_pages(connection: Connection, source: SourceId, urls: Collection[str]) -> None:
    """See ``monitor.ledger.Ledger.forget_other_pages``."""
    others = (pages.c.source == source, pages.c.url.not_in(urls))
    connection.execute(delete(pages).where(*others))


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


def add_counts(connection: Connection, counts: Mapping[tuple[str, date], RequestCount]) -> None:
    """See ``monitor.ledger.Ledger.add_counts``."""
    for (host, day), count in counts.items():
        row = {
            "host": host,
            "day": day,
            "requests": count.requests,
            "not_modified": count.not_modified,
            "bytes": count.bytes,
        }
        add_up(connection, requests, row, key=["host", "day"])
