"""Reports are read in worker processes with limits: a hostile file harms only its own reading.

The PDF library is C++ under a parser of a hostile format. A worker that needs too long or
too much memory, or crashes, is replaced, and its file is an error like any other. It also
lets several reports be read at once, which threads could not: the library is not made for them.
"""

from __future__ import annotations

import os
import resource
from collections import deque
from collections.abc import Iterable, Iterator
from types import TracebackType
from typing import TYPE_CHECKING

from monitor.errors import DamagedPdfError, ReadError
from monitor.model.report import Reading

if TYPE_CHECKING:
    from pebble import ProcessFuture, ProcessPool

LONGEST_S = 30.0
"""Wall-clock seconds for one file; a long real report takes a tenth of one."""

MOST_MEMORY = 1_500_000_000
"""Bytes of address space for a worker; reading the longest real report needs a tenth of it."""

_FILES_A_WORKER = 200


class ReadingPool:
    """Reads reports in up to ``workers`` processes, which start when the first file comes."""

    def __init__(self, workers: int | None = None) -> None:
        self._workers = workers or os.cpu_count() or 1
        self._pool: ProcessPool | None = None

    def __enter__(self) -> ReadingPool:
        """Start nothing yet."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End the workers."""
        if self._pool is not None:
            self._pool.stop()
            self._pool.join()

    def read(self, body: bytes) -> Reading:
        """Return what one report says.

        Raises:
            ReadError: it is no report, or could not be read within the limits.
        """
        return _result(self._submit(body))

    def read_all(self, bodies: Iterable[bytes]) -> Iterator[Reading | ReadError]:
        """Give what each report says, or why not, in their order; few are in memory at once."""
        running: deque[ProcessFuture[Reading]] = deque()
        for body in bodies:
            running.append(self._submit(body))
            if len(running) > 2 * self._workers:
                yield _result_or_error(running.popleft())
        while running:
            yield _result_or_error(running.popleft())

    def _submit(self, body: bytes) -> ProcessFuture[Reading]:
        if self._pool is None:
            self._pool = _started(self._workers)
        return self._pool.submit(_read, LONGEST_S, body)


def _started(workers: int) -> ProcessPool:
    # Imported late: most checks find no new file.
    import multiprocessing

    from pebble import ProcessPool

    return ProcessPool(
        max_workers=workers,
        max_tasks=_FILES_A_WORKER,
        initializer=_set_limits,
        # A fork would copy our threads' locks as they happen to be.
        context=multiprocessing.get_context("spawn"),
    )


def _set_limits() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))


def _read(body: bytes) -> Reading:
    # Imported in the worker: the process that asks need not load the PDF library at all.
    from monitor.readers.report import read_report

    try:
        return read_report(body)
    except MemoryError:
        raise DamagedPdfError("needs more memory than any real report: not read") from None


def _result(future: ProcessFuture[Reading]) -> Reading:
    from pebble import ProcessExpired

    try:
        return future.result()
    except TimeoutError:
        raise DamagedPdfError(f"took longer than {LONGEST_S:.0f} seconds: not read") from None
    except ProcessExpired:
        raise DamagedPdfError("made the PDF reader crash: not read") from None


def _result_or_error(future: ProcessFuture[Reading]) -> Reading | ReadError:
    try:
        return _result(future)
    except ReadError as error:
        return error
