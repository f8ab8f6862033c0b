"""What stands on a terminal in the end, after everything that was drawn over has gone."""

import fcntl
import os
import re
import struct
import termios
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from tests.support.command import started

_PIECES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|[\r\n]|[^\x1b\r\n]+")
_UP = re.compile(r"\x1b\[(\d*)A")
_ERASE = "\x1b[2K"


def shown(*arguments: str, cwd: Path, at: datetime, columns: int) -> list[str]:
    """Run ``ofsted-monitor`` at a moment on a terminal; return the lines that stand there then."""
    ours, theirs = os.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
    own = {"COLUMNS": str(columns), "TERM": "xterm", "NO_COLOR": "1"}
    words = (at.isoformat(), *arguments)
    with started(*words, cwd=cwd, module="tests.readme.at", terminal=theirs, **own):
        os.close(theirs)
        written = b"".join(_written(ours))
    os.close(ours)
    return standing(written.decode())


def standing(written: str) -> list[str]:
    """Return the lines that are left of what was written, with its cursor's ways."""
    lines, row, column = [""], 0, 0
    for piece in _PIECES.findall(written):
        if piece == "\n":
            row, column = row + 1, 0
            lines += [""] * (row == len(lines))
        elif piece == "\r":
            column = 0
        elif piece == _ERASE:
            lines[row] = ""
        elif up := _UP.fullmatch(piece):
            row -= int(up[1] or 1)
        elif not piece.startswith("\x1b"):
            before, after = lines[row][:column], lines[row][column + len(piece) :]
            lines[row], column = before + piece + after, column + len(piece)
    return "\n".join(line.rstrip() for line in lines).rstrip("\n").split("\n")


def _written(terminal: int) -> Iterator[bytes]:
    """Give what is written to a terminal until nobody has it open any more."""
    while True:
        try:
            yield os.read(terminal, 65536)
        except OSError:  # how Linux says so
            return
