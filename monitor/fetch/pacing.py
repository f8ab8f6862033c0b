"""When a host may next be asked."""

import threading
from collections import defaultdict

from monitor.ports import Clock

LONGEST_CRAWL_DELAY_S = (
    30.0  # beyond it, a national sweep of 155 pages would not end within an hour
)


class Pacer:
    """Keeps a distance between two requests to one host; safe for threads.

    The distance is kept from the end of one reply to the next request, so that however long a
    request is on its way, the server never sees two closer together.
    """

    def __init__(self, clock: Clock, *, min_interval_s: float) -> None:
        self._clock = clock
        self._min_interval_s = min_interval_s
        self._crawl_delay_s: dict[str, float] = {}
        self._free_at: defaultdict[str, float] = defaultdict(float)
        self._open_at: dict[str, float] = {}
        self._lock = threading.Lock()

    def wait_turn(self, host: str) -> None:
        """Sleep until ``host`` may be asked, and take that turn."""
        with self._lock:
            now = self._clock.monotonic()
            turn = max(now, self._free_at[host])
            self._free_at[host] = turn + self._interval_s(host)
        if turn > now:
            self._clock.sleep(turn - now)

    def answered(self, host: str) -> None:
        """Count the distance to the next request from now."""
        with self._lock:
            after = self._clock.monotonic() + self._interval_s(host)
            self._free_at[host] = max(self._free_at[host], after)

    def slow_down(self, host: str, crawl_delay_s: float) -> None:
        """Keep the distance that the host's robots.txt asks for, where it is the larger one."""
        with self._lock:
            self._crawl_delay_s[host] = min(crawl_delay_s, LONGEST_CRAWL_DELAY_S)

    def close(self, host: str, seconds: float) -> None:
        """Leave ``host`` alone for so long, as it asked."""
        with self._lock:
            until = self._clock.monotonic() + seconds
            self._open_at[host] = max(self._open_at.get(host, until), until)

    def closed_for_s(self, host: str) -> float:
        """Return how long ``host`` still wants to be left alone; 0 when it does not."""
        with self._lock:
            now = self._clock.monotonic()
            return max(self._open_at.get(host, now) - now, 0.0)

    def _interval_s(self, host: str) -> float:
        return max(self._min_interval_s, self._crawl_delay_s.get(host, 0.0))
