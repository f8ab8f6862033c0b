"""News against Ofsted's reports, end to end: a real newspaper, a real site, a real mailbox."""

from collections import Counter
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from urllib.request import urlopen

import pytest

from jobs.demo.routes import Page
from jobs.demo.story import STORY, SUNDERLAND
from tests.support.clock import FakeClock
from tests.support.databases import fresh_database
from tests.support.desk import desk
from tests.support.http_site import HttpSite, Reply, redirect
from tests.support.newsroom import HTML, Newsroom, feed, filler, outcome

INADEQUATE_2018, OUTSTANDING_2021 = STORY[3].document(), STORY[5].document()
NINE = datetime(2021, 8, 20, 8, 31, tzinfo=UTC)  # 09:31 in London
BEFORE = NINE - timedelta(days=30)
NEWS = """
[[news]]
name = "{name}"
url = "{url}"
kind = "{kind}"
{more}
"""


@pytest.fixture
def clock():
    return FakeClock(NINE - timedelta(minutes=1))


@pytest.fixture
def paper():
    """A newspaper whose feed holds one old story."""
    with HttpSite() as site:
        room = Newsroom(site)
        room.publish(filler(1, BEFORE))
        yield room


def news(url, *, name="The Gazette", kind="feed", more=""):
    return NEWS.format(url=url, name=name, kind=kind, more=more)


@contextmanager
def desk_with(folder, clock, *sections, **more):
    """Give a desk that has seen Sunderland's report of 2018, and its news, once."""
    with desk(
        folder, [SUNDERLAND], authorities=["Sunderland"], more="".join(sections), **more
    ) as it:
        it.site.publish(INADEQUATE_2018)
        it.check(clock=clock)
        it.requests()
        yield it


@pytest.fixture
def watching(tmp_path, paper, clock):
    """A desk that has read the newspaper's feed."""
    with desk_with(tmp_path, clock, news(paper.url)) as it:
        paper.asked()
        yield it


def later(it, clock, **length):
    clock.advance(timedelta(**length).total_seconds())
    return it.check(clock=clock)


def subjects(it):
    return [mail.message["Subject"] for mail in it.mails()]


def told(it):
    """Count the events that are no history."""
    events = it.events("news.*", "rating.*", "source.*")
    return Counter(event.kind.value for event in events if not event.backfilled)


def articles(it):
    return it.run("articles", "--json").json


def titles(it):
    return [row["title"] for row in articles(it)]


CLAIM = "Sunderland: The Gazette reports Outstanding; Ofsted's page does not show it yet"
RATING = "Sunderland: Inadequate → Outstanding"
CONFIRMED = "Sunderland: Ofsted's report confirms what The Gazette reported: Outstanding"


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_a_claim_then_the_rating_then_the_confirmation(tmp_path, paper, clock, kind):
    with (
        fresh_database(kind, tmp_path) as database,
        desk_with(tmp_path, clock, news(paper.url), database=database) as it,
    ):
        paper.publish(outcome(2, NINE))
        later(it, clock, minutes=1)
        assert subjects(it) == [CLAIM]
        it.site.publish(OUTSTANDING_2021)
        later(it, clock, minutes=19)
        assert subjects(it) == [RATING, CONFIRMED]
        later(it, clock, minutes=20)
        later(it, clock, days=1)
        assert subjects(it) == []
        assert told(it) == {
            "news.article": 1,
            "news.claim": 1,
            "rating.changed": 1,
            "news.confirmed": 1,
        }


def test_a_claim_makes_us_look_at_ofsteds_page_at_once(watching, paper, clock):
    """The list is behind; the page already shows the report."""
    later(watching, clock, minutes=0)
    search = "/" + next(path for path in watching.requests() if "search" in path).split()[1]
    with urlopen(f"{watching.site.base_url}{search}") as reply:
        watching.site.instead(search, Page(reply.read()))
    watching.site.publish(OUTSTANDING_2021)
    paper.publish(outcome(2, NINE))
    later(watching, clock, minutes=1)
    assert subjects(watching) == [CLAIM, RATING, CONFIRMED]


def test_a_claim_that_nobody_has_looked_for_costs_one_look(watching, paper, clock):
    paper.publish(outcome(2, NINE))
    later(watching, clock, minutes=1)
    assert sum("provider" in path for path in watching.requests()) == 1
    later(watching, clock, minutes=10)
    assert sum("provider" in path for path in watching.requests()) == 0


def test_what_the_report_says_otherwise_is_told_with_both_sides(watching, paper, clock):
    paper.publish(outcome(2, NINE, grade="good"))
    later(watching, clock, minutes=1)
    watching.site.publish(OUTSTANDING_2021)
    watching.mails()
    later(watching, clock, minutes=19)
    assert subjects(watching)[1].startswith("Sunderland: Ofsted's report contradicts The Gazette")
    (event,) = watching.events("news.contradicted")
    ours, theirs = event.details[:2]
    assert ours.startswith("The Gazette on overall effectiveness: Good: “")
    assert theirs.startswith("Ofsted's report on overall effectiveness: Outstanding: “Overall")
    assert event.evidence.quote == "Overall effectiveness Outstanding"
    assert articles(watching)[0]["claims"][0]["verdict"] == "contradicted"


def test_what_a_report_already_says_is_filed_under_it_and_told_to_nobody(watching, paper, clock):
    watching.site.publish(OUTSTANDING_2021)
    later(watching, clock, minutes=1)
    watching.mails()
    paper.publish(outcome(2, NINE))
    later(watching, clock, minutes=10)
    assert subjects(watching) == []
    assert told(watching) == {"rating.changed": 1, "news.article": 1}
    (row,) = watching.run("history", "Sunderland", "--json").json[1:]
    assert [(each["site"], each["verdict"]) for each in row["coverage"]] == [
        ("The Gazette", "covered")
    ]


def test_an_alert_that_asks_for_it_hears_of_every_story(tmp_path, paper, clock):
    alert = '\n[[alerts]]\nname = "news"\nchannels = ["desk-mail"]\nevents = ["news.article"]\n'
    with desk_with(tmp_path, clock, news(paper.url), alert) as it:
        paper.publish(outcome(2, NINE, council="Durham"), outcome(3, NINE))
        later(it, clock, minutes=1)
        title = "Sunderland children's services rated outstanding by Ofsted"
        assert f"Sunderland: “{title}” (The Gazette)" in subjects(it)
        assert told(it)["news.article"] == 1  # nobody watches Durham


def test_several_papers_on_one_outcome_are_one_story(tmp_path, paper, clock):
    with HttpSite() as site:
        other = Newsroom(site)
        other.publish(filler(1, BEFORE))
        sections = news(paper.url), news(other.url, name="Echo")
        with desk_with(tmp_path, clock, *sections) as it:
            first = outcome(2, NINE)
            paper.publish(first)
            own_words = outcome(
                3, NINE, lead="Inspectors found services in Sunderland outstanding."
            )
            other.publish(replace(first, path="/copy"), own_words)
            later(it, clock, minutes=1)
            later(it, clock, minutes=30)
            assert told(it) == {"news.article": 1, "news.claim": 1}
            first_row = next(row for row in articles(it) if row["url"].endswith("/news/2"))
            assert first_row["also_at"] == [f"{site.url}/copy"]
            assert len({row["story"] for row in articles(it) if row["claims"]}) == 1


def test_two_outcomes_in_the_same_words_are_two_articles(watching, paper, clock):
    ours, durham = outcome(2, NINE), outcome(3, NINE, council="Durham")
    paper.publish(replace(durham, words=(durham.words[0], *ours.words[1:])), ours)
    later(watching, clock, minutes=1)
    assert {row["url"].rpartition("/")[2] for row in articles(watching)} == {"1", "2", "3"}
    assert told(watching) == {"news.article": 1, "news.claim": 1}


def test_another_way_to_the_same_page_is_no_other_article(watching, paper, clock):
    story = outcome(2, NINE)
    paper.publish(story)
    later(watching, clock, minutes=1)
    paper.asked()
    paper.announce([story.item(paper.site.url, query="?utm_source=rss&utm_medium=feed")])
    later(watching, clock, minutes=30)
    assert paper.asked() == ["/feed"]
    assert len(articles(watching)) == 2


def test_a_page_that_names_a_known_one_as_its_own_address_is_that_one(watching, paper, clock):
    story = outcome(2, NINE)
    paper.publish(story)
    later(watching, clock, minutes=1)
    paper.publish(replace(story, path="/m/2", canonical=f"{paper.site.url}/news/2"))
    later(watching, clock, minutes=30)
    assert told(watching) == {"news.article": 1, "news.claim": 1}
    assert articles(watching)[0]["also_at"] == [f"{paper.site.url}/m/2"]


@pytest.mark.parametrize("length", ["long", "short"])
def test_two_addresses_of_one_page_are_one_article_and_told_once(watching, paper, clock, length):
    canonical = f"{paper.site.url}/the/one"
    one = outcome(2, NINE, canonical=canonical)
    one = one if length == "long" else replace(one, words=one.words[:1])
    paper.publish(one, replace(one, path="/m/2"))
    later(watching, clock, minutes=1)
    assert told(watching) == {"news.article": 1, "news.claim": 1}
    kept = articles(watching)[0]
    assert {kept["url"], *kept["also_at"]} == {f"{paper.site.url}/{at}" for at in ("news/2", "m/2")}
    paper.asked()
    paper.publish(replace(one, path="/the/one"))
    later(watching, clock, minutes=30)
    assert paper.asked() == ["/feed"]
    assert told(watching) == {"news.article": 1, "news.claim": 1}


def test_the_summary_of_a_check_says_what_is_new_in_the_news_and_else_that_it_was_read(
    tmp_path, paper, clock
):
    page = f'[[pages]]\nname = "Board"\nurl = "{paper.site.url}/board"\n'
    paper.site.script("/board", Reply(body=b"<html><main>Monday</main></html>", headers=HTML))
    with desk_with(tmp_path, clock, news(paper.url), page) as it:
        assert (
            it.run("check").out
            == "read the list, 0 pages, the news and watched pages: nothing new\n"
        )
        paper.publish(filler(2, NINE))
        paper.site.script("/board", Reply(body=b"<html><main>Friday</main></html>", headers=HTML))
        first, *_ = it.run("check").out.splitlines()
        paper.site.script("/feed", Reply(status=404))
        broken = it.run("check")
    said = "read the list, 0 pages, 1 article and 1 changed page: 1 new event"
    assert first == said
    assert broken.out == "read the list, 0 pages and watched pages: nothing new\n"
    assert broken.err.startswith("news/the-gazette: ")


def test_an_edited_title_is_kept_and_is_no_news(watching, paper, clock):
    story = outcome(2, NINE)
    paper.publish(story)
    later(watching, clock, minutes=1)
    edited = replace(story, title="Sunderland children's services now outstanding, says Ofsted")
    paper.stories.remove(story)
    paper.publish(edited)
    later(watching, clock, minutes=30)
    assert titles(watching)[0] == edited.title
    assert told(watching) == {"news.article": 1, "news.claim": 1}
    pages = [row["url"] for row in watching.run("snapshots", "news/the-gazette", "--json").json]
    assert sum(url.endswith("/news/2") for url in pages) == 2


def test_a_corrected_article_is_held_against_the_report_as_it_now_reads(watching, paper, clock):
    story = outcome(2, NINE, grade="good")
    paper.publish(story)
    later(watching, clock, minutes=1)
    paper.stories.remove(story)
    paper.publish(outcome(2, NINE))
    later(watching, clock, minutes=5)
    watching.site.publish(OUTSTANDING_2021)
    later(watching, clock, minutes=14)
    assert told(watching)["news.confirmed"] == 1
    assert "news.contradicted" not in told(watching)


def test_a_baseline_of_a_hundred_articles_is_read_in_turn_and_silent(tmp_path, paper, clock):
    paper.publish(*(filler(n, BEFORE - timedelta(hours=n)) for n in range(2, 100)))
    paper.publish(outcome(100, NINE - timedelta(days=1)))
    with desk_with(tmp_path, clock, news(paper.url)) as it:
        asked = paper.asked()
        assert len(asked) == 31
        assert asked[-1] == "/news/100"  # the newest are read first, and told last
        for _ in range(3):
            later(it, clock, minutes=30)
        assert len(set(paper.asked())) == 71
        assert told(it) == {}
        assert subjects(it) == []
        listed = it.run("articles", "--json", "--limit", "500").json
        assert len([row for row in listed if row["kind"]]) == 100
        later(it, clock, minutes=30)
        assert paper.asked() == ["/feed"]


def test_known_entries_cost_one_request_though_the_feed_is_another(watching, paper, clock):
    paper.publish(*(filler(n, BEFORE) for n in range(2, 31)))
    later(watching, clock, minutes=30)
    paper.asked()
    paper.stories.sort(key=lambda story: story.path)
    paper.publish()
    assert later(watching, clock, minutes=30).complete
    assert paper.asked() == ["/feed"]


def test_news_of_long_ago_claim_nothing(watching, paper, clock):
    paper.publish(outcome(2, NINE - timedelta(days=15)))
    later(watching, clock, minutes=1)
    assert subjects(watching) == []
    assert articles(watching)[0]["claims"][0]["verdict"] == "none"


def test_a_claim_in_the_baseline_is_settled_in_silence(tmp_path, paper, clock):
    paper.publish(outcome(2, NINE - timedelta(days=1)))
    with desk_with(tmp_path, clock, news(paper.url)) as it:
        it.site.publish(OUTSTANDING_2021)
        later(it, clock, minutes=20)
        assert subjects(it) == [RATING]
        assert articles(it)[0]["claims"][0]["verdict"] == "covered"


def test_the_report_and_its_news_found_together_are_one_message(watching, paper, clock):
    watching.site.publish(OUTSTANDING_2021)
    paper.publish(outcome(2, NINE))
    later(watching, clock, minutes=20)
    assert subjects(watching) == [RATING]


def test_a_report_that_cannot_be_read_yet_is_waited_for(watching, paper, clock):
    watching.site.publish(OUTSTANDING_2021)
    watching.site.instead(f"/v1/file/{OUTSTANDING_2021.id}", Page(b"<html>later</html>"))
    paper.publish(outcome(2, NINE))
    later(watching, clock, minutes=1)
    assert subjects(watching) == []
    watching.site.as_usual()
    later(watching, clock, minutes=5)
    assert subjects(watching) == [RATING]


BIG = b"<html><body><article><p>" + b"Ten million bytes of words. " * 360_000


@pytest.mark.parametrize(
    ("reply", "reason"),
    [
        pytest.param(redirect("/news/2"), "redirects in a circle", id="redirect loop"),
        pytest.param(redirect("http://elsewhere.example/2"), "elsewhere.example", id="elsewhere"),
        pytest.param(Reply(403), "403", id="forbidden"),
        pytest.param(Reply(body=BIG, headers=HTML), "no article's has", id="ten million bytes"),
        pytest.param(
            Reply(body=b"<html><title>Page not found</title><p>Page not found</p>", headers=HTML),
            "",
            id="not found, said kindly",
        ),
        pytest.param(Reply(body=b"", headers=HTML), "", id="nothing"),
    ],
)
def test_an_article_that_cannot_be_had_is_read_from_its_announcement(
    watching, paper, clock, reply, reason
):
    paper.publish(outcome(2, NINE), outcome(3, NINE, council="Durham"))
    paper.site.script("/news/2", reply)
    assert later(watching, clock, minutes=1).complete
    rows = {row["url"].rpartition("/")[2]: row for row in articles(watching)}
    assert reason in rows["2"]["error"]
    assert rows["2"]["claims"][0]["grade"] == "outstanding"
    assert rows["3"]["error"] is None
    assert subjects(watching) == [CLAIM]
    paper.asked()
    later(watching, clock, days=1)
    assert paper.asked() == ["/feed"]


def test_an_article_that_gives_no_answer_is_tried_again_and_then_read_itself(
    watching, paper, clock
):
    story = outcome(2, NINE)
    paper.publish(story)
    paper.site.script("/news/2", Reply(503))
    later(watching, clock, minutes=1)
    assert "503" in articles(watching)[0]["error"]
    paper.site.script("/news/2", Reply(body=story.page, headers=HTML))
    later(watching, clock, minutes=14)
    assert "/news/2" not in paper.asked()[-1:]
    later(watching, clock, minutes=1)
    assert articles(watching)[0]["error"] is None
    assert told(watching) == {"news.article": 1, "news.claim": 1}


def test_an_article_on_another_site_is_asked_for_only_where_that_is_allowed(tmp_path, paper, clock):
    with HttpSite() as site:
        story = outcome(2, NINE)
        elsewhere = Newsroom(site)
        elsewhere.publish(story)
        paper.announce([story.item(site.url)])
        elsewhere.asked()
        with desk_with(tmp_path, clock, news(paper.url)) as it:
            assert elsewhere.asked() == []
            assert "another site" in articles(it)[0]["error"]
        (tmp_path / "desk.db").unlink()
        with desk_with(tmp_path, clock, news(paper.url, more=f'hosts = ["{site.host}"]')):
            assert elsewhere.asked() == ["/news/2"]


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(b"<html><body>We are busy</body></html>", id="a web page"),
        pytest.param(b"", id="nothing"),
        pytest.param(feed([]), id="no entries where there were some"),
        pytest.param(b'<!DOCTYPE r [<!ENTITY a "aa">]><rss>&a;</rss>', id="entities"),
    ],
)
def test_a_feed_that_cannot_be_believed_is_broken_and_told_once(watching, paper, clock, body):
    paper.site.script("/feed", Reply(body=body))
    for _ in range(3):
        (failed,) = later(watching, clock, minutes=30).failed
        assert failed.source == "news/the-gazette"
    assert told(watching) == {"source.broken": 1}
    paper.publish(outcome(2, NINE))
    later(watching, clock, minutes=30)
    assert told(watching) == {
        "source.broken": 1,
        "source.recovered": 1,
        "news.article": 1,
        "news.claim": 1,
    }


def test_an_empty_feed_can_be_accepted(watching, paper, clock):
    paper.announce([])
    assert not later(watching, clock, minutes=30).complete
    assert watching.run("accept", "news/the-gazette").code == 0
    assert later(watching, clock, minutes=30).complete


LISTING = 'links = "main a"'


def listing(*stories):
    links = "".join(f'<li><a href="{story.path}">{story.title}</a></li>' for story in stories)
    return Reply(
        body=f"<html><nav><a href='/x'>X</a></nav><main>{links}</main></html>".encode(),
        headers=HTML,
    )


def test_new_links_of_a_listing_are_followed(tmp_path, paper, clock):
    first, second = filler(1, BEFORE), outcome(2, NINE)
    url = paper.site.script("/all", listing(first))
    with desk_with(tmp_path, clock, news(url, kind="listing", more=LISTING)) as it:
        paper.publish(second)
        paper.site.script("/all", listing(second, first))
        later(it, clock, minutes=1)
        assert subjects(it) == [CLAIM]


def test_a_listing_without_links_is_broken_and_not_quiet(tmp_path, paper, clock):
    url = paper.site.script("/all", listing(filler(1, BEFORE)))
    with desk_with(tmp_path, clock, news(url, kind="listing", more=LISTING)) as it:
        paper.site.script("/all", listing())
        for _ in range(2):
            later(it, clock, minutes=30)
        assert told(it) == {"source.broken": 1}


def test_a_listing_that_has_lost_nearly_all_of_its_links_is_broken_until_somebody_has_looked(
    tmp_path, paper, clock
):
    stories = [filler(number, BEFORE) for number in range(1, 13)]
    paper.publish(*stories)
    url = paper.site.script("/all", listing(*stories))
    with desk_with(tmp_path, clock, news(url, kind="listing", more=LISTING)) as it:
        paper.site.script("/all", listing(stories[0]))
        (failed,) = later(it, clock, minutes=30).failed
        assert failed.error == f"{url}: it had 12 entries and has 1 now: not believed"
        assert it.run("accept", "news/the-gazette").code == 0
        assert later(it, clock, minutes=30).complete


@pytest.mark.parametrize("css", ["nav a", "aside a"])
def test_other_links_of_a_listing_may_be_chosen(tmp_path, paper, clock, css):
    stories = [filler(number, BEFORE) for number in range(1, 13)]
    url = paper.site.script("/all", listing(*stories))
    with desk_with(tmp_path, clock, news(url, kind="listing", more=LISTING)) as it:
        config = it.folder / "config.toml"
        text = config.read_text(encoding="utf-8")
        config.write_text(text.replace("main a", css), encoding="utf-8")
        page = listing(*stories).body.replace(b"<main>", b"<aside><a href='/y'>Y</a></aside><main>")
        paper.site.script("/all", Reply(body=page, headers=HTML))
        assert later(it, clock, minutes=30).complete


def test_what_a_feed_dates_by_its_last_change_alone_is_no_news_of_today(watching, paper, clock):
    story = outcome(2, NINE)
    page = story.page.replace(b"article:published_time", b"nothing")
    paper.publish(story)
    paper.site.script(story.path, Reply(body=page, headers=HTML))
    item = story.item(paper.site.url)
    head, tail = item[: item.index("<pubDate>")], item[item.index("</pubDate>") + 10 :]
    changed = "<updated>2019-03-01T00:00:00Z</updated>"
    paper.announce([f"{head}{changed}{tail}", filler(1, BEFORE).item(paper.site.url)])
    later(watching, clock, minutes=1)
    assert subjects(watching) == []
    assert {row["published"] for row in articles(watching)} == {"2019-03-01", "2021-07-21"}


def test_a_vertical_tab_in_one_article_keeps_nobody_from_the_next(watching, paper, clock):
    paper.publish(outcome(2, NINE), outcome(3, NINE, lead="Kent\x0b has &#11; been inspected."))
    page = outcome(3, NINE).page.replace(b"<p>", b"<div>One\x0b more&#11;<p>x</p></div><p>")
    paper.site.script("/news/3", Reply(body=page, headers=HTML))
    assert later(watching, clock, minutes=1).complete
    assert subjects(watching) == [CLAIM]


def test_a_single_page_is_read_again_when_it_has_changed(tmp_path, paper, clock):
    url = paper.site.script("/now", Reply(body=filler(1, BEFORE).page, headers=HTML))
    with desk_with(tmp_path, clock, news(url, kind="page")) as it:
        later(it, clock, minutes=30)
        assert told(it) == {}
        paper.site.script("/now", Reply(body=outcome(2, NINE).page, headers=HTML))
        later(it, clock, minutes=30)
        assert subjects(it) == [CLAIM]
        later(it, clock, minutes=30)
        assert told(it) == {"news.article": 1, "news.claim": 1}
        assert len(articles(it)) == 1


def test_two_sources_of_one_address_do_not_hide_each_others_news(tmp_path, paper, clock):
    sections = news(paper.url), news(paper.url, name="The same")
    with desk_with(tmp_path, clock, *sections) as it:
        paper.publish(outcome(2, NINE))
        outcomes = later(it, clock, minutes=1).outcomes
        assert {o.source: o.articles for o in outcomes if o.source.startswith("news/")} == {
            "news/the-gazette": 1,
            "news/the-same": 0,
        }
        assert told(it) == {"news.article": 1, "news.claim": 1}


def test_a_check_of_named_authorities_asks_no_newspaper(watching, paper):
    assert watching.run("check", "Sunderland").code == 0
    assert paper.asked() == []
    ran = watching.run("check")
    assert "and the news: nothing new" in ran.out
    assert paper.asked() == ["/feed"]


def test_what_left_the_configuration_is_asked_no_more_and_reminds_of_nothing(
    watching, paper, clock
):
    paper.site.script("/feed", Reply(500))
    for _ in range(3):
        later(watching, clock, minutes=30)
    assert told(watching) == {"source.broken": 1}
    config = watching.folder / "config.toml"
    text = config.read_text(encoding="utf-8")
    config.write_text(text.replace(news(paper.url), ""), encoding="utf-8")
    paper.asked()
    later(watching, clock, days=8)
    assert paper.asked() == []
    assert told(watching) == {"source.broken": 1}
