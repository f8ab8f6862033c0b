"""What a passage is of: the report or letter, the article or the watched page behind it."""

from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Date, FromClause, Row, Select, and_, func, or_, select

from monitor.model.authority import AuthorityId
from monitor.model.document import DocumentKind
from storage.tables.documents import documents, readings
from storage.tables.kept import pages
from storage.tables.news import article_readings, articles, coverage
from storage.tables.passages import passages


class TextKind(StrEnum):
    """What a passage is of."""

    REPORT = "report"
    LETTER = "letter"  # of a visit, or a joint inspection
    ARTICLE = "article"
    PAGE = "page"  # one that the user chose to watch


_LETTERS = (DocumentKind.FOCUSED_VISIT, DocumentKind.MONITORING_VISIT, DocumentKind.JTAI)

published: ColumnElement[Any] = func.coalesce(
    documents.c.published,
    documents.c.inspected,
    article_readings.c.published,
    func.date(articles.c.announced_at, type_=Date),
    func.date(pages.c.fetched_at, type_=Date),  # of what it says now
)
"""The day of a report, an article, or of a page's last change."""


def with_originals(found: FromClause) -> FromClause:
    """Return ``found``, which holds ``passages``, joined to what each passage is of."""
    standing = and_(
        article_readings.c.article == articles.c.id, article_readings.c.superseded_at.is_(None)
    )
    return (
        found.outerjoin(readings, readings.c.id == passages.c.reading)
        .outerjoin(documents, documents.c.id == readings.c.document)
        .outerjoin(articles, articles.c.id == passages.c.article)
        .outerjoin(article_readings, standing)
        .outerjoin(pages, pages.c.source == passages.c.source)
    )


_COLUMNS = (
    passages.c.reading,
    passages.c.article,
    passages.c.source,
    passages.c.page,
    readings.c.kind,
    documents.c.authority,
    published.label("published"),
    func.coalesce(
        documents.c.label,
        article_readings.c.details[("text", "title")].as_string(),
        passages.c.heading,  # of a watched page: its name
    ).label("title"),
    func.coalesce(documents.c.url, articles.c.url, pages.c.url).label("url"),
)


def original_of(passage: int) -> Select[Any]:
    """Return the select of what one passage is of."""
    chosen = select(*_COLUMNS).select_from(with_originals(passages))
    return chosen.where(passages.c.id == passage)


def kind_of(row: Row[Any]) -> TextKind:
    """Return the kind of what ``original_of`` has found."""
    if row.article is not None:
        return TextKind.ARTICLE
    if row.source is not None:
        return TextKind.PAGE
    return TextKind.LETTER if row.kind in _LETTERS else TextKind.REPORT


def is_of(kind: TextKind) -> ColumnElement[bool]:
    """Return the condition that a passage is of this kind."""
    if kind is TextKind.ARTICLE:
        return passages.c.article.is_not(None)
    if kind is TextKind.PAGE:
        return passages.c.source.is_not(None)
    letter = readings.c.kind.in_(_LETTERS)
    return letter if kind is TextKind.LETTER else and_(passages.c.reading.is_not(None), ~letter)


def is_about(authority: AuthorityId) -> ColumnElement[bool]:
    """Return the condition that a passage is of its report, or of an article that names it."""
    named = select(coverage.c.article).where(coverage.c.authority == authority)
    return or_(documents.c.authority == authority, passages.c.article.in_(named))


NO_COPY = articles.c.copy_of.is_(None)
"""The condition that a passage is of no article whose words another one has."""
