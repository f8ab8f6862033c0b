"""What the core asks of the database about news, inside the transaction of a ``Ledger``."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from typing import Protocol

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


class NewsLedger(Protocol):
    """Articles: announced, waiting to be read, read, and how their claims stand."""

    def announced(self, keys: Collection[str]) -> Mapping[str, Announced]:
        """Return those that are known, by whichever of ``keys`` they are known under.

        A key is what all addresses of one page have in common (``readers.web_address``).
        """
        ...

    def announce(
        self,
        source: SourceId,
        entries: Mapping[str, FeedEntry],
        *,
        backfilled: bool,
        at: datetime,
    ) -> None:
        """Note new articles by their keys; each waits to be fetched from now on."""
        ...

    def announce_again(self, article: int, entry: FeedEntry, at: datetime) -> None:
        """Note that a known article is announced in other words: it waits to be fetched again."""
        ...

    def waiting(self, source: SourceId, at: datetime, *, limit: int) -> tuple[WaitingArticle, ...]:
        """Return the newest articles of ``source`` that are to be fetched by ``at``."""
        ...

    def reading(self, article: int) -> ArticleReading | None:
        """Return what an article is held to say today."""
        ...

    def articles_read(self) -> tuple[int, ...]:
        """Return the articles whose own pages are kept, oldest first; copies left out."""
        ...

    def read_article(self, article: int) -> ReadArticle:
        """Return one of ``articles_read``."""
        ...

    def confirm_reading(self, article: int, *, reader_version: int) -> None:
        """Note that a newer reader reads an article just as it stands."""
        ...

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
        """Keep what an article says; an earlier reading of it stays, marked superseded.

        ``sha256`` is of its own page, None where that could not be had; ``canonical`` is the
        key of the address that its page gives.
        """
        ...

    def settle_fetch(
        self, article: int, *, error: str | None, next_try_at: datetime | None
    ) -> None:
        """Note how the fetch of an article went, and when it is tried again, if it is."""
        ...

    def fingerprints(self, since: date) -> Mapping[int, str]:
        """Return what the articles seen since then are known again by, copies left out."""
        ...

    def read_at(self, key: str) -> int | None:
        """Return the article whose own page was read under ``key``, or names it as its address."""
        ...

    def note_copy(self, article: int, original: int | None) -> None:
        """Note that an article has the words of another; None: it has its own."""
        ...

    def coverage(self, article: int) -> Mapping[AuthorityId, Coverage]:
        """Return how an article stands to each authority that it names."""
        ...

    def save_coverage(self, article: int, stand: Sequence[Coverage]) -> None:
        """Replace how an article stands to the authorities that it names."""
        ...

    def stories(self, authority: AuthorityId, since: date) -> tuple[Coverage, ...]:
        """Return the articles about an authority of that day or later, oldest first."""
        ...

    def open_claims(self) -> tuple[Coverage, ...]:
        """Return every article whose claim no report has settled yet, oldest first."""
        ...
