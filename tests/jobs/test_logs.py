"""Log lines: readable, one a line, and without secrets whoever writes them."""

import json
import logging

import pytest

from jobs.logs.formats import JsonLines, TextLines
from jobs.logs.redaction import Redaction
from monitor.config import load_config

CONFIG = """
database = "postgresql+psycopg://monitor:p%40ss-w0rd@db.example/ofsted"
[ofsted]
authorities = ["Sunderland"]
[channels.mail]
type = "email"
host = "smtp.example.org"
username = "monitor"
password = "env:SMTP_PASSWORD"
sender = "a@example.org"
to = ["b@example.org"]
[channels.slack]
type = "slack"
webhook_url = "https://hooks.slack.example/services/T0123/B4567/abcdef"
[channels.teams]
type = "apprise"
url = "msteams://TokenA/TokenB/TokenC"
[service]
heartbeat_url = "https://ping.example/2f9a-77"
"""


@pytest.fixture
def redaction(tmp_path):
    file = tmp_path / "config.toml"
    file.write_text(CONFIG)
    redaction = Redaction()
    redaction.learn(load_config(file, environ={"SMTP_PASSWORD": 'hu"sh-mail'}).secrets())
    return redaction


def record(message, *arguments, **extra):
    made = logging.LogRecord("jobs.x", logging.WARNING, "x.py", 1, message, arguments, None)
    vars(made).update(extra)
    return made


@pytest.mark.parametrize(
    "said",
    [
        'login as monitor with hu"sh-mail refused',
        "postgresql+psycopg://monitor:p%40ss-w0rd@db.example/ofsted does not answer",
        'connection to "monitor" with password p@ss-w0rd failed',
        "Max retries exceeded with url: /services/T0123/B4567/abcdef",
        "https://hooks.slack.example/services/T0123/B4567/abcdef: 404",
        "GET /2f9a-77 HTTP/1.1",
        "sent to TokenB",
    ],
)
@pytest.mark.parametrize("lines", [TextLines, JsonLines])
def test_no_secret_and_no_part_of_one_is_written(redaction, lines, said):
    line = lines(redaction).format(record("%s", said))
    for secret in ("sh-mail", "ss-w0rd", "T0123", "abcdef", "2f9a", "TokenB"):
        assert secret not in line
    assert "***" in line


def test_what_is_no_secret_stays_readable(redaction):
    said = "hooks.slack.example does not answer; db.example and smtp.example.org do"
    assert said in TextLines(redaction).format(record("%s", said))


def test_a_short_secret_is_hidden_as_a_word_alone():
    redaction = Redaction()
    redaction.learn(["abc"])
    assert redaction("abc is not in abcess, but (abc)") == "*** is not in abcess, but (***)"


def test_secrets_of_an_earlier_configuration_stay_hidden():
    redaction = Redaction()
    redaction.learn(["first-secret"])
    redaction.learn(["second-secret"])
    assert redaction("first-secret second-secret") == "*** ***"


def test_a_traceback_is_written_without_secrets_too(redaction):
    with pytest.raises(ValueError, match="TokenA") as raised:
        int("TokenA")
    made = record("failed")
    made.exc_info = (raised.type, raised.value, raised.tb)
    text = TextLines(redaction).format(made)
    assert "Traceback" in text
    assert "TokenA" not in text
    assert "TokenA" not in JsonLines(redaction).format(made)


def test_json_has_what_a_line_is_about_as_fields(redaction):
    line = JsonLines(redaction).format(
        record("%s: failed", "ofsted/list", source="ofsted/list", event="0123456789ab")
    )
    fields = json.loads(line)
    assert fields.pop("at").endswith("Z")
    assert fields == {
        "level": "warning",
        "logger": "jobs.x",
        "message": "ofsted/list: failed",
        "source": "ofsted/list",
        "event": "0123456789ab",
    }


def test_what_a_server_says_cannot_forge_a_line(redaction):
    line = TextLines(redaction).format(record("%s", "busy\n2026 INFO all is well\x1b[2J"))
    assert "\n" not in line
    assert "\x1b" not in line
