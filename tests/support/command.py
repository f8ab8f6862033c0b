"""Running the real command in a process of its own, as a user would."""

import atexit
import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from tests.support.forked import Forked
from tests.support.origin import Origin

REPOSITORY = Path(__file__).resolve().parents[2]

Started = Forked | subprocess.Popen[str]

_FORKS = hasattr(os, "pidfd_open")  # on Linux


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command left behind."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The answer, read."""
        return json.loads(self.out)


def ofsted_monitor(
    *arguments: object, cwd: Path, prepare: Callable[[], None] | None = None, **more: str
) -> Ran:
    """Run ``ofsted-monitor`` with ``arguments`` in ``cwd``; ``prepare`` is done in its process."""
    with started(*arguments, cwd=cwd, prepare=prepare, **more) as process:
        try:
            out, err = process.communicate(timeout=120)
        except subprocess.TimeoutExpired:
            process.kill()  # or it would be waited for without end
            raise
    return Ran(process.returncode, out, err)


def started(
    *arguments: object,
    cwd: Path,
    prepare: Callable[[], None] | None = None,
    module: str = "jobs.cli",
    terminal: int | None = None,
    **environment: str,
) -> Started:
    """Start ``ofsted-monitor`` in a process group of its own, as a terminal would.

    What it writes goes to ``terminal``, where there is one, and else into pipes.

    It is forked where that makes no difference: an interpreter of its own has what must be
    prepared before it starts, or reads at its start other variables than usual.
    """
    words = [str(argument) for argument in arguments]
    environ = _usual() | environment
    if prepare is None and _FORKS and _origin().starts_like(environ):
        return _origin().fork(module, words, cwd=cwd, environment=environ, terminal=terminal)
    return subprocess.Popen(
        [sys.executable, "-m", module, *words],
        cwd=cwd,
        env=environ,
        stdin=subprocess.DEVNULL,
        stdout=terminal or subprocess.PIPE,
        stderr=terminal or subprocess.PIPE,
        text=True,
        process_group=0,
        preexec_fn=prepare,
    )


def _usual() -> dict[str, str]:
    """Return the environment of a command for which a test names no variable."""
    return {
        **os.environ,
        "PYTHONPATH": str(REPOSITORY),
        "PYTHONWARNINGS": "error",
        "COLUMNS": "100",
    }


@cache
def _origin() -> Origin:
    """Return the one process of this session that forks, started when it is first needed."""
    it = Origin(_usual())
    atexit.register(it.close)
    return it
