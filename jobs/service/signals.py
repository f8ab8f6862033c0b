"""What other processes ask of the service by signals."""

from __future__ import annotations

import multiprocessing
import os
import signal
from enum import Enum, auto
from queue import SimpleQueue
from types import FrameType


class Wish(Enum):
    """What is asked for."""

    STOP = auto()
    RELOAD = auto()


class Signals:
    """SIGTERM and SIGINT ask to stop, a second one at once; SIGHUP asks to read config.toml."""

    def __init__(self) -> None:
        self._wishes: SimpleQueue[Wish] = SimpleQueue()  # may be put to from a signal handler
        self._stopping = False

    def catch(self) -> None:
        """Take these signals from now on; only the main thread may."""
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._stop)
        signal.signal(signal.SIGHUP, self._reload)

    def wait(self) -> Wish:
        """Wait until something is asked for."""
        return self._wishes.get()

    def _stop(self, _number: int, _frame: FrameType | None) -> None:
        if self._stopping:
            leave_at_once()
        self._stopping = True
        self._wishes.put(Wish.STOP)

    def _reload(self, _number: int, _frame: FrameType | None) -> None:
        self._wishes.put(Wish.RELOAD)


def leave_at_once() -> None:
    """End this process whatever its threads do.

    Safe at any moment: what is written is written whole or not at all, leases and claims
    lapse by themselves, and a message whose sending was cut off is sent again under the
    same reference.
    """
    for child in multiprocessing.active_children():
        child.kill()
    os._exit(0)  # a plain exit would wait for every thread
