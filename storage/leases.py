"""Leases: one process at a time does a piece of work, and a dead one blocks it only briefly."""

from collections.abc import Callable
from datetime import datetime, timedelta

from sqlalchemy import Engine, delete, update

from storage.engine import storage_errors
from storage.tables.sources import leases
from storage.upsert import insert_new

LEASE_LASTS = timedelta(seconds=45)
"""Renewed every third of it by whoever holds it; free again after it when its holder died."""


_BEYOND = timedelta(minutes=10)
"""No lease that was taken by a right clock runs so far: its holder's was wrong, or is by now."""


class Lease:
    """The right to do what ``name`` stands for; at most one owner has it at a time."""

    def __init__(
        self, engine: Engine, name: str, *, owner: str, now: Callable[[], datetime]
    ) -> None:
        self._engine = engine.execution_options(writes=True)
        self._name = name
        self._owner = owner
        self._now = now

    def take(self) -> bool:
        """Take it, or renew it; return whether it is ours now."""
        now = self._now()
        until = now + LEASE_LASTS
        row = {"name": self._name, "owner": self._owner, "until": until}
        lapsed = (leases.c.until <= now) | (leases.c.until > now + _BEYOND)
        free = (leases.c.owner == self._owner) | lapsed
        with storage_errors(self._engine.url), self._engine.begin() as connection:
            if insert_new(connection, leases, row):
                return True
            taken = update(leases).where(leases.c.name == self._name, free)
            done = connection.execute(taken.values(owner=self._owner, until=until))
            return done.rowcount == 1

    def give_back(self) -> None:
        """Let the next one have it at once."""
        with storage_errors(self._engine.url), self._engine.begin() as connection:
            connection.execute(
                delete(leases).where(leases.c.name == self._name, leases.c.owner == self._owner)
            )
