"""Servers that fail in every way: a clear line in the log, the right state, nobody else stopped."""

import logging
import socket

import pytest
from sqlalchemy import Engine

from monitor.notify.apprise import AppriseChannel
from monitor.notify.email import EmailChannel
from monitor.notify.slack import SlackChannel
from monitor.pipeline.retry import WAITS
from storage.deliveries import DeliveryState
from storage.schema import open_for_writing
from storage.status import read_status
from tests.support.certificates import TestAuthority
from tests.support.clock import FakeClock
from tests.support.owing import NOW, Office, Taker, owed
from tests.support.slack_receiver import SlackReceiver, SlackReply
from tests.support.smtp_server import ScriptedSmtp, SmtpServer

PASSWORD = "correct-horse-battery"
PENDING, FAILED, SENT = DeliveryState.PENDING, DeliveryState.FAILED, DeliveryState.SENT


@pytest.fixture(scope="session")
def authority(tmp_path_factory):
    return TestAuthority(tmp_path_factory.mktemp("certificates"))


@pytest.fixture
def url(tmp_path):
    return f"sqlite:///{tmp_path / 'owing.db'}"


@pytest.fixture
def engine(url):
    engine: Engine = open_for_writing(url)
    yield engine
    engine.dispose()


@pytest.fixture
def told(engine, caplog):
    """Tell one event through a channel, and through one that works; return the first's row."""

    def told(channel):
        caplog.set_level(logging.DEBUG)
        works = Taker("works")
        office = Office(engine, {"bad": channel, "works": works}, FakeClock(NOW))
        office.owe(owed("bad", channel.recipients[0]), owed("works"))
        office.deliver()
        assert len(works.taken) == 1
        bad, good = office.log()
        assert good.state == SENT
        assert PASSWORD not in caplog.text + str(bad)
        return bad

    return told


def mail(port=25, **changes):
    settings = {
        "host": "127.0.0.1",
        "security": "none",
        "sender": "monitor@example.org",
        "to": ["desk@example.org"],
        "clock": FakeClock(NOW),
        "timeout_s": 0.3,
        "total_s": 5.0,
    }
    return EmailChannel("bad", port=port, **(settings | changes))


def slack(url, **changes):
    return SlackChannel("bad", webhook_url=url, clock=FakeClock(NOW), timeout_s=0.3, **changes)


def assert_waits(row, reason):
    assert row.state == PENDING
    assert reason in row.last_error
    assert "\n" not in row.last_error
    assert (row.attempts, row.next_attempt_at, row.sent_at) == (1, NOW + WAITS[0], None)


def assert_given_up(row, reason):
    assert row.state == FAILED
    assert reason in row.last_error
    assert "\n" not in row.last_error
    assert (row.attempts, row.next_attempt_at, row.sent_at) == (1, None, None)


def test_a_wrong_password_is_given_up_at_once(told):
    with SmtpServer(login=("monitor", "another")) as server:
        row = told(mail(server.port, username="monitor", password=PASSWORD, timeout_s=5.0))
    assert_given_up(row, "user name or password refused: 535")


def test_a_recipient_whom_the_server_does_not_know_is_given_up_at_once(told):
    with SmtpServer(replies={"RCPT": "550 no such user"}) as server:
        row = told(mail(server.port, timeout_s=5.0))
    assert_given_up(row, "recipient refused: 550 no such user")


def test_an_unknown_host_is_tried_again(told):
    row = told(mail(host="mail.invalid"))
    assert_waits(row, "mail.invalid:25: its address cannot be found")


def test_an_expired_certificate_is_tried_again(told, authority):
    context = authority.server(days=-1)
    with SmtpServer(context=context, implicit_tls=True) as server:
        row = told(mail(server.port, security="tls", context=authority.trusting, timeout_s=5.0))
    assert_waits(row, "its certificate is not valid: certificate has expired")


@pytest.mark.parametrize("moment", ["CONNECT", "EHLO", "MAIL", "RCPT", "DATA", "END"])
def test_a_server_that_accepts_and_then_hangs_up_is_tried_again(told, moment):
    with ScriptedSmtp({moment: None}) as server:
        row = told(mail(server.port, timeout_s=5.0))
    assert_waits(row, f"127.0.0.1:{server.port}: ")


def test_a_server_that_never_answers_is_tried_again(told):
    with socket.create_server(("127.0.0.1", 0)) as silent:
        row = told(mail(silent.getsockname()[1]))
    assert_waits(row, "no answer within 0.3 s")


def test_a_server_that_drips_is_tried_again(told):
    with ScriptedSmtp(endless=b"2") as server:
        row = told(mail(server.port, timeout_s=5.0, total_s=0.3))
    assert_waits(row, "not done within 0.3 s")


@pytest.mark.parametrize(
    "reply",
    [
        SlackReply(503),
        SlackReply(hang_up=True),
        SlackReply(silent=True),
    ],
    ids=["busy", "hangs up", "never answers"],
)
def test_a_webhook_that_is_not_well_is_tried_again(told, reply):
    with SlackReceiver(reply) as receiver:
        row = told(slack(receiver.url))
    assert_waits(row, "bad: Slack webhook at 127.0.0.1: ")


def test_a_webhook_that_asks_for_time_gets_it(told):
    with SlackReceiver(SlackReply(429, headers={"Retry-After": "600"})) as receiver:
        row = told(slack(receiver.url))
    assert (row.next_attempt_at - NOW).total_seconds() == 600


def test_a_webhook_that_is_gone_is_given_up_at_once(told):
    with SlackReceiver(SlackReply(404, b"no_service")) as receiver:
        row = told(slack(receiver.url))
    assert_given_up(row, "answered 404 no_service")


def test_a_service_of_apprise_that_hangs_up_is_tried_again(told):
    with SlackReceiver(SlackReply(hang_up=True)) as receiver:
        row = told(AppriseChannel("bad", url=receiver.url.replace("http:", "json:")))
    assert_waits(row, "bad: apprise (JSON): ")


def test_an_address_that_apprise_cannot_use_is_given_up_at_once(told):
    assert_given_up(told(AppriseChannel("bad", url="nonsense://x")), "cannot use this address")


def test_who_cannot_be_told_is_a_problem_that_status_shows(told, url):
    with SlackReceiver(SlackReply(404, b"no_service")) as receiver:
        told(slack(receiver.url))
    status = read_status(url, today=NOW.date())
    (trouble,) = [source for source in status.sources if source.id == "channel/bad"]
    assert (trouble.state, status.failed) == ("broken", 1)
    assert "no_service" in trouble.error
