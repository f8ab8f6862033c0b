"""What was noticed, and who is to be told of it."""

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from storage.columns import UtcDateTime
from storage.tables.metadata import metadata

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
