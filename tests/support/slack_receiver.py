"""An incoming webhook on loopback that keeps what it is sent and answers as a test says."""

import json
import threading
from collections import deque
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, BinaryIO, Self


@dataclass(frozen=True, slots=True)
class SlackReply:
    """What to answer; ``hang_up`` closes the connection instead, ``silent`` waits for the end.

    ``dripping`` begins with these bytes and goes on byte by byte, for as long as somebody reads.
    """

    status: int = 200
    body: bytes = b"ok"
    headers: Mapping[str, str] = field(default_factory=dict)
    hang_up: bool = False
    silent: bool = False
    dripping: bytes = b""


@dataclass(frozen=True, slots=True)
class SlackRequest:
    """What was posted."""

    path: str
    headers: Mapping[str, str]  # names in lower case
    payload: dict[str, Any]


class SlackReceiver:
    """Gives the scripted replies in order; the last one repeats, and without any it takes all."""

    path = "/services/T000/B000/SECRETSECRET"

    def __init__(self, *replies: SlackReply) -> None:
        self.requests: list[SlackRequest] = []
        self._replies = deque(replies or [SlackReply()])
        self._closing = threading.Event()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,))
        self._thread.start()

    @property
    def url(self) -> str:
        """The webhook's address, with its secret."""
        return f"http://127.0.0.1:{self._server.server_port}{self.path}"

    @property
    def payloads(self) -> list[dict[str, Any]]:
        """Every message that was posted."""
        return [request.payload for request in self.requests]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc_info: object) -> None:
        self._closing.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def reply_from_now(self, *replies: SlackReply) -> None:
        """Give these from now on."""
        self._replies = deque(replies)

    def _next_reply(self) -> SlackReply:
        return self._replies.popleft() if len(self._replies) > 1 else self._replies[0]

    def _handler(receiver) -> type[BaseHTTPRequestHandler]:  # noqa: N805
        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                headers = {name.lower(): value for name, value in self.headers.items()}
                receiver.requests.append(SlackRequest(self.path, headers, json.loads(body)))
                self._answer(receiver._next_reply())

            def _answer(self, reply: SlackReply) -> None:
                if reply.silent:
                    receiver._closing.wait()
                if reply.dripping:
                    _drip(self.wfile, reply.dripping, receiver._closing)
                if reply.silent or reply.hang_up or reply.dripping:
                    self.close_connection = True
                    return
                self.send_response(reply.status)
                for name, value in reply.headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(reply.body)))
                self.end_headers()
                self.wfile.write(reply.body)

            def log_message(self, format: str, *args: object) -> None:
                """Stay quiet."""

        return Handler


def _drip(to: BinaryIO, beginning: bytes, closing: threading.Event) -> None:
    with suppress(OSError):  # the other side has gone
        to.write(beginning)
        while not closing.wait(0.01):
            to.write(b"x")
