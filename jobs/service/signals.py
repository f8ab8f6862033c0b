"""What other processes ask of the service by signals."""

from __future__ import annotations

import multiprocessing
import os
import signal
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum, auto
from queue import SimpleQueue
from threading import Thread


class Wish(Enum):
    """What is asked for."""

    STOP = auto()
    RELOAD = auto()


_WISHES = {
    signal.SIGTERM: Wish.STOP,
    signal.SIGINT: Wish.STOP,
    signal.SIGHUP: Wish.RELOAD,
}


class Signals:
    """SIGTERM and SIGINT ask to stop, a second one at once; SIGHUP asks to read config.toml.

    Heard by a thread of their own: a handler in Python runs only when the main thread does,
    and that may be waiting for something while the kernel has woken another thread.
    """

    def __init__(self) -> None:
        self._wishes: SimpleQueue[Wish] = SimpleQueue()
        self._stopping = False

    @contextmanager
    def caught(self) -> Iterator[None]:
        """Take these signals for the length of a block; only the main thread may."""
        hearing, told = socket.socketpair()
        told.setblocking(False)
        listener = Thread(target=self._listen, args=(hearing,), daemon=True, name="signals")
        with hearing, told:
            before = signal.set_wakeup_fd(told.fileno())
            handlers = {number: signal.signal(number, _heard_elsewhere) for number in _WISHES}
            listener.start()
            try:
                yield
            finally:
                for number, handler in handlers.items():
                    signal.signal(number, handler)
                signal.set_wakeup_fd(before)
                told.shutdown(socket.SHUT_WR)
                listener.join()

    def wait(self) -> Wish:
        """Wait until something is asked for."""
        return self._wishes.get()

    def stop_is_asked(self) -> bool:
        """Return whether somebody has asked to stop, heeded or not."""
        return self._stopping

    def _listen(self, hearing: socket.socket) -> None:
        while heard := hearing.recv(1):  # a byte a signal: its number
            wish = _WISHES.get(signal.Signals(heard[0]))
            if wish is Wish.STOP and self._stopping:
                leave_at_once()
            if wish is not None:
                self._stopping = self._stopping or wish is Wish.STOP
                self._wishes.put(wish)


def _heard_elsewhere(_number: int, _frame: object) -> None:
    """Take the place of the default, which would be to end."""


def leave_at_once() -> None:
    """End this process whatever its threads do.

    Safe at any moment: what is written is written whole or not at all, leases and claims
    lapse by themselves, and a message whose sending was cut off is sent again under the
    same reference.
    """
    for child in multiprocessing.active_children():
        child.kill()
    os._exit(0)  # a plain exit would wait for every thread
