"""One database that can be put back, again and again, to how it stood."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol
from uuid import uuid4

from sqlalchemy import Engine, create_engine, text

from tests.support.databases import POSTGRES, fresh_database


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
    """Databases of one server, made from each other."""

    def __init__(self, admin: Engine, name: str) -> None:
        self._admin, self._name, self._kept = admin, name, f"{name}_kept"
        self.url = f"{POSTGRES}/{name}"
        self._copy("template0", self._kept)

    def fresh(self) -> None:
        self._copy(self._kept, self._name)

    def keep(self) -> None:
        self._copy(self._name, self._kept)

    def drop(self) -> None:
        """Leave nothing behind."""
        for name in (self._name, self._kept):
            self._run(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")

    def _copy(self, source: str, target: str) -> None:
        self._run(f"DROP DATABASE IF EXISTS {target} WITH (FORCE)")
        self._run(f"CREATE DATABASE {target} TEMPLATE {source}")

    def _run(self, statement: str) -> None:
        with self._admin.connect() as connection:
            connection.execute(text(statement))


@contextmanager
def copies(kind: str, folder: Path) -> Iterator[Copies]:
    """Give a database of ``kind``, "sqlite" or "postgresql"; skips where there is none."""
    if kind == "sqlite":
        yield SqliteCopies(folder)
        return
    with fresh_database(kind, folder):
        pass  # a server answers
    admin = create_engine(f"{POSTGRES}/postgres", isolation_level="AUTOCOMMIT")
    databases = PostgresCopies(admin, f"ofsted_monitor_{uuid4().hex}")
    try:
        yield databases
    finally:
        databases.drop()
        admin.dispose()
