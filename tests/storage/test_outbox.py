"""Owed deliveries: claimed by one, sent once, marked, tried again."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import update

from monitor.detect.reports import detect_report
from monitor.model.memory import Owed
from monitor.pipeline.deliver import reference
from storage.ledger import ledger_opener
from storage.outbox import CLAIM_LASTS, MOST_AT_ONCE, SqlOutbox
from storage.tables.events import events
from tests.monitor.detect.build import graded, read_document

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
LATER = NOW + timedelta(minutes=5)


def event(year):
    return detect_report(read_document("overall=O", year=year), [graded("overall=I")], NOW)


@pytest.fixture
def outbox(engine):
    return SqlOutbox(engine)


@pytest.fixture
def owe(engine):
    def owe(*owed, year=2021):
        with ledger_opener(engine)() as ledger:
            ledger.save_event(event(year), owed)

    return owe


def mail(to="a@example.org", *, channel="mail", due=NOW, batch=""):
    return Owed("desk", channel, to, due, batch)


def claim(outbox, *, now=NOW, owner="me", channels=("mail",)):
    return outbox.claim(now, owner=owner, channels=channels)


def test_what_is_claimed_is_taken_from_everybody_else(outbox, owe):
    owe(mail("a@example.org"), mail("b@example.org"))
    first, second = claim(outbox), claim(outbox, owner="other")
    assert {first[0].recipient, second[0].recipient} == {"a@example.org", "b@example.org"}
    assert claim(outbox) == ()


def test_a_claim_brings_the_whole_event(outbox, owe):
    owe(mail())
    assert claim(outbox)[0].event == event(2021)


def test_what_is_sent_is_never_owed_again(outbox, owe):
    owe(mail())
    (taken,) = claim(outbox)
    outbox.mark_sent([taken.id], at=NOW)
    assert claim(outbox, now=NOW + timedelta(days=1)) == ()


def test_the_claim_of_a_dead_process_lapses(outbox, owe):
    owe(mail())
    (taken,) = claim(outbox)
    assert claim(outbox, now=NOW + CLAIM_LASTS - timedelta(seconds=1), owner="next") == ()
    (again,) = claim(outbox, now=NOW + CLAIM_LASTS, owner="next")
    assert again.id == taken.id


def test_a_claim_lasts_no_longer_than_a_minute():
    assert timedelta(0) < CLAIM_LASTS <= timedelta(seconds=60)


def test_a_failed_try_comes_back_when_it_is_time(outbox, owe):
    owe(mail())
    (taken,) = claim(outbox)
    outbox.mark_failed([taken.id], owner="me", error="no answer", next_attempt_at=LATER)
    assert claim(outbox, now=LATER - timedelta(seconds=1)) == ()
    (again,) = claim(outbox, now=LATER)
    assert (again.attempts, again.first_due_at) == (1, NOW)


def test_what_is_given_up_does_not_come_back(outbox, owe):
    owe(mail())
    (taken,) = claim(outbox)
    outbox.mark_failed([taken.id], owner="me", error="no such user", next_attempt_at=None)
    assert claim(outbox, now=NOW + timedelta(days=9)) == ()


def test_a_failure_of_a_lapsed_claim_does_not_disturb_the_one_who_has_it_now(outbox, owe):
    owe(mail())
    (taken,) = claim(outbox)
    claim(outbox, now=NOW + CLAIM_LASTS, owner="next")
    outbox.mark_failed([taken.id], owner="me", error="too late", next_attempt_at=None)
    outbox.mark_sent([taken.id], at=NOW)
    assert claim(outbox, now=NOW + timedelta(days=9)) == ()


def test_only_channels_that_exist_are_claimed(outbox, owe):
    owe(mail(channel="gone"))
    assert claim(outbox, channels=("mail", "slack")) == ()


def test_nothing_goes_out_before_its_time(outbox, owe):
    owe(mail(due=LATER))
    assert claim(outbox) == ()
    assert len(claim(outbox, now=LATER)) == 1


def test_a_digest_is_claimed_whole_and_for_one_recipient(outbox, owe):
    for year in (2019, 2020, 2021):
        owe(mail("a@example.org", batch="mon"), mail("b@example.org", batch="mon"), year=year)
    owe(mail("a@example.org", batch="tue"), year=2022)
    sizes = sorted(len(claim(outbox)) for _ in range(4))
    assert sizes == [0, 1, 3, 3]


def test_a_burst_goes_out_as_one_message(outbox, owe):
    for year in range(2014, 2014 + MOST_AT_ONCE + 1):
        owe(mail("a@example.org"), year=year)
    owe(mail("b@example.org"), year=2021)
    assert sorted(len(claim(outbox)) for _ in range(3)) == [0, 1, MOST_AT_ONCE + 1]


def test_no_burst_no_digest(outbox, owe):
    for year in range(2014, 2014 + MOST_AT_ONCE):
        owe(mail(), year=year)
    assert [len(claim(outbox)) for _ in range(MOST_AT_ONCE)] == [1] * MOST_AT_ONCE


def test_a_burst_whose_sender_died_is_the_same_message_again(outbox, owe):
    for year in range(2010, 2018):
        owe(mail(), year=year)
    first = claim(outbox)
    owe(mail(), year=2021)
    later, again = (claim(outbox, now=NOW + CLAIM_LASTS, owner="next") for _ in range(2))
    assert len(later) == 1  # what nobody has died over comes first
    assert [each.id for each in again] == [each.id for each in first]
    assert reference(again) == reference(first)


def test_what_was_tried_by_itself_is_never_tried_again_in_a_burst(outbox, owe):
    owe(mail(), year=2010)
    first = claim(outbox)
    for year in range(2011, 2017):
        owe(mail(), year=year)
    burst, again = (claim(outbox, now=NOW + CLAIM_LASTS, owner="next") for _ in range(2))
    assert [each.id for each in again] == [each.id for each in first]
    assert reference(again) == reference(first)
    assert len(burst) == MOST_AT_ONCE + 1


def test_what_comes_too_late_for_a_digest_that_was_tried_is_a_message_of_its_own(outbox, owe):
    owe(mail(batch="mon"), year=2019)
    first = claim(outbox)
    owe(mail(batch="mon"), year=2020)
    late, again = (claim(outbox, now=NOW + CLAIM_LASTS, owner="next") for _ in range(2))
    assert reference(again) == reference(first)
    assert [each.event for each in late] == [event(2020)]
    assert reference(late) != reference(first)


def test_a_claim_is_a_try_whatever_comes_of_it(outbox, owe):
    owe(mail())
    (first,), (again,) = claim(outbox), claim(outbox, now=NOW + CLAIM_LASTS)
    assert [(each.attempts, each.interrupted) for each in (first, again)] == [(0, False), (1, True)]


def test_a_try_that_failed_was_not_interrupted(outbox, owe):
    owe(mail())
    (taken,) = claim(outbox)
    outbox.mark_failed([taken.id], owner="me", error="no answer", next_attempt_at=LATER)
    (again,) = claim(outbox, now=LATER)
    assert not again.interrupted


def test_the_days_of_trying_begin_with_the_first_try(outbox, owe):
    owe(mail())
    (taken,) = claim(outbox, now=NOW + timedelta(days=4))
    assert taken.first_due_at == NOW + timedelta(days=4)


def test_an_event_that_a_process_died_over_comes_after_all_others(outbox, owe):
    owe(mail("a@example.org"), mail("b@example.org"), year=2010)
    claim(outbox)
    owe(mail("a@example.org"), mail("b@example.org"), year=2011)
    taken = [claim(outbox, now=NOW + CLAIM_LASTS, owner="next")[0] for _ in range(3)]
    assert [each.event for each in taken] == [event(2011), event(2011), event(2010)]


def test_an_event_that_cannot_be_read_keeps_nothing_else_from_being_claimed(outbox, owe, engine):
    owe(mail(), year=2010)
    with engine.begin() as connection:
        connection.execute(update(events).values(details={"kind": "from another version"}))
    owe(mail(), year=2011)
    with pytest.raises((LookupError, TypeError, ValueError)):
        claim(outbox)
    (taken,) = claim(outbox)
    assert taken.event == event(2011)
