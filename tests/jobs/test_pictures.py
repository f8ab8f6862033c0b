"""The pictures of a message: made of the kept reports, and never the reason why it is lost."""

import logging
from dataclasses import replace

import pytest

from jobs.pictures import LONGEST_S, MOST_PICTURES, KeptPictures
from jobs.workers import WorkerPool
from monitor.errors import StorageError
from monitor.model.event import Importance
from tests.support.clock import FakeClock
from tests.support.events import focused_visit, inspection, notice, sunderland_2021
from tests.support.report_pdf import focused_visit_letter, ilacs_report

FILES = {"good": ilacs_report(), "letter": focused_visit_letter(), "cut": ilacs_report()[:3000]}


@pytest.fixture(scope="module")
def workers():
    with WorkerPool(1) as pool:
        yield pool


@pytest.fixture
def asked():
    return []


@pytest.fixture
def pictures(workers, asked):
    def load(sha256):
        asked.append(sha256)
        if sha256 not in FILES:
            raise StorageError(f"content {sha256} is not in the database")
        return FILES[sha256]

    return KeptPictures(load, workers, FakeClock())


def rating(file, number=0, **changes):
    event = sunderland_2021()
    return replace(event, key=f"{event.key}{number}", report=inspection(sha256=file), **changes)


def test_a_graded_report_has_the_picture_of_its_table(pictures):
    event = rating("good")
    made = pictures(notice(event))
    assert made.keys() == {event.id}
    assert made[event.id].png.startswith(b"\x89PNG")
    assert "Overall effectiveness: Good" in made[event.id].alt


def test_each_recipient_sees_the_same_picture_drawn_once(pictures, asked):
    first, second = pictures(notice(rating("good"))), pictures(notice(rating("good")))
    assert first == second
    assert asked == ["good"]


@pytest.mark.parametrize(
    ("file", "reason"),
    [("cut", "the file is cut off"), ("gone", "is not in the database")],
)
def test_a_picture_that_cannot_be_made_is_logged_and_the_others_are_shown(
    pictures, caplog, file, reason
):
    caplog.set_level(logging.WARNING)
    bad, good = rating(file, 1), rating("good", 2)
    assert pictures(notice(bad, good)).keys() == {good.id}
    assert f"event {bad.id} is told without a picture of its report" in caplog.text
    assert reason in caplog.text


def test_a_report_without_a_table_has_no_picture_and_that_is_no_trouble(pictures, caplog):
    assert pictures(notice(rating("letter"))) == {}
    assert caplog.text == ""


def test_what_carries_no_grades_is_not_even_looked_up(pictures, asked):
    letter = replace(focused_visit(), report=inspection(sha256="letter"))
    without_file = rating(None)
    assert pictures(notice(letter, without_file)) == {}
    assert asked == []


def test_a_long_digest_shows_the_most_important_only(pictures):
    events = [rating("good", n, importance=Importance.LOW) for n in range(MOST_PICTURES)]
    high = rating("good", 99, importance=Importance.HIGH)
    made = pictures(notice(*events, high))
    assert len(made) == MOST_PICTURES
    assert high.id in made


def test_there_is_so_much_time_for_all_pictures_together(workers, caplog):
    clock = FakeClock()

    def slow(sha256):
        clock.advance(LONGEST_S + 1)
        return FILES["good"]

    pictures = KeptPictures(slow, workers, clock)
    assert pictures(notice(rating("a", 1), rating("b", 2))) == {}
    assert caplog.text.count("no time is left") == 2
