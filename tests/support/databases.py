"""Real databases for tests: a SQLite file, and PostgreSQL where one answers on loopback."""

import atexit
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import cache
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.exc import OperationalError

from storage.schema import open_for_writing

POSTGRES = "postgresql+psycopg://postgres@127.0.0.1:5432"
NO_POSTGRES = "no PostgreSQL answers on 127.0.0.1:5432"


@contextmanager
def fresh_database(kind: str, folder: Path) -> Iterator[str]:
    """Give the URL of an empty database that is gone afterwards."""
    if kind == "sqlite":
        yield f"sqlite:///{folder / 'test.db'}"
        return
    with _postgresql_database("template1") as url:
        yield url


@contextmanager
def made_database(kind: str, folder: Path) -> Iterator[str]:
    """Give the URL of a database of our schema, without anything in it, that is gone afterwards.

    Making the schema takes PostgreSQL three times as long as copying a database that has it.
    """
    if kind == "sqlite":
        yield f"sqlite:///{folder / 'test.db'}"  # made by whoever opens it, in no time
        return
    with _postgresql_database(_model()) as url:
        yield url


@cache
def _model() -> str:
    """Return the name of a database that has our schema, made when the first is needed."""
    made = ExitStack()
    atexit.register(made.close)
    url = made.enter_context(_postgresql_database("template1"))
    open_for_writing(url).dispose()
    return url.rpartition("/")[2]


@contextmanager
def _postgresql_database(model: str) -> Iterator[str]:
    name = f"ofsted_monitor_{uuid4().hex}"
    _run(f"CREATE DATABASE {name} TEMPLATE {model}")
    try:
        yield f"{POSTGRES}/{name}"
    finally:
        _run(f"DROP DATABASE {name} WITH (FORCE)")


def _run(statement: str) -> None:
    engine = create_engine(f"{POSTGRES}/postgres", isolation_level="AUTOCOMMIT")
    try:
        with engine.connect() as connection:
            connection.execute(text(statement))
    except OperationalError:
        pytest.skip(NO_POSTGRES)
    finally:
        engine.dispose()
