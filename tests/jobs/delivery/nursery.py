"""Where victims are started from, and how they are killed from outside."""

import json
import os
import select
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from tests.support.command import REPOSITORY

KILLED = -signal.SIGKILL


class Nursery:
    """Runs one cycle after another, each in a process of its own."""

    def __init__(self, process: "subprocess.Popen[str]", folder: Path) -> None:
        self._process = process
        self._trace = folder / "trace.txt"
        self._pid: Future[int] = Future()

    def start(
        self,
        config: Path,
        now: datetime,
        *,
        die_at: int | None = None,
        statements: bool = False,
        only_deliver: bool = False,
    ) -> None:
        """Start a cycle; it is running when this returns."""
        self._trace.unlink(missing_ok=True)
        self._pid = Future()
        order = {
            "config": str(config),
            "now": now.isoformat(),
            "die_at": die_at,
            "statements": statements,
            "only_deliver": only_deliver,
            "trace": str(self._trace),
        }
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()
        self._pid.set_result(self._answer())

    def end(self) -> int:
        """Wait for the cycle's end; return its exit code, negative for a signal."""
        return self._answer()

    def run(self, config: Path, now: datetime, **how: object) -> int:
        """Run a cycle to its end, whichever that is."""
        self.start(config, now, **how)  # type: ignore[arg-type]
        return self.end()

    def kill(self) -> None:
        """Kill the cycle that is running; it does nothing more once this returns."""
        pid = self._pid.result(timeout=30)
        ended = os.pidfd_open(pid)
        os.kill(pid, signal.SIGKILL)
        select.select([ended], [], [])
        os.close(ended)

    def steps(self) -> list[str]:
        """Return the steps that the last cycle has taken."""
        return self._trace.read_text().splitlines() if self._trace.exists() else []

    def _answer(self) -> int:
        assert self._process.stdout is not None
        return int(self._process.stdout.readline())


@contextmanager
def nursery(folder: Path) -> Iterator[Nursery]:
    """Give a nursery that is closed afterwards."""
    folder.mkdir(exist_ok=True)
    with subprocess.Popen(
        [sys.executable, "-m", "tests.jobs.delivery.victim"],
        cwd=REPOSITORY,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        yield Nursery(process, folder)
        assert process.stdin is not None
        process.stdin.close()
