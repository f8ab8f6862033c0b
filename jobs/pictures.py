"""The pictures of a message: judgement tables, drawn in worker processes from the kept reports.

A picture is an extra. Whatever goes wrong with one is logged, and the message goes without it.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping

from jobs.workers import WorkerPool
from monitor.errors import BeyondLimitsError, ReadError, StorageError
from monitor.model.event import Event, Notice
from monitor.model.picture import Picture
from monitor.ports import Clock

MOST_PICTURES = 10
"""Of one message: a digest of thirty would be larger than many servers take."""

LONGEST_S = 8.0
"""For all pictures of one message together: its claim runs while they are made."""

_REMEMBERED = 32  # files: each recipient of an alert gets the same pictures

_LOG = logging.getLogger(__name__)


class KeptPictures:
    """Makes the pictures for a message of the files that the database keeps."""

    def __init__(self, load: Callable[[str], bytes], workers: WorkerPool, clock: Clock) -> None:
        """``load`` returns kept bytes by their hash, or raises StorageError."""
        self._load = load
        self._workers = workers
        self._clock = clock
        self._known: dict[str, Picture | None] = {}

    def __call__(self, notice: Notice) -> Mapping[str, Picture]:
        """Return the pictures for the events of ``notice``, by event id; few or none if need be."""
        # Imported late: most checks tell nobody.
        from monitor.compose.story import ordered

        until = self._clock.monotonic() + LONGEST_S
        graded = [event for event in ordered(notice) if event.lines and _file_of(event)]
        made = {event.id: self._picture(event, until) for event in graded[:MOST_PICTURES]}
        return {id_: picture for id_, picture in made.items() if picture}

    def _picture(self, event: Event, until: float) -> Picture | None:
        file = _file_of(event)
        if file in self._known:
            return self._known[file]
        try:
            picture = self._drawn(self._load(file), until - self._clock.monotonic())
        except (ReadError, StorageError) as error:
            _LOG.warning("event %s is told without a picture of its report: %s", event.id, error)
            picture = None
        if len(self._known) == _REMEMBERED:
            self._known.clear()
        self._known[file] = picture
        return picture

    def _drawn(self, body: bytes, left_s: float) -> Picture | None:
        if left_s <= 0:
            raise BeyondLimitsError("no time is left for it")
        return self._workers.submit(_draw, body, longest_s=left_s).result(wait_s=left_s)


def _file_of(event: Event) -> str:
    return (event.report.sha256 or "") if event.report else ""


def _draw(body: bytes) -> Picture | None:
    # Imported in the worker: the process that asks need not load the PDF library at all.
    from monitor.readers.report.picture import judgement_picture

    return judgement_picture(body)
