"""Where forked commands come from: one process a session, which has everything loaded.

It is started when the first command is, by each xdist worker its own, and ends when this
process does, however that ends: its orders come from a socket whose other end is here.
"""

import json
import os
import socket
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path

from tests.support.forked import Forked

READ_AT_START = ("PYTHON", "LANG", "LC_", "LD_", "MALLOC_", "GLIBC_", "OPENSSL_", "SSL_CERT_")
"""How variables begin that the interpreter and its libraries read before any command does."""


class Origin:
    """The process that forks, seen from here."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._start = _read_at_start(environment)
        self._orders, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "tests.support.forking", str(theirs.fileno())],
                cwd="/",  # a test's folder may go
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                pass_fds=[theirs.fileno()],
                process_group=0,  # a Ctrl-C at the tests is not for the commands
            )

    def starts_like(self, environment: Mapping[str, str]) -> bool:
        """Whether an interpreter in this environment would have started as this one did."""
        return _read_at_start(environment) == self._start

    def fork(
        self,
        module: str,
        arguments: Sequence[str],
        *,
        cwd: Path,
        environment: Mapping[str, str],
        terminal: int | None = None,
    ) -> Forked:
        """Start ``python -m`` with a module, on a terminal or with pipes to read from."""
        order = {
            "module": module,
            "arguments": list(arguments),
            "cwd": str(cwd),
            "environment": dict(environment),
        }
        line, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with ExitStack() as given, theirs:
            ours, written = _pipes(given) if terminal is None else ((), (terminal, terminal))
            nothing = os.open(os.devnull, os.O_RDONLY)
            given.callback(os.close, nothing)
            socket.send_fds(
                self._orders,
                [json.dumps(order).encode()],
                [nothing, *written, theirs.fileno()],
            )
        return Forked(line, *map(os.fdopen, ours))

    def close(self) -> None:
        """End the process; commands that still run are left to themselves, as any are."""
        self._orders.close()
        self._process.wait()


def _pipes(given: ExitStack) -> tuple[tuple[int, int], tuple[int, int]]:
    """Return where to read a child's two streams, and where it writes, which is ``given`` away."""
    (out, their_out), (err, their_err) = os.pipe(), os.pipe()
    given.callback(os.close, their_out)
    given.callback(os.close, their_err)
    return (out, err), (their_out, their_err)


def _read_at_start(environment: Mapping[str, str]) -> dict[str, str]:
    return {name: it for name, it in environment.items() if name.startswith(READ_AT_START)}
