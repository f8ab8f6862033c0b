"""Making searchable what was read before there was a search, file by file.

It may be stopped at any time and begun again: what has been done is not done twice.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator

from sqlalchemy import Engine

from jobs.reading import ReadingPool
from jobs.workers import WorkerPool
from monitor.errors import ReadError, StorageError
from storage.unsearchable import Backlog, Unsearchable

Watched = Callable[[Iterable[str | None], int], Iterator[str | None]]
"""Passes on what came of each file, and may show how many of how many are done."""


def make_searchable(engine: Engine, watched: Watched) -> tuple[int, tuple[str, ...]]:
    """Keep the text of every report and letter that has none; return how many, and what failed.

    Raises:
        StorageError: the database does not answer, or has no room.
    """
    backlog = Backlog(engine)
    waiting = backlog.all()
    with WorkerPool(os.cpu_count() or 1) as workers:
        failures = list(watched(_kept(backlog, waiting, ReadingPool(workers)), len(waiting)))
    failed = tuple(filter(None, failures))
    return len(waiting) - len(failed), failed


def _kept(
    backlog: Backlog, waiting: Iterable[Unsearchable], pool: ReadingPool
) -> Iterator[str | None]:
    """Give None for each text that was kept, or a line that says why one was not."""
    waiting = list(waiting)
    for each, texts in zip(
        waiting, pool.texts_of_all(_body(backlog, each) for each in waiting), strict=True
    ):
        if isinstance(texts, ReadError):
            yield f"{each.heading}, content {each.sha256[:12]}: {texts}"
        else:
            backlog.keep(each, texts)
            yield None


def _body(backlog: Backlog, each: Unsearchable) -> bytes | ReadError:
    """Return the bytes of a file; damaged ones concern no other file."""
    try:
        return backlog.body(each)
    except StorageError as error:
        return ReadError(str(error))
