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

passages = Table(  # made by hand, with the index of its words: see migration 0003
    "passages",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("reading", ForeignKey(readings.c.id), index=True),  # of a report or letter, or
    Column("article", ForeignKey(articles.c.id), index=True),
    Column("source", Text, index=True),  # a watched page
    Column("page", Integer),  # from 1, where the original has pages
    Column("heading", Text, nullable=False),  # looked through with the text, never quoted
    Column("text", Text, nullable=False),
)

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
