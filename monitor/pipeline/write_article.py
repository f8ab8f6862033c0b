"""What reading one article leaves behind, all in one transaction."""

from collections.abc import Iterator
from datetime import datetime

from monitor.ledger import Ledger
from monitor.model.coverage import ArticleReading, Coverage, WaitingArticle
from monitor.model.event import ArticleFacts, Event
from monitor.model.news import Article, Role
from monitor.model.source import SourceId
from monitor.pipeline.copies import marks_of, original_of
from monitor.pipeline.edges import Edges
from monitor.pipeline.hold_claims import Holder
from monitor.pipeline.news_source import NewsDesk, NewsSource
from monitor.pipeline.read_articles import ArticleResult
from monitor.readers.versions import ARTICLE_VERSION


def write_article(
    news: NewsSource, result: ArticleResult, edges: Edges, desk: NewsDesk
) -> tuple[Event, ...]:
    """Write snapshot, reading, coverage, events and owed deliveries; return the new events."""
    now = edges.clock.now()
    article = result.waiting.id
    with edges.open_ledger() as ledger:
        ledger.news.settle_fetch(article, error=result.error, next_try_at=result.next_try_at)
        if result.page is not None:
            url = result.waiting.entry.url
            ledger.keep_page(news.source, url, result.page, reader_version=ARTICLE_VERSION)
        before = ledger.news.reading(article)
        if not _is_to_be_kept(result, before) or _keep(result, before, ledger, now) is not None:
            return ()
        told = _hold(news, result, ledger, desk, now)
        return tuple(event for event in told if ledger.save_event(event, edges.owe(event)))


def _is_to_be_kept(result: ArticleResult, before: ArticleReading | None) -> bool:
    """Whether it says something new; an announcement never takes the place of the page itself."""
    if before is None:
        return True
    had, has = before.sha256 is not None, result.sha256 is not None
    return has > had or (has == had and before.said != result.said)


def _keep(
    result: ArticleResult, before: ArticleReading | None, ledger: Ledger, now: datetime
) -> int | None:
    """Keep what it says; return the article that it is a copy of, if it is one."""
    marks = marks_of(result)
    told_as_itself = before is not None and before.copy_of is None
    original = None if told_as_itself else original_of(result, marks, ledger, now)
    ledger.news.save_reading(
        result.waiting.id,
        result.said,
        sha256=result.sha256,
        canonical=marks.canonical,
        fingerprint=marks.words,
        reader_version=ARTICLE_VERSION,
        at=now,
    )
    ledger.news.note_copy(result.waiting.id, original)
    return original


def _hold(
    news: NewsSource, result: ArticleResult, ledger: Ledger, desk: NewsDesk, now: datetime
) -> tuple[Event, ...]:
    """Place the article in its stories, and hold its claims against the reports."""
    holder = Holder(desk, ledger, now)
    before = ledger.news.coverage(result.waiting.id)
    stand, told = [], []
    for new in coverage_of(result.waiting, result.said, news.source):
        if result.said.meaning.about_childrens_services and new.role is Role.SUBJECT:
            placed = holder.place(new, before.get(new.authority))
            held, events = holder.hold(placed)
            told += [*holder.article(held), *events]
            stand.append(held)
        else:
            stand.append(new)
    ledger.news.save_coverage(result.waiting.id, stand)
    return tuple(told)


def coverage_of(waiting: WaitingArticle, said: Article, source: SourceId) -> Iterator[Coverage]:
    """Give how an article stands to each authority that it names, held against nothing yet."""
    text, meaning = said.text, said.meaning
    for named in meaning.authorities:
        claims = tuple(c for c in meaning.claims if c.authority == named.authority)
        yield Coverage(
            article=waiting.id,
            authority=named.authority,
            role=named.role,
            kind=meaning.kind,
            day=text.published or waiting.first_seen_at.date(),
            backfilled=waiting.backfilled,
            source=source,
            facts=ArticleFacts(
                url=waiting.entry.url,
                title=text.title,
                site=text.site,
                published=text.published,
                quote=claims[0].quote if claims else "",
                claims=claims,
            ),
        )
