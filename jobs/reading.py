"""What may be hostile is read in worker processes: one at a time, or many side by side."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import TypeVar

from jobs.workers import Job, WorkerPool
from monitor.errors import ReadError
from monitor.model.news import Article
from monitor.model.report import Reading

Result = TypeVar("Result")


class ReadingPool:
    """Reads reports and articles in the processes of ``workers``."""

    def __init__(self, workers: WorkerPool) -> None:
        self._workers = workers

    def read(self, body: bytes) -> Reading:
        """Return what one report says.

        Raises:
            ReadError: it is no report, or could not be read within the limits.
        """
        return self._workers.submit(_read, body).result()

    def read_article(self, body: bytes, *, url: str, content_type: str) -> Article:
        """Return what the page of an article tells.

        Raises:
            ReadError: it is none, or could not be read within the limits.
        """
        work = partial(_read_article, url=url, content_type=content_type)
        return self._workers.submit(work, body).result()

    def read_all(self, bodies: Iterable[bytes | ReadError]) -> Iterator[Reading | ReadError]:
        """Give what each report says, or why not, in their order; few are in memory at once.

        A file that could not even be had may stand in line as the error that it is.
        """
        return self._all(_read, bodies)

    def texts_of_all(
        self, bodies: Iterable[bytes | ReadError]
    ) -> Iterator[tuple[str, ...] | ReadError]:
        """Give the text of each page of each file likewise, whatever it says."""
        return self._all(_read_texts, bodies)

    def rest(self) -> None:
        """Let go of the processes until there is something to read again."""
        self._workers.rest()

    def _all(
        self, work: Callable[[bytes], Result], bodies: Iterable[bytes | ReadError]
    ) -> Iterator[Result | ReadError]:
        running: deque[Job[Result] | ReadError] = deque()
        for body in bodies:
            if isinstance(body, ReadError):
                running.append(body)
            else:
                running.append(self._workers.submit(work, body))
            if len(running) > 2 * self._workers.size:
                first = _first_of(running)
                yield first
        while running:
            first = _first_of(running)
            yield first


def _read(body: bytes) -> Reading:
    # Imported in the worker: the process that asks need not load the PDF library at all.
    from monitor.readers.report import read_report

    return read_report(body)


def _read_article(body: bytes, *, url: str, content_type: str) -> Article:
    from monitor.readers.article import read_article

    return read_article(body, url=url, content_type=content_type)


def _read_texts(body: bytes) -> tuple[str, ...]:
    from monitor.readers.report import read_texts

    return read_texts(body)


def _first_of(running: deque[Job[Result] | ReadError]) -> Result | ReadError:
    job = running.popleft()
    if isinstance(job, ReadError):
        return job
    try:
        return job.result()
    except ReadError as error:
        return error
