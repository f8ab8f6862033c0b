"""A database of the first release, with something in every table, loses nothing on its way here."""

from datetime import date, datetime

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import JSON, MetaData, select

from storage.engine import open_engine
from storage.schema import RELEASED, open_for_reading, open_for_writing
from storage.tables.every import metadata
from tests.monitor.detect.build import NOW

FIRST = RELEASED[0]


def first_release(url):
    """Make a database as the first release did; return its tables."""
    engine = open_engine(url)
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        settings = Config()
        settings.set_main_option("script_location", "storage/migrations")
        settings.attributes["connection"] = connection
        command.upgrade(settings, FIRST)
        tables = MetaData()
        tables.reflect(connection)
    engine.dispose()
    return tables


SAMPLES = {int: 1, str: "ä", bytes: b"\0\xff", bool: True, datetime: NOW, date: NOW.date()}


def value(column):
    """Return something that a column takes; whatever names another row names the first."""
    ours = metadata.tables[column.table.name].c[column.name].type
    kind = getattr(ours, "impl", ours)
    return {"kept": ["as", "it", "was"]} if isinstance(kind, JSON) else SAMPLES[kind.python_type]


def rows(engine, tables):
    """Return what stands in each table, in the columns that the first release had."""
    with engine.connect() as connection:
        return {
            table.name: connection.execute(
                select(*(metadata.tables[table.name].c[c.name] for c in table.columns))
            ).all()
            for table in tables.sorted_tables
            if table.name in metadata.tables
        }


@pytest.fixture
def tables(empty_url):
    tables = first_release(empty_url)
    engine = open_engine(empty_url)
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        for table in tables.sorted_tables:
            if table.name in metadata.tables:
                ours = metadata.tables[table.name]
                connection.execute(ours.insert().values({c.name: value(c) for c in table.columns}))
    engine.dispose()
    return tables


def test_everything_that_the_first_release_kept_is_kept(empty_url, tables):
    engine = open_engine(empty_url)
    before = rows(engine, tables)
    assert len(before) > 10
    assert all(before.values())
    engine.dispose()
    upgraded = open_for_writing(empty_url)
    assert rows(upgraded, tables) == before
    upgraded.dispose()
    open_for_reading(empty_url).dispose()
