"""How articles stand to the authorities that they name, and their claims to Ofsted's reports."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, Select, delete, insert, select

from monitor.model.authority import AuthorityId
from monitor.model.coverage import ClaimVerdict, Coverage
from monitor.model.event import ArticleFacts
from monitor.model.news import Article, ArticleKind, Role
from monitor.model.source import SourceId
from storage.articles import STANDING
from storage.codec import from_json
from storage.tables.documents import documents
from storage.tables.news import article_readings, articles
from storage.tables.news import coverage as _coverage


def coverage_select() -> Select[Any]:
    """Return the select of coverage; narrow it and give it to ``read_coverage``."""
    return (
        select(
            _coverage,
            articles.c.url,
            articles.c.source,
            documents.c.file_id,
            article_readings.c.details,
        )
        .join(articles, _coverage.c.article == articles.c.id)
        .join(article_readings, article_readings.c.article == articles.c.id)
        .outerjoin(documents, _coverage.c.document == documents.c.id)
        .where(STANDING)
    )


def read_coverage(rows: Iterable[Row[Any]]) -> tuple[Coverage, ...]:
    """Return one value for each row of a ``coverage_select``."""
    return tuple(_coverage_of(row) for row in rows)


def coverage_of(connection: Connection, article: int) -> Mapping[AuthorityId, Coverage]:
    """See ``monitor.news_ledger.NewsLedger.coverage``."""
    chosen = coverage_select().where(_coverage.c.article == article)
    return {each.authority: each for each in read_coverage(connection.execute(chosen))}


def save_coverage(connection: Connection, article: int, stand: Sequence[Coverage]) -> None:
    """See ``monitor.news_ledger.NewsLedger.save_coverage``."""
    connection.execute(delete(_coverage).where(_coverage.c.article == article))
    rows = [
        {
            "article": article,
            "authority": each.authority,
            "role": each.role,
            "kind": each.kind,
            "day": each.day,
            "story": each.story,
            "verdict": each.verdict,
            "document": _document(connection, each),
            "told_at": each.told_at,
            "looked_at": each.looked_at,
            "backfilled": each.backfilled,
        }
        for each in stand
    ]
    if rows:
        connection.execute(insert(_coverage), rows)


def stories(connection: Connection, authority: AuthorityId, since: date) -> tuple[Coverage, ...]:
    """See ``monitor.news_ledger.NewsLedger.stories``."""
    chosen = coverage_select().where(
        _coverage.c.authority == authority, _coverage.c.day >= since, _coverage.c.story != ""
    )
    rows = connection.execute(chosen.order_by(_coverage.c.day, _coverage.c.article))
    return read_coverage(rows)


def open_claims(connection: Connection) -> tuple[Coverage, ...]:
    """See ``monitor.news_ledger.NewsLedger.open_claims``."""
    chosen = coverage_select().where(_coverage.c.verdict == ClaimVerdict.OPEN)
    rows = connection.execute(
        chosen.order_by(_coverage.c.day, _coverage.c.article, _coverage.c.authority)
    )
    return read_coverage(rows)


def _document(connection: Connection, each: Coverage) -> int | None:
    if each.document_id is None:
        return None
    chosen = select(documents.c.id).where(
        documents.c.authority == each.authority, documents.c.file_id == each.document_id
    )
    return int(connection.execute(chosen).scalar_one())


def _coverage_of(row: Row[Any]) -> Coverage:
    said = from_json(Article, row.details)
    claims = tuple(c for c in said.meaning.claims if c.authority == row.authority)
    return Coverage(
        article=row.article,
        authority=AuthorityId(row.authority),
        role=Role(row.role),
        kind=ArticleKind(row.kind),
        day=row.day,
        story=row.story,
        verdict=ClaimVerdict(row.verdict),
        document_id=row.file_id,
        told_at=row.told_at,
        looked_at=row.looked_at,
        backfilled=row.backfilled,
        source=SourceId(row.source),
        facts=ArticleFacts(
            url=row.url,
            title=said.text.title,
            site=said.text.site,
            published=said.text.published,
            quote=claims[0].quote if claims else "",
            claims=claims,
        ),
    )
