"""The apprise library over a real HTTP server: its ``json://`` is like all its others."""

import logging
import socket
import sys
import threading
import traceback

import pytest

from monitor.errors import ConfigError, DeliveryError
from monitor.notify.apprise import AppriseChannel
from monitor.ports import Channel
from tests.support.events import digest, notice, sunderland_2021
from tests.support.slack_receiver import SlackReceiver, SlackReply


def address(receiver, query=""):
    return receiver.url.replace("http://", "json://monitor:SECRETWORD@") + query


def tell(url, told=None, **settings):
    channel = AppriseChannel("desk-teams", url=url, **settings)
    channel.send(told or notice(sunderland_2021()), recipient="desk-teams", reference="d-17")


def refusal(url, **settings):
    """Why it was not taken; checked to be one line that names the channel and hides the address."""
    with pytest.raises(DeliveryError) as raised:
        tell(url, **settings)
    line = str(raised.value)
    assert line.startswith("desk-teams: apprise")
    assert "\n" not in line
    assert len(line) < 300
    assert "SECRET" not in "".join(traceback.format_exception(raised.value))
    assert raised.value.__context__ is None
    return raised.value


def test_keeps_the_promises_of_a_channel():
    promised: Channel = AppriseChannel("desk-teams", url="json://127.0.0.1/SECRET")
    assert promised.name == "desk-teams"
    assert promised.recipients == ("desk-teams",)


def test_a_message_arrives_as_title_and_text():
    with SlackReceiver() as receiver:
        tell(address(receiver))

    (payload,) = receiver.payloads
    assert payload["title"] == "Sunderland: Inadequate → Outstanding"
    assert not payload["message"].startswith(payload["title"])
    assert "up 3 grades" in payload["message"]
    assert payload["message"].endswith(f"Event {sunderland_2021().id}")


def test_a_digest_arrives_as_one():
    with SlackReceiver() as receiver:
        tell(address(receiver), digest())

    (payload,) = receiver.payloads
    assert payload["title"].startswith("4 changes: ")
    assert payload["message"].startswith("4 changes\n")


@pytest.mark.parametrize("status", [400, 403, 404, 429, 500, 503])
def test_a_refusal_is_tried_again(status):
    with SlackReceiver(SlackReply(status)) as receiver:
        error = refusal(address(receiver))

    assert not error.permanent
    assert "apprise (JSON): Failed to send JSON POST notification" in str(error)
    assert str(status) in str(error)


def test_a_failure_that_the_address_calls_optional_is_one():
    with SlackReceiver(SlackReply(500)) as receiver:
        assert not refusal(address(receiver, "?optional=yes")).permanent


def test_a_server_that_hangs_up_is_tried_again():
    with SlackReceiver(SlackReply(hang_up=True)) as receiver:
        error = refusal(address(receiver))

    assert not error.permanent
    assert "connection error" in str(error).lower()


def test_nobody_listening_is_tried_again():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]

    assert not refusal(f"json://127.0.0.1:{port}/SECRET").permanent


def test_an_unknown_host_is_tried_again():
    assert not refusal("json://SECRET.invalid/hook").permanent


@pytest.mark.parametrize("waits", [{"total_s": 0.2}, {"url_part": "?rto=0.2"}], ids=str)
def test_a_server_that_never_answers_is_left(waits):
    query = waits.pop("url_part", "")
    with SlackReceiver(SlackReply(silent=True)) as receiver:
        error = refusal(address(receiver, query), **waits)

    assert not error.permanent


def test_a_server_that_drips_is_left_and_keeps_no_process_from_ending():
    reply = SlackReply(dripping=b"HTTP/1.1 200 ")
    with SlackReceiver(reply) as receiver:
        before = set(threading.enumerate())
        error = refusal(address(receiver), total_s=0.3)
        left = set(threading.enumerate()) - before
        assert "not done within 0.3 s" in str(error)
        assert all(thread.daemon for thread in left)


@pytest.mark.parametrize(
    "url",
    ["nonsense://SECRET", "SECRET", "json://", "discord://SECRET", "", "ftp://SECRET/x"],
)
def test_an_address_that_apprise_cannot_use_is_permanent(url):
    error = refusal(url)

    assert error.permanent
    assert "cannot use this address" in str(error)


def test_an_address_names_one_service_only():
    with SlackReceiver() as receiver:
        error = refusal(f"nonsense://SECRET, {address(receiver)}")

    assert error.permanent
    assert receiver.requests == []


def test_nothing_secret_is_logged_or_shown(caplog):
    caplog.set_level(logging.DEBUG)
    with SlackReceiver(SlackReply(), SlackReply(500, b"no")) as receiver:
        channel = AppriseChannel("desk-teams", url=address(receiver))
        tell(address(receiver))
        refusal(address(receiver))

    assert "SECRET" not in repr(channel)
    assert "SECRET" not in caplog.text
    assert "Sent JSON POST notification" in caplog.text


def test_without_the_library_it_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "apprise", None)
    with pytest.raises(ConfigError) as raised:
        AppriseChannel("desk-teams", url="json://SECRET")
    assert raised.value.problems == (
        "channels.desk-teams.type: needs the apprise library: "
        "pip install 'ofsted-monitor[apprise]'",
    )
