"""Ofsted's list, and under which numbers authorities were in it."""

from sqlalchemy import Column, Date, String, Table, Text

from storage.columns import UtcDateTime
from storage.tables.metadata import metadata

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
