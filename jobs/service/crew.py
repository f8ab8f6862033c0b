"""A shift that is running: begun, and ended in steps with an eye on the clock."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import ExitStack
from datetime import datetime

from jobs.alive.vitals import Vitals
from jobs.schedule.clockwork import Clockwork
from jobs.service.shift import Shift, open_shift
from monitor.config import Config

PAGE_S = 6.0
"""A page or message in hand may take so long to its end."""

REQUEST_S = 3.0
"""Then the request in hand may; with it, nine seconds, and the rest of ten for leaving."""


class Crew:
    """Runs one configuration from ``start`` to ``end``."""

    def __init__(self, config: Config, vitals: Vitals) -> None:
        """Open database and network; nothing is done yet.

        Raises:
            StorageError: the database cannot be used.
            ConfigError: a channel cannot be made of its settings.
        """
        self._stack = ExitStack()
        self.shift: Shift = self._stack.enter_context(open_shift(config, vitals))
        self._clockwork = Clockwork(self.shift.timetable, self.shift.duties, self.shift.log)
        self._hangs_on = False

    def start(self, first_runs: Mapping[str, datetime]) -> None:
        """Begin; each duty is done first at its time in ``first_runs``."""
        self._clockwork.start(first_runs)

    def end(self, *, in_a_hurry: Callable[[], bool] = lambda: True) -> bool:
        """End the work in hand and close everything; False where some of it hangs on.

        What hangs on waits for the network: no transaction is open, and whatever it would
        still find out is found again next time. It is waited for until somebody is
        ``in_a_hurry``.
        """
        if self._hangs_on:  # it has had its time
            return False
        self.shift.stop.ask()
        self._clockwork.end()
        if not self._clockwork.ended(PAGE_S):
            self.shift.stop.insist()
            while not self._clockwork.ended(REQUEST_S):
                if in_a_hurry():
                    self._hangs_on = True
                    return False
        self._stack.close()
        return True

    def dismiss(self) -> None:
        """Close everything of a crew that was never started."""
        self._stack.close()
