"""The service in a process of its own, and a page that keeps its reader waiting."""

from __future__ import annotations

import re
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.support.command import Started, started

LONGEST_S = 60


class Running:
    """A process whose log can be waited for."""

    def __init__(self, process: Started) -> None:
        self.process = process
        self.lines: list[str] = []
        self._more = threading.Condition()
        self._reader = threading.Thread(target=self._read)
        self._reader.start()

    def wait_for(self, pattern: str) -> re.Match[str]:
        """Return where ``pattern`` is found in the log, which may still have to be written."""

        def found() -> re.Match[str] | None:
            return next((m for line in self.lines if (m := re.search(pattern, line))), None)

        with self._more:
            match = self._more.wait_for(
                lambda: found() or not self._reader.is_alive(), timeout=LONGEST_S
            )
        assert isinstance(match, re.Match), self.lines
        return match

    def send(self, number: signal.Signals) -> None:
        """Send a signal to the service alone."""
        self.process.send_signal(number)

    def ended(self, timeout_s: float = LONGEST_S) -> int:
        """Wait for the end; return the exit code."""
        code = self.process.wait(timeout_s)
        self._reader.join()
        return code

    def _read(self) -> None:
        assert self.process.stderr is not None
        for line in self.process.stderr:
            with self._more:
                self.lines.append(line.rstrip("\n"))
                self._more.notify_all()
        with self._more:
            self._more.notify_all()


@contextmanager
def running(config: Path, *arguments: str, **environment: str) -> Iterator[Running]:
    """Give the service, or another command; whatever a test leaves of it is killed."""
    process = started("--config", config, *arguments, cwd=config.parent, **environment)
    with process:
        it = Running(process)
        try:
            yield it
        finally:
            if process.poll() is None:
                process.kill()
            it.ended()


class HeldPage:
    """A page of the site that is not sent before ``go_on``; ``asked`` says that it was asked for.

    Takes the place of a ``jobs.demo.routes.Page``.
    """

    content_type, status, announced = "text/html; charset=UTF-8", 200, None

    def __init__(self, body: bytes) -> None:
        self.asked, self.go_on = threading.Event(), threading.Event()
        self._body = body

    @property
    def body(self) -> bytes:
        """The page, when its time has come."""
        self.asked.set()
        self.go_on.wait(LONGEST_S)
        return self._body
