"""Noticing that the clock on the wall was put back, by a clock that cannot be."""

import time
from collections.abc import Callable
from datetime import timedelta

_LITTLE_S = 60.0
"""Less than this delays a duty by as much, and is no matter."""


class PutBack:
    """Says by how much the wall's clock was put back since it was last asked.

    A machine that starts with a wrong clock is set right by the network a little later, at
    times by days: whatever was planned by the wrong clock would wait for those days.
    """

    def __init__(
        self, wall: Callable[[], float] = time.time, steady: Callable[[], float] = time.monotonic
    ) -> None:
        self._wall, self._steady = wall, steady
        self._apart_s = wall() - steady()

    def since_last(self) -> timedelta:
        """Return by how much; nothing where it was put forward, or only a little back."""
        before, self._apart_s = self._apart_s, self._wall() - self._steady()
        back_s = before - self._apart_s
        return timedelta(seconds=back_s if back_s > _LITTLE_S else 0.0)
