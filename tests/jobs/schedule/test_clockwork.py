"""APScheduler set to a timetable: what follows when a duty ends, however it ends."""

import threading
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

import pytest

from jobs.schedule import clockwork as clockwork_module
from jobs.schedule.clockwork import Clockwork
from jobs.schedule.rhythm import Every
from jobs.schedule.timetable import Entry, Lane, Timetable

SOON, LATER = timedelta(milliseconds=20), timedelta(days=1)
LONGEST_S = 10


class Heard:
    """A log that a test can wait for."""

    def __init__(self):
        self.lines = []
        self._more = threading.Condition()

    def done(self, name, *, whole):
        self._hear(f"{name} done" if whole else f"{name} not whole")

    def failed(self, name, error):
        self._hear(f"{name} failed: {error!r}")

    def missed(self, name):
        self._hear(f"{name} missed")

    def wait_for(self, line, times=1):
        with self._more:
            there = self._more.wait_for(lambda: self.lines.count(line) >= times, LONGEST_S)
        assert there, self.lines

    def _hear(self, line):
        with self._more:
            self.lines.append(line)
            self._more.notify_all()


def entry(name, *, every=LATER, lane=Lane.OFSTED, followed_by=()):
    return Entry(name=name, lane=lane, rhythm=Every(every), followed_by=followed_by)


@contextmanager
def running(heard, *entries, **duties):
    timetable = Timetable({each.name: each for each in entries})
    clockwork = Clockwork(timetable, duties, heard)
    now = datetime.now(UTC)
    clockwork.start({e.name: now if e.rhythm.length == SOON else now + LATER for e in entries})
    try:
        yield clockwork
    finally:
        clockwork.end()
        assert clockwork.ended(LONGEST_S)


def test_a_duty_comes_round_again_and_again():
    heard = Heard()
    with running(heard, entry("poll", every=SOON), poll=lambda: True):
        heard.wait_for("poll done", times=3)


def test_a_duty_that_raises_is_told_and_comes_round_again():
    heard = Heard()
    turns = iter([ZeroDivisionError("a bug"), KeyError("another")])

    def poll():
        for error in turns:
            raise error
        return True

    with running(heard, entry("poll", every=SOON), poll=poll):
        heard.wait_for("poll done")
    assert heard.lines[:2] == [
        "poll failed: ZeroDivisionError('a bug')",
        "poll failed: KeyError('another')",
    ]


@pytest.mark.parametrize("ends", ["not whole", "failed"])
def test_what_was_not_done_is_done_again_long_before_its_time(monkeypatch, ends):
    monkeypatch.setattr("jobs.schedule.timetable.AGAIN_AFTER", SOON)
    heard, tries = Heard(), []

    def sweep():
        tries.append(1)
        if len(tries) == 1 and ends == "failed":
            raise OSError("busy")
        return len(tries) > 1

    timetable = Timetable({"sweep": entry("sweep")})
    clockwork = Clockwork(timetable, {"sweep": sweep}, heard)
    clockwork.start({"sweep": datetime.now(UTC)})
    heard.wait_for("sweep done")
    clockwork.end()
    assert clockwork.ended(LONGEST_S)


def test_a_round_is_followed_by_deliveries_at_once():
    heard = Heard()
    with running(
        heard,
        entry("poll", every=SOON, followed_by=("deliveries",)),
        entry("deliveries", lane=Lane.DELIVERIES),
        poll=lambda: True,
        deliveries=lambda: True,
    ):
        heard.wait_for("deliveries done")


def test_deliveries_asked_for_while_in_hand_are_done_once_more(monkeypatch):
    monkeypatch.setattr(clockwork_module, "_STILL_BUSY", SOON)
    heard, began, go_on = Heard(), threading.Event(), threading.Event()

    def deliveries():
        began.set()
        return go_on.wait(LONGEST_S)

    def poll():
        return began.wait(LONGEST_S)

    with running(
        heard,
        entry("deliveries", every=SOON, lane=Lane.DELIVERIES),
        entry("poll", every=SOON, followed_by=("deliveries",)),
        poll=poll,
        deliveries=deliveries,
    ):
        heard.wait_for("poll done", times=2)
        go_on.set()
        heard.wait_for("deliveries done", times=2)


def test_a_slow_lane_holds_up_no_other():
    heard, go_on = Heard(), threading.Event()
    with running(
        heard,
        entry("sweep", every=SOON),
        entry("deliveries", every=SOON, lane=Lane.DELIVERIES),
        sweep=lambda: go_on.wait(LONGEST_S),
        deliveries=lambda: True,
    ):
        heard.wait_for("deliveries done", times=2)
        assert "sweep done" not in heard.lines
        go_on.set()
        heard.wait_for("sweep done")


def test_an_end_waits_for_what_is_in_hand_and_begins_nothing_more():
    heard, began, go_on = Heard(), threading.Event(), threading.Event()

    def poll():
        began.set()
        return go_on.wait(LONGEST_S)

    timetable = Timetable({"poll": entry("poll", every=SOON)})
    clockwork = Clockwork(timetable, {"poll": poll}, heard)
    clockwork.start({"poll": datetime.now(UTC)})
    assert began.wait(LONGEST_S)
    clockwork.end()
    assert not clockwork.ended(0.05)
    go_on.set()
    assert clockwork.ended(LONGEST_S)
    assert heard.lines == ["poll done"]


def test_what_was_slept_through_is_done_once():
    """However many times came due meanwhile."""
    heard = Heard()
    timetable = Timetable({"poll": Entry(name="poll", lane=Lane.OFSTED, rhythm=Every(LATER / 24))})
    clockwork = Clockwork(timetable, {"poll": lambda: True}, heard)
    clockwork.start({"poll": datetime.now(UTC) - timedelta(days=3)})
    heard.wait_for("poll done")
    clockwork.end()
    assert clockwork.ended(LONGEST_S)
    assert heard.lines == ["poll done"]


class PutBackOnce:
    """A clock that was put back by a day, as is noticed at the first look."""

    def __init__(self):
        self._backs = [timedelta(days=1)]

    def since_last(self):
        return self._backs.pop() if self._backs else timedelta(0)


def test_a_clock_that_is_put_back_stops_nothing(caplog):
    heard = Heard()
    timetable = Timetable({"poll": entry("poll", every=SOON)})
    clockwork = Clockwork(
        timetable, {"poll": lambda: True}, heard, put_back=PutBackOnce(), mind_every_s=0.01
    )
    clockwork.start({"poll": datetime.now(UTC) + timedelta(hours=23)})
    try:
        heard.wait_for("poll done", times=2)
    finally:
        clockwork.end()
        assert clockwork.ended(LONGEST_S)
    assert "the clock was put back by 1 day" in caplog.text
