"""What waits for a channel that the configuration names no more: nobody would ever send it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, Engine, func, select

from storage.engine import asking
from storage.tables.events import deliveries


@dataclass(frozen=True, slots=True)
class Stranded:
    """What waits for one channel that is gone."""

    channel: str
    waiting: int

    def __str__(self) -> str:
        """Say it in one line."""
        return f"{self.waiting} waiting for {self.channel}, which is no channel now"


def stranded(waiting: Mapping[str, int], channels: Collection[str]) -> tuple[Stranded, ...]:
    """Return what of ``waiting``, counted by channel, none of ``channels`` will ever send."""
    return tuple(Stranded(name, waiting[name]) for name in sorted(waiting.keys() - set(channels)))


def find_stranded(engine: Engine, channels: Collection[str]) -> tuple[Stranded, ...]:
    """Return what waits in a database for other channels than these.

    Raises:
        StorageError: the database does not answer.
    """
    with asking(engine) as connection:
        return stranded(count_waiting(connection), channels)


def count_waiting(connection: Connection) -> dict[str, int]:
    """Count what waits, whenever it is due, by channel."""
    pending = deliveries.c.state == "pending"
    chosen = select(deliveries.c.channel, func.count().label("number")).where(pending)
    rows = connection.execute(chosen.group_by(deliveries.c.channel))
    return {row.channel: row.number for row in rows}
