"""Work on files in worker processes with limits: a hostile file harms only the work on itself.

What takes PDFs and web pages apart is C and C++ under parsers of hostile formats. A worker that
needs too long or too much memory, or crashes, is replaced, and its file is an error like any
other. It also lets several PDFs be worked on at once, which threads could not: their library
is not made for them.
"""

from __future__ import annotations

import logging
import resource
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from types import TracebackType
from typing import TYPE_CHECKING, Generic, TypeVar

from monitor.errors import (
    BeyondLimitsError,
    MonitorError,
    ReaderFailedError,
    ReadError,
    WorkersFailedError,
)

if TYPE_CHECKING:
    from pebble import ProcessFuture, ProcessPool

T = TypeVar("T")

_LOG = logging.getLogger(__name__)

LONGEST_S = 20.0
"""Wall-clock seconds for one file; a long real report takes a fifth of one."""

MOST_MEMORY = 600_000_000
"""Bytes of address space for a worker; reading the longest real report needs a fifth of it."""

_FILES_A_WORKER = 200

_LOOK_S = 1.0
"""How often it is looked whether the pool lives that is waited for."""

_CANNOT_START = "not read: the processes that read files cannot start"


class WorkerPool:
    """Up to ``size`` worker processes, which start when the first file comes."""

    def __init__(self, size: int) -> None:
        self.size = size
        self._pool: ProcessPool | None = None
        self._in_hand = 0
        self._lock = threading.Lock()  # reports and pictures come from different threads

    def __enter__(self) -> WorkerPool:
        """Start nothing yet."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End the workers, whatever they are at."""
        if self._pool is not None:
            self._pool.stop()
            self._pool.join()

    def rest(self) -> None:
        """End the workers if they are at nothing; the next file starts others.

        A service may have nothing for them to do for days, and each takes some 100 MB.
        """
        with self._lock:
            if self._pool is not None and not self._in_hand:
                self._pool.close()
                self._pool.join()
                self._pool = None

    def submit(
        self, work: Callable[[bytes], T], body: bytes, *, longest_s: float = LONGEST_S
    ) -> Job[T]:
        """Have ``work`` (a function of a module) done on a file; stopped after ``longest_s``.

        Raises:
            WorkersFailedError: no process can be started for it.
        """
        from concurrent.futures import BrokenExecutor

        with self._lock:
            try:
                if self._pool is None or not self._pool.active:
                    self._pool = _started(self.size)
                future = self._pool.submit(_within_memory, longest_s, work, body)
            except (BrokenExecutor, OSError) as error:
                raise WorkersFailedError(_CANNOT_START) from error
            self._in_hand += 1
            pool = self._pool
        future.add_done_callback(self._done)
        return Job(future, longest_s, pool)

    def _done(self, _future: object) -> None:
        with self._lock:
            self._in_hand -= 1


@dataclass(frozen=True, slots=True)
class Job(Generic[T]):
    """Work that is being done on one file."""

    _future: ProcessFuture[T]
    _longest_s: float
    _pool: ProcessPool

    def result(self, *, wait_s: float | None = None) -> T:
        """Return what came of it, waited for at most ``wait_s`` where other work is before it.

        Raises:
            ReadError: as ``work`` raised it, or the file could not be worked on within the limits.
        """
        error = self._failure(wait_s)
        if error is None:
            return self._future.result()
        if isinstance(error, MonitorError) or not isinstance(error, Exception):
            raise error
        raise self._explained(error) from None

    def _failure(self, wait_s: float | None) -> BaseException | None:
        from concurrent.futures import CancelledError

        try:
            return self._future.exception(wait_s) if wait_s is not None else self._awaited()
        except TimeoutError:
            self._future.cancel()
            return BeyondLimitsError("other files took all the time that there was: not read")
        except CancelledError:
            return WorkersFailedError("not read: it was stopped")

    def _awaited(self) -> BaseException | None:
        """Wait for the end; a pool that has come to its own end answers no more."""
        while not self._future.done() and self._pool.active:
            with suppress(TimeoutError):
                return self._future.exception(_LOOK_S)
        if self._future.done():
            return self._future.exception()
        return WorkersFailedError(_CANNOT_START)

    def _explained(self, error: Exception) -> ReadError:
        from concurrent.futures import BrokenExecutor

        from pebble import ProcessExpired

        if isinstance(error, TimeoutError):
            return BeyondLimitsError(f"took longer than {self._longest_s:.0f} seconds: not read")
        if isinstance(error, ProcessExpired):
            return BeyondLimitsError("made the reader crash: not read")
        if isinstance(error, BrokenExecutor):
            return WorkersFailedError(_CANNOT_START)
        # One file must not keep all that come after it from being read, check after check.
        _LOG.error("a reader failed, which is a bug: please report it", exc_info=error)
        return ReaderFailedError(f"made the reader fail ({type(error).__name__}): not read")


def _started(size: int) -> ProcessPool:
    # Imported late: most checks find no new file.
    import multiprocessing

    from pebble import ProcessPool

    return ProcessPool(
        max_workers=size,
        max_tasks=_FILES_A_WORKER,
        initializer=_set_limits,
        # A fork would copy our threads' locks as they happen to be.
        context=multiprocessing.get_context("spawn"),
    )


def _set_limits() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))


def _within_memory(work: Callable[[bytes], T], body: bytes) -> T:
    try:
        return work(body)
    except MemoryError:
        raise BeyondLimitsError("needs more memory than any real file: not read") from None
