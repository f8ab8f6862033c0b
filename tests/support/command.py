"""Running the real command in a process of its own, as a user would."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

REPOSITORY = Path(__file__).resolve().parents[2]


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
    *arguments: object, cwd: Path, prepare: Callable[[], None] | None = None, **environment: str
) -> Ran:
    """Run ``ofsted-monitor`` with ``arguments`` in ``cwd``; ``prepare`` is done in its process."""
    with started(*arguments, cwd=cwd, prepare=prepare, **environment) as process:
        out, err = process.communicate(timeout=120)
    return Ran(process.returncode, out, err)


def started(
    *arguments: object, cwd: Path, prepare: Callable[[], None] | None = None, **environment: str
) -> subprocess.Popen[str]:
    """Start ``ofsted-monitor`` in a process group of its own, as a terminal would."""
    return subprocess.Popen(
        [sys.executable, "-m", "jobs.cli", *map(str, arguments)],
        cwd=cwd,
        env={
            **os.environ,
            "PYTHONPATH": str(REPOSITORY),
            "PYTHONWARNINGS": "error",
            "COLUMNS": "100",
            **environment,
        },
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        process_group=0,
        preexec_fn=prepare,
    )
