"""A copy of a SQLite database, made while others write to it."""

import sqlite3
from contextlib import closing
from pathlib import Path

from monitor.errors import StorageError
from storage.engine import database_file
from storage.schema import open_for_reading
from storage.still import lies_still, still_uri
from storage.whole_file import whole_file


def back_up(url: str, target: Path) -> int:
    """Copy the database to ``target`` as it is at one moment; return the copy's size in bytes.

    The copy bears its name only once it is whole and found sound; a copy that was there
    before stays until then.

    Raises:
        UnwritableFileError: there is no place for it, or no right to put it there.
        StorageError: it could not be made; nothing is left behind.
    """
    file = database_file(url)
    if file is None:
        raise StorageError("only a SQLite file can be copied here: use pg_dump for PostgreSQL")
    open_for_reading(url).dispose()  # says whether there is anything of ours to copy
    if target.exists() and target.samefile(file):
        raise StorageError(f"{target} is the database itself: name another file")
    with whole_file(target, private=True) as partial:
        try:
            _copy(file, partial)
        except sqlite3.Error as error:
            raise StorageError(_why(error, target)) from error
        finally:
            _forget_journals(partial)
    return target.stat().st_size


def _copy(file: Path, partial: Path) -> None:
    uri = still_uri(file) if lies_still(file) else f"{file.absolute().as_uri()}?mode=ro"
    with (
        closing(sqlite3.connect(uri, uri=True)) as source,
        closing(sqlite3.connect(partial)) as copy,
    ):
        source.backup(copy)
        # A file of one piece: the copy has nobody to keep a write-ahead log for.
        copy.execute("PRAGMA journal_mode = DELETE").close()
        found = copy.execute("PRAGMA quick_check(1)").fetchone()[0]
    if found != "ok":
        why = " ".join(str(found).split())
        raise StorageError(f"the copy is not sound, so the database may be damaged: {why}")


def _why(error: sqlite3.Error, target: Path) -> str:
    if getattr(error, "sqlite_errorname", "") == "SQLITE_FULL":
        return f"there is no room for the copy: name a place with more than {target.parent} has"
    return f"the copy could not be made: {error}"


def _forget_journals(partial: Path) -> None:
    """Remove what SQLite leaves beside a file that it could not finish."""
    for end in ("-journal", "-wal", "-shm"):
        partial.with_name(partial.name + end).unlink(missing_ok=True)
