"""The ``NewsLedger`` over SQLAlchemy: part of one open transaction."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime

from sqlalchemy import Connection

from monitor.model.authority import AuthorityId
from monitor.model.coverage import (
    Announced,
    ArticleReading,
    Coverage,
    ReadArticle,
    WaitingArticle,
)
from monitor.model.news import Article, FeedEntry
from monitor.model.source import SourceId
from storage import articles, coverage, rereading


class SqlNewsLedger:
    """See ``monitor.news_ledger.NewsLedger``; every method is documented there."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def announced(self, keys: Collection[str]) -> Mapping[str, Announced]:
        """Return the known ones."""
        return articles.announced(self._connection, keys)

    def announce(
        self,
        source: SourceId,
        entries: Mapping[str, FeedEntry],
        *,
        backfilled: bool,
        at: datetime,
    ) -> None:
        """Note new articles."""
        articles.announce(self._connection, source, entries, backfilled=backfilled, at=at)

    def announce_again(self, article: int, entry: FeedEntry, at: datetime) -> None:
        """Note other words."""
        articles.announce_again(self._connection, article, entry, at)

    def waiting(self, source: SourceId, at: datetime, *, limit: int) -> tuple[WaitingArticle, ...]:
        """Return what is to be fetched."""
        return articles.waiting(self._connection, source, at, limit)

    def reading(self, article: int) -> ArticleReading | None:
        """Return what an article says."""
        return articles.reading(self._connection, article)

    def articles_read(self) -> tuple[int, ...]:
        """Return what can be read again."""
        return rereading.articles_read(self._connection)

    def read_article(self, article: int) -> ReadArticle:
        """Return one of these."""
        return rereading.read_article(self._connection, article)

    def confirm_reading(self, article: int, *, reader_version: int) -> None:
        """Note that a reading still stands."""
        rereading.confirm_article(self._connection, article, reader_version)

    def save_reading(
        self,
        article: int,
        said: Article,
        *,
        sha256: str | None,
        canonical: str,
        fingerprint: str,
        reader_version: int,
        at: datetime,
    ) -> None:
        """Keep a reading."""
        articles.save_reading(
            self._connection,
            article,
            said,
            sha256=sha256,
            canonical=canonical,
            fingerprint=fingerprint,
            reader_version=reader_version,
            at=at,
        )

    def settle_fetch(
        self, article: int, *, error: str | None, next_try_at: datetime | None
    ) -> None:
        """Note how a fetch went."""
        articles.settle_fetch(self._connection, article, error, next_try_at)

    def fingerprints(self, since: date) -> Mapping[int, str]:
        """Return what articles are known again by."""
        return articles.fingerprints(self._connection, since)

    def read_at(self, key: str) -> int | None:
        """Return the article of an address."""
        return articles.read_at(self._connection, key)

    def note_copy(self, article: int, original: int | None) -> None:
        """Note a copy."""
        articles.note_copy(self._connection, article, original)

    def coverage(self, article: int) -> Mapping[AuthorityId, Coverage]:
        """Return how an article stands."""
        return coverage.coverage_of(self._connection, article)

    def save_coverage(self, article: int, stand: Sequence[Coverage]) -> None:
        """Replace how an article stands."""
        coverage.save_coverage(self._connection, article, stand)

    def stories(self, authority: AuthorityId, since: date) -> tuple[Coverage, ...]:
        """Return an authority's articles."""
        return coverage.stories(self._connection, authority, since)

    def open_claims(self) -> tuple[Coverage, ...]:
        """Return what is not settled."""
        return coverage.open_claims(self._connection)
