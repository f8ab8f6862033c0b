"""The text of what was read, in pieces that can be searched and quoted."""

from sqlalchemy import Column, ForeignKey, Integer, Table, Text

from storage.tables.documents import readings
from storage.tables.metadata import metadata
from storage.tables.news import articles

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
