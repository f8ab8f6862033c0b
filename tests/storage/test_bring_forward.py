"""``deliveries retry``: what waits, what is named, what was given up — and nothing twice."""

from datetime import timedelta

import pytest

from storage.outbox import CLAIM_LASTS
from tests.support.clock import FakeClock
from tests.support.owing import NOW, Office, Taker, owed

LATER = NOW + timedelta(hours=3)


@pytest.fixture
def office(engine):
    return Office(engine, {"mail": Taker("mail")}, FakeClock(NOW))


def claim_all(office):
    claimed = []
    while taken := office.outbox.claim(NOW, owner="me", channels=("mail",)):
        claimed.append(taken)
    return claimed


def fail(office, *, given_up):
    for claimed in claim_all(office):
        office.outbox.mark_failed(
            [delivery.id for delivery in claimed],
            owner="me",
            error="no answer",
            next_attempt_at=None if given_up else LATER,
        )


def forward(office, **what):
    return set(office.outbox.bring_forward(office.clock.now(), **what))


def ids(office):
    return [record.id for record in office.log()]


def test_what_waits_for_its_next_try_is_due_at_once(office):
    office.owe(owed())
    fail(office, given_up=False)
    assert claim_all(office) == []
    assert forward(office) == set(ids(office))
    assert len(claim_all(office)) == 1


def test_a_digest_does_not_wait_for_its_hour(office):
    office.owe(owed(due=LATER, batch="mon"), year=2020)
    office.owe(owed(due=LATER, batch="mon"), year=2021)
    forward(office)
    assert [len(message) for message in claim_all(office)] == [2]


def test_what_was_given_up_comes_back_only_when_asked_for(office):
    office.owe(owed())
    fail(office, given_up=True)
    assert forward(office) == set()
    assert forward(office, failed=True) == set(ids(office))
    (record,) = office.log()
    assert (record.state, record.attempts) == ("pending", 1)


def test_what_comes_back_has_its_days_of_trying_anew(office):
    office.owe(owed(due=NOW - timedelta(days=9)))
    fail(office, given_up=True)
    forward(office, failed=True)
    ((taken,),) = claim_all(office)
    assert taken.first_due_at == NOW


def test_only_the_named_ones_move(office):
    office.owe(owed(), owed(to="other"))
    fail(office, given_up=True)
    first, second = ids(office)
    assert forward(office, only=[second], failed=True) == {second}
    assert [record.id for record in office.log(state="failed")] == [first]


def test_what_belongs_to_the_same_message_goes_with_the_named_one(office):
    for year in range(2014, 2021):
        office.owe(owed(), year=year)
    fail(office, given_up=False)
    assert forward(office, only=ids(office)[:1]) == set(ids(office))


def test_what_another_process_is_sending_is_left_to_it(office):
    office.owe(owed())
    claim_all(office)
    assert forward(office) == set()
    office.clock.advance(CLAIM_LASTS.total_seconds())
    assert forward(office) == set(ids(office))


def test_what_was_sent_stays_sent(office):
    office.owe(owed())
    office.deliver()
    assert forward(office, failed=True) == forward(office, only=ids(office), failed=True) == set()
    assert office.states() == ["sent"]


def test_a_claim_for_some_takes_no_others(office):
    office.owe(owed(), owed(to="other"))
    second = ids(office)[1]
    (taken,) = office.outbox.claim(NOW, owner="me", channels=("mail",), only=[second])
    assert taken.id == second
    assert office.outbox.claim(NOW, owner="me", channels=("mail",), only=[second]) == ()


def test_a_named_message_that_failed_whole_goes_out_whole_under_the_same_reference(office):
    for year in range(2014, 2021):
        office.owe(owed(), year=year)
    fail(office, given_up=False)
    office.deliverer.deliver_now(lambda sent: None, only=[ids(office)[3]])
    office.owe(owed(), year=2025)
    ((_, _, told),) = office.channels["mail"].taken
    assert len(told) == 7
