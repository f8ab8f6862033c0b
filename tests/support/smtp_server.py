"""Mail servers on loopback: a whole one (aiosmtpd), and one that says what a test wrote."""

import asyncio
import socket
import ssl
import threading
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default as default_policy
from typing import Any, Self

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, Session


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """One mail as the server took it."""

    sender: str
    recipients: tuple[str, ...]
    raw: bytes
    encrypted: bool
    logged_in: bool

    @property
    def message(self) -> EmailMessage:
        """The mail as a mail program reads it, lines ending in "\\n"."""
        return message_from_bytes(self.raw.replace(b"\r\n", b"\n"), policy=default_policy)


class SmtpServer:
    """Takes mail on ``port`` of 127.0.0.1 and keeps it in ``mails``, until closed.

    ``replies``: what to answer instead, by command: ``MAIL``, ``RCPT`` or ``DATA``.
    ``context`` alone offers STARTTLS; with ``implicit_tls`` every byte is encrypted.
    ``login`` is the user name and password that must be given.
    """

    def __init__(
        self,
        *,
        context: ssl.SSLContext | None = None,
        implicit_tls: bool = False,
        login: tuple[str, str] | None = None,
        smtputf8: bool = True,
        replies: Mapping[str, str] | None = None,
    ) -> None:
        self.mails: list[Received] = []
        self.replies = dict(replies or {})
        self._login = login
        self._options: dict[str, Any] = {"enable_SMTPUTF8": smtputf8, "hostname": "localhost"}
        if login:
            self._options |= {
                "authenticator": self._authenticate,
                "auth_require_tls": context is not None and not implicit_tls,
            }
        if context and not implicit_tls:
            self._options["tls_context"] = context
        self._loop = asyncio.new_event_loop()
        self._server = self._loop.run_until_complete(
            self._loop.create_server(
                lambda: SMTP(self, loop=self._loop, **self._options),
                "127.0.0.1",
                0,
                ssl=context if implicit_tls else None,
            )
        )
        self.port: int = self._server.sockets[0].getsockname()[1]
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.close()

    def close(self) -> None:
        """Stop listening and end every conversation."""
        asyncio.run_coroutine_threadsafe(self._end(), self._loop).result()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    async def _end(self) -> None:
        self._server.close()
        tasks = asyncio.all_tasks() - {asyncio.current_task()}
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await self._server.wait_closed()

    def _authenticate(
        self, server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: Any
    ) -> AuthResult:
        given = (data.login.decode(), data.password.decode())
        return AuthResult(success=given == self._login, handled=False)

    async def handle_MAIL(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if self._login and not session.authenticated:
            return "530 5.7.0 Authentication required"
        if refused := self.replies.get("MAIL"):
            return refused
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if refused := self.replies.get("RCPT"):
            return refused
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope
    ) -> str:
        if refused := self.replies.get("DATA"):
            return refused
        self.mails.append(
            Received(
                sender=envelope.mail_from or "",
                recipients=tuple(envelope.rcpt_tos),
                raw=bytes(envelope.original_content or b""),
                encrypted=server.transport.get_extra_info("ssl_object") is not None,
                logged_in=bool(session.authenticated),
            )
        )
        return "250 OK"


POLITE = {
    "CONNECT": b"220 scripted\r\n",
    "EHLO": b"250 scripted\r\n",
    "MAIL": b"250 ok\r\n",
    "RCPT": b"250 ok\r\n",
    "DATA": b"354 go on\r\n",
    "END": b"250 taken\r\n",
    "RSET": b"250 ok\r\n",
    "QUIT": b"221 bye\r\n",
}


class ScriptedSmtp:
    """Answers each command as ``answers`` say; None hangs up; ``endless`` never gets to the point.

    ``END`` is the end of the message; ``texts`` keeps what was sent between DATA and END.
    """

    def __init__(
        self, answers: Mapping[str, bytes | None] | None = None, *, endless: bytes = b""
    ) -> None:
        self.texts: list[bytes] = []
        self._answers: dict[str, bytes | None] = {**POLITE, **(answers or {})}
        self._endless = endless
        self._closing = threading.Event()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc_info: object) -> None:
        self._closing.set()
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join()

    def _serve(self) -> None:
        with suppress(OSError):  # the listener is closed, or the client has gone
            while True:
                connection, _ = self._listener.accept()
                with connection, suppress(OSError):
                    self._drip(connection)
                    self._converse(connection)

    def _drip(self, connection: socket.socket) -> None:
        while self._endless and not self._closing.wait(0.01):
            connection.sendall(self._endless)

    def _converse(self, connection: socket.socket) -> None:
        with connection.makefile("rb") as lines:
            command: str | None = "CONNECT"
            while command and (answer := self._answers.get(command, b"502 what?\r\n")):
                connection.sendall(answer)
                if command == "DATA" and answer.startswith(b"354"):
                    self.texts.append(b"".join(iter(lines.readline, b".\r\n")))
                    command = "END"
                else:
                    command = lines.readline().split(b" ")[0].strip().decode().upper()
