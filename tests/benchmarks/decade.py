"""Databases as years of watching leave them, made quickly: rows in bulk, words at random.

Both have the same 430 reports of 153 authorities and, of 1,000 sources looked at every half
hour, the checks that housekeeping leaves. They differ in what stays for ever: events, the
deliveries owed for them, articles and the daily counts of requests. Nothing in them is true.
The bytes of the files behind the reports are left out: no question reads them.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from sqlalchemy import Connection, Table, insert

from storage.ledger import SqlLedger
from storage.schema import open_for_writing
from storage.tables.events import deliveries, events
from storage.tables.sources import checks, requests, sources
from tests.benchmarks.decade_news import add_articles
from tests.benchmarks.decade_reports import add_reports
from tests.benchmarks.decade_rows import (
    check_rows,
    delivery_rows,
    event_rows,
    request_rows,
    source_rows,
)
from tests.benchmarks.decade_words import Words

_AT_ONCE = 20_000


@dataclass(frozen=True, slots=True)
class Size:
    """How much one database holds."""

    years: int
    events: int
    articles: int


ONE_YEAR = Size(years=1, events=10_000, articles=5_000)
TEN_YEARS = Size(years=10, events=100_000, articles=50_000)


def build(url: str, size: Size) -> None:
    """Make a database of that size at ``url``."""
    words = Words(random.Random(430))  # the same reports in each
    engine = open_for_writing(url)
    with engine.execution_options(writes=True).begin() as connection:
        add_reports(SqlLedger(connection), words)
        add_many(connection, sources, source_rows())
        add_many(connection, checks, check_rows())
        add_many(connection, events, event_rows(size.events, size.years))
        add_many(connection, deliveries, delivery_rows(size.events, size.years))
        add_many(connection, requests, request_rows(size.years))
        add_articles(connection, words, size.articles, size.years)
    engine.dispose()


def add_many(connection: Connection, table: Table, rows: Iterator[dict[str, Any]]) -> None:
    """Insert rows, some thousands at once."""
    while some := list(islice(rows, _AT_ONCE)):
        connection.execute(insert(table), some)
