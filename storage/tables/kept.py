"""What was read: contents, the last good reply of each address, and every reading."""

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, String, Table, Text

from storage.columns import UtcDateTime
from storage.tables.metadata import metadata

contents = Table(
    "contents",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("body", LargeBinary, nullable=False),  # zstandard
    Column("size", Integer, nullable=False),  # bytes before compression
    Column("stored_at", UtcDateTime, nullable=False),
)

pages = Table(
    "pages",
    metadata,
    Column("url", Text, primary_key=True),
    Column("source", Text, nullable=False),
    Column("sha256", ForeignKey(contents.c.sha256), nullable=False),
    Column("etag", Text),
    Column("last_modified", Text),
    Column("reader_version", Integer, nullable=False),
    Column("fetched_at", UtcDateTime, nullable=False),
)

snapshots = Table(
    "snapshots",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("source", Text, nullable=False),
    Column("url", Text, nullable=False),
    Column("sha256", ForeignKey(contents.c.sha256), nullable=False),
    Column("fetched_at", UtcDateTime, nullable=False),
    Column("reader_version", Integer, nullable=False),
    Index("ix_snapshots_source_fetched_at", "source", "fetched_at"),
)
