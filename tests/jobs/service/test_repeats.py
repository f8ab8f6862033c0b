"""What fails again and again is said seldom, and never kept quiet."""

import pytest

from jobs.service.repeats import Repeats


@pytest.fixture
def repeats():
    return Repeats()


def test_the_same_again_is_said_once_and_then_now_and_then(repeats):
    said = [repeats.failed("ofsted/list", "no reply") for _ in range(300)]
    heard = {number: words for number, words in enumerate(said, start=1) if words}
    assert list(heard) == [1, 10, 100, 200, 300]
    assert heard[1] == "no reply"
    assert heard[100] == "no reply (for the 100th time in a row)"


def test_another_reason_is_said_and_counts_on(repeats):
    said = [repeats.failed("ofsted/list", reason) for reason in ["a", "a", "b", "b", "a"]]
    assert said == ["a", "", "b", "", "a"]


def test_each_has_a_count_of_its_own(repeats):
    repeats.failed("ofsted/list", "no reply")
    assert repeats.failed("ofsted/durham", "no reply") == "no reply"


def test_after_a_recovery_it_is_news_again(repeats):
    repeats.failed("ofsted/list", "no reply")
    assert repeats.recovered("ofsted/list")
    assert not repeats.recovered("ofsted/list")
    assert repeats.failed("ofsted/list", "no reply") == "no reply"


def test_what_failed_before_the_start_is_said_anew_and_can_recover(repeats):
    repeats.failed_before("poll")
    assert repeats.failed("poll", "a bug") == "a bug"
    repeats.failed_before("sweep")
    assert repeats.recovered("sweep")
