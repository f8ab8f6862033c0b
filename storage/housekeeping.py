"""Keeping the database in shape: what nobody needs goes, what is evidence stays for ever."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Column, Connection, Engine, delete, select

from monitor.errors import StorageError
from monitor.model.source import Verdict
from storage.engine import storage_errors
from storage.tables.every import metadata
from storage.tables.kept import contents
from storage.tables.sources import checks, leases
from storage.thinning import thin_out

KEEP_CHECKS_FOR = timedelta(days=90)
"""How each single check ended, and how a page looked on each day, is of interest while a problem
is looked into, and no longer."""

KEEP_UNCHANGED_FOR = timedelta(days=8)
"""That a check found nothing new is counted for a week; nearly every entry of the log says so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tidied:
    """What went."""

    checks: int  # entries of the log of checks
    snapshots: int  # readings of pages
    contents: int  # kept bytes that nothing referred to any more

    def __str__(self) -> str:
        return (
            f"{self.checks} old checks, {self.snapshots} readings of pages and "
            f"{self.contents} unused contents removed"
        )


def tidy(engine: Engine, *, before: datetime, unchanged_before: datetime | None = None) -> Tidied:
    """Remove the log of checks ``before`` then, and what else nobody needs any more.

    That is entries ``unchanged_before`` then (else ``before``) that found nothing new, readings
    of pages (see ``storage.thinning``) and kept bytes that nothing refers to. Reports,
    judgements, events and deliveries are never touched, and neither are the bytes that they or
    the last good reading of any address come from. To be called while no check is in hand.

    Raises:
        StorageError: the database does not answer, or has no room.
    """
    writing = engine.execution_options(writes=True)
    with storage_errors(engine.url), writing.begin() as connection:
        tidied = Tidied(
            checks=_remove_old_checks(connection, before, unchanged_before or before),
            snapshots=thin_out(connection, before=before),
            contents=_remove_unused_contents(connection),
        )
        connection.execute(delete(leases).where(leases.c.until < before))
    _shorten_log(engine)
    return tidied


def check_integrity(engine: Engine) -> None:
    """Make sure that the file is sound; a server sees to that itself.

    Raises:
        StorageError: it is damaged.
    """
    if engine.dialect.name != "sqlite":
        return
    with storage_errors(engine.url), engine.connect() as connection:
        rows = connection.exec_driver_sql("PRAGMA integrity_check(5)")
        found = [" ".join(str(row[0]).split()) for row in rows]
    if found != ["ok"]:
        raise StorageError(f"{engine.url} is damaged: restore a backup ({'; '.join(found)})")


def references_to_contents() -> Iterator[Column[str]]:
    """Yield every column that names kept bytes, whatever tables there come to be."""
    for table in metadata.sorted_tables:
        for column in table.columns:
            if any(key.column is contents.c.sha256 for key in column.foreign_keys):
                yield column


def _remove_old_checks(connection: Connection, before: datetime, unchanged_before: datetime) -> int:
    nothing_new = (checks.c.verdict == Verdict.UNCHANGED) & (checks.c.at < unchanged_before)
    return connection.execute(delete(checks).where((checks.c.at < before) | nothing_new)).rowcount


def _remove_unused_contents(connection: Connection) -> int:
    unused = delete(contents)
    for column in references_to_contents():
        unused = unused.where(~select(1).where(column == contents.c.sha256).exists())
    return connection.execute(unused).rowcount


def _shorten_log(engine: Engine) -> None:
    """Write SQLite's write-ahead log into the file, so that it does not grow for ever."""
    if engine.dialect.name != "sqlite":
        return
    alone = engine.connect().execution_options(outside_transaction=True)
    with storage_errors(engine.url), alone as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").close()
        connection.exec_driver_sql("PRAGMA optimize").close()
