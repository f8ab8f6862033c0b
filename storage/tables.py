"""The tables. Rows never leave this package: readers of it get domain values.

Nothing here is ever deleted by a check: contents, readings, events and deliveries are the
evidence for what people were told.
"""

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from storage.columns import UtcDateTime

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

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

listed = Table(
    "listed",
    metadata,
    Column("urn", String(20), primary_key=True),
    Column("name", Text, nullable=False),
    Column("url", Text, nullable=False),
    Column("latest_report", Date),
    Column("seen_at", UtcDateTime, nullable=False),
)

memberships = Table(
    "memberships",
    metadata,
    Column("authority", Text, primary_key=True),
    Column("urn", String(20), nullable=False),  # empty: not in the list
    Column("next_urn", String(20)),  # what one reading has shown instead
    Column("noticed_at", UtcDateTime),
)

authority_urns = Table(
    "authority_urns",
    metadata,
    Column("urn", String(20), primary_key=True),
    Column("authority", Text, nullable=False, index=True),
    Column("first_seen_at", UtcDateTime, nullable=False),
)

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

events = Table(
    "events",
    metadata,
    Column("id", String(12), primary_key=True),
    Column("key", Text, nullable=False, unique=True),
    Column("kind", String(30), nullable=False),
    Column("source", Text, nullable=False),
    Column("authority", Text, index=True),
    Column("occurred_on", Date),
    Column("detected_at", UtcDateTime, nullable=False, index=True),
    Column("backfilled", Boolean, nullable=False),
    Column("context_at", UtcDateTime),  # when its context sentences were added; null: not yet
    Column("details", JSON, nullable=False),  # the whole Event
)

deliveries = Table(
    "deliveries",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("event", ForeignKey(events.c.id), nullable=False),
    Column("alert", Text, nullable=False),
    Column("channel", Text, nullable=False),
    Column("recipient", Text, nullable=False),
    Column("batch", Text, nullable=False),
    Column("state", String(10), nullable=False),  # pending, sent, failed
    Column("attempts", Integer, nullable=False),  # claims, also those of processes that died
    Column("first_due_at", UtcDateTime, nullable=False),  # once tried: when it was first tried
    Column("next_attempt_at", UtcDateTime),  # null once sent or given up
    Column("claimed_by", Text),
    Column("claimed_until", UtcDateTime),
    Column("sent_at", UtcDateTime),
    Column("last_error", Text),
    UniqueConstraint("event", "alert", "channel", "recipient"),
    Index("ix_deliveries_due", "state", "next_attempt_at"),
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
