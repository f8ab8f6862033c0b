"""Holding a lease while work is done: waited for, renewed beside the work, given back."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from monitor.errors import StorageError
from monitor.ports import Clock
from storage.leases import LEASE_LASTS, Lease

_ASK_EVERY_S = 1.0
_RENEW_EVERY_S = LEASE_LASTS.total_seconds() / 3


@contextmanager
def held(
    lease: Lease, *, clock: Clock, wait_s: float, waiting: Callable[[], None]
) -> Iterator[bool]:
    """Give True while the lease is held, False where another process kept it for ``wait_s``.

    ``waiting`` is called once, when it turns out that there is somebody to wait for.
    """
    if not _take(lease, clock, wait_s, waiting):
        yield False
        return
    done = threading.Event()
    renewer = threading.Thread(target=_renew, args=(lease, done), daemon=True, name="lease")
    renewer.start()
    try:
        yield True
    finally:
        done.set()
        renewer.join()
        lease.give_back()


def _take(lease: Lease, clock: Clock, wait_s: float, waiting: Callable[[], None]) -> bool:
    if lease.take():
        return True
    if wait_s:
        waiting()
    until = clock.monotonic() + wait_s
    while clock.monotonic() < until:
        clock.sleep(_ASK_EVERY_S)
        if lease.take():
            return True
    return False


def _renew(lease: Lease, done: threading.Event) -> None:
    """Renew until the work is done; a database that is busy for once is asked again."""
    while not done.wait(_RENEW_EVERY_S):
        try:
            lease.take()
        except StorageError:
            continue
