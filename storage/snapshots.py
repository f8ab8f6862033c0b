"""The readings that are kept of each source: which there are, and the bytes of one."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Engine, Row, Select, func, select

from monitor.model.source import SourceId
from storage import content
from storage.engine import asking
from storage.tables.kept import contents, snapshots
from storage.tables.sources import sources


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """One reading that differed from the one before it."""

    id: int
    source: SourceId
    url: str
    fetched_at: datetime
    sha256: str
    size: int  # bytes
    reader_version: int  # 0: it could not be read


class Snapshots:
    """Questions to one database about what its sources have said."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def sources(self) -> Mapping[SourceId, int]:
        """Return every source that was ever checked, and how many snapshots it has."""
        kept = select(snapshots.c.source, func.count()).group_by(snapshots.c.source)
        with asking(self._engine) as connection:
            found = {SourceId(id_): 0 for id_ in connection.execute(select(sources.c.id)).scalars()}
            return found | {SourceId(row[0]): row[1] for row in connection.execute(kept)}

    def of(self, source: SourceId) -> tuple[Snapshot, ...]:
        """Return the snapshots of one source, newest first."""
        chosen = _select().where(snapshots.c.source == source)
        with asking(self._engine) as connection:
            return _all(connection, chosen.order_by(snapshots.c.id.desc()))

    def get(self, id_: int) -> Snapshot | None:
        """Return one snapshot."""
        with asking(self._engine) as connection:
            return next(iter(_all(connection, _select().where(snapshots.c.id == id_))), None)

    def before(self, snapshot: Snapshot) -> Snapshot | None:
        """Return the snapshot of the same address that came before it."""
        earlier = _select().where(
            snapshots.c.source == snapshot.source,
            snapshots.c.url == snapshot.url,
            snapshots.c.id < snapshot.id,
        )
        with asking(self._engine) as connection:
            last = earlier.order_by(snapshots.c.id.desc()).limit(1)
            return next(iter(_all(connection, last)), None)

    def body(self, snapshot: Snapshot) -> bytes:
        """Return the bytes as they came.

        Raises:
            StorageError: they are damaged.
        """
        with asking(self._engine) as connection:
            return content.load(connection, snapshot.sha256)


def _select() -> Select[Any]:
    return select(snapshots, contents.c.size).join(
        contents, snapshots.c.sha256 == contents.c.sha256
    )


def _all(connection: Connection, chosen: Select[Any]) -> tuple[Snapshot, ...]:
    return tuple(map(_snapshot, connection.execute(chosen)))


def _snapshot(row: Row[Any]) -> Snapshot:
    return Snapshot(
        id=row.id,
        source=SourceId(row.source),
        url=row.url,
        fetched_at=row.fetched_at,
        sha256=row.sha256,
        size=row.size,
        reader_version=row.reader_version,
    )
