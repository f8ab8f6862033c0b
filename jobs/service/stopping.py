"""Stopping work that is in hand, in steps: after this page, before the next request, now.

Whatever is learnt is written in one transaction once everything of it is there. So work may
be left between any two requests without anything half-written; it is begun again next time.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from threading import Event

from jobs.clock import SystemClock
from monitor.model.source import FetchedPage, RequestCount, Validators
from monitor.ports import Fetcher


class StopRequestedError(Exception):
    """Ends the work in hand. No MonitorError: it says nothing about any source."""


class Stop:
    """Asked for in one thread, obeyed in the others."""

    def __init__(self) -> None:
        self._asked = Event()
        self._insisted = Event()

    @property
    def asked(self) -> bool:
        """Whether nothing new is to be begun."""
        return self._asked.is_set()

    def ask(self) -> None:
        """Let everybody stop after the page or message in hand."""
        self._asked.set()

    def insist(self) -> None:
        """Let everybody stop before the next request."""
        self._asked.set()
        self._insisted.set()

    def between_pages(self) -> None:
        """Go on, or end the work in hand.

        Raises:
            StopRequestedError: it is to end here.
        """
        if self._asked.is_set():
            raise StopRequestedError

    def between_requests(self, wait_s: float = 0.0) -> None:
        """Go on after ``wait_s`` seconds, or end the work in hand as soon as that is insisted on.

        Raises:
            StopRequestedError: it is to end here.
        """
        if self._insisted.wait(wait_s):
            raise StopRequestedError


class StoppableClock(SystemClock):
    """The real clock, whose sleepers can be woken."""

    def __init__(self, stop: Stop) -> None:
        self._stop = stop

    def sleep(self, seconds: float) -> None:
        """Wait; see ``Stop.between_requests``."""
        self._stop.between_requests(seconds)


class StoppableFetcher:
    """A fetcher that asks for nothing more once that is insisted on."""

    def __init__(self, fetcher: Fetcher, stop: Stop) -> None:
        self._fetcher = fetcher
        self._stop = stop

    def fetch(
        self, url: str, *, hosts: Collection[str], validators: Validators | None = None
    ) -> FetchedPage | None:
        """See ``monitor.ports.Fetcher.fetch`` and ``Stop.between_requests``."""
        self._stop.between_requests()
        return self._fetcher.fetch(url, hosts=hosts, validators=validators)

    def take_counts(self) -> Mapping[tuple[str, date], RequestCount]:
        """See ``monitor.ports.Fetcher.take_counts``."""
        return self._fetcher.take_counts()
