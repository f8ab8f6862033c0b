"""What a whole process costs: the processor time of a child, as the kernel counted it."""

import os
import subprocess
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.support.command import REPOSITORY


@dataclass(frozen=True, slots=True)
class Cost:
    """One process: seconds of processor, and of waiting for its end."""

    processor_s: float
    elapsed_s: float


def cost_of(*arguments: object, cwd: Path) -> Cost:
    """Run this Python with ``arguments`` and return what it cost; it must succeed.

    Raises:
        SystemExit: the process failed, so that its figures would mean nothing.
    """
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY), "COLUMNS": "100"}
    # Modules are compiled once, as in any installation, and not in each run.
    environment |= {"PYTHONPYCACHEPREFIX": _compiled().name, "PYTHONDONTWRITEBYTECODE": ""}
    started = os.times()
    with subprocess.Popen(
        [sys.executable, *map(str, arguments)],
        cwd=cwd,
        env=environment,
        stdout=subprocess.DEVNULL,
    ) as child:
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        raise SystemExit(f"{' '.join(map(str, arguments))} ended with {child.returncode}")
    return Cost(used.ru_utime + used.ru_stime, os.times().elapsed - started.elapsed)


@cache
def _compiled() -> TemporaryDirectory[str]:
    """A folder for what is compiled; gone when this process ends."""
    return TemporaryDirectory()


def least_cost_of(*arguments: object, cwd: Path, runs: int = 3) -> Cost:
    """Return the cheapest of several runs: the others paid for what else the machine did."""
    costs = [cost_of(*arguments, cwd=cwd) for _ in range(runs)]
    return min(costs, key=lambda cost: cost.processor_s)
