"""How each source does, and who asked whom for what."""

from sqlalchemy import BigInteger, Column, Date, Integer, String, Table, Text

from storage.columns import UtcDateTime
from storage.tables.metadata import metadata

sources = Table(
    "sources",
    metadata,
    Column("id", Text, primary_key=True),
    Column("state", String(10), nullable=False),
    Column("failures", Integer, nullable=False),  # in a row
    Column("marker", Text),  # what the list said when the page was last read whole
    Column("first_success_at", UtcDateTime),  # null: the next good reading is the baseline
    Column("last_checked_at", UtcDateTime, nullable=False),
    Column("last_success_at", UtcDateTime),
    Column("last_change_at", UtcDateTime),
    Column("host", Text, nullable=False),
    Column("failure", String(10)),  # null while it is well
    Column("failing_since", UtcDateTime),
    Column("told_at", UtcDateTime),  # when somebody was last told that it is broken
    Column("error", Text),
    Column("swept_at", UtcDateTime),  # when a sweep last read it well
)

checks = Table(
    "checks",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("source", Text, nullable=False),
    Column("at", UtcDateTime, nullable=False, index=True),
    Column("verdict", String(10), nullable=False),
    Column("error", Text),
)

requests = Table(
    "requests",
    metadata,
    Column("host", Text, primary_key=True),
    Column("day", Date, primary_key=True),  # UTC
    Column("requests", Integer, nullable=False),
    Column("not_modified", Integer, nullable=False),
    Column("bytes", BigInteger, nullable=False),
)

leases = Table(
    "leases",
    metadata,
    Column("name", Text, primary_key=True),
    Column("owner", Text, nullable=False),
    Column("until", UtcDateTime, nullable=False),
)
