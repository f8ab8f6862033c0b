"""A clock that only moves when told to."""

import threading
from datetime import UTC, datetime, timedelta

START = datetime(2025, 3, 11, 9, 30, tzinfo=UTC)


class FakeClock:
    """Implements ``monitor.ports.Clock``; sleeping takes no time and is remembered.

    ``tick_s``: by how much each look at the clock moves it, for code that watches a deadline.
    """

    def __init__(self, now: datetime = START, *, tick_s: float = 0.0) -> None:
        self.slept: list[float] = []
        self.tick_s = tick_s
        self._now = now
        self._monotonic = 1000.0
        self._lock = threading.Lock()

    def now(self) -> datetime:
        return self._now

    def monotonic(self) -> float:
        if self.tick_s:
            self.advance(self.tick_s)
        return self._monotonic

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.advance(seconds)

    def advance(self, seconds: float) -> None:
        with self._lock:
            self._now += timedelta(seconds=seconds)
            self._monotonic += seconds

    def set(self, now: datetime) -> None:
        """Move to an instant; the monotonic seconds follow, but never go backwards."""
        with self._lock:
            self._monotonic += max((now - self._now).total_seconds(), 0.0)
            self._now = now
