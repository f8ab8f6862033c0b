"""Which schema a database has, and bringing it to ours: forward only, all or nothing."""

from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from monitor.errors import StorageError
from storage.engine import database_file, open_engine, open_still, storage_errors
from storage.still import lies_still

RELEASED = ("0001", "0002", "0003")
"""Every schema that a released version has written, oldest first; the last is ours."""

_UPGRADE_LOCK = 0x0F57ED
"""PostgreSQL advisory lock: two processes that start together must not both upgrade."""


def open_for_writing(url: str) -> Engine:
    """Return an engine on a database of our schema, made or upgraded where needed.

    Raises:
        StorageError: not ours, newer than us, locked, damaged or not writable; nothing
            that was there has been touched.
    """
    _bring_forward(open_engine(url, keep_connections=False))
    return open_engine(url)


def open_for_reading(url: str) -> Engine:
    """Return an engine on an existing database of exactly our schema.

    Raises:
        StorageError: there is none yet, or it must be upgraded first.
    """
    file = database_file(url)
    if file is not None and not file.exists():
        raise StorageError(f"there is no database at {file} yet: run `ofsted-monitor check` first")
    still = file is not None and lies_still(file)
    engine = open_still(url) if still else open_engine(url, keep_connections=False)
    with storage_errors(engine.url), engine.connect() as connection:
        current = _version(connection)
    if current is None:
        raise StorageError("the database is still empty: run `ofsted-monitor check` first")
    if current != RELEASED[-1]:
        raise StorageError(
            f"the database has the older schema {current}: run `ofsted-monitor db upgrade`"
        )
    return engine


def _bring_forward(engine: Engine) -> None:
    with storage_errors(engine.url):
        with engine.connect() as connection:
            current = _version(connection)
        _keep_log(engine)
        if current != RELEASED[-1]:
            _upgrade(engine)


def _keep_log(engine: Engine) -> None:
    """Have SQLite keep a write-ahead log, so that readers never wait.

    That stays set in the file, but not in a copy that ``db backup`` made of it.
    """
    if engine.dialect.name != "sqlite":
        return
    with engine.connect().execution_options(outside_transaction=True) as connection:
        if connection.exec_driver_sql("PRAGMA journal_mode").scalar() != "wal":
            connection.exec_driver_sql("PRAGMA journal_mode = WAL")


def _version(connection: Connection) -> str | None:
    """Return the schema's name, None for an empty database."""
    tables = inspect(connection).get_table_names()
    if not tables:
        return None
    if "alembic_version" not in tables:
        raise StorageError(
            f"{connection.engine.url.render_as_string()} holds another program's tables: "
            "name another database in `database`"
        )
    current = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    if current is not None and current not in RELEASED:
        raise StorageError(
            f"the database has schema {current}, made by a newer version of ofsted-monitor: "
            "upgrade the program; nothing was changed"
        )
    return None if current is None else str(current)


def _upgrade(engine: Engine) -> None:
    # Imported late: Alembic is slow to start and needed once in a database's life.
    from alembic import command
    from alembic.config import Config

    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        if engine.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _UPGRADE_LOCK})
        if _version(connection) == RELEASED[-1]:
            return  # another process was quicker
        settings = Config()
        settings.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
        settings.attributes["connection"] = connection
        command.upgrade(settings, "head")
