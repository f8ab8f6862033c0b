import pytest

from monitor.compose.mail import compose_mail
from monitor.notify.addresses import mailbox
from monitor.notify.mail_policy import MAIL_POLICY
from monitor.notify.mime import build_message, list_id, message_id
from tests.support.clock import START
from tests.support.events import notice, sunderland_2021


@pytest.mark.parametrize(
    ("subject", "line"),
    [
        ("plain words", "Subject: plain words\r\n"),
        ("a" * 300, f"Subject: {'a' * 300}\r\n"),
        ("up → there", "Subject: =?utf-8?b?dXAg4oaSIHRoZXJl?=\r\n"),
    ],
)
def test_a_subject_becomes_lines(subject, line):
    assert MAIL_POLICY.fold("Subject", subject) == line
    assert MAIL_POLICY.fold_binary("Subject", subject) == line.encode()


def test_no_line_is_longer_than_a_server_takes():
    long = MAIL_POLICY.fold("Subject", "é" * 2000 + "a" * 2000)
    assert max(map(len, long.split("\r\n"))) <= 78


def test_other_headers_are_folded_as_ever():
    told = notice(sunderland_2021())
    message = build_message(
        compose_mail(told),
        told,
        sender=mailbox("Bücher <monitor@example.org>"),
        recipient=mailbox("desk@example.org"),
        sent_at=START,
        reference="1",
    )
    assert "From: =?utf-8?q?B=C3=BCcher?= <monitor@example.org>" in message.as_string()


@pytest.mark.parametrize(
    ("reference", "name"),
    [
        ("delivery-17", "delivery-17"),
        ("4f.a_b", "4f.a_b"),
        ("two words", None),
        (".dots.", None),
        ("x" * 65, None),
        ("\ud800", None),
        ("", None),
    ],
)
def test_a_message_id_is_made_of_the_reference(reference, name):
    made = message_id(reference, "example.org")
    assert made == message_id(reference, "example.org")
    assert made.endswith("@example.org>")
    assert len(made) == len("<@example.org>") + len(name or "x" * 32)
    assert name is None or made.startswith(f"<{name}@")


def test_a_list_id_is_made_of_words():
    assert list_id(notice(), "example.org") == "<desk.childrens-desk.example.org>"
