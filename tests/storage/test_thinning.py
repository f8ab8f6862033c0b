"""Which readings of a page that changes at every look stay, and which go."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import func, select

from monitor.model.event_kind import EventKind
from monitor.model.news import Article, ArticleText, FeedEntry, Meaning
from monitor.model.source import FetchedPage, SourceId
from storage.housekeeping import tidy
from storage.ledger import ledger_opener
from storage.tables.kept import contents, pages, snapshots
from storage.thinning import Kept, superfluous
from storage.verify import verify
from tests.support.owing import rating

LIST, PAGE, FILE = map(SourceId, ("ofsted/list", "ofsted/sunderland", "file/50167890"))
FEED = SourceId("news/gazette")
URL = "https://ofsted.example/list"
NOVEMBER = datetime(2026, 11, 1, tzinfo=UTC)


def read_at(*moments, source=LIST, url=URL, first_id=1):
    return [
        Kept(id=number, source=source, url=url, at=at)
        for number, at in enumerate(moments, start=first_id)
    ]


def at(day, hour=9, minute=0, month=11):
    return datetime(2026, month, day, hour, minute, tzinfo=UTC)


@pytest.mark.parametrize(
    ("moments", "noticed", "gone"),
    [
        pytest.param([at(3)], [], [], id="the only one stays"),
        pytest.param([at(3, 8), at(3, 9), at(3, 10)], [], [2], id="first of the day and the last"),
        pytest.param([at(3), at(4), at(5)], [], [], id="one a day"),
        pytest.param(
            [at(3, month=10), at(4, month=10), at(31, month=10), at(3)],
            [],
            [2, 3],
            id="one a month, once they are old",
        ),
        pytest.param(
            [at(3, 8), at(3, 9), at(3, 10), at(3, 11), at(3, 12)],
            [at(3, 10, 0)],
            [4],
            id="what was read when something was noticed, and the one before it",
        ),
        pytest.param(
            [at(3, 8), at(3, 9), at(3, 10), at(3, 11), at(3, 12)],
            [at(3, 10, 59)],
            [4],
            id="something was noticed by the absence of a new reading",
        ),
        pytest.param([at(3, 8), at(3, 9), at(3, 10)], [at(1)], [2], id="before anything was read"),
    ],
)
def test_a_reading_goes_that_nothing_needs(moments, noticed, gone):
    found = list(superfluous(read_at(*moments), {LIST: noticed}, NOVEMBER))
    assert found == gone


def test_each_address_and_source_is_looked_at_for_itself():
    first = read_at(at(3, 8), at(3, 9), at(3, 10))
    other = [replace(each, id=each.id + 10, url=URL + "?start=100") for each in first]
    assert list(superfluous([*first, *other], {PAGE: [at(3, 9)]}, NOVEMBER)) == [2, 12]


def look(engine, source, moment, *, url=URL, every=timedelta(minutes=10), times=1):
    """Read a page whose bytes are others at each look."""
    with ledger_opener(engine)() as ledger:
        for number in range(times):
            when = moment + every * number
            page = FetchedPage(url=url, body=f"nonce {when} {url}".encode(), fetched_at=when)
            ledger.keep_page(source, url, page, reader_version=1)


def counted(engine, source):
    chosen = select(func.count()).select_from(snapshots).where(snapshots.c.source == source)
    with engine.connect() as connection:
        return connection.execute(chosen).scalar_one()


def test_a_page_with_a_nonce_does_not_fill_the_disk(engine, url):
    look(engine, LIST, at(3, 0), times=200)
    look(engine, PAGE, at(3, 0), url=URL + "/80566", times=3)
    look(engine, FILE, at(3, 0), url=URL + "/file", times=3)
    tidied = tidy(engine, before=NOVEMBER)
    assert tidied.snapshots == 200 - 3 + 1  # of two days' first ones and the last; of a page's one
    assert tidied.contents == tidied.snapshots
    assert [counted(engine, source) for source in (LIST, PAGE, FILE)] == [3, 2, 3]
    assert verify(url).problems == ()
    with engine.connect() as connection:
        kept = set(connection.execute(select(contents.c.sha256)).scalars())
        assert set(connection.execute(select(pages.c.sha256)).scalars()) <= kept
    assert tidy(engine, before=NOVEMBER).snapshots == 0


def test_a_feed_that_changes_at_every_look_does_not_fill_the_disk(engine, url):
    look(engine, FEED, at(3, 0), url=URL + "/feed", times=48, every=timedelta(minutes=30))
    assert tidy(engine, before=NOVEMBER).snapshots == 48 - 2
    assert verify(url).problems == ()


def test_what_an_article_was_read_from_stays(engine, url):
    address = URL + "/story"
    look(engine, FEED, at(3, 8), url=address, times=4)
    with engine.connect() as connection:
        versions = list(
            connection.execute(
                select(snapshots.c.sha256).order_by(snapshots.c.fetched_at)
            ).scalars()
        )
    with ledger_opener(engine)() as ledger:
        ledger.news.announce(
            FEED, {"story": FeedEntry(title="T", url=address)}, backfilled=False, at=NOVEMBER
        )
        story = ledger.news.announced(["story"])["story"].article
        for number in (0, 1):  # the version after these was not edited, and the last one neither
            ledger.news.save_reading(
                story,
                Article(
                    text=ArticleText(title=f"T{number}", paragraphs=("Words.",)),
                    meaning=Meaning(about_childrens_services=False),
                ),
                sha256=versions[number],
                canonical="",
                fingerprint="",
                reader_version=1,
                at=at(3, 9),
            )
    assert tidy(engine, before=NOVEMBER).snapshots == 1
    with engine.connect() as connection:
        stayed = set(connection.execute(select(snapshots.c.sha256)).scalars())
    assert stayed == {*versions} - {versions[2]}
    assert verify(url).problems == ()


def test_the_evidence_of_what_was_told_stays(engine):
    look(engine, PAGE, at(3, 0), times=100)
    event = replace(rating(), source=PAGE, detected_at=at(3, 8, 5), kind=EventKind.RATING_CHANGED)
    with ledger_opener(engine)() as ledger:
        ledger.save_event(event, [])
    tidy(engine, before=NOVEMBER)
    with engine.connect() as connection:
        stayed = set(connection.execute(select(snapshots.c.fetched_at)).scalars())
    assert {at(3, 7, 50), at(3, 8, 0)} < stayed
    assert len(stayed) == 4
