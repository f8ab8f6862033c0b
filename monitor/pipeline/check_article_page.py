"""A source of news that is a single page: one article, read again whenever it has changed."""

from dataclasses import replace

from monitor.model.coverage import WaitingArticle
from monitor.model.memory import Outcome, SourceRecord
from monitor.model.news import FeedEntry
from monitor.model.source import Verdict
from monitor.pipeline.edges import Edges
from monitor.pipeline.failures import host_of
from monitor.pipeline.fetch_known import KnownFetch, fetch_known
from monitor.pipeline.news_source import NewsDesk, NewsSource
from monitor.pipeline.read_articles import read_fetched
from monitor.pipeline.write_article import write_article
from monitor.readers.versions import ARTICLE_VERSION
from monitor.readers.web_address import address_key


def check_article_page(news: NewsSource, *, edges: Edges, desk: NewsDesk) -> Outcome:
    """Check the page and leave exactly one outcome, if it can be read.

    Raises:
        FetchError: it could not be had.
        ReadError: it is no article.
    """
    fetched = fetch_known(edges, news.url, hosts=news.own_hosts, reader_version=ARTICLE_VERSION)
    with edges.open_ledger() as ledger:
        record = ledger.source(news.source)
    outcome = Outcome(
        source=news.source,
        verdict=Verdict.UNCHANGED,
        at=edges.clock.now(),
        host=host_of(news.url),
        marker=f"{ARTICLE_VERSION} {fetched.sha256}",
    )
    if record.marker != outcome.marker:
        outcome = _read(news, fetched, record, outcome, edges, desk)
    with edges.open_ledger() as ledger:
        ledger.record(outcome)
    return outcome


def _read(
    news: NewsSource,
    fetched: KnownFetch,
    record: SourceRecord,
    outcome: Outcome,
    edges: Edges,
    desk: NewsDesk,
) -> Outcome:
    waiting = _announced(news, record, edges)
    result = read_fetched(news, waiting, fetched, edges)
    events = write_article(news, result, edges, desk)
    verdict = Verdict.BASELINE if waiting.backfilled else Verdict.CHANGED
    return replace(outcome, verdict=verdict, events=events, articles=int(waiting.backfilled))


def _announced(news: NewsSource, record: SourceRecord, edges: Edges) -> WaitingArticle:
    """Return the page as an article: what it says after the first reading is no history."""
    now, key = edges.clock.now(), address_key(news.url)
    entry = FeedEntry(title=news.name, url=news.url)
    baseline = record.first_success_at is None
    with edges.open_ledger() as ledger:
        ledger.news.announce(news.source, {key: entry}, backfilled=baseline, at=now)
        known = ledger.news.announced([key])[key]
    return WaitingArticle(
        id=known.article, entry=entry, backfilled=baseline, failures=0, first_seen_at=now
    )
