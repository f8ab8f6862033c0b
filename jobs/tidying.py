"""Tidying the database up while no check is in hand, in whatever process."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from uuid import uuid4

from sqlalchemy import Engine

from jobs.clock import SystemClock
from jobs.lease import held
from jobs.ofsted import WAIT_S
from monitor.ports import Clock
from storage.housekeeping import KEEP_UNCHANGED_FOR, Tidied, tidy
from storage.leases import Lease
from storage.schema import open_for_writing


def tidy_between_checks(
    engine: Engine, older_than: timedelta, clock: Clock, waiting: Callable[[], None]
) -> Tidied | None:
    """Tidy up; None where another process went on checking for longer than we waited.

    Raises:
        StorageError: the database does not answer, or has no room.
    """
    lease = Lease(engine, "ofsted", owner=f"tidying:{uuid4().hex}", now=clock.now)
    with held(lease, clock=clock, wait_s=WAIT_S, waiting=waiting) as ours:
        if not ours:
            return None
        before, unchanged_before = clock.now() - older_than, clock.now() - KEEP_UNCHANGED_FOR
        return tidy(engine, before=before, unchanged_before=max(before, unchanged_before))


def tidy_alone(url: str, older_than: timedelta, waiting: Callable[[], None]) -> Tidied | None:
    """Do the same from a process that does nothing else."""
    engine = open_for_writing(url)
    try:
        return tidy_between_checks(engine, older_than, SystemClock(), waiting)
    finally:
        engine.dispose()
