"""The signs of life that outlast a change of configuration."""

from __future__ import annotations

from sqlalchemy import Engine

from jobs.alive.metrics import Metrics
from jobs.alive.systemd import Notifier
from monitor.ports import Clock
from storage.engine import ping


class Vitals:
    """Feels the pulse, and passes it on."""

    def __init__(self, notifier: Notifier) -> None:
        self.metrics = Metrics()
        self.notifier = notifier
        self._beat_at: float | None = None  # monotonic seconds

    def pulse(self, engine: Engine, clock: Clock) -> bool:
        """Make sure that the database answers, and say so to systemd's watchdog.

        Raises:
            StorageError: it does not.
        """
        ping(engine)
        self._beat_at = clock.monotonic()
        self.notifier.alive()
        return True

    def silent_for_s(self, clock: Clock) -> float | None:
        """Return how long ago the last pulse was; None before the first."""
        return None if self._beat_at is None else clock.monotonic() - self._beat_at
