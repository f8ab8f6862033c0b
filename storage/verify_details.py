"""Proving that what was understood of each report, article and event can be understood again."""

from collections import Counter
from collections.abc import Iterator
from json import loads
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, Text, cast, func, select

from monitor.model.event import Event
from monitor.model.news import Article
from monitor.model.report import Reading
from storage.codec import from_json
from storage.tables.documents import judgements, readings
from storage.tables.events import events
from storage.tables.news import article_readings

Problem = tuple[str, str | None]
"""What kind of thing was looked at, and what is wrong with it, if anything."""


def look_at_readings(connection: Connection) -> Iterator[Problem]:
    """Each reading can be understood, and its judgements are those that it made."""
    counted = select(judgements.c.reading, func.count()).group_by(judgements.c.reading)
    kept = {row[0]: row[1] for row in connection.execute(counted)}
    for row in connection.execute(select(readings.c.id, _text_of(readings.c.details))):
        try:
            made = len(from_json(Reading, loads(row.details)).judgements)
        except ValueError:  # no JSON, or not that of a reading
            yield "readings", f"reading {row.id} cannot be understood"
            continue
        there = kept.get(row.id, 0)
        wrong = f"reading {row.id} made {made} judgements, but {there} are kept"
        yield "readings", None if made == there else wrong


def look_at_articles(connection: Connection) -> Iterator[Problem]:
    """Each reading of an article can be understood, and one of each article's stands today."""
    standing: Counter[int] = Counter()
    made = article_readings.c
    chosen = select(made.id, made.article, made.superseded_at, _text_of(made.details))
    for row in connection.execute(chosen):
        standing[row.article] += row.superseded_at is None
        try:
            from_json(Article, loads(row.details))
        except ValueError:
            yield "articles", f"reading {row.id} of article {row.article} cannot be understood"
        else:
            yield "articles", None
    for article, number in standing.items():
        if number != 1:
            yield "articles", f"article {article} was read, but {number} readings of it stand"


def look_at_events(connection: Connection) -> Iterator[Problem]:
    """Each event can be understood, and is the one that its key names."""
    for row in connection.execute(select(events.c.id, events.c.key, _text_of(events.c.details))):
        try:
            event = from_json(Event, loads(row.details))
        except ValueError:
            yield "events", f"event {row.id} cannot be understood"
            continue
        same = (event.id, event.key) == (row.id, row.key)
        yield "events", None if same else f"event {row.id} is not what its key says"


def _text_of(details: Column[Any]) -> ColumnElement[str]:
    """Return JSON as it is kept: one that is damaged must not hide the others."""
    return cast(details, Text).label("details")
