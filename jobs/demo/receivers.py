"""A mail server and a Slack webhook on this machine's own address: what is sent is handed over.

Mail needs aiosmtpd: the standard library has had no SMTP server since Python 3.12.
"""

import asyncio
import json
import socket
from collections.abc import Mapping
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default as modern
from queue import Queue
from threading import Event, Thread
from types import TracebackType
from typing import Any

from aiosmtpd.smtp import SMTP, Envelope, Session

from jobs.demo.loopback import HOST, LoopbackServer, Reply, Request


@dataclass(frozen=True, slots=True)
class Mail:
    """One mail as it came over the wire."""

    sender: str
    recipients: tuple[str, ...]
    raw: bytes = field(repr=False)

    @property
    def message(self) -> EmailMessage:
        """The mail, read."""
        return message_from_bytes(self.raw, policy=modern)


class MailReceiver:
    """Takes every mail for everybody while inside ``with``; no login, no encryption."""

    host = HOST

    def __init__(self) -> None:
        self.received: Queue[Mail] = Queue()
        self.port = 0  # known once started
        self._connections: list[SMTP] = []
        self._started = Event()
        self._thread = Thread(target=lambda: asyncio.run(self._serve()), name="mail")

    def __enter__(self) -> "MailReceiver":
        """Start; mail is taken when this returns."""
        self._thread.start()
        self._started.wait()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Hang up on everybody, and wait until the thread has ended."""
        self._loop.call_soon_threadsafe(self._stopping.set)
        self._thread.join()

    async def handle_DATA(  # noqa: N802 - the name that aiosmtpd calls
        self, server: SMTP, session: Session, envelope: Envelope
    ) -> str:
        """Hand a mail over, and say that it was taken."""
        raw = envelope.original_content or b""
        self.received.put(Mail(envelope.mail_from or "", tuple(envelope.rcpt_tos), raw))
        return "250 OK"

    async def _serve(self) -> None:
        self._loop, self._stopping = asyncio.get_running_loop(), asyncio.Event()
        listening = socket.create_server((HOST, 0))
        self.port = listening.getsockname()[1]
        server = await self._loop.create_server(self._connection, sock=listening)
        self._started.set()
        await self._stopping.wait()
        server.close()
        for connection in self._connections:
            if connection.transport is not None:
                connection.transport.close()
        await server.wait_closed()

    def _connection(self) -> SMTP:
        # The host name is given, or aiosmtpd would ask the network for it.
        connection = SMTP(self, hostname="localhost", loop=self._loop)
        self._connections.append(connection)
        return connection


class SlackReceiver:
    """Takes what is posted to an incoming webhook while inside ``with``."""

    def __init__(self) -> None:
        self.received: Queue[Mapping[str, Any]] = Queue()
        self._server = LoopbackServer(self._take)

    @property
    def url(self) -> str:
        """For ``webhook_url`` of a config."""
        return f"{self._server.url}/services/demo"

    def __enter__(self) -> "SlackReceiver":
        """Start."""
        self._server.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Stop."""
        self._server.stop()

    def _take(self, request: Request) -> Reply:
        """Answer as Slack does: "ok", or one word for what is wrong with the message."""
        try:
            payload = json.loads(request.body)
        except ValueError:
            return Reply(b"invalid_payload", 400)
        if not isinstance(payload, dict) or not (payload.get("text") or payload.get("blocks")):
            return Reply(b"no_text", 400)
        self.received.put(payload)
        return Reply(b"ok")
