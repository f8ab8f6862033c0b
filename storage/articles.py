"""Articles: what was announced, what waits to be fetched, and what was read."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, time

from sqlalchemy import Connection, insert, or_, select, update

from monitor.model.coverage import Announced, ArticleReading, WaitingArticle
from monitor.model.news import Article, FeedEntry
from monitor.model.source import SourceId
from storage import passages
from storage.codec import from_json, to_json
from storage.tables.news import article_readings, articles
from storage.upsert import insert_all_new

STANDING = article_readings.c.superseded_at.is_(None)
"""What an article is held to say today."""

_AT_ONCE = 500
"""Addresses in one question: databases take only so many."""


def announced(connection: Connection, keys: Collection[str]) -> Mapping[str, Announced]:
    """See ``monitor.news_ledger.NewsLedger.announced``."""
    found = {}
    for some in _portions(sorted(keys)):
        known = or_(articles.c.key.in_(some), articles.c.canonical.in_(some))
        for row in connection.execute(select(articles).where(known)):
            it = Announced(
                article=row.id,
                source=SourceId(row.source),
                key=row.key,
                entry=from_json(FeedEntry, row.entry),
                first_seen_at=row.first_seen_at,
            )
            found.update({key: it for key in (row.canonical, row.key) if key in keys})
    return found


def announce(
    connection: Connection,
    source: SourceId,
    entries: Mapping[str, FeedEntry],
    *,
    backfilled: bool,
    at: datetime,
) -> None:
    """See ``monitor.news_ledger.NewsLedger.announce``."""
    rows = [
        {
            "url": entry.url,
            "key": key,
            "source": source,
            "entry": to_json(entry),
            "announced_at": entry.published or at,
            "backfilled": backfilled,
            "first_seen_at": at,
            "next_try_at": at,
            "failures": 0,
        }
        for key, entry in entries.items()
    ]
    insert_all_new(connection, articles, rows)


def announce_again(connection: Connection, article: int, entry: FeedEntry, at: datetime) -> None:
    """See ``monitor.news_ledger.NewsLedger.announce_again``."""
    says = {"entry": to_json(entry), "next_try_at": at, "failures": 0}
    connection.execute(update(articles).where(articles.c.id == article).values(**says))


def waiting(
    connection: Connection, source: SourceId, at: datetime, limit: int
) -> tuple[WaitingArticle, ...]:
    """See ``monitor.news_ledger.NewsLedger.waiting``."""
    chosen = (
        select(articles)
        .where(articles.c.source == source, articles.c.next_try_at <= at)
        .order_by(articles.c.announced_at.desc(), articles.c.id)  # a feed's first is its newest
        .limit(limit)
    )
    return tuple(
        WaitingArticle(
            id=row.id,
            entry=from_json(FeedEntry, row.entry),
            backfilled=row.backfilled,
            failures=row.failures,
            first_seen_at=row.first_seen_at,
        )
        for row in connection.execute(chosen)
    )


def settle_fetch(
    connection: Connection, article: int, error: str | None, next_try_at: datetime | None
) -> None:
    """See ``monitor.news_ledger.NewsLedger.settle_fetch``."""
    failures = articles.c.failures + 1 if error else 0
    says = {"error": error, "next_try_at": next_try_at, "failures": failures}
    connection.execute(update(articles).where(articles.c.id == article).values(**says))


def reading(connection: Connection, article: int) -> ArticleReading | None:
    """See ``monitor.news_ledger.NewsLedger.reading``."""
    chosen = (
        select(article_readings.c.details, article_readings.c.sha256, articles.c.copy_of)
        .join(articles, article_readings.c.article == articles.c.id)
        .where(articles.c.id == article, STANDING)
    )
    row = connection.execute(chosen).first()
    if row is None:
        return None
    said = from_json(Article, row.details)
    return ArticleReading(said=said, sha256=row.sha256, copy_of=row.copy_of)


def save_reading(
    connection: Connection,
    article: int,
    said: Article,
    *,
    sha256: str | None,
    canonical: str,
    fingerprint: str,
    reader_version: int,
    at: datetime,
) -> None:
    """See ``monitor.news_ledger.NewsLedger.save_reading``."""
    standing = update(article_readings).where(article_readings.c.article == article, STANDING)
    connection.execute(standing.values(superseded_at=at))
    connection.execute(
        insert(article_readings).values(
            article=article,
            sha256=sha256,
            reader_version=reader_version,
            read_at=at,
            fingerprint=fingerprint,
            published=said.text.published,
            details=to_json(said),
        )
    )
    own = update(articles).where(articles.c.id == article)
    connection.execute(own.values(canonical=canonical or None))
    heading = f"{said.text.title} {said.text.site}"
    passages.replace_article(connection, article, heading, said.text.paragraphs)


def fingerprints(connection: Connection, since: date) -> Mapping[int, str]:
    """See ``monitor.news_ledger.NewsLedger.fingerprints``."""
    chosen = (
        select(articles.c.id, article_readings.c.fingerprint)
        .join(article_readings, article_readings.c.article == articles.c.id)
        .where(
            STANDING,
            articles.c.copy_of.is_(None),
            articles.c.first_seen_at >= datetime.combine(since, time(), UTC),
            article_readings.c.fingerprint != "",
        )
        .order_by(articles.c.id)
    )
    return {row.id: row.fingerprint for row in connection.execute(chosen)}


def read_at(connection: Connection, key: str) -> int | None:
    """See ``monitor.news_ledger.NewsLedger.read_at``."""
    chosen = (
        select(articles.c.id)
        .join(article_readings, article_readings.c.article == articles.c.id)
        .where(
            STANDING,
            article_readings.c.sha256.is_not(None),
            articles.c.copy_of.is_(None),
            or_(articles.c.key == key, articles.c.canonical == key),
        )
        .order_by(articles.c.id)
    )
    return connection.execute(chosen).scalar()


def note_copy(connection: Connection, article: int, original: int | None) -> None:
    """See ``monitor.news_ledger.NewsLedger.note_copy``."""
    own = update(articles).where(articles.c.id == article)
    connection.execute(own.values(copy_of=original))


def _portions(items: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(items), _AT_ONCE):
        yield items[start : start + _AT_ONCE]
