"""A plain web server for /healthz and /metrics, on an address that only this machine sees."""

from __future__ import annotations

import socket
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

from monitor.errors import ConfigError

_LONGEST_REQUEST_S = 10.0


@dataclass(frozen=True, slots=True)
class Page:
    """One answer."""

    body: bytes
    status: int = 200
    content_type: str = "text/plain; charset=utf-8"


Pages = Mapping[str, Callable[[], Page]]
"""What is answered, by path."""


class AliveServer:
    """Answers GET and HEAD for ``pages`` from when it is made until it is closed."""

    def __init__(self, listen_at: tuple[str, int], pages: Pages) -> None:
        """Begin to answer.

        Raises:
            ConfigError: that address cannot be listened on.
        """
        self.listen_at = listen_at
        try:
            self._server = _server_of(listen_at)(listen_at, pages)
        except OSError as error:
            where = ":".join(map(str, listen_at))
            problem = f"service.listen: {where}: {error.strerror or error}"
            raise ConfigError([problem]) from error
        self._thread = Thread(
            target=self._server.serve_forever, args=(0.1,), name="alive", daemon=True
        )
        self._thread.start()

    @property
    def port(self) -> int:
        """The port that it really listens on."""
        return self._server.server_port

    def close(self) -> None:
        """Answer nobody any more."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


class _Server(ThreadingHTTPServer):
    daemon_threads = True  # a client that hangs must not hold up the end of the service

    def __init__(self, listen_at: tuple[str, int], pages: Pages) -> None:
        self.pages = pages
        super().__init__(listen_at, _Handler)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of clients that hang up."""


class _Server6(_Server):
    address_family = socket.AF_INET6


def _server_of(listen_at: tuple[str, int]) -> type[_Server]:
    return _Server6 if ":" in listen_at[0] else _Server


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    server_version, sys_version = "ofsted-monitor", ""
    timeout = _LONGEST_REQUEST_S

    def do_GET(self) -> None:
        self._answer()

    def do_HEAD(self) -> None:
        self._answer()

    def _answer(self) -> None:
        make = self.server.pages.get(self.path.partition("?")[0])
        page = make() if make else Page(b"nothing here but /healthz and /metrics\n", 404)
        self.send_response(page.status)
        self.send_header("Content-Type", page.content_type)
        self.send_header("Content-Length", str(len(page.body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(page.body)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing: it is asked every minute."""
