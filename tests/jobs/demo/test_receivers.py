import smtplib
from email.message import EmailMessage

import pytest
import requests

from jobs.demo.receivers import MailReceiver, SlackReceiver

WAIT = 5


def mail(subject: str, to: str = "desk@example.org") -> EmailMessage:
    message = EmailMessage()
    message["Subject"], message["From"], message["To"] = subject, "monitor@example.org", to
    message.set_content("Sunderland: Inadequate → Outstanding")
    return message


def test_each_mail_is_handed_over_as_it_arrives():
    with MailReceiver() as receiver, smtplib.SMTP(receiver.host, receiver.port, timeout=WAIT) as c:
        c.send_message(mail("One"))
        assert receiver.received.get(timeout=WAIT).message["Subject"] == "One"
        c.send_message(mail("Two"))
        assert receiver.received.get(timeout=WAIT).message["Subject"] == "Two"

    assert receiver.received.empty()


def test_a_mail_keeps_its_envelope_and_its_characters():
    with MailReceiver() as receiver, smtplib.SMTP(receiver.host, receiver.port, timeout=WAIT) as c:
        c.send_message(mail("Grüße → you"), to_addrs=["a@example.org", "b@example.org"])
        taken = receiver.received.get(timeout=WAIT)

    assert taken.sender == "monitor@example.org"
    assert taken.recipients == ("a@example.org", "b@example.org")
    assert taken.message["Subject"] == "Grüße → you"
    assert taken.message.get_content().strip() == "Sunderland: Inadequate → Outstanding"


def test_a_sender_who_never_says_goodbye_does_not_hold_the_receiver_up():
    with MailReceiver() as receiver:
        client = smtplib.SMTP(receiver.host, receiver.port, timeout=WAIT)
        client.ehlo()
    client.close()


def test_two_receivers_run_side_by_side():
    with MailReceiver() as one, MailReceiver() as other:
        assert one.port != other.port


def test_each_slack_message_is_handed_over_as_it_arrives():
    with SlackReceiver() as receiver:
        answer = requests.post(receiver.url, json={"text": "Grüße"}, timeout=WAIT)
        taken = receiver.received.get(timeout=WAIT)

    assert (answer.status_code, answer.text) == (200, "ok")
    assert taken == {"text": "Grüße"}


@pytest.mark.parametrize(
    ("body", "word"),
    [
        pytest.param(b"not json", "invalid_payload", id="not JSON"),
        pytest.param(b"\xff\xfe\xff", "invalid_payload", id="no text at all"),
        pytest.param(b'["text"]', "no_text", id="no object"),
        pytest.param(b'{"text": ""}', "no_text", id="nothing to say"),
    ],
)
def test_a_message_that_slack_would_refuse_is_refused(body, word):
    with SlackReceiver() as receiver:
        answer = requests.post(receiver.url, data=body, timeout=WAIT)

    assert (answer.status_code, answer.text) == (400, word)
    assert receiver.received.empty()
