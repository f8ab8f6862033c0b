import logging
import socket
import traceback

import pytest

from monitor.errors import DeliveryError
from monitor.model.picture import Picture
from monitor.notify.email import EmailChannel
from monitor.ports import Channel
from tests.support.events import digest, notice, sunderland, sunderland_2021
from tests.support.smtp_server import ScriptedSmtp, SmtpServer

PASSWORD = "correct-horse-battery"
DESK = "desk@example.org"


@pytest.fixture
def channel(clock):
    def make(port, **changes):
        settings = {
            "host": "127.0.0.1",
            "port": port,
            "security": "none",
            "sender": "Ofsted monitor <monitor@example.org>",
            "to": [DESK, "chief@example.org"],
            "clock": clock,
            "timeout_s": 5.0,
            "total_s": 10.0,
        }
        return EmailChannel("desk-mail", **(settings | changes))

    return make


def tell(channel, *, recipient=DESK, reference="delivery-17", told=None):
    channel.send(told or notice(sunderland_2021()), recipient=recipient, reference=reference)


def refusal(channel, **told):
    """Why the channel refused; checked to be one line that names it and hides the password."""
    with pytest.raises(DeliveryError) as raised:
        tell(channel, **told)
    line = str(raised.value)
    assert line.startswith("desk-mail: ")
    assert "\n" not in line
    assert len(line) < 400
    assert PASSWORD not in "".join(traceback.format_exception(raised.value))
    return raised.value


def test_keeps_the_promises_of_a_channel(channel):
    promised: Channel = channel(25)
    assert promised.name == "desk-mail"
    assert promised.recipients == (DESK, "chief@example.org")


def test_a_mail_arrives_whole(channel):
    with SmtpServer() as server:
        tell(channel(server.port))

    (mail,) = server.mails
    assert mail.sender == "monitor@example.org"
    assert mail.recipients == (DESK,)
    message = mail.message
    assert message["From"] == "Ofsted monitor <monitor@example.org>"
    assert message["To"] == DESK
    assert message["Subject"] == "Sunderland: Inadequate → Outstanding"
    assert message["Date"] == "Fri, 20 Aug 2021 08:43:00 +0000"
    assert message["Message-ID"] == "<delivery-17@example.org>"
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["List-Id"] == "<desk.childrens-desk.example.org>"
    assert message["X-Ofsted-Monitor-Event"] == sunderland_2021().id
    assert message.get_content_type() == "multipart/alternative"
    text, html = message.iter_parts()
    assert (text.get_content_type(), html.get_content_type()) == ("text/plain", "text/html")
    assert text.get_content().startswith("Sunderland: Inadequate → Outstanding\n")
    assert "▲ up 3 grades" in html.get_content()


def test_each_recipient_gets_a_mail_that_names_nobody_else(channel):
    with SmtpServer() as server:
        mailer = channel(server.port)
        for recipient in mailer.recipients:
            tell(mailer, recipient=recipient, reference=f"d-{recipient}")

    assert [mail.recipients for mail in server.mails] == [(DESK,), ("chief@example.org",)]
    assert [mail.message["To"] for mail in server.mails] == [DESK, "chief@example.org"]
    assert len({mail.message["Message-ID"] for mail in server.mails}) == 2


def test_the_same_delivery_has_the_same_message_id(channel):
    with SmtpServer() as server:
        tell(channel(server.port))
        tell(channel(server.port))

    assert len({mail.message["Message-ID"] for mail in server.mails}) == 1


def test_a_picture_travels_inside_the_html(channel):
    event = sunderland_2021()
    pictures = {event.id: Picture(b"\x89PNG picture", "Judgements: all outstanding")}
    with SmtpServer() as server:
        tell(channel(server.port, pictures=lambda notice: pictures))

    _, related = server.mails[0].message.iter_parts()
    assert related.get_content_type() == "multipart/related"
    html, image = related.iter_parts()
    assert image.get_content() == b"\x89PNG picture"
    assert image["Content-ID"] == f"<{event.id}@ofsted-monitor>"
    assert f'src="cid:{event.id}@ofsted-monitor"' in html.get_content()
    assert 'alt="Judgements: all outstanding"' in html.get_content()


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_encrypts_and_logs_in(channel, authority, security):
    with SmtpServer(
        context=authority.server(),
        implicit_tls=security == "tls",
        login=("monitor", PASSWORD),
    ) as server:
        tell(
            channel(
                server.port,
                security=security,
                context=authority.trusting,
                username="monitor",
                password=PASSWORD,
            )
        )

    (mail,) = server.mails
    assert mail.encrypted
    assert mail.logged_in


def test_a_wrong_password_is_permanent_and_not_repeated_in_the_error(channel, authority):
    with SmtpServer(context=authority.server(), login=("monitor", "another")) as server:
        error = refusal(
            channel(
                server.port,
                security="starttls",
                context=authority.trusting,
                username="monitor",
                password=PASSWORD,
            )
        )

    assert error.permanent
    assert "user name or password refused: 535" in str(error)
    assert server.mails == []


def test_a_password_outside_ascii_is_refused_without_showing_it(channel):
    with SmtpServer(login=("monitor", "x")) as server:
        error = refusal(channel(server.port, username="monitor", password="pässword"))

    assert error.permanent
    assert "pässword" not in "".join(traceback.format_exception(error))
    assert error.__cause__ is None
    assert error.__context__ is None


def test_a_server_without_authentication_is_permanent(channel):
    with SmtpServer() as server:
        error = refusal(channel(server.port, username="monitor", password=PASSWORD))

    assert error.permanent


def test_never_goes_on_in_the_clear(channel):
    with SmtpServer() as server:
        error = refusal(channel(server.port, security="starttls"))

    assert not error.permanent
    assert "does not offer STARTTLS" in str(error)
    assert server.mails == []


@pytest.mark.parametrize("security", ["starttls", "tls"])
@pytest.mark.parametrize(
    ("days", "trusted", "reason"),
    [
        pytest.param(-1, True, "certificate has expired", id="expired"),
        pytest.param(1, False, "unable to get local issuer", id="signed by a stranger"),
    ],
)
def test_a_bad_certificate_is_named_and_tried_again(
    channel, authority, security, days, trusted, reason
):
    with SmtpServer(context=authority.server(days=days), implicit_tls=security == "tls") as server:
        context = authority.trusting if trusted else None
        error = refusal(channel(server.port, security=security, context=context))

    assert not error.permanent
    assert reason in str(error)
    assert server.mails == []


def test_a_server_that_does_not_speak_tls_is_tried_again(channel):
    with SmtpServer() as server:
        error = refusal(channel(server.port, security="tls"))

    assert not error.permanent
    assert "no encrypted connection" in str(error)


@pytest.mark.parametrize(
    ("command", "said"),
    [("MAIL", "sender refused"), ("RCPT", "recipient refused"), ("DATA", "message refused")],
)
@pytest.mark.parametrize(("code", "permanent"), [("550", True), ("451", False)])
def test_a_5xx_is_permanent_and_a_4xx_passes(channel, command, said, code, permanent):
    with SmtpServer(replies={command: f"{code} because"}) as server:
        error = refusal(channel(server.port))

    assert error.permanent is permanent
    assert f"{said}: {code} because" in str(error)
    assert f"127.0.0.1:{server.port}" in str(error)


@pytest.mark.parametrize(
    "answers",
    [
        pytest.param({"CONNECT": b"554 not today\r\n"}, id="refuses to talk"),
        pytest.param({"CONNECT": None}, id="hangs up at once"),
        pytest.param({"CONNECT": b"HTTP/1.1 400 Bad Request\r\n"}, id="is a web server"),
        pytest.param({"EHLO": None}, id="hangs up when greeted"),
        pytest.param({"RCPT": None}, id="hangs up at the recipient"),
        pytest.param({"END": None}, id="hangs up before it has accepted"),
        pytest.param({"END": b"421 shutting down\r\n"}, id="shuts down"),
    ],
)
def test_what_passes_by_itself_is_tried_again(channel, answers):
    with ScriptedSmtp(answers) as server:
        assert not refusal(channel(server.port)).permanent


@pytest.mark.parametrize("farewell", [None, b"500 what?\r\n"])
def test_what_was_accepted_is_told_whatever_the_farewell(channel, farewell):
    with ScriptedSmtp({"QUIT": farewell}) as server:
        tell(channel(server.port))

    assert len(server.texts) == 1


def test_nobody_listening_is_tried_again(channel):
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]

    error = refusal(channel(port))

    assert not error.permanent
    assert "refused" in str(error).lower()


def test_an_unknown_host_is_tried_again(channel):
    error = refusal(channel(25, host="mail.invalid"))

    assert not error.permanent
    assert "mail.invalid:25: its address cannot be found" in str(error)


@pytest.mark.parametrize("security", ["none", "starttls", "tls"])
def test_a_server_that_never_answers_is_left(channel, security):
    with socket.create_server(("127.0.0.1", 0)) as silent:
        error = refusal(channel(silent.getsockname()[1], security=security, timeout_s=0.1))

    assert not error.permanent
    assert "no answer within 0.1 s" in str(error)


@pytest.mark.parametrize("endless", [b"220-wait\r\n", b"2"], ids=["line by line", "byte by byte"])
def test_a_server_that_answers_for_ever_is_left(channel, endless):
    with ScriptedSmtp(endless=endless) as server:
        error = refusal(channel(server.port, total_s=0.2))

    assert not error.permanent
    assert "not done within 0.2 s" in str(error)


def test_what_the_server_says_is_cut_cleaned_and_keeps_no_secret(channel):
    rant = f"550 \x1b[31mno\r {PASSWORD} {'x' * 450}\r\n".encode()
    with ScriptedSmtp({"EHLO": b"250-scripted\r\n250 AUTH PLAIN\r\n", "AUTH": rant}) as server:
        error = refusal(channel(server.port, username="monitor", password=PASSWORD))

    assert error.permanent
    assert "\x1b" not in str(error)
    assert "***" in str(error)


def test_nothing_secret_is_logged_or_shown(channel, caplog):
    caplog.set_level(logging.DEBUG)
    with SmtpServer(replies={"DATA": "554 no"}) as server:
        mailer = channel(server.port, username="u", password=PASSWORD)
        refusal(mailer)

    assert PASSWORD not in caplog.text
    assert PASSWORD not in repr(mailer)
    assert PASSWORD not in repr(vars(mailer))


@pytest.mark.parametrize(
    "recipient",
    [
        "desk",
        "desk@",
        "a@b@",
        "a\r\nBcc: x@example.org",
        "",
        "a b@example.org",
        "a@b..c",
        "x@" + "a." * 200,
    ],
)
def test_an_address_that_is_none_is_permanent(channel, recipient):
    error = refusal(channel(1), recipient=recipient)

    assert error.permanent
    assert "not a mail address" in str(error) or "control characters" in str(error)


def test_a_domain_outside_ascii_is_translated(channel):
    with SmtpServer(smtputf8=False) as server:
        tell(channel(server.port), recipient="desk@bücher.example")

    assert server.mails[0].recipients == ("desk@xn--bcher-kva.example",)
    assert server.mails[0].message["To"] == "desk@xn--bcher-kva.example"


def test_a_name_outside_ascii_needs_a_server_that_can(channel):
    with SmtpServer() as able, SmtpServer(smtputf8=False) as unable:
        tell(channel(able.port), recipient="jürgen@example.org")
        error = refusal(channel(unable.port), recipient="jürgen@example.org")

    assert able.mails[0].recipients == ("jürgen@example.org",)
    assert able.mails[0].message["To"] == "jürgen@example.org"
    assert error.permanent


def test_no_header_can_be_smuggled_in(channel):
    smuggled = "Sunderland\r\nBcc: thief@example.org\r\n\r\n=?utf-8?q?=0D=0ABcc:=20thief?= <b>"
    event = sunderland(sunderland_2021().kind, smuggled)
    with SmtpServer() as server:
        tell(channel(server.port), told=notice(event), reference="a\r\nBcc: x")

    message = server.mails[0].message
    assert message["Bcc"] is None
    assert "Bcc: thief@example.org" in message["Subject"]
    assert message.defects == []
    assert len(message.get_all("Subject")) == 1


def test_a_subject_reads_back_letter_for_letter(channel):
    event = sunderland(
        sunderland_2021().kind, "?b→…→:0¡;=@[0b<א)(b( ]b<(?א,'…';(=)?c𐀀b::>)) @;(a¡'"
    )
    with SmtpServer() as server:
        tell(channel(server.port), told=notice(event))

    assert server.mails[0].message["Subject"] == event.summary


def test_a_message_of_no_event_is_sent_too(channel):
    with SmtpServer() as server:
        tell(channel(server.port), told=notice(title="Test message"))

    assert server.mails[0].message["Subject"] == "Test message"
    assert server.mails[0].message["X-Ofsted-Monitor-Event"] is None


def test_a_digest_names_its_events(channel):
    with SmtpServer() as server:
        tell(channel(server.port), told=digest())

    message = server.mails[0].message
    assert message["X-Ofsted-Monitor-Event"].count(",") == 3
    assert message["Subject"].startswith("4 changes: Sunderland Inadequate → Outstanding")
