"""What others' sheets say; never a reading of ours."""

from sqlalchemy import (
    JSON,
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

imported_files = Table(
    "imported_files",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("sha256", ForeignKey(contents.c.sha256), nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("kind", String(20), nullable=False),
    Column("imported_at", UtcDateTime, nullable=False),
)

imported_inspections = Table(  # what others say; never a reading of ours
    "imported_inspections",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("file", ForeignKey(imported_files.c.id), nullable=False, index=True),
    Column("row", Integer, nullable=False),  # of the sheet, from 1
    Column("kind", String(20), nullable=False),  # of the file: one says each inspection once
    Column("authority", Text, nullable=False),
    Column("day", Date, nullable=False),  # by which it is known again: its last, else published
    Column("framework", String(20), nullable=False),
    Column("inspection_start", Date),
    Column("inspection_end", Date),
    Column("published", Date),
    Column("url", Text, nullable=False),
    Column("grades", JSON, nullable=False),  # area to grade
    UniqueConstraint("authority", "day", "kind"),
)
