"""`deliveries` and `deliveries retry`: the log, and telling again what did not arrive."""

import pytest

from jobs.demo.story import STORY, SUNDERLAND
from tests.support.desk import desk
from tests.support.slack_receiver import SlackReceiver, SlackReply

BEFORE, AFTER, LATEST = STORY[3].document(), STORY[5].document(), STORY[6].document()
KEYS = {
    "id",
    "event_id",
    "alert",
    "channel",
    "recipient",
    "state",
    "attempts",
    "next_attempt_at",
    "sent_at",
    "last_error",
}


@pytest.fixture
def hook():
    """A webhook that is gone until somebody mends it."""
    with SlackReceiver(SlackReply(404, b"no_service"), SlackReply()) as receiver:
        yield receiver


@pytest.fixture
def half_told(tmp_path, hook):
    """A desk whose mail and Slack know of Sunderland's rating, and whose other webhook does not."""
    more = f"""
[channels.other-slack]
type = "slack"
webhook_url = "{hook.url}"

[[alerts]]
name = "other"
channels = ["other-slack"]
events = ["rating.*"]
"""
    with desk(tmp_path, [SUNDERLAND], authorities=["Sunderland"], more=more) as it:
        it.site.publish(BEFORE)
        it.check()
        it.site.publish(AFTER)
        it.check()
        yield it


def rows(it, *arguments):
    return it.run("deliveries", *arguments, "--json").json


def states(it):
    return {row["channel"]: row["state"] for row in rows(it) if row["alert"] == "other"}


def failed_id(it):
    return rows(it, "--state", "failed")[0]["id"]


def test_every_row_has_the_keys_that_scripts_rely_on(half_told):
    found = rows(half_told)
    assert all(row.keys() == KEYS for row in found)
    sent = next(row for row in found if row["channel"] == "desk-mail")
    assert (sent["state"], sent["recipient"], sent["attempts"]) == ("sent", "desk@example.org", 1)
    assert sent["sent_at"].endswith("+00:00")
    assert sent["next_attempt_at"] is None
    events = [event["id"] for event in half_told.run("events", "--json").json]
    assert sent["event_id"] in events


def test_a_failed_delivery_says_why(half_told):
    (row,) = rows(half_told, "--state", "failed")
    assert (row["alert"], row["channel"]) == ("other", "other-slack")
    assert row["last_error"].endswith("answered 404 no_service")
    ran = half_told.run("deliveries", "--state", "failed")
    assert "no_service" in ran.out
    assert ran.code == 0


@pytest.mark.parametrize(
    ("arguments", "channels"),
    [
        (["--alert", "other"], {"other-slack"}),
        (["--channel", "desk-mail"], {"desk-mail"}),
        (["--alert", "nobody"], set()),
        (["--state", "pending"], set()),
    ],
)
def test_the_log_is_narrowed(half_told, arguments, channels):
    assert {row["channel"] for row in rows(half_told, *arguments)} == channels


def test_an_empty_answer_is_an_answer(half_told):
    ran = half_told.run("deliveries", "--state", "pending", "--json")
    assert (ran.code, ran.json) == (0, [])
    assert len(rows(half_told, "--limit", "1")) == 1


def test_an_unknown_state_is_wrong_use(half_told):
    ran = half_told.run("deliveries", "--state", "lost")
    assert ran.code == 2
    assert "one of pending, sent, failed" in ran.err


def test_options_of_the_log_before_retry_are_wrong_use(half_told):
    assert half_told.run("deliveries", "--state", "failed", "retry").code == 2


def test_what_was_given_up_is_sent_once_it_is_asked_for(half_told, hook):
    assert half_told.run("deliveries", "retry").code == 0
    assert states(half_told) == {"other-slack": "failed"}
    ran = half_told.run("deliveries", "retry", "--failed")
    assert ran.code == 0
    assert "other-slack: sent: Sunderland: Inadequate → Outstanding" in ran.out
    assert states(half_told) == {"other-slack": "sent"}
    assert [payload["text"] for payload in hook.payloads][-1].startswith("Sunderland: Inadequate")


def test_a_named_delivery_is_sent_and_no_other(half_told, hook):
    ran = half_told.run("deliveries", "retry", failed_id(half_told), "--json")
    assert ran.code == 0
    (row,) = ran.json
    assert (row["state"], row["channel"], row["error"]) == ("sent", "other-slack", None)
    assert states(half_told) == {"other-slack": "sent"}


def test_what_fails_again_is_said_and_is_exit_code_3(half_told, hook):
    hook.reply_from_now(SlackReply(503))
    ran = half_told.run("deliveries", "retry", "--failed")
    assert ran.code == 3
    assert "other-slack: other-slack: Slack webhook at 127.0.0.1: answered 503" in ran.err
    assert "will be tried again" in ran.err
    assert states(half_told) == {"other-slack": "pending"}


def test_what_was_sent_is_refused_and_then_nothing_is_done(half_told, hook):
    sent = rows(half_told, "--state", "sent")[0]["id"]
    ran = half_told.run("deliveries", "retry", sent, failed_id(half_told), 999)
    assert ran.code == 2
    assert f"delivery {sent} was sent to " in ran.err
    assert "there is no delivery 999" in ran.err
    assert states(half_told) == {"other-slack": "failed"}


def test_names_and_failed_together_are_wrong_use(half_told):
    assert half_told.run("deliveries", "retry", 1, "--failed").code == 2


def test_a_channel_that_is_gone_is_named(half_told):
    config = half_told.folder / "config.toml"
    text = config.read_text(encoding="utf-8").replace("other-slack", "new-slack")
    config.write_text(text, encoding="utf-8")
    ran = half_told.run("deliveries", "retry", "--failed")
    assert ran.code == 3
    assert "1 waiting for other-slack, which is no channel now" in ran.err


def test_nothing_to_retry_is_said(half_told, hook):
    half_told.run("deliveries", "retry", "--failed")
    ran = half_told.run("deliveries", "retry")
    assert (ran.code, ran.out) == (0, "")
    assert "nothing waits to be sent" in ran.err


def test_without_a_database_it_says_what_to_do(tmp_path):
    with desk(tmp_path, [SUNDERLAND], authorities=["Sunderland"]) as it:
        for command in ("deliveries", "status"):
            ran = it.run(command)
            assert ran.code == 1
            assert "run `ofsted-monitor check` first" in ran.err
        assert it.run("deliveries", "retry").code == 1


def test_a_mail_of_a_rating_shows_the_reports_own_table(half_told):
    mail = half_told.mails()[0]
    (picture,) = [part for part in mail.message.walk() if part.get_content_type() == "image/png"]
    html = mail.message.get_body(("html",)).get_content()
    assert f"cid:{picture['Content-ID'].strip('<>')}" in html
    assert 'alt="The judgement table on page 1 of the report. ' in html


def test_what_waits_for_a_channel_that_is_gone_is_named_everywhere(tmp_path):
    with desk(tmp_path, [SUNDERLAND], authorities=["Sunderland"]) as it:
        it.site.publish(BEFORE)
        it.check()
        file = tmp_path / "config.toml"
        whole = file.read_text()
        file.write_text(whole.replace(f"port = {it.mail.port}", "port = 1"))
        it.site.publish(AFTER)
        it.check()
        assert it.run("status", "--json").json["stranded"] == []
        file.write_text(whole.replace("desk-mail", "news-mail"))
        line = "1 waiting for desk-mail, which is no channel now"
        for command in (["check"], ["check", "--quiet"], ["deliveries", "retry"]):
            ran = it.run(*command)
            assert (ran.code, ran.err) == (3, f"{line}\n")
        assert it.run("status").out.startswith(f"stranded: {line}\n")
        assert it.run("status", "--json").json["stranded"] == [
            {"channel": "desk-mail", "waiting": 1}
        ]
        verified = it.run("db", "verify")
        assert (verified.code, verified.err) == (1, f"{line}\n")
        file.write_text(whole)
        assert it.run("deliveries", "retry").code == 0
        assert it.run("check").code == 0
    assert len(it.mails()) == 1
