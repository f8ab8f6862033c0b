"""One database that can be put back, again and again, to how it stood."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from sqlalchemy import create_engine, inspect, text

from tests.support.databases import fresh_database


class Copies(Protocol):
    """The database in use, at ``url``, and the state of it that is kept."""

    url: str

    def fresh(self) -> None:
        """Put the database back to what is kept; empty at first."""

    def keep(self) -> None:
        """Keep the database as it is now."""


class SqliteCopies:
    """Files beside each other."""

    def __init__(self, folder: Path) -> None:
        self._file, self._kept = folder / "test.db", folder / "kept"
        self._kept.mkdir()
        self.url = f"sqlite:///{self._file}"

    def fresh(self) -> None:
        self._copy(self._kept, self._file.parent)

    def keep(self) -> None:
        self._copy(self._file.parent, self._kept)

    def _copy(self, source: Path, target: Path) -> None:
        pattern = f"{self._file.name}*"  # with its write-ahead log
        for old in target.glob(pattern):
            old.unlink()
        for file in source.glob(pattern):
            shutil.copy(file, target)


class PostgresCopies:
    """Two schemas of one database: to make a database takes seconds on a busy disk."""

    def __init__(self, url: str) -> None:
        self.url = url
        self._kept: dict[str, str] = {}  # tables, and the columns that can be written
        self._engine = create_engine(url)

    def fresh(self) -> None:
        if not self._kept:
            self._run("DROP SCHEMA public CASCADE", "CREATE SCHEMA public")
            return
        emptied = (f"DELETE FROM {name}" for name in self._kept)
        put_back = (
            f"INSERT INTO public.{name} ({columns}) SELECT {columns} FROM kept.{name}"
            for name, columns in self._kept.items()
        )
        unchecked = "SET LOCAL session_replication_role = replica"  # in any order
        self._run(unchecked, *emptied, *put_back)

    def keep(self) -> None:
        database = inspect(self._engine)
        for name in database.get_table_names(schema="public"):
            columns = database.get_columns(name, schema="public")
            written = [f'"{each["name"]}"' for each in columns if "computed" not in each]
            self._kept[name] = ", ".join(written)
        copied = (f"CREATE TABLE kept.{name} AS TABLE public.{name}" for name in self._kept)
        self._run("DROP SCHEMA IF EXISTS kept CASCADE", "CREATE SCHEMA kept", *copied)

    def close(self) -> None:
        """Leave the database."""
        self._engine.dispose()

    def _run(self, *statements: str) -> None:
        with self._engine.begin() as connection:
            for statement in statements:
                connection.execute(text(statement))


@contextmanager
def copies(kind: str, folder: Path) -> Iterator[Copies]:
    """Give a database of ``kind``, "sqlite" or "postgresql"; skips where there is none."""
    with fresh_database(kind, folder) as url:
        if kind == "sqlite":
            yield SqliteCopies(folder)
            return
        databases = PostgresCopies(url)
        try:
            yield databases
        finally:
            databases.close()
