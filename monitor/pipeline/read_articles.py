"""Articles fetched and read one by one, each failing alone.

One whose page cannot be had is read from what its source says of it: title and summary.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from monitor.errors import (
    BeyondLimitsError,
    FetchError,
    MonitorError,
    PermanentFetchError,
    ReaderFailedError,
    ReadError,
    TransientFetchError,
    WorkersFailedError,
)
from monitor.model.coverage import WaitingArticle
from monitor.model.news import Article, ArticleText
from monitor.model.source import FetchedPage
from monitor.pipeline.edges import Edges
from monitor.pipeline.fetch_known import KnownFetch, body_of, fetch_known
from monitor.pipeline.news_source import NewsDesk, NewsSource
from monitor.readers.versions import ARTICLE_VERSION

MOST_AT_ONCE = 30
"""Articles fetched in one check of a source; the rest has its turn at the next."""

TRIES = 5
FIRST_WAIT = timedelta(minutes=15)
"""Doubled with each failed try: the fifth is some four hours after the first."""

_PASSING = (TransientFetchError, BeyondLimitsError, ReaderFailedError, WorkersFailedError)
"""What may be otherwise next time: a busy server, a busy machine, a bug that has been mended."""

_SILENCES = 3
"""So many articles in a row without an answer, and the others are not even asked for."""

_LONDON = ZoneInfo("Europe/London")
_CLOCKS_DIFFER = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleResult:
    """What came of one article: its page and what that says, or the announcement alone."""

    waiting: WaitingArticle
    said: Article
    page: FetchedPage | None = None
    sha256: str | None = None  # of its page, whether sent again or kept; None: it was not had
    error: str | None = None
    next_try_at: datetime | None = None


def read_articles(
    news: NewsSource, waiting: Sequence[WaitingArticle], edges: Edges, desk: NewsDesk
) -> Iterator[ArticleResult]:
    """Fetch and read each in turn; no transaction is open meanwhile."""
    silences = 0
    for each in waiting:
        if silences == _SILENCES:
            error: MonitorError = TransientFetchError(
                "its host gives no answer", url=each.entry.url
            )
            yield _unread(news, each, error, edges, desk)
            continue
        try:
            yield _read(news, each, edges)
            silences = 0
        except (FetchError, ReadError) as trouble:
            silences = silences + 1 if isinstance(trouble, TransientFetchError) else 0
            yield _unread(news, each, trouble, edges, desk)


def read_fetched(
    news: NewsSource, waiting: WaitingArticle, fetched: KnownFetch, edges: Edges
) -> ArticleResult:
    """Read an article whose page is there.

    Raises:
        ReadError: it is no article.
    """
    sent_as = fetched.reply.content_type if fetched.reply else ""
    said = edges.read_article(body_of(edges, fetched), url=fetched.url, content_type=sent_as)
    return ArticleResult(
        waiting=waiting,
        said=replace(said, text=completed(said.text, news.name, waiting, edges.clock.now())),
        page=fetched.reply,
        sha256=fetched.sha256,
    )


def _read(news: NewsSource, waiting: WaitingArticle, edges: Edges) -> ArticleResult:
    url = waiting.entry.url
    hosts = news.hosts_for(url)
    if not hosts:
        raise PermanentFetchError(f"it is on another site than {news.url}", url=url)
    return read_fetched(
        news,
        waiting,
        fetch_known(edges, url, hosts=hosts, reader_version=ARTICLE_VERSION),
        edges,
    )


def _unread(
    news: NewsSource,
    waiting: WaitingArticle,
    error: MonitorError,
    edges: Edges,
    desk: NewsDesk,
) -> ArticleResult:
    from monitor.readers.article.meaning import understand

    now = edges.clock.now()
    entry = waiting.entry
    announced = ArticleText(title=entry.title, paragraphs=tuple(filter(None, [entry.summary])))
    text = completed(announced, news.name, waiting, now)
    return ArticleResult(
        waiting=waiting,
        said=Article(text=text, meaning=understand(text, desk.register)),
        error=str(error),
        next_try_at=_next_try(waiting, error, now),
    )


def _next_try(waiting: WaitingArticle, error: MonitorError, now: datetime) -> datetime | None:
    if not isinstance(error, _PASSING) or waiting.failures + 1 >= TRIES:
        return None
    return now + FIRST_WAIT * (1 << waiting.failures)


def completed(text: ArticleText, site: str, waiting: WaitingArticle, now: datetime) -> ArticleText:
    """Return the text with what its page leaves out; a day in the future is no day."""
    entry = waiting.entry
    printed = text.published or (_day(entry.published) if entry.published else None)
    latest = _day(now + _CLOCKS_DIFFER)
    return replace(
        text,
        title=text.title or entry.title,
        site=text.site or site,
        published=printed if printed and printed <= latest else None,
    )


def _day(moment: datetime) -> date:
    return moment.astimezone(_LONDON).date()
