"""A program that says how it was started: all that a forked start must give as a fresh one does.

After that it ends as a program may: with a thread that is still at work, something to be done
at exit, and a code of its own.
"""

import atexit
import gc
import json
import logging
import multiprocessing.process
import os
import resource
import signal
import sys
import threading
import time
import warnings
from pathlib import Path

ENDS_WITH = 7


def seen() -> dict[str, object]:
    """Return what a program can see of its start."""
    return {
        "arguments": [sys.argv, sys.orig_argv],
        "modules from": sys.path,
        "folder": [str(Path.cwd()), multiprocessing.process.ORIGINAL_DIR],
        "environment": dict(os.environ),
        "hour": time.strftime("%H %Z", time.gmtime(0)) + time.strftime(" %H %Z", time.localtime(0)),
        "main": [
            __name__,
            __spec__.name,
            __file__,
            __package__,
            sys.modules["__main__"].__dict__ is globals(),
        ],
        "streams": [_stream(it) for it in (sys.stdin, sys.stdout, sys.stderr)],
        "the same streams": [sys.stdin is sys.__stdin__, sys.stdout is sys.__stdout__],
        "open": sorted(int(it.name) for it in Path("/proc/self/fd").iterdir()),
        "own group": os.getpgid(0) == os.getpid(),
        "session": os.getsid(0),
        "signals": [repr(signal.getsignal(it)) for it in sorted(signal.valid_signals())],
        "blocked": sorted(signal.pthread_sigmask(signal.SIG_BLOCK, ())),
        "limits": [
            resource.getrlimit(getattr(resource, it))
            for it in sorted(dir(resource))
            if it.startswith("RLIMIT_")
        ],
        "warnings": [repr(it) for it in warnings.filters if it[2].__module__ == "builtins"],
        "flags": [repr(sys.flags), sys.warnoptions, sys.getrecursionlimit()],
        "garbage": [gc.isenabled(), gc.get_threshold(), gc.get_debug()],
        "log": [repr(logging.root.handlers), logging.root.level],
        "threads": [it.name for it in threading.enumerate()],
    }


def _stream(stream: object) -> list[str]:
    told = "name mode encoding errors newlines line_buffering write_through closed"
    return [repr(stream), *(repr(getattr(stream, it)) for it in told.split()), _buffer(stream)]


def _buffer(stream: object) -> str:
    buffer = stream.buffer  # type: ignore[attr-defined]
    return f"{type(buffer).__name__} {buffer.fileno()} {buffer.isatty()} {buffer.seekable()}"


def _work_on() -> None:
    threading.main_thread().join()
    print("a thread has ended", file=sys.stderr)


if __name__ == "__main__":
    print(json.dumps(seen()))
    atexit.register(print, "at exit", file=sys.stderr)
    threading.Thread(target=_work_on).start()
    sys.exit(ENDS_WITH)
