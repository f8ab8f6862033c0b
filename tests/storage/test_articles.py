"""What the ledger remembers of news, and how questions about it are answered."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import func, select, update

from monitor.model.authority import AuthorityId
from monitor.model.coverage import ClaimVerdict, Coverage
from monitor.model.event import ArticleFacts
from monitor.model.judgement import Area, Grade
from monitor.model.news import (
    Article,
    ArticleKind,
    ArticleText,
    Claim,
    FeedEntry,
    Meaning,
    Named,
    Role,
)
from monitor.model.source import FetchedPage, SourceId
from storage.ledger import ledger_opener
from storage.news_history import ArticleFilter, NewsHistory
from storage.tables.news import article_readings
from storage.verify import verify
from tests.monitor.detect.build import read_document

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
GAZETTE = SourceId("news/gazette")
SUNDERLAND, DURHAM = AuthorityId("sunderland"), AuthorityId("durham")
CLAIM = Claim(authority=SUNDERLAND, area=Area.OVERALL, grade=Grade.GOOD, quote="rated good")


def entry(number, *, day=1, **changes):
    published = datetime(2026, 11, day, tzinfo=UTC)
    url = f"https://gazette.example/{number}"
    made = FeedEntry(title=f"Title {number}", url=url, published=published, summary="Summary.")
    return replace(made, **changes)


def key(number):
    return f"gazette.example/{number}"


def said(title="Title", *, published=date(2026, 11, 1), claims=(CLAIM,)):
    return Article(
        text=ArticleText(title=title, paragraphs=("Words.",), site="Gazette", published=published),
        meaning=Meaning(
            about_childrens_services=True,
            kind=ArticleKind.INSPECTION_OUTCOME,
            authorities=(
                Named(authority=SUNDERLAND, role=Role.SUBJECT),
                Named(authority=DURHAM, role=Role.MENTIONED),
            ),
            claims=tuple(claims),
        ),
    )


def stands(article, authority=SUNDERLAND, **changes):
    claims = (CLAIM,) if authority == SUNDERLAND else ()
    made = Coverage(
        article=article,
        authority=authority,
        role=Role.SUBJECT if claims else Role.MENTIONED,
        kind=ArticleKind.INSPECTION_OUTCOME,
        day=date(2026, 11, 1),
        story="0123456789ab" if claims else "",
        source=GAZETTE,
        facts=ArticleFacts(
            url=f"https://gazette.example/{article}",
            title="Title",
            site="Gazette",
            published=date(2026, 11, 1),
            quote="rated good" if claims else "",
            claims=claims,
        ),
    )
    return replace(made, **changes)


@pytest.fixture
def open_ledger(engine):
    return ledger_opener(engine)


@pytest.fixture
def news(open_ledger):
    """The news of a ledger in which article 1 waits to be read."""
    with open_ledger() as ledger:
        ledger.news.announce(GAZETTE, {key(1): entry(1)}, backfilled=False, at=NOW)
        yield ledger.news


def read(news, article=1, *, at=NOW, canonical="", fingerprint="", sha256=None, **changes):
    news.save_reading(
        article,
        said(**changes),
        sha256=sha256,
        canonical=canonical,
        fingerprint=fingerprint,
        reader_version=1,
        at=at,
    )


def test_an_article_is_known_by_its_key_and_by_what_its_page_calls_itself(news):
    read(news, canonical="gazette.example/the-one")
    found = news.announced([key(1), "gazette.example/the-one", key(2)])
    assert found.keys() == {key(1), "gazette.example/the-one"}
    assert {(it.article, it.key, it.source) for it in found.values()} == {(1, key(1), GAZETTE)}


def test_more_addresses_than_a_database_takes_at_once_can_be_asked_for(news):
    assert news.announced([key(1), *(f"x.example/{n}" for n in range(40_000))]).keys() == {key(1)}


def test_the_newest_wait_first_and_no_more_than_asked_for(news):
    later = {key(n): entry(n, day=n) for n in (2, 3, 4)}
    news.announce(GAZETTE, later, backfilled=True, at=NOW)
    news.announce(SourceId("news/other"), {"o": entry(9, day=9)}, backfilled=False, at=NOW)
    waiting = news.waiting(GAZETTE, NOW, limit=3)
    assert [(it.entry.title, it.backfilled) for it in waiting] == [
        ("Title 4", True),
        ("Title 3", True),
        ("Title 2", True),
    ]


def test_of_one_days_articles_the_first_in_the_feed_is_the_newest(news):
    news.announce(GAZETTE, {key(n): entry(n, day=9) for n in (7, 5)}, backfilled=False, at=NOW)
    assert [it.entry.title for it in news.waiting(GAZETTE, NOW, limit=2)] == ["Title 7", "Title 5"]


def test_announcing_the_same_again_changes_nothing(news):
    news.announce(GAZETTE, {key(1): entry(1, title="Else")}, backfilled=True, at=NOW)
    (waiting,) = news.waiting(GAZETTE, NOW, limit=9)
    assert (waiting.entry.title, waiting.backfilled) == ("Title 1", False)


def test_what_was_fetched_waits_no_more_and_what_failed_until_its_time(news):
    news.settle_fetch(1, error="no answer", next_try_at=NOW + timedelta(minutes=15))
    assert news.waiting(GAZETTE, NOW, limit=9) == ()
    (again,) = news.waiting(GAZETTE, NOW + timedelta(minutes=15), limit=9)
    assert again.failures == 1
    news.settle_fetch(1, error=None, next_try_at=None)
    assert news.waiting(GAZETTE, NOW + timedelta(days=9), limit=9) == ()


def test_what_is_announced_in_other_words_waits_again(news):
    news.settle_fetch(1, error=None, next_try_at=None)
    news.announce_again(1, entry(1, title="Edited"), NOW)
    assert [it.entry.title for it in news.waiting(GAZETTE, NOW, limit=9)] == ["Edited"]


def test_the_last_reading_stands_and_the_earlier_ones_stay(open_ledger, engine):
    with open_ledger() as ledger:
        ledger.news.announce(GAZETTE, {key(1): entry(1)}, backfilled=False, at=NOW)
        assert ledger.news.reading(1) is None
        read(ledger.news)
        read(ledger.news, title="Edited")
        assert ledger.news.reading(1).said.text.title == "Edited"
    with engine.connect() as connection:
        assert connection.execute(select(func.count()).select_from(article_readings)).scalar() == 2


def test_an_article_is_known_again_by_its_words_unless_it_is_a_copy_itself(news):
    news.announce(GAZETTE, {key(n): entry(n) for n in (2, 3)}, backfilled=False, at=NOW)
    read(news, 1, fingerprint="aa")
    read(news, 2, fingerprint="aa")
    news.note_copy(2, 1)
    read(news, 3)
    assert news.fingerprints(NOW.date()) == {1: "aa"}
    assert news.fingerprints(NOW.date() + timedelta(days=1)) == {}
    assert (news.reading(1).copy_of, news.reading(2).copy_of) == (None, 1)


def test_only_an_article_whose_page_was_read_is_another_ones_original(open_ledger):
    page = FetchedPage(url="https://gazette.example/1", body=b"page", fetched_at=NOW)
    with open_ledger() as ledger:
        ledger.news.announce(GAZETTE, {key(1): entry(1)}, backfilled=False, at=NOW)
        read(ledger.news, canonical="gazette.example/the-one")
        assert ledger.news.read_at("gazette.example/the-one") is None
        ledger.keep_page(GAZETTE, page.url, page, reader_version=1)
        read(ledger.news, canonical="gazette.example/the-one", sha256=page.sha256)
        assert ledger.news.read_at("gazette.example/the-one") == ledger.news.read_at(key(1)) == 1


def test_how_an_article_stands_comes_back_as_it_was(open_ledger):
    document = read_document("overall=G", year=2026)
    with open_ledger() as ledger:
        ledger.save_document(SUNDERLAND, document.document, backfilled=False, at=NOW)
        ledger.news.announce(GAZETTE, {key(1): entry(1)}, backfilled=False, at=NOW)
        read(ledger.news)
        filed = stands(
            1,
            verdict=ClaimVerdict.CONFIRMED,
            document_id=document.document.id,
            told_at=NOW,
            looked_at=NOW + timedelta(minutes=1),
            backfilled=True,
        )
        mentioned = stands(1, DURHAM)
        ledger.news.save_coverage(1, [filed, mentioned])
    with open_ledger() as ledger:
        assert ledger.news.coverage(1) == {SUNDERLAND: filed, DURHAM: mentioned}


def test_only_claims_that_no_report_has_settled_are_open(news):
    news.announce(GAZETTE, {key(2): entry(2)}, backfilled=False, at=NOW)
    for article, verdict in ((1, ClaimVerdict.OPEN), (2, ClaimVerdict.COVERED)):
        read(news, article)
        news.save_coverage(article, [stands(article, verdict=verdict), stands(article, DURHAM)])
    assert [each.article for each in news.open_claims()] == [1]


def test_stories_are_those_of_an_authority_since_a_day(news):
    read(news)
    news.save_coverage(1, [stands(1), stands(1, DURHAM)])
    day = date(2026, 11, 1)
    assert [each.article for each in news.stories(SUNDERLAND, day)] == [1]
    assert news.stories(SUNDERLAND, day + timedelta(days=1)) == ()
    assert news.stories(DURHAM, day) == ()


@pytest.fixture
def kept(engine, open_ledger):
    """Two articles and a copy of the first; the second still waits to be read."""
    with open_ledger() as ledger:
        entries = {key(1): entry(1), key(2): entry(2, day=2), key(3): entry(3)}
        ledger.news.announce(GAZETTE, entries, backfilled=False, at=NOW)
        for article in (1, 3):
            read(ledger.news, article)
        ledger.news.note_copy(3, 1)
        ledger.news.settle_fetch(1, error="no answer", next_try_at=None)
        ledger.news.save_coverage(1, [stands(1, DURHAM), stands(1)])
    return NewsHistory(engine)


def test_articles_are_listed_newest_first_and_copies_with_their_original(kept):
    second, first = kept.articles(ArticleFilter())
    assert (second.article, second.entry.title) == (None, "Title 2")
    assert (first.also_at, first.error) == (("https://gazette.example/3",), "no answer")
    assert [each.authority for each in first.coverage] == [SUNDERLAND, DURHAM]


@pytest.mark.parametrize(
    ("wanted", "titles"),
    [
        pytest.param(ArticleFilter(limit=1), ["Title 2"], id="at most one"),
        pytest.param(ArticleFilter(authority=DURHAM), ["Title 1"], id="of one that it mentions"),
        pytest.param(ArticleFilter(authority=AuthorityId("leeds")), [], id="of nobody"),
        pytest.param(ArticleFilter(since=entry(1, day=2).published), ["Title 2"], id="since"),
        pytest.param(ArticleFilter(until=entry(1, day=2).published), ["Title 1"], id="until"),
    ],
)
def test_articles_can_be_asked_for(kept, wanted, titles):
    assert [each.entry.title for each in kept.articles(wanted)] == titles


def test_nothing_is_filed_under_a_report_before_its_verdict(kept):
    assert kept.filed(SUNDERLAND) == ()


def test_a_sound_database_of_news_is_verified(url, kept):
    found = verify(url)
    assert (found.problems, found.looked_at["articles"]) == ((), 2)


@pytest.mark.parametrize(
    ("damage", "problem"),
    [
        pytest.param(
            {"details": {}}, "reading 1 of article 1 cannot be understood", id="not an article"
        ),
        pytest.param(
            {"superseded_at": NOW}, "article 1 was read, but 0 readings of it stand", id="gone"
        ),
    ],
)
def test_a_damaged_reading_of_an_article_is_found(url, engine, kept, damage, problem):
    first = article_readings.c.id == 1
    with engine.begin() as connection:
        connection.execute(update(article_readings).where(first).values(**damage))
    assert verify(url).problems == (problem,)
