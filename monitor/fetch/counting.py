"""How much was asked of whom: requests, 304s and bytes of each host on each UTC day."""

import threading
from collections.abc import Mapping
from datetime import date

from monitor.model.source import RequestCount
from monitor.ports import Clock


class Counter:
    """Adds up; safe for threads."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._counts: dict[tuple[str, date], RequestCount] = {}
        self._lock = threading.Lock()

    def add(self, host: str, count: RequestCount) -> None:
        """Add to what was asked of ``host`` today."""
        key = (host, self._clock.now().date())
        with self._lock:
            self._counts[key] = self._counts.get(key, RequestCount()) + count

    def take(self) -> Mapping[tuple[str, date], RequestCount]:
        """Return what was added since last taken."""
        with self._lock:
            taken, self._counts = self._counts, {}
        return taken
