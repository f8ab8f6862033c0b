"""A copy of a SQLite database, made while others write to it."""

import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from monitor.errors import StorageError
from storage.engine import database_file
from storage.schema import open_for_reading
from storage.still import lies_still, still_uri


def back_up(url: str, target: Path) -> int:
    """Copy the database to ``target`` as it is at one moment; return the copy's size in bytes.

    The copy bears its name only once it is whole and found sound; a copy that was there
    before stays until then.

    Raises:
        StorageError: it could not be made; nothing is left behind.
    """
    file = database_file(url)
    if file is None:
        raise StorageError("only a SQLite file can be copied here: use pg_dump for PostgreSQL")
    open_for_reading(url).dispose()  # says whether there is anything of ours to copy
    if target.exists() and target.samefile(file):
        raise StorageError(f"{target} is the database itself: name another file")
    with _beside(target) as partial:
        _copy(file, partial)
        _sync(partial)
        partial.replace(target)
        _sync(target.absolute().parent)
    return target.stat().st_size


def _copy(file: Path, partial: Path) -> None:
    uri = still_uri(file) if lies_still(file) else f"{file.absolute().as_uri()}?mode=ro"
    try:
        with (
            closing(sqlite3.connect(uri, uri=True)) as source,
            closing(sqlite3.connect(partial)) as copy,
        ):
            source.backup(copy)
            # A file of one piece: the copy has nobody to keep a write-ahead log for.
            copy.execute("PRAGMA journal_mode = DELETE").close()
            found = copy.execute("PRAGMA quick_check(1)").fetchone()[0]
    except sqlite3.Error as error:
        raise StorageError(f"the copy could not be made: {error}") from error
    if found != "ok":
        raise StorageError(f"the copy is not sound, so the database may be damaged: {found}")


@contextmanager
def _beside(target: Path) -> Iterator[Path]:
    """Give the name of a new file in the folder of ``target``, which nobody else may read."""
    try:
        handle, name = tempfile.mkstemp(prefix=f".{target.name}-", dir=target.absolute().parent)
        os.close(handle)
        try:
            yield Path(name)
        finally:
            Path(name).unlink(missing_ok=True)
    except OSError as error:
        raise StorageError(f"{target} cannot be written: {error.strerror}") from error


def _sync(path: Path) -> None:
    """Let a file, or the names in a folder, be on the disk before going on."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
