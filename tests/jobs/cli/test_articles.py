"""`articles`, and the news in `history` and `events`."""

from datetime import UTC, datetime, timedelta

import pytest

from jobs.demo.story import STORY, SUNDERLAND
from tests.support.clock import FakeClock
from tests.support.desk import desk
from tests.support.http_site import HttpSite
from tests.support.newsroom import Newsroom, filler, outcome

NINE = datetime(2021, 8, 20, 8, 31, tzinfo=UTC)
TITLE = "Sunderland children's services rated outstanding by Ofsted"


@pytest.fixture(scope="module")
def read(tmp_path_factory):
    """A desk that was told of a claim, and of the report that confirms it."""
    clock = FakeClock(NINE)
    folder = tmp_path_factory.mktemp("articles")
    with HttpSite() as site:
        paper = Newsroom(site)
        paper.publish(filler(1, NINE - timedelta(days=30)))
        news = f'[[news]]\nname = "The Gazette"\nurl = "{paper.url}"\n'
        with desk(folder, [SUNDERLAND], authorities=["Sunderland"], more=news) as it:
            it.site.publish(STORY[3].document())
            it.check(clock=clock)
            paper.publish(outcome(2, NINE))
            it.check(clock=clock)
            it.site.publish(STORY[5].document())
            clock.advance(1200)
            it.check(clock=clock)
    return it


def test_the_shape_that_scripts_rely_on(read):
    newest, oldest = read.run("articles", "--json").json
    (authority,), (claim,) = newest["authorities"], newest["claims"]
    assert (newest["title"], newest["site"]) == (TITLE, "The Gazette")
    assert (newest["published"], newest["source"]) == ("2021-08-20", "news/the-gazette")
    assert (newest["kind"], newest["about_childrens_services"]) == ("inspection_outcome", True)
    assert authority["authority"] == "Sunderland"
    assert (authority["urn"], authority["role"]) == (SUNDERLAND.urn, "subject")
    assert (claim["area"], claim["grade"]) == ("overall", "outstanding")
    assert claim["verdict"] == authority["verdict"] == "confirmed"
    assert newest["story"] == authority["story"]
    assert (newest["error"], newest["also_at"]) == (None, [])
    assert newest["first_seen_at"] == NINE.isoformat()
    assert (oldest["claims"], oldest["story"]) == ([], None)


def test_a_person_reads_a_table(read):
    heading, newest, oldest = read.run("articles").out.splitlines()
    assert heading.split() == ["Published", "About", "Title", "Site", "Kind", "Claims", "Verdict"]
    for word in ("2021-08-20", "Sunderland", TITLE, "inspection outcome", "confirmed"):
        assert word in newest
    assert "Road works" in oldest


@pytest.mark.parametrize(
    ("asked", "number"),
    [
        (["Sunderland"], 1),
        (["Durham"], 0),
        (["--since", "2021-08-01"], 1),
        (["--since", "2021-08-21"], 0),
        (["--limit", "1"], 1),
    ],
)
def test_articles_can_be_asked_for(read, asked, number):
    ran = read.run("articles", *asked, "--json")
    assert (ran.code, len(ran.json)) == (0, number)


def test_a_name_that_is_no_authority_is_refused(read):
    ran = read.run("articles", "Sunderlund")
    assert (ran.code, ran.out) == (2, "")
    assert "Sunderland" in ran.err


def test_a_spreadsheet_gets_a_row_an_article(read):
    heading, *rows = read.run("articles", "--csv").out.splitlines()
    assert heading.startswith("title,url,site,published")
    assert len(rows) == 2


def test_history_shows_the_news_under_their_report(read):
    before, after = read.run("history", "Sunderland", "--json").json
    assert before["coverage"] == []
    assert [(each["title"], each["verdict"]) for each in after["coverage"]] == [
        (TITLE, "confirmed")
    ]
    assert f"“{TITLE}” (The Gazette)" in read.run("history", "Sunderland").out


def test_events_say_which_article_they_are_about(read):
    (event,) = read.run("events", "--kind", "news.confirmed", "--json").json
    assert (event["article"]["title"], event["article"]["site"]) == (TITLE, "The Gazette")
    assert event["report"]["published"] == "2021-08-20"
