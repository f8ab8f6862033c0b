"""What addresses said last, and how much was asked of their hosts."""

from collections.abc import Collection, Mapping
from datetime import date

from sqlalchemy import Connection, delete, insert, select

from monitor.model.memory import KeptPage
from monitor.model.source import FetchedPage, RequestCount, SourceId, Validators
from storage import content
from storage.tables.kept import pages, snapshots
from storage.tables.sources import requests
from storage.upsert import add_up, upsert


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
