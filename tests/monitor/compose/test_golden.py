"""One golden file of each kind of message: written when it is missing, and failing until read."""

import json
from pathlib import Path

import pytest

from monitor.compose.line import compose_line
from monitor.compose.mail import compose_mail
from monitor.compose.slack import compose_slack
from monitor.model.event_kind import EventKind
from tests.monitor.compose.slack_limits import check_slack
from tests.support.events import NAMED, digest, notice, other

GOLDEN = Path(__file__).parent / "golden"

_SHOWN = {event().kind for event in NAMED.values()}
NOTICES = {
    **{name: notice(event()) for name, event in NAMED.items()},
    **{
        kind.value.replace(".", "-"): notice(other(kind))
        for kind in EventKind
        if kind not in _SHOWN
    },
    "digest": digest(),
}


def check_golden(name: str, composed: str) -> None:
    path = GOLDEN / name
    if not path.exists():
        path.write_text(composed, encoding="utf-8")
        pytest.fail(f"{name} was missing and is written: read it, then run again")
    assert composed == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", NOTICES)
def test_the_mail_is_as_it_was_read(name):
    mail = compose_mail(NOTICES[name])
    check_golden(f"{name}.txt", f"Subject: {mail.subject}\n\n{mail.text}")
    check_golden(f"{name}.html", mail.html)


@pytest.mark.parametrize("name", NOTICES)
def test_the_slack_message_is_as_it_was_read(name):
    payload = compose_slack(NOTICES[name])
    check_slack(payload)
    check_golden(f"{name}.slack.json", json.dumps(payload, indent=1, ensure_ascii=False) + "\n")


def test_the_lines_are_as_they_were_read():
    events = [event for name in NOTICES for event in NOTICES[name].events]
    check_golden("lines.txt", "".join(f"{compose_line(event)}\n" for event in events))


def test_every_golden_file_is_of_a_message():
    names = {path.name.split(".")[0] for path in GOLDEN.iterdir()}
    assert names == {*NOTICES, "lines"}
