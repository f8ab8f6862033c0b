"""Connections on which one reply, headers and body together, takes a limited time.

A read timeout starts again with each byte, so a server that drips one byte a second would hold
us for hours. Here each wait for bytes is cut to what is left of the whole.
"""

import io
import socket
from collections.abc import Callable
from typing import Any, ClassVar

from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.exceptions import InvalidHeader
from urllib3.poolmanager import ProxyManager
from urllib3.response import HTTPResponse

from monitor.ports import Clock


class TransferTooSlowError(TimeoutError):
    """The time for one whole reply has passed."""


class BoundedConnection(HTTPConnection):
    """Gives each request ``limit_s`` seconds until the last byte of its reply."""

    clock: ClassVar[Clock]
    limit_s: ClassVar[float]
    _ends_at = float("inf")

    def connect(self) -> None:
        """Open the connection; all its reading is bounded from here on."""
        super().connect()
        self.sock: Any = _BoundedSocket(self.sock, self._left_s)

    def request(self, *args: Any, **kwargs: Any) -> None:
        """Send a request, and start its time."""
        self._ends_at = self.clock.monotonic() + self.limit_s
        super().request(*args, **kwargs)

    def getresponse(self) -> HTTPResponse:  # type: ignore[override]  # as in urllib3
        """Return the reply as soon as its headers are there."""
        sock = self.sock
        try:
            return super().getresponse()
        except InvalidHeader:  # urllib3 leaves the reply open in which it finds two lengths
            sock.close_file()
            raise

    def _left_s(self) -> float:
        return self._ends_at - self.clock.monotonic()


class BoundedTlsConnection(BoundedConnection, HTTPSConnection):
    """The same over TLS."""


class BoundedAdapter(HTTPAdapter):
    """What gives a session of requests bounded connections."""

    def __init__(self, clock: Clock, limit_s: float) -> None:
        """Give each reply ``limit_s`` seconds until its last byte."""
        self._pools = _bounded_pools(clock, limit_s)
        super().__init__(pool_connections=1, pool_maxsize=2)

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        """Make the pools; called by requests."""
        super().init_poolmanager(*args, **kwargs)
        self.poolmanager.pool_classes_by_scheme = self._pools

    def proxy_manager_for(self, proxy: str, **kwargs: Any) -> ProxyManager:
        """Return the pools behind a proxy; called by requests."""
        manager: ProxyManager = super().proxy_manager_for(proxy, **kwargs)
        manager.pool_classes_by_scheme = self._pools
        return manager


def _bounded_pools(clock: Clock, limit_s: float) -> dict[str, type[HTTPConnectionPool]]:
    """Return the connection pools of urllib3 for each scheme, made of bounded connections."""
    limits = {"clock": clock, "limit_s": limit_s}
    plain = type("BoundedPlain", (BoundedConnection,), limits)
    secure = type("BoundedSecure", (BoundedTlsConnection,), limits)
    return {
        "http": type("BoundedPool", (HTTPConnectionPool,), {"ConnectionCls": plain}),
        "https": type("BoundedTlsPool", (HTTPSConnectionPool,), {"ConnectionCls": secure}),
    }


class _BoundedSocket:
    """A socket, but for the waiting of those who read files made of it."""

    def __init__(self, sock: socket.socket, left_s: Callable[[], float]) -> None:
        self._sock = sock
        self._left_s = left_s
        self._idle_s = sock.gettimeout()
        self._file: io.BufferedReader | None = None

    def __getattr__(self, name: str) -> Any:
        return getattr(self._sock, name)

    def settimeout(self, seconds: float | None) -> None:
        self._idle_s = seconds
        self._sock.settimeout(seconds)

    def makefile(self, *_args: Any, **_kwargs: Any) -> io.BufferedReader:
        raw = self._sock.makefile("rb", buffering=0)
        self._file = io.BufferedReader(_BoundedReader(raw, self))
        return self._file

    def close_file(self) -> None:
        if self._file is not None:
            self._file.close()

    def limit_next_wait(self) -> None:
        left = self._left_s()
        if left <= 0:
            raise TransferTooSlowError("the whole reply took too long")
        self._sock.settimeout(left if self._idle_s is None else min(left, self._idle_s))


class _BoundedReader(io.RawIOBase):
    def __init__(self, raw: io.RawIOBase, sock: _BoundedSocket) -> None:
        self._raw = raw
        self._sock = sock

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any, /) -> int | None:
        self._sock.limit_next_wait()
        count: int | None = self._raw.readinto(buffer)
        return count

    def close(self) -> None:
        self._raw.close()
        super().close()
