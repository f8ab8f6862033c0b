"""All tables on one metadata, for what makes or compares whole schemas."""

from storage.tables import authorities, imported, kept, news
from storage.tables.documents import documents
from storage.tables.events import events
from storage.tables.metadata import metadata
from storage.tables.passages import passages
from storage.tables.sources import sources

__all__ = [
    "authorities",
    "documents",
    "events",
    "imported",
    "kept",
    "metadata",
    "news",
    "passages",
    "sources",
]
