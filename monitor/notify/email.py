"""Mail over SMTP: one message for each recipient, encrypted as configured, every failure named."""

import ssl
from collections.abc import Callable, Mapping, Sequence
from email.headerregistry import Address
from email.message import EmailMessage

from monitor.compose.mail import compose_mail
from monitor.errors import DeliveryError
from monitor.model.event import Notice
from monitor.model.picture import Picture
from monitor.notify.addresses import mailbox
from monitor.notify.mime import build_message
from monitor.notify.smtp_errors import delivery_error
from monitor.notify.smtp_session import Security, Server, smtp_session
from monitor.ports import Clock

PictureSource = Callable[[Notice], Mapping[str, Picture]]
"""Gives the pictures to show in a notice, by event id; may give none."""


def no_pictures(notice: Notice) -> Mapping[str, Picture]:
    """Return none."""
    return {}


class EmailChannel:
    """A mail server and the people who are told through it (a ``Channel``)."""

    def __init__(
        self,
        name: str,
        *,
        host: str,
        port: int,
        security: str,
        sender: str,
        to: Sequence[str],
        clock: Clock,
        username: str | None = None,
        password: str | None = None,
        timeout_s: float = 20.0,
        total_s: float = 45.0,
        context: ssl.SSLContext | None = None,
        pictures: PictureSource = no_pictures,
    ) -> None:
        """Keep the settings; nothing is contacted yet.

        ``security``: ``starttls``, ``tls`` or ``none``. ``timeout_s`` bounds the connection and
        each answer, ``total_s`` the whole conversation; keep it well under the time for which
        a delivery is claimed, or another process may send the same. ``context`` decides which
        certificates are trusted; by default those that the system trusts.
        """
        self.name = name
        self.recipients = tuple(dict.fromkeys(to))
        self._sender = sender
        self._clock = clock
        self._pictures = pictures
        self._server = Server(
            host=host,
            port=port,
            security=Security(security),
            username=username,
            password=password,
            timeout_s=timeout_s,
            total_s=total_s,
            context=context or ssl.create_default_context(),
        )

    def send(self, notice: Notice, *, recipient: str, reference: str) -> None:
        """Hand one mail to the server; done once the server has accepted it.

        A connection that is lost before the answer counts as not taken: the mail is sent again
        with the same Message-ID.

        Raises:
            DeliveryError: not taken; ``permanent`` after a 5xx answer or refused credentials.
        """
        message = self._message(notice, recipient, reference)
        failure = self._hand_over(message, recipient)
        if failure is not None:
            raise failure  # out here, so that no server's words hang on as its cause

    def _message(self, notice: Notice, recipient: str, reference: str) -> EmailMessage:
        return build_message(
            compose_mail(notice, self._pictures(notice)),
            notice,
            sender=self._mailbox(self._sender, "sender"),
            recipient=self._mailbox(recipient, "recipient"),
            sent_at=self._clock.now(),
            reference=reference,
        )

    def _mailbox(self, text: str, role: str) -> Address:
        try:
            return mailbox(text)
        except ValueError as error:
            line = f"{self.name}: {role} {text[:100]!a}: {error}"
            raise DeliveryError(line, permanent=True) from error

    def _hand_over(self, message: EmailMessage, recipient: str) -> DeliveryError | None:
        envelope = mailbox(self._sender).addr_spec, [mailbox(recipient).addr_spec]
        try:
            with smtp_session(self._server) as smtp:
                smtp.send_message(message, *envelope)
        except OSError as error:  # every error of smtplib, ssl and socket is one
            return delivery_error(self.name, self._server, error)
        return None
