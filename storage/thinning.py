"""Which readings of pages may go: a page or feed whose bytes change at every look fills a disk.

For each address stay: the last reading; what was read when something was noticed, and the
reading before it, which it was held against; every version of an article that says something
else; whatever else in the database names a reading; the first reading of each day and, once
that is old, of each month. Files are not touched.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from sqlalchemy import Connection, delete, select

from storage.tables.events import events
from storage.tables.every import metadata
from storage.tables.kept import snapshots
from storage.tables.news import article_readings

_FILES = "file/"

_AT_ONCE = 500
"""Rows of one statement: databases have limits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """One reading of one address."""

    id: int
    source: str
    url: str
    at: datetime


def thin_out(connection: Connection, *, before: datetime) -> int:
    """Remove the readings that may go; of those ``before`` then one a month stays, not one a day.

    Returns how many went.
    """
    gone = list(superfluous(_readings(connection), _noticed(connection), before))
    named = _named_elsewhere(connection) | _articles(connection)
    going = [id_ for id_ in gone if id_ not in named]
    for first in range(0, len(going), _AT_ONCE):
        some = going[first : first + _AT_ONCE]
        connection.execute(delete(snapshots).where(snapshots.c.id.in_(some)))
    return len(going)


def superfluous(
    readings: Sequence[Kept], noticed: Mapping[str, Collection[datetime]], before: datetime
) -> Iterator[int]:
    """Give the ids of readings that may go.

    ``readings`` are sorted by source, address and time; ``noticed`` is when something was
    noticed, by source.
    """
    for _, group in groupby(readings, key=lambda each: (each.source, each.url)):
        of_url = list(group)
        stays = {of_url[-1].id, *_firsts(of_url, before), *_evidence(of_url, noticed)}
        yield from (each.id for each in of_url if each.id not in stays)


def _firsts(of_url: Sequence[Kept], before: datetime) -> Iterator[int]:
    """Give the first reading of each day, or of each month where it is older than ``before``."""
    seen = set()
    for each in of_url:
        period = f"{each.at:%Y-%m}" if each.at < before else f"{each.at:%Y-%m-%d}"
        if period not in seen:
            seen.add(period)
            yield each.id


def _evidence(of_url: Sequence[Kept], noticed: Mapping[str, Collection[datetime]]) -> Iterator[int]:
    """Give what was read last when something was noticed, and the reading before it."""
    times = [each.at for each in of_url]
    for at in noticed.get(of_url[0].source, ()):
        end = bisect_right(times, at)
        yield from (each.id for each in of_url[max(end - 2, 0) : end])


def _readings(connection: Connection) -> list[Kept]:
    chosen = (
        select(snapshots.c.id, snapshots.c.source, snapshots.c.url, snapshots.c.fetched_at)
        .where(~snapshots.c.source.startswith(_FILES))
        .order_by(snapshots.c.source, snapshots.c.url, snapshots.c.fetched_at, snapshots.c.id)
    )
    return [
        Kept(id=row.id, source=row.source, url=row.url, at=row.fetched_at)
        for row in connection.execute(chosen)
    ]


def _noticed(connection: Connection) -> dict[str, set[datetime]]:
    chosen = select(events.c.source, events.c.detected_at).distinct()
    noticed = defaultdict(set)
    for row in connection.execute(chosen):
        noticed[row.source].add(row.detected_at)
    return noticed


def _named_elsewhere(connection: Connection) -> set[int]:
    """Return the readings that another table names, whatever tables there come to be."""
    named: set[int] = set()
    for table in metadata.sorted_tables:
        for column in table.columns:
            if any(key.column is snapshots.c.id for key in column.foreign_keys):
                named.update(connection.execute(select(column).distinct()).scalars())
    return named


def _articles(connection: Connection) -> set[int]:
    """Return the readings that an article was read from."""
    read = select(article_readings.c.sha256).where(article_readings.c.sha256.is_not(None))
    chosen = select(snapshots.c.id).where(snapshots.c.sha256.in_(read))
    return set(connection.execute(chosen).scalars())
