"""`notify-test`: a message to everybody, marked as a test, and nothing of it stored."""

import pytest

from jobs.demo.story import SUNDERLAND
from tests.support.desk import desk

DEAD = """
[channels.dead]
type = "email"
host = "127.0.0.1"
port = 1
security = "none"
sender = "monitor@example.org"
to = ["nobody@example.org"]

[[alerts]]
name = "night desk"
channels = ["dead"]
"""


@pytest.fixture
def it(tmp_path):
    with desk(tmp_path, [SUNDERLAND], authorities=["Sunderland"], more=DEAD) as it:
        yield it


def test_everybody_in_an_alert_gets_a_message_that_says_it_is_a_test(it):
    ran = it.run("notify-test", "desk")
    assert ran.code == 0
    assert ran.out.splitlines() == [
        "desk: desk-mail to desk@example.org: taken",
        "desk: desk-slack: taken",
    ]
    (mail,), (message,) = it.mails(), it.messages()
    assert mail.message["Subject"].startswith("Test message")
    assert "nothing has happened" in mail.message.get_body(("plain",)).get_content()
    assert "alert “desk”" in mail.message.get_body(("plain",)).get_content()
    assert message["text"].startswith("Test message")


def test_without_a_name_each_alert_is_tried_and_a_dead_channel_stops_no_other(it):
    ran = it.run("notify-test")
    assert ran.code == 3
    assert "night desk: dead to nobody@example.org: not taken: " in ran.err
    assert len(it.mails()) == len(it.messages()) == 1


def test_scripts_read_how_each_one_went(it):
    rows = it.run("notify-test", "--json").json
    assert [(row["alert"], row["channel"], row["taken"]) for row in rows] == [
        ("desk", "desk-mail", True),
        ("desk", "desk-slack", True),
        ("night desk", "dead", False),
    ]


@pytest.mark.parametrize(
    ("name", "hint"),
    [("Desks", "did you mean desk or night desk?"), ("zzz", "there are: desk, night desk")],
)
def test_an_unknown_alert_is_wrong_use_with_the_nearest_names(it, name, hint):
    ran = it.run("notify-test", name)
    assert ran.code == 2
    assert f"{name!r} is no alert; {hint}" in ran.err
    assert it.mails() == []


def test_without_alerts_every_channel_is_tried(it):
    config = it.folder / "config.toml"
    text = config.read_text(encoding="utf-8").split("[[alerts]]")[0]
    config.write_text(text, encoding="utf-8")
    ran = it.run("notify-test")
    assert ran.out.splitlines() == ["desk-mail to desk@example.org: taken", "desk-slack: taken"]


def test_nothing_is_stored(it):
    it.run("notify-test", "desk")
    assert not (it.folder / "desk.db").exists()
