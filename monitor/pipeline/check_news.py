"""One source of news: what it announces, and the new articles behind that.

The announcements are one transaction, and each article is another: what one bad article does
harms none of the others.
"""

from collections.abc import Callable
from dataclasses import dataclass

from monitor.errors import MonitorError, StorageError
from monitor.model.event import Event
from monitor.model.memory import Outcome, SourceRecord
from monitor.model.source import Verdict
from monitor.pipeline.announcements import (
    fetch_announcements,
    keep_announcements,
    marker_of,
    read_announcements,
    write_announcements,
)
from monitor.pipeline.check_article_page import check_article_page
from monitor.pipeline.edges import Edges
from monitor.pipeline.failures import failed, host_of
from monitor.pipeline.fetch_known import KnownFetch
from monitor.pipeline.news_source import NewsDesk, NewsSource
from monitor.pipeline.read_articles import MOST_AT_ONCE, read_articles
from monitor.pipeline.write_article import write_article


def check_news(
    news: NewsSource,
    *,
    edges: Edges,
    desk: NewsDesk,
    accept: bool = False,
    between: Callable[[], None] = lambda: None,
) -> Outcome:
    """Check one source of news and leave exactly one outcome; its articles fail each alone.

    With ``accept`` a person has looked, and a source that announces nothing has nothing to
    announce. ``between`` is called between two articles, and may end the check there.

    Raises:
        StorageError: the database failed; what was written before stands.
    """
    try:
        if news.kind == "page":
            return check_article_page(news, edges=edges, desk=desk)
        look = _announced(news, edges, accept=accept)
        events = _read_waiting(news, edges, desk, between)
        return _done(news, look, events, edges)
    except StorageError:
        raise
    except MonitorError as error:
        outcome = failed(news.source, error, url=news.url, at=edges.clock.now())
        with edges.open_ledger() as ledger:
            ledger.record(outcome)
        return outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class _Look:
    """What a source's own page has shown."""

    record: SourceRecord  # as it was before
    marker: str
    new: int  # articles

    @property
    def verdict(self) -> Verdict:
        if self.record.first_success_at is None:
            return Verdict.BASELINE
        return Verdict.CHANGED if self.new else Verdict.UNCHANGED


def _announced(news: NewsSource, edges: Edges, *, accept: bool) -> _Look:
    """Note what is announced; where nothing has changed, nothing is read."""
    fetched = fetch_announcements(news, edges)
    with edges.open_ledger() as ledger:
        record = ledger.source(news.source)
    marker = marker_of(news, fetched)
    new = 0
    if record.marker != marker:
        new = _note(news, fetched, record, edges, accept=accept)
    return _Look(record=record, marker=marker, new=new)


def _note(
    news: NewsSource, fetched: KnownFetch, record: SourceRecord, edges: Edges, *, accept: bool
) -> int:
    """Believe what is announced and write it in one transaction; return how many are new."""
    entries = read_announcements(news, fetched, edges, accept=accept)
    with edges.open_ledger() as ledger:
        keep_announcements(news, fetched, ledger)
        return write_announcements(news, entries, record, ledger=ledger, edges=edges)


def _read_waiting(
    news: NewsSource, edges: Edges, desk: NewsDesk, between: Callable[[], None]
) -> tuple[Event, ...]:
    """Read the newest articles that wait; told in the order in which they came out."""
    with edges.open_ledger() as ledger:
        waiting = ledger.news.waiting(news.source, edges.clock.now(), limit=MOST_AT_ONCE)
    events: list[Event] = []
    for result in read_articles(news, tuple(reversed(waiting)), edges, desk):
        events += write_article(news, result, edges, desk)
        between()
    return tuple(events)


def _done(news: NewsSource, look: _Look, events: tuple[Event, ...], edges: Edges) -> Outcome:
    outcome = Outcome(
        source=news.source,
        verdict=look.verdict,
        at=edges.clock.now(),
        host=host_of(news.url),
        marker=look.marker,
        events=events,
        articles=look.new,
    )
    with edges.open_ledger() as ledger:
        ledger.record(outcome)
    return outcome
