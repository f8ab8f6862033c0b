"""A web server on this machine's own address, that starts and stops without leaving a trace."""

import socket
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from types import TracebackType
from typing import Any

HOST = "127.0.0.1"


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked for; header names in lower case."""

    method: str
    target: str  # path and query
    headers: Mapping[str, str]
    body: bytes = field(default=b"", repr=False)


@dataclass(frozen=True, slots=True)
class Reply:
    """What is answered; Date is added, and Content-Length where ``headers`` have none."""

    body: bytes = field(default=b"", repr=False)
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)


class LoopbackServer:
    """Answers every request with what ``answer`` returns, each connection in a thread.

    A port that nobody uses is taken at once; requests are answered between ``start`` and
    ``stop``, or inside ``with``.
    """

    def __init__(self, answer: Callable[[Request], Reply]) -> None:
        self._server = _Server(answer)
        self._thread = Thread(
            target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, name="loopback"
        )

    @property
    def url(self) -> str:
        """Scheme, host and port, without a slash at the end."""
        return f"http://{HOST}:{self._server.server_port}"

    def start(self) -> None:
        """Begin to answer."""
        self._thread.start()

    def stop(self) -> None:
        """Hang up on everybody, and wait until every thread has ended."""
        if self._thread.is_alive():
            self._server.shutdown()
            self._thread.join()
        self._server.hang_up()
        self._server.server_close()

    def __enter__(self) -> "LoopbackServer":
        """Start."""
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Stop."""
        self.stop()


class _Server(ThreadingHTTPServer):
    daemon_threads = False  # so that closing waits for them

    def __init__(self, answer: Callable[[Request], Reply]) -> None:
        self.answer = answer
        self._connected: set[socket.socket] = set()
        super().__init__((HOST, 0), _Handler)

    def process_request(self, request: Any, client_address: Any) -> None:
        self._connected.add(request)
        super().process_request(request, client_address)

    def close_request(self, request: Any) -> None:
        self._connected.discard(request)
        super().close_request(request)

    def hang_up(self) -> None:
        """End connections that are kept alive: their threads wait for a further request."""
        for connection in list(self._connected):
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    protocol_version = "HTTP/1.1"
    server_version, sys_version = "Demo", ""
    wbufsize = -1  # head and body in one piece, or Nagle's delay is part of every answer
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        self._respond()

    def do_HEAD(self) -> None:
        self._respond()

    def do_POST(self) -> None:
        self._respond()

    def _respond(self) -> None:
        reply = self.server.answer(self._request())
        self.send_response(reply.status)
        for name, value in reply.headers.items():
            self.send_header(name, value)
        with_body = reply.status != HTTPStatus.NOT_MODIFIED
        if with_body and "Content-Length" not in reply.headers:
            self.send_header("Content-Length", str(len(reply.body)))
        self.end_headers()
        if with_body and self.command != "HEAD":
            self.wfile.write(reply.body)

    def _request(self) -> Request:
        headers = {name.lower(): value for name, value in self.headers.items()}
        body = self.rfile.read(int(headers.get("content-length", 0)))
        return Request(self.command, self.path, headers, body)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""
