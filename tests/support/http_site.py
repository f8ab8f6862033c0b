"""A real HTTP server on loopback that answers what a test has scripted."""

import gzip
import ssl
import threading
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Self

_GIVE_UP_S = 30.0  # a held reply is let go after this, so that a broken test cannot hang a run


@dataclass(frozen=True, slots=True)
class Reply:
    """One scripted reply.

    ``length``: what Content-Length claims, where it shall not be true; ``sized``: whether there
    is one at all (without it, the end of the connection is the end of the body).
    ``after``: nothing is sent before this event; ``drip``: the body is repeated for ever, byte
    by byte, until the client goes away; ``raw``: sent in place of status line, headers and body.
    """

    status: int = 200
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)
    hang_up: bool = False
    length: int | None = None
    sized: bool = True
    after: threading.Event | None = None
    drip: bool = False
    raw: bytes | None = None


@dataclass(frozen=True, slots=True)
class Request:
    """One request as it arrived; header names in lower case."""

    path: str
    headers: Mapping[str, str]
    client: tuple[str, int]  # tells connections apart


def redirect(location: str, status: int = 302) -> Reply:
    return Reply(status=status, headers={"Location": location})


def gzipped(body: bytes, **headers: str) -> Reply:
    return Reply(body=gzip.compress(body), headers={"Content-Encoding": "gzip", **headers})


class HttpSite:
    """Serves scripted replies in order, one path at a time; the last one repeats.

    With ``certificate``, a PEM file that holds its key too, over TLS.
    """

    def __init__(self, *, certificate: Path | None = None) -> None:
        self._scheme = "https" if certificate else "http"
        self.requests: list[Request] = []
        self._script: dict[str, deque[Reply]] = {}
        self._server = _Server(self, certificate)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,))

    @property
    def host(self) -> str:
        return f"127.0.0.1:{self._server.server_port}"

    @property
    def url(self) -> str:
        return f"{self._scheme}://{self.host}"

    @property
    def paths(self) -> list[str]:
        """What was asked for, in order."""
        return [request.path for request in self.requests]

    def script(self, path: str, *replies: Reply) -> str:
        """Set what ``path`` will answer; return its full URL."""
        self._script[path] = deque(replies)
        return f"{self.url}{path}"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def receive(self, request: Request) -> Reply:
        """Note a request; return what it shall be answered."""
        self.requests.append(request)
        replies = self._script.get(request.path) or deque([Reply(404)])
        return replies.popleft() if len(replies) > 1 else replies[0]


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"  # so that connections are kept alive
    server: "_Server"

    def do_GET(self) -> None:
        lowered = {name.lower(): value for name, value in self.headers.items()}
        reply = self.server.site.receive(Request(self.path, lowered, self.client_address))
        if reply.after is not None:
            reply.after.wait(_GIVE_UP_S)
        try:
            self._answer(reply)
        except OSError:  # the client has gone away
            self.close_connection = True

    def _answer(self, reply: Reply) -> None:
        if reply.hang_up or reply.raw is not None:
            self.wfile.write(reply.raw or b"")
            self.close_connection = True
            return
        self._send_head(reply)
        self.wfile.write(reply.body)
        while reply.drip:
            for byte in reply.body:
                self.wfile.write(bytes([byte]))

    def _send_head(self, reply: Reply) -> None:
        self.send_response(reply.status)
        for name, value in reply.headers.items():
            self.send_header(name, value)
        sized = reply.sized and not reply.drip
        if sized and reply.status != HTTPStatus.NOT_MODIFIED:
            length = len(reply.body) if reply.length is None else reply.length
            self.send_header("Content-Length", str(length))
        if not sized or reply.length is not None:
            self.send_header("Connection", "close")
            self.close_connection = True
        self.end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        """Stay quiet."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True  # a kept-alive connection must not hold up the end of a test

    def __init__(self, site: HttpSite, certificate: Path | None) -> None:
        self.site = site
        super().__init__(("127.0.0.1", 0), _Handler)
        if certificate is not None:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate)
            self.socket = context.wrap_socket(
                self.socket, server_side=True, do_handshake_on_connect=False
            )

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Stay quiet about clients that hang up."""
