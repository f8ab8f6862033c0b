"""Digests on a clock that the test moves, across both nights on which the clocks change."""

from datetime import UTC, date, datetime, timedelta

import pytest

from tests.jobs.delivery.story import READER, durham_report
from tests.support.clock import FakeClock
from tests.support.slack_receiver import SlackReply

SPRING, AUTUMN = date(2026, 3, 29), date(2026, 10, 25)  # Sundays on which the clocks change


def utc(day, hour, minute=0):
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=UTC)


@pytest.fixture
def digest(office):
    """Set a digest up, on a clock at noon of a day, with the past read already."""

    def digest(deliver, day):
        office.add_mail("mail", READER)
        office.add_alert("digest", "mail", more=f'deliver = "{deliver}"')
        office.use_database(f"sqlite:///{office.folder / 'test.db'}")
        clock = FakeClock(utc(day, 12))
        office.check(clock)
        return clock

    return digest


def sent_at(office, clock, *instants):
    """Check at each instant; return those at which a mail came."""
    came = []
    for instant in instants:
        clock.set(instant)
        office.check(clock)
        came += [instant] * len(office.mails())
    return came


@pytest.mark.parametrize(
    ("day", "slot_hour"),
    [
        pytest.param(SPRING - timedelta(days=2), 8, id="before spring: 08:30 is 08:30 UTC"),
        pytest.param(SPRING - timedelta(days=1), 7, id="the spring night: 08:30 is 07:30 UTC"),
        pytest.param(SPRING, 7, id="after it"),
        pytest.param(AUTUMN - timedelta(days=2), 7, id="before autumn"),
        pytest.param(AUTUMN - timedelta(days=1), 8, id="the autumn night: 08:30 is 08:30 UTC"),
        pytest.param(AUTUMN, 8, id="after that"),
    ],
)
def test_a_daily_digest_comes_at_half_past_eight_on_the_wall(office, digest, day, slot_hour):
    clock = digest("daily 08:30", day)
    office.site.publish(durham_report())
    office.check(clock)
    slot = utc(day + timedelta(days=1), slot_hour, 30)
    late = slot + timedelta(hours=1)
    assert sent_at(office, clock, slot - timedelta(minutes=1), slot, late) == [slot]


@pytest.mark.parametrize(
    ("day", "monday", "slot_hour"),
    [
        pytest.param(date(2026, 3, 24), date(2026, 3, 30), 7, id="across the spring night"),
        pytest.param(date(2026, 10, 20), date(2026, 10, 26), 8, id="across the autumn night"),
    ],
)
def test_a_weekly_digest_comes_on_its_day_and_not_before(office, digest, day, monday, slot_hour):
    clock = digest("weekly mon 08:30", day)
    office.site.publish(durham_report())
    office.check(clock)
    slot = utc(monday, slot_hour, 30)
    days = [slot - timedelta(days=number) for number in (5, 3, 1)]
    assert sent_at(office, clock, *days, slot - timedelta(minutes=1), slot) == [slot]


@pytest.mark.parametrize(
    ("day", "skipped_or_repeated", "slot"),
    [
        pytest.param(SPRING, "daily 01:30", utc(SPRING, 1, 30), id="01:30 that does not exist"),
        pytest.param(AUTUMN, "daily 01:30", utc(AUTUMN, 0, 30), id="01:30 that comes twice"),
    ],
)
def test_a_slot_in_the_odd_hour_is_one_slot(office, digest, day, skipped_or_repeated, slot):
    clock = digest(skipped_or_repeated, day - timedelta(days=1))
    office.site.publish(durham_report())
    office.check(clock)
    quarters = [utc(day, 0) + timedelta(minutes=15 * number) for number in range(12)]
    assert sent_at(office, clock, *quarters) == [slot]


def test_two_days_are_two_digests(office, digest):
    clock = digest("daily 08:30", SPRING - timedelta(days=1))
    ids = []
    for number in range(2):
        office.site.publish(durham_report(number))
        office.check(clock)
        clock.set(utc(SPRING + timedelta(days=number), 7, 30))
        office.check(clock)
        ids += [mail.message["Message-ID"] for mail in office.mails()]
    assert len(set(ids)) == 2


def test_a_slot_that_nobody_was_there_for_is_made_up_at_the_next_run(office, digest):
    clock = digest("daily 08:30", SPRING)
    office.site.publish(durham_report())
    office.check(clock)
    back = utc(SPRING + timedelta(days=5), 15, 12)
    assert sent_at(office, clock, back) == [back]


def test_a_digest_of_nothing_is_not_sent(office, digest):
    clock = digest("daily 08:30", SPRING)
    slots = [utc(SPRING + timedelta(days=number), 7, 30) for number in range(1, 4)]
    assert sent_at(office, clock, *slots) == []


def test_what_was_noticed_before_the_slot_is_one_message(office, digest):
    clock = digest("daily 08:30", SPRING)
    for number in range(3):
        office.site.publish(durham_report(number))
        office.check(clock)
    clock.set(utc(SPRING + timedelta(days=1), 7, 30))
    office.check(clock)
    (mail,) = office.mails()
    assert mail.message["Subject"].startswith("3 changes")


def test_a_digest_that_failed_is_the_same_message_again(office, digest):
    clock = digest("daily 08:30", SPRING)
    for number in range(2):
        office.site.publish(durham_report(number))
    office.check(clock)
    slot = utc(SPRING + timedelta(days=1), 7, 30)
    office.mail.replies["DATA"] = "451 try later"
    assert sent_at(office, clock, slot) == []
    office.mail.replies.clear()
    office.site.publish(durham_report(2))
    office.check(clock)
    clock.advance(60)
    office.check(clock)
    (mail,) = office.mails()
    assert mail.message["Subject"].startswith("2 changes")


def test_a_digest_that_was_taken_without_our_knowing_has_the_same_id_again(office, digest):
    clock = digest("daily 08:30", SPRING)
    for number in range(2):
        office.site.publish(durham_report(number))
    office.check(clock)
    clock.set(utc(SPRING + timedelta(days=1), 7, 30))
    office.mail.late["DATA"] = "451 the queue file cannot be written"
    office.check(clock)
    office.mail.late.clear()
    clock.advance(60)
    office.check(clock)
    first, second = (mail.message for mail in office.mails())
    assert (first["Message-ID"], first["Subject"]) == (second["Message-ID"], second["Subject"])


def test_a_burst_is_one_message_with_the_most_important_first(office):
    office.add_mail("mail", READER)
    office.add_slack("slack")
    office.add_alert("desk", "mail", "slack")
    office.use_database(f"sqlite:///{office.folder / 'test.db'}")
    clock = FakeClock(utc(SPRING, 12))
    office.check(clock)
    rows = ["Good", "Good", "Inadequate", "Good", "Good", "Good", "Good"]
    for number, overall in enumerate(rows):
        office.site.publish(durham_report(number, overall=overall))
    office.slack.say(SlackReply(status=503), SlackReply())
    office.check(clock)
    (mail,) = office.mails()
    assert mail.message["Subject"].startswith("7 changes: Durham Good → Inadequate")
    (refused,) = office.posts()
    clock.advance(60)
    office.check(clock)
    (post,) = office.posts()
    assert post["blocks"][:-1] == refused["blocks"][:-1]
    assert office.mails() == []


def test_five_at_once_are_five_messages(office):
    office.add_mail("mail", READER)
    office.add_alert("desk", "mail")
    office.use_database(f"sqlite:///{office.folder / 'test.db'}")
    clock = FakeClock(utc(SPRING, 12))
    office.check(clock)
    for number in range(5):
        office.site.publish(durham_report(number))
    office.check(clock)
    assert len(office.mails()) == 5
