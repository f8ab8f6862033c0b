"""Bytes that were read: compressed, stored once, found by their hash."""

from datetime import datetime
from hashlib import sha256

import zstandard
from sqlalchemy import Connection, select

from monitor.errors import StorageError
from storage.tables.kept import contents
from storage.upsert import insert_new

_LEVEL = 9
"""Pages shrink to a tenth at any level; PDFs hardly at all, whatever the effort."""


def store(connection: Connection, body: bytes, at: datetime) -> str:
    """Keep ``body`` and return its hash; the same bytes again cost nothing."""
    digest = sha256(body).hexdigest()
    known = select(contents.c.sha256).where(contents.c.sha256 == digest)
    if connection.execute(known).first() is None:
        row = {
            "sha256": digest,
            "body": zstandard.ZstdCompressor(level=_LEVEL).compress(body),
            "size": len(body),
            "stored_at": at,
        }
        insert_new(connection, contents, row)
    return digest


def load(connection: Connection, digest: str) -> bytes:
    """Return kept bytes.

    Raises:
        StorageError: they are not there, or are no longer what their hash says.
    """
    row = connection.execute(
        select(contents.c.body, contents.c.size).where(contents.c.sha256 == digest)
    ).first()
    if row is None:
        raise StorageError(f"content {digest[:12]} is not in the database")
    try:
        body = zstandard.ZstdDecompressor().decompress(row.body, max_output_size=row.size)
    except zstandard.ZstdError as error:
        raise StorageError(f"content {digest[:12]} is damaged: restore a backup") from error
    if sha256(body).hexdigest() != digest:
        raise StorageError(f"content {digest[:12]} is damaged: restore a backup")
    return body
