"""The files and articles that are kept, for a better reader to read again."""

from collections.abc import Iterator

from sqlalchemy import Connection, func, select, update

from monitor.model.authority import AuthorityId
from monitor.model.coverage import ReadArticle, WaitingArticle
from monitor.model.document import DocumentState
from monitor.model.memory import KeptReport
from monitor.model.news import Article, FeedEntry
from monitor.model.report import Reading
from monitor.model.source import SourceId
from storage.articles import STANDING
from storage.codec import from_json
from storage.documents import LISTED, listed_document
from storage.tables.documents import documents, readings
from storage.tables.kept import snapshots
from storage.tables.news import article_readings, articles

_STANDING = readings.c.superseded_at.is_(None)


def reading_of(connection: Connection, authority: AuthorityId, document_id: str) -> Reading | None:
    """See ``monitor.ledger.Ledger.reading``."""
    chosen = (
        select(readings.c.details)
        .join(documents, readings.c.document == documents.c.id)
        .where(_STANDING, documents.c.authority == authority, documents.c.file_id == document_id)
    )
    details = connection.execute(chosen).scalar()
    return from_json(Reading, details) if details else None


def kept_reports(connection: Connection) -> tuple[KeptReport, ...]:
    """See ``monitor.ledger.Ledger.kept_reports``."""
    return (*_read(connection), *_never_read(connection))


def _read(connection: Connection) -> Iterator[KeptReport]:
    chosen = (
        select(readings, *LISTED)
        .join(documents, readings.c.document == documents.c.id)
        .where(_STANDING)
        .order_by(readings.c.id)
    )
    for row in connection.execute(chosen):
        yield KeptReport(
            authority=AuthorityId(row.authority),
            document=listed_document(row),
            sha256=row.sha256,
            reading=from_json(Reading, row.details),
            reader_version=row.reader_version,
        )


def _never_read(connection: Connection) -> Iterator[KeptReport]:
    """Give the files of history that were unreadable; new ones are left to be read and told."""
    last = (
        select(snapshots.c.source, func.max(snapshots.c.id).label("id"))
        .group_by(snapshots.c.source)
        .subquery()
    )
    chosen = (
        select(*LISTED, snapshots.c.sha256)
        .join(last, last.c.source == "file/" + documents.c.file_id)
        .join(snapshots, snapshots.c.id == last.c.id)
        .where(documents.c.state == DocumentState.UNREADABLE, documents.c.backfilled.is_(True))
        .order_by(documents.c.id)
    )
    for row in connection.execute(chosen):
        yield KeptReport(
            authority=AuthorityId(row.authority),
            document=listed_document(row),
            sha256=row.sha256,
            reading=None,
            reader_version=0,
        )


def confirm_reading(connection: Connection, report: KeptReport, reader_version: int) -> None:
    """See ``monitor.ledger.Ledger.confirm_reading``."""
    document = select(documents.c.id).where(
        documents.c.authority == report.authority, documents.c.file_id == report.document.id
    )
    standing = readings.c.document.in_(document)
    connection.execute(
        update(readings).where(standing, _STANDING).values(reader_version=reader_version)
    )


def articles_read(connection: Connection) -> tuple[int, ...]:
    """See ``monitor.news_ledger.NewsLedger.articles_read``."""
    chosen = (
        select(articles.c.id)
        .join(article_readings, article_readings.c.article == articles.c.id)
        .where(STANDING, article_readings.c.sha256.is_not(None), articles.c.copy_of.is_(None))
        .order_by(articles.c.announced_at, articles.c.id)
    )
    return tuple(connection.execute(chosen).scalars())


def read_article(connection: Connection, article: int) -> ReadArticle:
    """See ``monitor.news_ledger.NewsLedger.read_article``."""
    chosen = (
        select(articles, article_readings.c.details, article_readings.c.sha256)
        .join(article_readings, article_readings.c.article == articles.c.id)
        .where(STANDING, articles.c.id == article)
    )
    row = connection.execute(chosen).one()
    return ReadArticle(
        waiting=WaitingArticle(
            id=row.id,
            entry=from_json(FeedEntry, row.entry),
            backfilled=row.backfilled,
            failures=row.failures,
            first_seen_at=row.first_seen_at,
        ),
        source=SourceId(row.source),
        said=from_json(Article, row.details),
        sha256=row.sha256,
    )


def confirm_article(connection: Connection, article: int, reader_version: int) -> None:
    """See ``monitor.news_ledger.NewsLedger.confirm_reading``."""
    own = update(article_readings).where(STANDING, article_readings.c.article == article)
    connection.execute(own.values(reader_version=reader_version))
