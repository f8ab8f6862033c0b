"""Kept bytes for those who only read: each file in a transaction of its own."""

from sqlalchemy import Engine

from storage import content
from storage.engine import open_engine, storage_errors


class KeptFiles:
    """The reports and pages that the database keeps, by their hash."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @classmethod
    def at(cls, url: str) -> "KeptFiles":
        """Return the files of the database at ``url``, which is opened when one is asked for."""
        return cls(open_engine(url, keep_connections=False))

    def body(self, sha256: str) -> bytes:
        """Return kept bytes.

        Raises:
            StorageError: they are not there, or damaged, or the database does not answer.
        """
        with storage_errors(self._engine.url), self._engine.connect() as connection:
            return content.load(connection, sha256)
