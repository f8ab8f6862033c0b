"""Reports and letters, and what they were read to say."""

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from storage.columns import UtcDateTime
from storage.tables.kept import contents
from storage.tables.metadata import metadata

documents = Table(
    "documents",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("authority", Text, nullable=False),
    Column("file_id", Text, nullable=False),  # Ofsted's number
    Column("url", Text, nullable=False),
    Column("label", Text, nullable=False),
    Column("kind", String(20), nullable=False),  # as listed
    Column("inspected", Date),
    Column("published", Date),
    Column("backfilled", Boolean, nullable=False),
    Column("state", String(10), nullable=False),
    Column("failures", Integer, nullable=False),
    Column("error", Text),
    Column("first_seen_at", UtcDateTime, nullable=False),
    Column("last_seen_at", UtcDateTime, nullable=False),
    Column("gone_at", UtcDateTime),  # first look at its page that did not show it
    Column("withdrawn_at", UtcDateTime),  # when that was told
    UniqueConstraint("authority", "file_id"),
)

readings = Table(
    "readings",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("document", ForeignKey(documents.c.id), nullable=False, index=True),
    Column("sha256", ForeignKey(contents.c.sha256), nullable=False),
    Column("reader_version", Integer, nullable=False),
    Column("read_at", UtcDateTime, nullable=False),
    Column("superseded_at", UtcDateTime),  # null: what we hold true today
    Column("kind", String(20), nullable=False),
    Column("framework", String(20), nullable=False),
    Column("inspection_start", Date),
    Column("inspection_end", Date),
    Column("details", JSON, nullable=False),  # the whole Reading
)

judgements = Table(
    "judgements",
    metadata,
    Column("reading", ForeignKey(readings.c.id), primary_key=True),
    Column("area", String(30), primary_key=True),
    Column("grade", String(30), nullable=False),
    Column("label", Text, nullable=False),
    Column("page", Integer, nullable=False),
    Column("quote", Text, nullable=False),
)
