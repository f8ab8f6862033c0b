"""Making, opening and refusing databases."""

import sqlite3
from contextlib import closing

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

from monitor.errors import StorageError
from storage.backup import back_up
from storage.engine import open_engine
from storage.migrations.by_hand import is_compared
from storage.schema import RELEASED, open_for_reading, open_for_writing
from storage.tables.every import metadata


def test_a_new_database_has_exactly_the_tables_that_the_code_knows(engine):
    with engine.connect() as connection:
        looking = MigrationContext.configure(connection, opts={"include_object": is_compared})
        assert compare_metadata(looking, metadata) == []


def test_opening_it_again_changes_nothing(url, engine):
    open_for_writing(url).dispose()
    open_for_reading(url).dispose()


def test_a_copy_that_is_written_to_keeps_a_log_again(url, engine, tmp_path):
    if engine.dialect.name != "sqlite":
        pytest.skip("a server looks after its own files")
    copy = tmp_path / "copy.db"
    back_up(url, copy)
    assert mode_of(copy) == "delete"
    open_for_reading(f"sqlite:///{copy}").dispose()
    assert mode_of(copy) == "delete"
    open_for_writing(f"sqlite:///{copy}").dispose()
    assert mode_of(copy) == "wal"


def mode_of(file):
    with closing(sqlite3.connect(file)) as database:
        return database.execute("PRAGMA journal_mode").fetchone()[0]


def test_the_last_released_schema_is_the_last_migration():
    scripts = ScriptDirectory("storage/migrations")
    assert scripts.get_current_head() == RELEASED[-1]


def test_a_database_of_a_newer_version_is_left_alone(url, engine):
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    for opened in (open_for_reading, open_for_writing):
        with pytest.raises(StorageError, match="newer version"):
            opened(url)


def test_a_database_of_another_program_is_left_alone(empty_url):
    engine = open_engine(empty_url)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE customers (id INTEGER)"))
    engine.dispose()
    for opened in (open_for_reading, open_for_writing):
        with pytest.raises(StorageError, match="another program"):
            opened(empty_url)


def test_questions_to_an_empty_database_say_what_to_run(empty_url):
    with pytest.raises(StorageError, match="run `ofsted-monitor check` first"):
        open_for_reading(empty_url)


def test_a_question_makes_no_file(tmp_path):
    with pytest.raises(StorageError):
        open_for_reading(f"sqlite:///{tmp_path / 'none.db'}")
    assert not list(tmp_path.iterdir())


def test_a_file_that_is_no_database_is_not_overwritten(tmp_path):
    file = tmp_path / "notes.txt"
    file.write_text("shopping: milk, bread and a good deal of butter\n" * 100)
    before = file.read_bytes()
    with pytest.raises(StorageError, match="is not a database"):
        open_for_writing(f"sqlite:///{file}")
    assert file.read_bytes() == before


def test_a_folder_that_is_missing_is_named(tmp_path):
    with pytest.raises(StorageError, match="check that its folder exists"):
        open_for_writing(f"sqlite:///{tmp_path / 'none' / 'x.db'}")


def test_a_locked_database_is_said_to_be_locked(tmp_path, monkeypatch):
    monkeypatch.setattr("storage.engine.BUSY_TIMEOUT_S", 0)
    file = tmp_path / "locked.db"
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    try:
        with pytest.raises(StorageError, match="is locked by another program"):
            open_for_writing(f"sqlite:///{file}")
    finally:
        other.close()


def test_a_server_that_is_not_there_is_named_without_its_password():
    with pytest.raises(StorageError, match="does not answer") as raised:
        open_for_writing("postgresql+psycopg://me:hidden@127.0.0.1:1/none")
    assert "hidden" not in str(raised.value)
