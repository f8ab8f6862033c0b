"""From settings to channels: all problems at once, nothing contacted, nothing loaded early."""

import sys

import pytest
from pydantic import SecretStr

from jobs.channels import make_channels
from monitor.config import AppriseChannel, EmailChannel, SlackChannel
from monitor.errors import ConfigError
from tests.support.clock import FakeClock
from tests.support.events import notice, sunderland_2021
from tests.support.slack_receiver import SlackReceiver

EMAIL = EmailChannel(
    type="email", host="mail.invalid", sender="a@example.org", to=("b@example.org", "c@example.org")
)


def apprise(url="json://SECRET"):
    return AppriseChannel(type="apprise", url=SecretStr(url))


def test_each_kind_of_channel_tells_its_recipients():
    slack = SlackChannel(type="slack", webhook_url=SecretStr("https://hooks.slack.com/x"))
    made = make_channels({"mail": EMAIL, "slack": slack, "teams": apprise()}, FakeClock())
    assert {name: channel.recipients for name, channel in made.items()} == {
        "mail": ("b@example.org", "c@example.org"),
        "slack": ("slack",),
        "teams": ("teams",),
    }


def test_an_apprise_channel_reaches_what_its_address_names():
    with SlackReceiver() as receiver:
        url = receiver.url.replace("http:", "json:")
        channel = make_channels({"teams": apprise(url)}, FakeClock())["teams"]
        channel.send(notice(sunderland_2021()), recipient="teams", reference="d-1")
    assert receiver.payloads[0]["title"] == "Sunderland: Inadequate → Outstanding"


def test_every_channel_that_cannot_be_made_is_named_at_once(monkeypatch):
    monkeypatch.setitem(sys.modules, "apprise", None)
    with pytest.raises(ConfigError) as raised:
        make_channels({"teams": apprise(), "mail": EMAIL, "sms": apprise()}, FakeClock())
    places = [problem.split(":")[0] for problem in raised.value.problems]
    assert places == ["channels.teams.type", "channels.sms.type"]
    assert "SECRET" not in str(raised.value)
