"""A lease has one owner at a time, and outlives a dead one only briefly."""

import threading
from datetime import timedelta

import pytest

from storage.leases import LEASE_LASTS, Lease
from tests.support.clock import FakeClock

LASTS_S = LEASE_LASTS.total_seconds()


@pytest.fixture
def clock():
    return FakeClock()


@pytest.fixture
def lease(engine, clock):
    """Give somebody's view of one lease."""
    return lambda owner, name="ofsted": Lease(engine, name, owner=owner, now=clock.now)


def test_it_is_taken_by_one_and_by_the_next_once_it_is_given_back(lease):
    mine, yours = lease("me"), lease("you")
    assert mine.take()
    assert not yours.take()
    mine.give_back()
    assert yours.take()
    assert not mine.take()


def test_leases_of_other_names_are_other_leases(lease):
    assert lease("me", "ofsted").take()
    assert lease("you", "news").take()


def test_giving_back_what_another_holds_changes_nothing(lease):
    assert lease("me").take()
    lease("you").give_back()
    assert not lease("you").take()


def test_its_owner_renews_it_for_as_long_as_it_likes(lease, clock):
    mine, yours = lease("me"), lease("you")
    for _ in range(5):
        assert mine.take()
        clock.advance(LASTS_S - 1)
        assert not yours.take()


def test_that_of_a_dead_process_is_free_after_its_time(lease, clock):
    mine, yours = lease("me"), lease("you")
    assert mine.take()
    clock.advance(LASTS_S)
    assert yours.take()
    assert not mine.take()


def test_one_that_was_taken_by_a_clock_days_ahead_blocks_nobody(lease, clock):
    mine, yours = lease("me"), lease("you")
    assert mine.take()
    clock.set(clock.now() - timedelta(minutes=5))
    assert not yours.take()
    clock.set(clock.now() - timedelta(days=3))
    assert yours.take()


def test_a_dead_process_blocks_for_no_longer_than_a_minute():
    assert 0 < LASTS_S <= 60


def test_of_many_who_take_it_at_once_one_has_it(lease):
    at_once = threading.Barrier(6)
    won = []

    def contend(owner):
        each = lease(owner)
        at_once.wait()
        won.append(each.take())

    threads = [threading.Thread(target=contend, args=(f"owner {n}",)) for n in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(won) == [False] * 5 + [True]
