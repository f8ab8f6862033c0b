"""Making of a forked process what a ``python -m`` would be, and running the command.

Everything that a fresh interpreter takes from whoever starts it is taken anew: folder,
environment, arguments, streams, ``__main__``. Two things stay as they were when the modules
were loaded, and no command looks at them: the order of sets, and what ``/proc`` names as the
command line.
"""

import importlib.util
import os
import sys
import time
from collections.abc import Mapping, Sequence
from io import TextIOWrapper
from pathlib import Path
from typing import Any


def live(order: Mapping[str, Any], *, standard: Sequence[int]) -> None:
    """Run a command, as its own process from here to the interpreter's end."""
    os.setpgid(0, 0)
    _take_streams(standard)
    _take_environment(order["environment"])
    _take_folder(order["cwd"])
    _run(order["module"], order["arguments"])


def _take_streams(standard: Sequence[int]) -> None:
    """Take the three streams and close all else that is open, as a program's start does."""
    for number, fd in enumerate(standard):
        os.dup2(fd, number)
    os.closerange(3, 1 + max(int(entry.name) for entry in Path("/proc/self/fd").iterdir()))
    sys.stdin = sys.__stdin__ = _stream(sys.stdin, 0, "rb")
    sys.stdout = sys.__stdout__ = _stream(sys.stdout, 1, "wb")
    sys.stderr = sys.__stderr__ = _stream(sys.stderr, 2, "wb")


def _stream(model: TextIOWrapper, number: int, mode: str) -> TextIOWrapper:
    """Return a standard stream like ``model``, but for the file that is open now."""
    at_once = model.write_through  # as PYTHONUNBUFFERED asks
    buffering = 0 if at_once and mode == "wb" else -1
    buffer = open(number, mode, buffering=buffering, closefd=False)  # noqa: SIM115
    getattr(buffer, "raw", buffer).name = model.name  # as the interpreter names its own
    stream = TextIOWrapper(
        buffer,
        encoding=model.encoding,
        errors=model.errors,
        newline="\n",
        line_buffering=not at_once and (number == 2 or os.isatty(number)),
        write_through=at_once,
    )
    stream.mode = mode[0]
    return stream


def _take_environment(environment: Mapping[str, str]) -> None:
    os.environ.clear()
    os.environ.update(environment)
    time.tzset()


def _take_folder(folder: str) -> None:
    os.chdir(folder)
    sys.path[0] = folder
    if processes := sys.modules.get("multiprocessing.process"):
        processes.ORIGINAL_DIR = folder  # where its workers go first


def _run(module: str, arguments: Sequence[str]) -> None:
    """Run a module as ``python -m`` does, in a ``__main__`` that its workers can ask for."""
    spec = importlib.util.find_spec(module)
    if spec is not None and spec.submodule_search_locations is not None:
        spec = importlib.util.find_spec(f"{module}.__main__")
    assert spec is not None, module
    main = importlib.util.module_from_spec(spec)
    main.__name__ = "__main__"
    sys.modules["__main__"] = main
    sys.argv[:] = [str(spec.origin), *arguments]
    sys.orig_argv[:] = [sys.executable, "-m", module, *arguments]
    exec(spec.loader.get_code(spec.name), main.__dict__)  # type: ignore[union-attr]
