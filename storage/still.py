"""A SQLite file that lies still: where nobody can write, SQLite is told so, or it cannot read."""

import os
from pathlib import Path

_LOGGED = b"\x02\x02"
"""What a file with a write-ahead log has at 18 and 19: its format for writers and for readers."""


def lies_still(file: Path) -> bool:
    """Return whether ``file`` must be opened as one that nobody changes, or not at all.

    A file with a write-ahead log is read by way of two files beside it, even when nothing
    was written lately. They are not there, and cannot be made in a folder that may not be
    written. Where they are there, somebody may be writing: then SQLite needs no such help,
    or the log holds what the file lacks, and nothing is better than half of it.
    """
    shared, log = (file.with_name(file.name + end) for end in ("-shm", "-wal"))
    try:
        if os.access(file.absolute().parent, os.W_OK):
            return False
        beside = shared.exists() or (log.exists() and log.stat().st_size > 0)
        return not beside and _is_logged(file)
    except OSError:
        return False  # SQLite itself says best what is wrong with it


def still_uri(file: Path) -> str:
    """Return the name under which SQLite opens ``file`` without locks, log or shared memory."""
    return f"{file.absolute().as_uri()}?immutable=1"


def _is_logged(file: Path) -> bool:
    """Asked last, of a file that nobody has open.

    To close it again takes from this process every lock that SQLite holds on it.
    """
    with file.open("rb") as opened:
        return opened.read(20)[18:] == _LOGGED
