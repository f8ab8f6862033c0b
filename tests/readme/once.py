"""Something costly, made once for all the processes of a test run."""

import fcntl
import os
import pickle
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")


def once_for_all(name: str, folder: Path, make: Callable[[], T]) -> T:
    """Return what ``make`` returns; of several pytest-xdist workers one makes it, the rest wait.

    ``folder`` is one that they have in common.
    """
    run = os.environ.get("PYTEST_XDIST_TESTRUNUID")
    if run is None:
        return make()
    kept = folder / f"{name}-{run}"
    with (folder / f"{kept.name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not kept.exists():
            kept.write_bytes(pickle.dumps(make()))
        made: T = pickle.loads(kept.read_bytes())
        return made
