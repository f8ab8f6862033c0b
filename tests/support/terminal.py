"""Running the real command on a terminal of a given width."""

import fcntl
import os
import struct
import subprocess
import sys
import termios
from collections.abc import Iterator
from pathlib import Path

from tests.support.command import REPOSITORY


def on_terminal(*arguments: object, cwd: Path, columns: int, **environment: str) -> str:
    """Return what a terminal shows of a command, escapes and all; it must end well.

    Raises:
        AssertionError: it did not.
    """
    ours, theirs = os.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
    inherited = {k: v for k, v in os.environ.items() if k not in ("COLUMNS", "LINES", "NO_COLOR")}
    with subprocess.Popen(
        [sys.executable, "-m", "jobs.cli", *map(str, arguments)],
        cwd=cwd,
        env={**inherited, "PYTHONPATH": str(REPOSITORY), "TERM": "xterm-256color", **environment},
        stdin=subprocess.DEVNULL,
        stdout=theirs,
        stderr=theirs,
    ) as process:
        os.close(theirs)
        shown = b"".join(_written(ours))
    os.close(ours)
    assert process.returncode == 0, shown
    return shown.decode(errors="replace").replace("\r\n", "\n")


def _written(terminal: int) -> Iterator[bytes]:
    """Give what is written to a terminal until nobody has it open any more."""
    while True:
        try:
            yield os.read(terminal, 65536)
        except OSError:  # how Linux says so
            return
