"""How each database looks for words, ranks what it finds, and quotes it."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    ColumnElement,
    FromClause,
    Select,
    bindparam,
    column,
    func,
    literal_column,
    select,
    table,
)

from storage.search_query import Query, for_postgresql, for_sqlite
from storage.tables.passages import passages

MARKS = ("\x02", "\x03")
"""Around each matched word of a quote; no kept text holds either."""

_AROUND = 36  # words of a quote, about three lines
_HEADING_WEIGHS = 2.0  # times what the same word weighs in the text

_INDEX = table("passages_index", column("rowid"), column("rank"))
_MATCHED: ColumnElement[Any] = literal_column("passages_index")
_WORDS: ColumnElement[Any] = literal_column("passages.words")


@dataclass(frozen=True, slots=True)
class Matches:
    """The passages that hold what is asked for."""

    tables: FromClause  # passages, and whatever finds them
    condition: ColumnElement[bool]
    best_first: ColumnElement[Any]


def matches(dialect: str, query: Query) -> Matches:
    """Return how ``query``, which must want something, is asked."""
    if dialect == "postgresql":
        asked = _tsquery(query)
        condition: ColumnElement[bool] = _WORDS.op("@@", is_comparison=True)(asked)
        return Matches(passages, condition, func.ts_rank(_WORDS, asked).desc())
    weighed = _INDEX.c.rank.op("MATCH")(f"bm25({_HEADING_WEIGHS}, 1.0)")
    return Matches(
        _INDEX.join(passages, passages.c.id == _INDEX.c.rowid),
        _fts5(query) & weighed,
        _INDEX.c.rank,  # by itself, or SQLite ranks everything before it gives the first
    )


def quote(dialect: str, query: Query, passage: int) -> Select[tuple[str]]:
    """Return the select of the best few lines of one passage, each match between ``MARKS``."""
    start, end = MARKS
    if dialect == "postgresql":
        options = f'StartSel="{start}", StopSel="{end}", MaxFragments=1, MaxWords={_AROUND}'
        headline = func.ts_headline("passages_english", passages.c.text, _tsquery(query), options)
        return select(headline).where(passages.c.id == passage)
    snippet = func.snippet(_MATCHED, 1, start, end, "…", _AROUND)
    return select(snippet).select_from(_INDEX).where(_fts5(query), _INDEX.c.rowid == passage)


def _fts5(query: Query) -> ColumnElement[bool]:
    return _MATCHED.op("MATCH", is_comparison=True)(bindparam("asked", for_sqlite(query)))


def _tsquery(query: Query) -> ColumnElement[Any]:
    return func.to_tsquery("passages_english", for_postgresql(query))
