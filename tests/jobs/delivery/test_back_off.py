"""A server that is down for a while, for long, or for ever."""

from datetime import timedelta

import pytest

from tests.jobs.delivery.story import DOCUMENTS, MORNING, READER
from tests.support.clock import FakeClock
from tests.support.slack_receiver import SlackReply

DOWN = SlackReply(status=503)


@pytest.fixture
def clock():
    return FakeClock(MORNING)


@pytest.fixture
def rhythm():
    return "now"


@pytest.fixture
def owing(office, clock, rhythm):
    """An office with a report to be noticed, and then to be posted."""
    office.add_slack("slack")
    office.add_mail("mail", READER)
    office.add_alert("desk", "slack", more=f'deliver = "{rhythm}"')
    office.add_alert("operators", "mail", more='events = ["source.*"]')
    office.use_database(f"sqlite:///{office.folder / 'test.db'}")
    office.site.publish(DOCUMENTS[2018])
    office.check(clock)
    office.site.publish(DOCUMENTS[2021])
    return office


def tries(office, clock, minutes):
    """Check every minute; return the minutes at which something was posted, from the first on."""
    begin, at = clock.now(), []
    for minute in range(minutes):
        clock.set(begin + timedelta(minutes=minute))
        office.check(clock)
        at += [minute] * len(office.posts())
    return at


def test_waits_grow_from_a_minute_to_an_hour(owing, clock):
    owing.slack.say(DOWN)
    assert tries(owing, clock, 23) == [0, 1, 6, 21]
    clock.advance(58 * 60)
    assert tries(owing, clock, 3) == [1]


def test_a_server_that_asks_for_patience_is_given_it(owing, clock):
    owing.slack.say(SlackReply(status=429, headers={"Retry-After": "300"}), SlackReply())
    assert tries(owing, clock, 8) == [0, 5]


def test_others_are_told_once_when_it_lasts_and_once_when_it_is_over(owing, clock):
    owing.slack.say(DOWN)
    tries(owing, clock, 22)
    (mail,) = owing.mails()
    assert mail.message["Subject"].startswith("slack (slack) cannot be told")
    for _ in range(3):
        clock.advance(3600)
        owing.check(clock)
    assert owing.mails() == []
    owing.slack.say(SlackReply())
    clock.advance(3600)
    owing.check(clock)
    (mail,) = owing.mails()
    assert mail.message["Subject"] == "slack (slack) can be told again"


def test_a_server_that_only_restarts_is_no_news(owing, clock):
    owing.slack.say(DOWN, SlackReply())
    assert tries(owing, clock, 3) == [0, 1]
    assert owing.mails() == []


def test_after_three_days_it_is_given_up(owing, clock):
    owing.slack.say(DOWN)
    sent = []
    for _ in range(4 * 24):
        sent += [each for each in owing.check(clock).sent if each.error]
        clock.advance(3600)
    assert [each.permanent for each in sent] == [False] * 72 + [True]
    failed = owing.deliveries("failed")
    assert [(each.channel, each.attempts) for each in failed] == [("slack", 73)]
    assert "503" in failed[0].last_error


@pytest.mark.parametrize("rhythm", ["daily 18:00"])
def test_a_service_that_was_away_for_days_tries_for_days_when_it_is_back(owing, clock):
    owing.check(clock)
    clock.advance(5 * 24 * 3600)
    owing.slack.say(DOWN, SlackReply())
    assert tries(owing, clock, 2) == [0, 1]
    assert owing.deliveries("failed") == []
