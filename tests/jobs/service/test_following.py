"""News and watched pages in the service: by their own clock, in a lane of their own."""

from datetime import UTC, datetime, timedelta

import pytest

from jobs.alive.health import overdue
from jobs.demo.story import STORY, SUNDERLAND
from jobs.schedule.timetable import Duty, Lane
from storage.leases import Lease
from storage.tallies import read_sources
from tests.support.clock import FakeClock
from tests.support.desk import desk
from tests.support.http_site import HttpSite, Reply
from tests.support.newsroom import HTML, Newsroom, filler, outcome
from tests.support.ticking import ticking

INADEQUATE_2018, OUTSTANDING_2021 = STORY[3].document(), STORY[5].document()
NINE = datetime(
    2021, 8, 20, 8, 0, tzinfo=UTC
)  # a Friday, 09:00 in London: a poll every ten minutes
SECTIONS = """
[[news]]
name = "The Gazette"
url = "{feed}"
every = "5m"

[[pages]]
name = "Notices"
url = "{page}"
every = "1h"
"""
PAPER, NOTICES = "news/the-gazette", "page/notices"


def notice(words):
    return Reply(body=f"<html><body><p>{words}</p></body></html>".encode(), headers=HTML)


@pytest.fixture
def clock():
    return FakeClock(NINE)


@pytest.fixture
def paper():
    with HttpSite() as site:
        room = Newsroom(site)
        room.publish(filler(1, NINE - timedelta(days=30)))
        site.script("/notices", notice("There is one notice, about a school in the north."))
        yield room


@pytest.fixture
def watching(tmp_path, paper):
    sections = SECTIONS.format(feed=paper.url, page=f"{paper.site.url}/notices")
    with desk(tmp_path, [SUNDERLAND], authorities=["Sunderland"], more=sections) as it:
        it.site.publish(INADEQUATE_2018)
        yield it


@pytest.fixture
def ticker(watching, clock):
    """A service that has read everything once, by 09:05."""
    with ticking(watching.folder / "config.toml", clock) as it:
        it.run_until(NINE + timedelta(minutes=5))
        yield it


def subjects(it):
    return [mail.message["Subject"] for mail in it.mails()]


def minutes_of(ticker, name):
    """Return after how many minutes a duty was done again."""
    times = [(at - NINE) // timedelta(minutes=1) for at, each in ticker.done if each == name]
    return times[1:]


def test_a_claim_at_0931_is_confirmed_by_the_poll_at_0950(watching, paper, ticker):
    ticker.run_until(NINE + timedelta(minutes=31))
    paper.publish(outcome(2, NINE + timedelta(minutes=31)))
    ticker.run_until(NINE + timedelta(minutes=36))
    (claim,) = subjects(watching)
    assert claim.startswith("Sunderland: The Gazette reports Outstanding")
    watching.site.publish(OUTSTANDING_2021)
    ticker.run_until(NINE + timedelta(minutes=50))
    rating, confirmed = subjects(watching)
    assert rating == "Sunderland: Inadequate → Outstanding"
    assert "confirms" in confirmed
    ticker.run_until(NINE + timedelta(hours=5))
    assert subjects(watching) == []


def test_each_source_is_checked_by_its_own_rhythm(ticker):
    ticker.run_until(NINE + timedelta(hours=2, minutes=6))
    assert minutes_of(ticker, PAPER) == list(range(5, 126, 5))
    assert minutes_of(ticker, NOTICES) == [60, 120]


def test_a_watched_page_that_changes_is_told(watching, paper, ticker):
    paper.site.script("/notices", notice("There is one notice, about a school in the south."))
    ticker.run_until(NINE + timedelta(hours=1, minutes=5))
    assert [event.kind for event in watching.events("page.*")] == ["page.changed"]
    assert len(subjects(watching)) == 1


def test_a_claim_is_looked_for_at_once_and_not_only_at_the_next_poll(watching, paper, ticker):
    ticker.run_until(NINE + timedelta(minutes=11))
    watching.requests()
    paper.publish(outcome(2, NINE))
    ticker.run_until(NINE + timedelta(minutes=15, seconds=59))
    assert any("provider" in path for path in watching.requests())


def test_a_newspaper_has_no_part_in_ofsteds_lane(ticker):
    lanes = {name: entry.lane for name, entry in ticker.shift.timetable.entries.items()}
    assert lanes[PAPER] == lanes[NOTICES] == Lane.NEWS
    assert lanes[Duty.LOOK] == lanes[Duty.POLL]


def test_a_source_that_fails_is_tried_again_soon_and_then_at_its_own_times(watching, paper, ticker):
    paper.site.script("/notices", Reply(500))
    ticker.run_until(NINE + timedelta(hours=5))
    assert minutes_of(ticker, NOTICES) == [60, 75, 90, 105, 165, 225, 285]
    assert [event.source for event in watching.events("source.broken")] == [NOTICES]


def test_a_restart_goes_on_where_it_was(watching, paper, clock):
    config = watching.folder / "config.toml"
    with ticking(config, clock) as before:
        before.run_until(NINE + timedelta(minutes=7))
    paper.asked()
    with ticking(config, clock) as after:
        after.run_until(NINE + timedelta(minutes=9))
        assert paper.asked() == []
        after.run_until(NINE + timedelta(minutes=11))
        assert paper.asked() == ["/feed"]


def test_what_another_process_is_just_checking_is_left_to_it(paper, ticker, clock):
    app = ticker.shift.app
    paper.asked()
    assert Lease(app.engine, PAPER, owner="another", now=clock.now).take()
    assert ticker.shift.duties[PAPER]()
    assert paper.asked() == []


def test_a_source_that_nobody_looks_at_is_overdue_until_it_is_configured_no_more(
    watching, ticker, clock
):
    late = NINE + timedelta(days=3)

    def sources(timetable):
        records = read_sources(ticker.shift.app.engine)
        lines = overdue(timetable, (), records, since=NINE, now=late)
        return {line.split(" is overdue")[0] for line in lines}

    assert {PAPER, NOTICES} <= sources(ticker.shift.timetable)
    config = watching.folder / "config.toml"
    text = config.read_text(encoding="utf-8")
    config.write_text(text.split("[[news]]")[0], encoding="utf-8")
    with ticking(config, clock) as without:
        assert sources(without.shift.timetable).isdisjoint({PAPER, NOTICES})
