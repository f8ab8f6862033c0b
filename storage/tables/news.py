"""Articles, what they were read to say, and whom that concerns."""

from sqlalchemy import JSON, Boolean, Column, Date, ForeignKey, Index, Integer, String, Table, Text

from storage.columns import UtcDateTime
from storage.tables.documents import documents
from storage.tables.kept import contents
from storage.tables.metadata import metadata

articles = Table(
    "articles",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("url", Text, nullable=False),  # as announced, without tracking
    Column("key", Text, nullable=False, unique=True),  # what all addresses of it have in common
    Column("canonical", Text, index=True),  # the key of the address that its own page gives
    Column("source", Text, nullable=False, index=True),  # that first announced it
    Column("entry", JSON, nullable=False),  # the FeedEntry as last announced
    Column("announced_at", UtcDateTime, nullable=False, index=True),  # its day, else first seen
    Column("backfilled", Boolean, nullable=False),
    Column("first_seen_at", UtcDateTime, nullable=False, index=True),
    Column("next_try_at", UtcDateTime, index=True),  # null: its page is not to be fetched
    Column("failures", Integer, nullable=False),
    Column("error", Text),  # of the last fetch
    Column("copy_of", ForeignKey("articles.id"), index=True),  # has the words of that one
)

article_readings = Table(
    "article_readings",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("article", ForeignKey(articles.c.id), nullable=False, index=True),
    Column("sha256", ForeignKey(contents.c.sha256), index=True),  # null: of its announcement
    Column("reader_version", Integer, nullable=False),
    Column("read_at", UtcDateTime, nullable=False),
    Column("superseded_at", UtcDateTime),  # null: what we hold it to say today
    Column("fingerprint", Text, nullable=False),  # what the same words are known again by
    Column("published", Date),
    Column("details", JSON, nullable=False),  # the whole Article
)

coverage = Table(
    "coverage",
    metadata,
    Column("article", ForeignKey(articles.c.id), primary_key=True),
    Column("authority", Text, primary_key=True),
    Column("role", String(10), nullable=False),
    Column("kind", String(20), nullable=False),
    Column("day", Date, nullable=False),
    Column("story", String(12), nullable=False),  # empty: the authority is only mentioned
    Column("verdict", String(12), nullable=False),
    Column("document", ForeignKey(documents.c.id), index=True),  # filed under that report
    Column("told_at", UtcDateTime),  # when its claim was told
    Column("looked_at", UtcDateTime),  # when Ofsted's page was looked at for it
    Column("backfilled", Boolean, nullable=False),
    Index("ix_coverage_authority_day", "authority", "day"),
    Index("ix_coverage_verdict", "verdict"),
)
