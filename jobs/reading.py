"""Reports are read in worker processes: one at a time, or many side by side."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator

from jobs.workers import Job, WorkerPool
from monitor.errors import ReadError
from monitor.model.report import Reading


class ReadingPool:
    """Reads reports in the processes of ``workers``."""

    def __init__(self, workers: WorkerPool) -> None:
        self._workers = workers

    def read(self, body: bytes) -> Reading:
        """Return what one report says.

        Raises:
            ReadError: it is no report, or could not be read within the limits.
        """
        return self._workers.submit(_read, body).result()

    def read_all(self, bodies: Iterable[bytes | ReadError]) -> Iterator[Reading | ReadError]:
        """Give what each report says, or why not, in their order; few are in memory at once.

        A file that could not even be had may stand in line as the error that it is.
        """
        running: deque[Job[Reading] | ReadError] = deque()
        for body in bodies:
            running.append(
                body if isinstance(body, ReadError) else self._workers.submit(_read, body)
            )
            if len(running) > 2 * self._workers.size:
                yield _result_or_error(running.popleft())
        while running:
            yield _result_or_error(running.popleft())


def _read(body: bytes) -> Reading:
    # Imported in the worker: the process that asks need not load the PDF library at all.
    from monitor.readers.report import read_report

    return read_report(body)


def _result_or_error(job: Job[Reading] | ReadError) -> Reading | ReadError:
    if isinstance(job, ReadError):
        return job
    try:
        return job.result()
    except ReadError as error:
        return error
