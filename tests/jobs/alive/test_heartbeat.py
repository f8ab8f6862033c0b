import logging
import threading

import pytest

from jobs.alive.heartbeat import Heartbeat
from jobs.clock import SystemClock
from tests.support.http_site import HttpSite, Reply


@pytest.fixture
def site():
    with HttpSite() as running:
        yield running


@pytest.fixture
def log(caplog):
    caplog.set_level(logging.DEBUG)
    return lambda: [r.getMessage() for r in caplog.records if r.name == "jobs.alive.heartbeat"]


def test_each_good_round_is_a_ping(site, log):
    heartbeat = Heartbeat(site.script("/s3cret-token", Reply()), SystemClock())
    heartbeat.ping()
    heartbeat.ping()
    assert site.paths == ["/s3cret-token"] * 2
    assert log() == []


def test_without_an_address_nothing_is_asked(log):
    Heartbeat(None, SystemClock()).ping()
    assert log() == []


@pytest.mark.parametrize(
    "reply",
    [
        pytest.param(Reply(status=404), id="not found"),
        pytest.param(Reply(status=500), id="server error"),
        pytest.param(Reply(hang_up=True), id="hung up"),
        pytest.param(Reply(raw=b"rubbish\r\n\r\n"), id="no HTTP"),
    ],
)
def test_a_streak_of_failures_is_logged_once_and_its_end_too(site, log, reply):
    heartbeat = Heartbeat(site.script("/s3cret-token", reply, reply, Reply()), SystemClock())
    for _ in range(4):
        heartbeat.ping()
    assert len(log()) == 2
    assert log()[0].startswith("heartbeat: not taken: ")
    assert log()[1] == "heartbeat: taken again"


def test_the_address_is_never_logged(site, log, caplog):
    Heartbeat("http://127.0.0.1:9/s3cret-token", SystemClock()).ping()
    assert len(log()) == 1
    assert "s3cret" not in log()[0]


def test_a_server_that_does_not_answer_holds_nothing_up(site, log, monkeypatch):
    monkeypatch.setattr("jobs.alive.heartbeat._READ_S", 0.05)
    never = threading.Event()
    Heartbeat(site.script("/x", Reply(after=never)), SystemClock()).ping()
    never.set()
    assert log() == ["heartbeat: not taken: ReadTimeout"]
