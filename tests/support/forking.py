"""The process that has everything loaded and forks a child for each command.

Started by ``tests.support.origin``, once a test session. An order comes as one message: what
``live`` needs, and with it the child's standard streams and a line on which its process id is
told first and then how it ended. The end of the orders is the end of this process. It opens
no database, starts no thread and sets no signal handler: a child begins with none.
"""

import gc
import json
import os
import selectors
import socket
import sys
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from tests.support.loaded import load
from tests.support.newborn import live

LONGEST_ORDER = 1 << 18
"""Bytes; Linux sends no longer message between two processes unless told to."""

Order = tuple[dict[str, Any], list[int]]


@dataclass(frozen=True, slots=True)
class Child:
    """A command that is running, or has ended and has not been asked about yet."""

    pid: int
    end: int
    line: int

    def report(self, watched: selectors.BaseSelector) -> None:
        """Say how it ended; as with any child, its id stays taken until that has been heard."""
        ending = os.waitid(os.P_PID, self.pid, os.WEXITED | os.WNOWAIT)
        assert ending is not None
        code = ending.si_status if ending.si_code == os.CLD_EXITED else -ending.si_status
        with suppress(BrokenPipeError):
            os.write(self.line, b"%d" % code)
        watched.unregister(self.end)
        watched.register(self.line, selectors.EVENT_READ, self.bury)

    def bury(self, watched: selectors.BaseSelector) -> None:
        """Forget it: nobody is at the other end of the line any more."""
        watched.unregister(self.line)
        os.waitpid(self.pid, 0)
        os.close(self.end)
        os.close(self.line)


def main() -> None:
    """Serve until there are no more orders; in a child, return with one and live by it."""
    load()
    # What is loaded stays: no child looks through it for garbage, which would copy it all.
    gc.collect()
    gc.freeze()
    with (
        socket.socket(fileno=int(sys.argv[1])) as orders,
        selectors.DefaultSelector() as watched,
    ):
        order = _own_order(orders, watched)
    if order is not None:
        live(order[0], standard=order[1])


def _own_order(orders: socket.socket, watched: selectors.BaseSelector) -> Order | None:
    """Fork for each order; return it in the child, and none in the parent at the end."""
    watched.register(orders, selectors.EVENT_READ)
    while True:
        for ready, _ in watched.select():
            if ready.data is not None:
                ready.data(watched)
                continue
            text, fds, _, _ = socket.recv_fds(orders, LONGEST_ORDER, 4)
            if not text:
                return None
            *standard, line = fds
            pid = os.fork()
            if not pid:
                return json.loads(text), standard
            _watch(pid, line, watched)
            for fd in standard:
                os.close(fd)


def _watch(pid: int, line: int, watched: selectors.BaseSelector) -> None:
    """Say that a child is there, in a group of its own already, and watch for its end."""
    with suppress(ProcessLookupError, PermissionError):
        os.setpgid(pid, pid)
    child = Child(pid, os.pidfd_open(pid), line)
    with suppress(BrokenPipeError):
        os.write(line, b"%d" % pid)
    watched.register(child.end, selectors.EVENT_READ, child.report)


if __name__ == "__main__":
    main()
