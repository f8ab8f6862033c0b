import threading

import pytest

from monitor.fetch.pacing import LONGEST_CRAWL_DELAY_S, Pacer
from tests.support.http_site import Reply


def test_the_first_request_does_not_wait(clock):
    Pacer(clock, min_interval_s=5).wait_turn("a")
    assert clock.slept == []


def test_the_interval_counts_from_the_end_of_the_reply(clock):
    pacer = Pacer(clock, min_interval_s=5)
    pacer.wait_turn("a")
    clock.advance(3)
    pacer.answered("a")
    clock.advance(1)
    pacer.wait_turn("a")
    assert clock.slept == [4]


def test_hosts_do_not_wait_for_each_other(clock):
    pacer = Pacer(clock, min_interval_s=5)
    pacer.wait_turn("a")
    pacer.wait_turn("b")
    assert clock.slept == []


def test_an_interval_of_nothing_is_accepted(clock):
    pacer = Pacer(clock, min_interval_s=0)
    for _ in range(3):
        pacer.wait_turn("a")
        pacer.answered("a")
    assert clock.slept == []


@pytest.mark.parametrize(
    ("delay_s", "kept_s"), [(0, 2.0), (1, 2.0), (9, 9.0), (10_000, LONGEST_CRAWL_DELAY_S)]
)
def test_the_larger_of_interval_and_crawl_delay_is_kept(clock, delay_s, kept_s):
    pacer = Pacer(clock, min_interval_s=2)
    pacer.slow_down("a", delay_s)
    pacer.wait_turn("a")
    pacer.wait_turn("a")
    assert clock.slept == [kept_s]


def test_threads_take_turns(clock):
    pacer = Pacer(clock, min_interval_s=10)
    threads = [threading.Thread(target=pacer.wait_turn, args=("a",)) for _ in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert clock.monotonic() - 1000.0 >= 40


def test_a_closed_host_opens_by_itself_and_a_later_wish_wins(clock):
    pacer = Pacer(clock, min_interval_s=0)
    assert pacer.closed_for_s("a") == 0
    pacer.close("a", 60)
    pacer.close("a", 20)
    assert pacer.closed_for_s("a") == 60
    clock.advance(61)
    assert pacer.closed_for_s("a") == 0


def test_retries_keep_the_distance_too(site, make_fetcher, clock):
    site.script("/p", Reply(500), Reply())
    make_fetcher(min_interval=8.0).fetch(f"{site.url}/p", hosts=[site.host])
    assert clock.slept == [1.0, 7.0]
