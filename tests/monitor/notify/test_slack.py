import logging
import socket
import traceback

import pytest

from monitor.errors import ConfigError, DeliveryError
from monitor.notify.slack import SlackChannel
from monitor.ports import Channel
from tests.support.clock import FakeClock
from tests.support.events import notice, sunderland_2021
from tests.support.slack_receiver import SlackReceiver, SlackReply


@pytest.fixture
def channel(clock):
    def make(url, **changes):
        return SlackChannel("desk-slack", webhook_url=url, clock=clock, **changes)

    return make


def tell(channel):
    channel.send(notice(sunderland_2021()), recipient="desk-slack", reference="delivery-17")


def refusal(channel):
    """Why the channel refused; checked to be one line that names it and hides the address."""
    with pytest.raises(DeliveryError) as raised:
        tell(channel)
    line = str(raised.value)
    assert line.startswith("desk-slack: Slack webhook at 127.0.0.1: ")
    assert "\n" not in line
    assert len(line) < 300
    assert "SECRET" not in "".join(traceback.format_exception(raised.value))
    assert raised.value.__context__ is None
    return raised.value


def test_keeps_the_promises_of_a_channel(channel):
    promised: Channel = channel("https://hooks.slack.com/services/T/B/SECRET")
    assert promised.name == "desk-slack"
    assert promised.recipients == ("desk-slack",)


def test_a_message_arrives_whole(channel):
    with SlackReceiver() as receiver:
        tell(channel(receiver.url))

    (request,) = receiver.requests
    assert request.path == receiver.path
    assert request.headers["content-type"] == "application/json; charset=utf-8"
    assert request.headers["user-agent"].startswith("ofsted-monitor/")
    assert request.payload["text"] == "Sunderland: Inadequate → Outstanding"
    assert request.payload["blocks"][0]["type"] == "header"


@pytest.mark.parametrize(
    ("status", "body", "permanent", "reason"),
    [
        (404, b"no_service", True, "answered 404 no_service"),
        (403, b"invalid_token", True, "answered 403 invalid_token"),
        (404, b"channel_not_found", True, "answered 404 channel_not_found"),
        (410, b"channel_is_archived", True, "answered 410 channel_is_archived"),
        (400, b"invalid_blocks", True, "answered 400 invalid_blocks"),
        (400, b'{"echo": "Sunderland"}', True, "answered 400"),
        (302, b"", True, "answered 302, a redirect, which is not followed"),
        (200, b"<html>Welcome", True, 'answered 200 but not "ok"; is it a Slack webhook?'),
        (500, b"rollup_error", False, "answered 500 rollup_error"),
        (503, b"", False, "answered 503"),
        (408, b"", False, "answered 408"),
        (429, b"rate_limited", False, "answered 429 rate_limited"),
    ],
)
def test_refusals(channel, status, body, permanent, reason):
    with SlackReceiver(SlackReply(status, body, {"Location": "/elsewhere"})) as receiver:
        error = refusal(channel(receiver.url))

    assert str(error).endswith(reason)
    assert error.permanent is permanent
    assert error.retry_after_s is None
    assert len(receiver.requests) == 1


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("30", 30.0),
        ("Fri, 20 Aug 2021 08:45:00 GMT", 120.0),
        ("Fri, 20 Aug 2021 08:00:00 GMT", 0.0),
        ("999999999", 86400.0),
        ("soon", None),
        ("-5", None),
        ("Fri, 20 Aug 2021 08:45:00 -0000", None),
    ],
)
def test_the_wish_to_be_left_alone_is_passed_on(channel, header, seconds):
    with SlackReceiver(SlackReply(429, b"", {"Retry-After": header})) as receiver:
        assert refusal(channel(receiver.url)).retry_after_s == seconds


@pytest.mark.parametrize(
    "reply",
    [
        pytest.param(SlackReply(hang_up=True), id="hangs up"),
        pytest.param(SlackReply(silent=True), id="never answers"),
        pytest.param(SlackReply(headers={"Content-Encoding": "gzip"}), id="garbled"),
    ],
)
def test_what_passes_by_itself_is_tried_again(channel, reply):
    with SlackReceiver(reply) as receiver:
        assert not refusal(channel(receiver.url, timeout_s=0.2)).permanent


def test_nobody_listening_is_tried_again(channel):
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]

    assert not refusal(channel(f"http://127.0.0.1:{port}/SECRET")).permanent


def test_a_server_that_does_not_speak_tls_is_tried_again(channel):
    with SlackReceiver() as receiver:
        error = refusal(channel(receiver.url.replace("http:", "https:"), timeout_s=2.0))

    assert not error.permanent
    assert "no encrypted connection" in str(error)


@pytest.mark.parametrize(
    "beginning",
    [
        pytest.param(b"HTTP/1.1 200 OK\r\nX-Long: ", id="headers"),
        pytest.param(b"HTTP/1.1 200 OK\r\n\r\nok", id="body"),
    ],
)
def test_an_answer_that_comes_byte_by_byte_is_not_waited_for(beginning):
    slow = FakeClock(tick_s=0.5)
    with SlackReceiver(SlackReply(dripping=beginning)) as receiver:
        error = refusal(SlackChannel("desk-slack", webhook_url=receiver.url, clock=slow))

    assert not error.permanent
    assert "no answer in time" in str(error)


def test_an_answer_without_end_is_not_read_to_its_end(channel):
    with SlackReceiver(SlackReply(body=b"x" * 5_000_000)) as receiver:
        assert refusal(channel(receiver.url)).permanent


@pytest.mark.parametrize(
    "url",
    [
        "http://hooks.slack.com/services/SECRET",
        "ftp://hooks.slack.com/SECRET",
        "hooks.slack.com/SECRET",
        "https://",
        "http://[SECRET",
        "",
    ],
)
def test_an_address_in_the_clear_or_none_at_all_is_refused(channel, url):
    with pytest.raises(ConfigError, match=r"channels\.desk-slack\.webhook_url") as raised:
        channel(url)
    assert "SECRET" not in str(raised.value)


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.0.1", "[::1]", "localhost"])
def test_http_on_loopback_is_allowed(channel, host):
    assert channel(f"http://{host}:8080/hook").name == "desk-slack"


def test_nothing_secret_is_logged_or_shown(channel, caplog):
    caplog.set_level(logging.DEBUG)
    with SlackReceiver(SlackReply(), SlackReply(500, b"no")) as receiver:
        slack = channel(receiver.url)
        tell(slack)
        refusal(slack)

    assert "SECRET" not in repr(slack)
    assert "SECRET" not in caplog.text
    assert "127.0.0.1" in caplog.text  # the connection is logged, the address is not
