"""Articles as questions about them are answered: the read side of news."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, Row, func, select

from monitor.model.authority import AuthorityId
from monitor.model.coverage import Coverage, KeptArticle
from monitor.model.news import Article, FeedEntry
from monitor.model.source import SourceId
from storage.articles import STANDING
from storage.codec import from_json
from storage.coverage import coverage_select, read_coverage
from storage.engine import asking
from storage.tables.news import article_readings, articles
from storage.tables.news import coverage as _coverage

_AT_ONCE = 500
"""Articles in one question: databases take only so many values."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleFilter:
    """Which articles are asked for; a field left out does not narrow."""

    since: datetime | None = None  # published, or first seen, at or after
    until: datetime | None = None  # before
    authority: AuthorityId | None = None  # named in it
    limit: int | None = None


class NewsHistory:
    """Questions to one database about its articles; each is a read transaction of its own."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def articles(self, wanted: ArticleFilter) -> tuple[KeptArticle, ...]:
        """Return articles, newest first; copies of one are only named with it."""
        return tuple(self.each_article(wanted))

    def each_article(self, wanted: ArticleFilter) -> Iterator[KeptArticle]:
        """Give articles, newest first, with few of them in memory at once."""
        chosen = (
            select(articles, article_readings.c.details)
            .outerjoin(article_readings, (article_readings.c.article == articles.c.id) & STANDING)
            .where(articles.c.copy_of.is_(None), *_conditions(wanted))
            .order_by(articles.c.announced_at.desc(), articles.c.id)
            .limit(wanted.limit)
        )
        with asking(self._engine) as connection:
            rows = connection.execution_options(yield_per=_AT_ONCE).execute(chosen)
            for some in rows.partitions():
                yield from _kept_articles(connection, some)

    def count_articles(self, wanted: ArticleFilter) -> int:
        """Return how many articles there are; a limit does not narrow this."""
        chosen = select(func.count()).select_from(articles)
        with asking(self._engine) as connection:
            alone = chosen.where(articles.c.copy_of.is_(None), *_conditions(wanted))
            return connection.execute(alone).scalar_one()

    def filed(self, authority: AuthorityId) -> tuple[Coverage, ...]:
        """Return the articles about an authority that stand under one of its reports."""
        chosen = coverage_select().where(
            _coverage.c.authority == authority, _coverage.c.document.is_not(None)
        )
        chosen = chosen.order_by(_coverage.c.day, _coverage.c.article)
        with asking(self._engine) as connection:
            return read_coverage(connection.execute(chosen))


def _conditions(wanted: ArticleFilter) -> Iterator[ColumnElement[bool]]:
    if wanted.since is not None:
        yield articles.c.announced_at >= wanted.since
    if wanted.until is not None:
        yield articles.c.announced_at < wanted.until
    if wanted.authority is not None:
        named = select(_coverage.c.article).where(_coverage.c.authority == wanted.authority)
        yield articles.c.id.in_(named)


def _kept_articles(connection: Connection, rows: Sequence[Row[Any]]) -> Iterator[KeptArticle]:
    for start in range(0, len(rows), _AT_ONCE):
        some = rows[start : start + _AT_ONCE]
        ids = [row.id for row in some]
        stand, copies = _coverage_of(connection, ids), _copies_of(connection, ids)
        for row in some:
            yield KeptArticle(
                id=row.id,
                url=row.url,
                source=SourceId(row.source),
                first_seen_at=row.first_seen_at,
                article=from_json(Article, row.details) if row.details else None,
                entry=from_json(FeedEntry, row.entry),
                coverage=tuple(stand.get(row.id, ())),
                also_at=tuple(copies.get(row.id, ())),
                error=row.error,
            )


def _coverage_of(connection: Connection, ids: Sequence[int]) -> dict[int, list[Coverage]]:
    """Return how each article stands, the authorities that it is about first."""
    found: dict[int, list[Coverage]] = {}
    chosen = coverage_select().where(_coverage.c.article.in_(ids))
    ordered = chosen.order_by(_coverage.c.role.desc(), _coverage.c.authority)
    for each in read_coverage(connection.execute(ordered)):
        found.setdefault(each.article, []).append(each)
    return found


def _copies_of(connection: Connection, ids: Sequence[int]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    chosen = select(articles.c.copy_of, articles.c.url).where(articles.c.copy_of.in_(ids))
    for row in connection.execute(chosen.order_by(articles.c.id)):
        found.setdefault(row.copy_of, []).append(row.url)
    return found
