"""A conversation with a mail server that cannot last for ever and never goes on in the clear."""

import smtplib
import ssl
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from enum import StrEnum
from socket import SHUT_RDWR
from typing import Any

_RETRY_HANG_UP_S = 0.1  # until there is a socket to shut


class Security(StrEnum):
    """How the conversation is kept private."""

    STARTTLS = "starttls"  # begins in the clear, is encrypted before anything matters
    TLS = "tls"  # encrypted from the first byte
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """Where mail is handed over, and how."""

    host: str
    port: int
    security: Security
    username: str | None = None
    password: str | None = field(default=None, repr=False)
    timeout_s: float  # for the connection and for each answer
    total_s: float  # for the whole conversation, however slowly it is answered
    context: ssl.SSLContext = field(repr=False)


class OutOfTimeError(OSError):
    """The conversation was not over in the time that it is given as a whole."""


class EncryptionError(OSError):
    """The server cannot or will not encrypt; nothing more was said to it."""


class CredentialsError(OSError):
    """User name and password cannot be sent as they are; never holds either."""


class _TimedSMTP(smtplib.SMTP):
    """Hangs up after ``total_s``: smtplib's own timeout starts again with each byte received."""

    def __init__(self, host: str, port: int, *, total_s: float, **options: Any) -> None:
        self.out_of_time = False
        self._over = threading.Event()
        self._total_s = total_s
        self._watch = threading.Thread(target=self._hang_up_late, daemon=True)
        self._watch.start()
        with ExitStack() as on_failure:
            on_failure.callback(self.stop_watch)
            with self.naming_lateness():
                super().__init__(host, port, **options)
            on_failure.pop_all()

    @contextmanager
    def naming_lateness(self) -> Iterator[None]:
        """Call what fails because we hung up by its own name."""
        try:
            yield
        except OSError as error:
            if self.out_of_time:
                raise OutOfTimeError(f"not done within {self._total_s:g} s") from error
            raise

    def stop_watch(self) -> None:
        """End the thread that would hang up."""
        self._over.set()
        self._watch.join()

    def _hang_up_late(self) -> None:
        if self._over.wait(self._total_s):
            return
        self.out_of_time = True
        while not self._over.wait(_RETRY_HANG_UP_S):
            if self.sock is not None:
                with suppress(OSError):  # closed already, or being replaced by its TLS self
                    self.sock.shutdown(SHUT_RDWR)


class _TimedTlsSMTP(_TimedSMTP, smtplib.SMTP_SSL):
    """The same, encrypted from the first byte."""


@contextmanager
def smtp_session(server: Server) -> Iterator[smtplib.SMTP]:
    """Give a session that is encrypted and logged in as ``server`` says, and end it politely.

    Raises:
        OSError: of smtplib, ssl or socket, or one of the three above; also from the block.
    """
    smtp = _connect(server)
    try:
        with smtp.naming_lateness():
            _encrypt(smtp, server)
            _log_in(smtp, server)
            yield smtp
        with suppress(OSError):  # what was accepted is accepted, however they say good-bye
            smtp.quit()
    finally:
        smtp.stop_watch()
        smtp.close()


def _connect(server: Server) -> _TimedSMTP:
    options: dict[str, Any] = {"timeout": server.timeout_s, "total_s": server.total_s}
    if server.security is Security.TLS:
        return _TimedTlsSMTP(server.host, server.port, context=server.context, **options)
    return _TimedSMTP(server.host, server.port, **options)


def _encrypt(smtp: smtplib.SMTP, server: Server) -> None:
    if server.security is not Security.STARTTLS:
        return
    try:
        smtp.starttls(context=server.context)
    except (smtplib.SMTPNotSupportedError, smtplib.SMTPResponseException) as error:
        raise EncryptionError("the server does not offer STARTTLS; nothing was sent") from error


def _log_in(smtp: smtplib.SMTP, server: Server) -> None:
    if server.username is None or server.password is None:
        return
    try:
        smtp.login(server.username, server.password)
    except UnicodeError:  # its text holds the password: it must not travel on as a cause
        pass
    else:
        return
    raise CredentialsError("user name and password may hold ASCII characters only")
