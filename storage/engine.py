"""Opening the database, and turning the driver's complaints into advice."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import NullPool

from monitor.errors import StorageError
from storage.still import still_uri

BUSY_TIMEOUT_S = 10
"""How long a writer waits for another one before giving up, unless the URL says otherwise."""

_ADVICE = (
    ("file is not a database", "is not a database: name another file in `database`"),
    ("malformed", "is damaged: restore a backup, nothing was changed"),
    ("locked", "is locked by another program: stop it, or try again in a moment"),
    ("readonly", "cannot be written: check who owns the file and its folder"),
    ("read-only", "cannot be written: check who owns the file and its folder"),
    ("unable to open", "cannot be opened: check that its folder exists and may be written"),
    ("vtable constructor failed", "is damaged: restore a backup, nothing was changed"),
    ("no such module", "needs an SQLite that can search text (FTS5): use another Python build"),
    ("disk is full", "has no room left on its disk: nothing was changed"),
    ("disk i/o", "cannot be read or written: is its disk full or failing?"),
    ("no such table", "is not a database of ofsted-monitor: name another file in `database`"),
    ("does not exist", "does not exist there: create it, or mend `database`"),
    ("authentication failed", "refused the user or password in `database`"),
    ("connection", "does not answer: is the server running where `database` says?"),
)


def open_engine(url: str, *, keep_connections: bool = True) -> Engine:
    """Return an engine for ``url``; nothing is opened or created before it is used.

    Without ``keep_connections`` each transaction opens and closes its own: right for one
    question, after which nobody is there to close anything.
    """
    parsed = make_url(url)
    pool = {} if keep_connections else {"poolclass": NullPool}
    with storage_errors(parsed):
        if parsed.get_backend_name() != "sqlite":
            # asked first whether it still answers: a server is restarted now and then
            return create_engine(parsed, pool_pre_ping=True, **pool)
        patience = {} if "timeout" in parsed.query else {"timeout": BUSY_TIMEOUT_S}
        return _prepared(create_engine(parsed, connect_args=patience, **pool))


def open_still(url: str) -> Engine:
    """Return an engine that only reads a SQLite file of which ``lies_still`` is true."""
    parsed = make_url(url)
    uri = still_uri(Path(str(parsed.database)))
    connect = partial(sqlite3.connect, uri, uri=True)
    return _prepared(create_engine(parsed, creator=connect, poolclass=NullPool))


def ping(engine: Engine) -> None:
    """Ask the database for a sign of life.

    Raises:
        StorageError: there is none.
    """
    with storage_errors(engine.url), engine.connect() as connection:
        connection.exec_driver_sql("SELECT 1")


def database_file(url: str) -> Path | None:
    """Return the file of a SQLite URL, None for a server or a database in memory."""
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite" or parsed.database in (None, "", ":memory:"):
        return None
    return Path(str(parsed.database))


@contextmanager
def storage_errors(url: URL) -> Iterator[None]:
    """Turn what only a person can mend into one clear line; bugs pass through."""
    try:
        yield
    except (DatabaseError, ImportError) as error:
        raise StorageError(_explain(url, error)) from error


@contextmanager
def asking(engine: Engine) -> Iterator[Connection]:
    """Give a connection for one question, all of whose answer is understood while it is open.

    Raises:
        StorageError: the database does not answer, or holds what cannot be understood.
    """
    with storage_errors(engine.url), engine.connect() as connection:
        try:
            yield connection
        except ValueError as error:  # no JSON, no such grade: we never wrote that
            shown = engine.url.render_as_string(hide_password=True)
            raise StorageError(
                f"{shown} is damaged: `ofsted-monitor db verify` says where; restore a backup"
            ) from error


def _explain(url: URL, error: DatabaseError | ImportError) -> str:
    shown = url.render_as_string(hide_password=True)
    if isinstance(error, ImportError):
        return f"{shown}: the driver is missing: pip install 'ofsted-monitor[postgres]'"
    said = " ".join(str(error.orig).split())
    advice = next((text for sign, text in _ADVICE if sign in said.lower()), None)
    return f"{shown} {advice} ({said})" if advice else f"{shown}: {said}"


def _prepared(engine: Engine) -> Engine:
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    """Our own BEGIN instead of the driver's; every reference is checked."""
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.execute("PRAGMA synchronous = NORMAL")  # safe with the write-ahead log
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    """Take the write lock at once where we mean to write, so that nobody fails half-way."""
    options = connection.get_execution_options()
    if not options.get("outside_transaction", False):
        connection.exec_driver_sql("BEGIN IMMEDIATE" if options.get("writes", False) else "BEGIN")
