"""A command that was started by a fork, used as a ``subprocess.Popen`` is.

It is the child of another process, ``forking``, which tells on a line of its own how it ended.
"""

import os
import selectors
import signal
import socket
import subprocess
import time
from typing import Self, TextIO

LOST = "the process that forks the commands has ended: its own error is above"


class Forked:
    """What the tests use of ``subprocess.Popen``; standard input is empty."""

    def __init__(self, line: socket.socket, *written: TextIO) -> None:
        self._written = written  # on a terminal nothing, as it is nobody's pipe
        self.stdout, self.stderr = written or (None, None)
        self.returncode: int | None = None
        self._line = line
        self.pid = self._told()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Wait for the end, as nobody reads any more."""
        for stream in self._written:
            stream.close()
        self.wait()

    def poll(self) -> int | None:
        """Return how it ended, nothing while it runs."""
        try:
            return self.wait(0)
        except subprocess.TimeoutExpired:
            return None

    def wait(self, timeout: float | None = None) -> int:
        """Wait for the end; return the exit code, negative for a signal.

        Raises:
            subprocess.TimeoutExpired: it has not ended within ``timeout`` seconds.
        """
        if self.returncode is None:
            self._line.settimeout(timeout)
            try:
                self.returncode = self._told()
            except (TimeoutError, BlockingIOError):
                raise subprocess.TimeoutExpired("ofsted-monitor", timeout or 0) from None
            self._line.close()
        return self.returncode

    def communicate(self, timeout: float | None = None) -> tuple[str, str]:
        """Return all that it writes, and wait for its end.

        Raises:
            subprocess.TimeoutExpired: it has not ended within ``timeout`` seconds.
        """
        end = time.monotonic() + (float("inf") if timeout is None else timeout)
        written = {stream: bytearray() for stream in self._written}
        with selectors.DefaultSelector() as open_yet:
            for stream in written:
                open_yet.register(stream, selectors.EVENT_READ)
            while open_yet.get_map():
                ready = open_yet.select(_left(end))
                if not ready:
                    raise subprocess.TimeoutExpired("ofsted-monitor", timeout or 0)
                for key, _ in ready:
                    more = os.read(key.fd, 65536)
                    written[key.fileobj] += more  # type: ignore[index]
                    if not more:
                        open_yet.unregister(key.fileobj)
        out, err = (_text(stream, content) for stream, content in written.items())
        self.wait(_left(end))
        return out, err

    def send_signal(self, number: signal.Signals) -> None:
        """Send a signal, unless it has ended: until that is heard nobody else has its id."""
        if self.poll() is None:
            os.kill(self.pid, number)

    def terminate(self) -> None:
        """Ask it to end."""
        self.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        """End it."""
        self.send_signal(signal.SIGKILL)

    def _told(self) -> int:
        told = self._line.recv(64)
        assert told, LOST
        return int(told)


def _left(end: float) -> float | None:
    return None if end == float("inf") else max(0.0, end - time.monotonic())


def _text(stream: TextIO, content: bytes) -> str:
    stream.close()
    return content.decode(stream.encoding).replace("\r\n", "\n").replace("\r", "\n")
