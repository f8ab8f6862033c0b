"""INSERT … ON CONFLICT, in the dialect of whichever database is open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Table, literal

if TYPE_CHECKING:
    from sqlalchemy.dialects import postgresql, sqlite


def insert_new(connection: Connection, table: Table, values: Mapping[str, Any]) -> bool:
    """Insert one row unless its key is taken; return whether it was inserted."""
    statement = _insert(connection, table).values(**values).on_conflict_do_nothing()
    # Asked for by RETURNING, since drivers differ in what they count as a changed row.
    return connection.execute(statement.returning(literal(1))).first() is not None


def insert_all_new(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert many rows at once, but those whose key is taken."""
    if rows:
        connection.execute(_insert(connection, table).on_conflict_do_nothing(), list(rows))


def upsert(
    connection: Connection, table: Table, values: Mapping[str, Any], *, key: Sequence[str]
) -> None:
    """Insert one row, or overwrite everything but ``key`` of the row that has it."""
    statement = _insert(connection, table).values(**values)
    changes = {name: statement.excluded[name] for name in values if name not in key}
    connection.execute(statement.on_conflict_do_update(index_elements=list(key), set_=changes))


def add_up(
    connection: Connection, table: Table, values: Mapping[str, Any], *, key: Sequence[str]
) -> None:
    """Insert one row, or add its numbers to those of the row that has its key."""
    statement = _insert(connection, table).values(**values)
    sums = {name: table.c[name] + statement.excluded[name] for name in values if name not in key}
    connection.execute(statement.on_conflict_do_update(index_elements=list(key), set_=sums))


def _insert(connection: Connection, table: Table) -> sqlite.Insert | postgresql.Insert:
    # Imported late: the other database's dialect is slow to load and never used.
    if connection.dialect.name == "postgresql":
        from sqlalchemy.dialects import postgresql

        return postgresql.insert(table)
    from sqlalchemy.dialects import sqlite

    return sqlite.insert(table)
