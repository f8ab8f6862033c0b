"""A file that bears its name only once it is whole: written beside it, then renamed."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from secrets import token_hex

from monitor.errors import UnwritableFileError


@contextmanager
def whole_file(target: Path, *, private: bool = False) -> Iterator[Path]:
    """Give a new, empty file in the folder of ``target``, which takes that name at the end.

    What was there before stays until then. Where the block ends in an error, it stays for
    good and nothing else is left. A ``private`` file can be read by its owner alone.

    Raises:
        UnwritableFileError: there is no such folder, no right to write there, or no room.
    """
    named = target.resolve()  # a link goes on to point where it does
    if named.exists() and not named.is_file():
        raise UnwritableFileError(f"{target} is no ordinary file: name another one")
    partial = named.with_name(f".{named.name}-{token_hex(4)}")
    try:
        os.close(os.open(partial, os.O_CREAT | os.O_EXCL, 0o600 if private else 0o666))
        try:
            yield partial
            _sync(partial)
            partial.replace(named)
            _sync(named.parent)
        finally:
            partial.unlink(missing_ok=True)
    except OSError as error:
        raise UnwritableFileError(f"{target} cannot be written: {error.strerror}") from error


def _sync(path: Path) -> None:
    """Let a file, or the names in a folder, be on the disk before going on."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
