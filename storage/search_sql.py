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

from storage.search_query import Phrase, Query, for_postgresql, for_sqlite
from storage.tables.passages import passages

MARKS = ("\x02", "\x03")
"""Around each matched word of a quote; no kept text holds either."""

_COMMON = 1_000  # passages: what more of them hold is counted no further
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


def marked(dialect: str, query: Query, passage: int) -> Select[tuple[str]]:
    """Return the select of the text of one passage, each match between ``MARKS``."""
    start, end = MARKS
    if dialect == "postgresql":
        options = f'StartSel="{start}", StopSel="{end}", HighlightAll=true'
        headline = func.ts_headline("passages_english", passages.c.text, _tsquery(query), options)
        return select(headline).where(passages.c.id == passage)
    whole = func.highlight(_MATCHED, 1, start, end)
    return select(whole).select_from(_INDEX).where(_fts5(query), _INDEX.c.rowid == passage)


def how_often(dialect: str, phrase: Phrase) -> Select[Any]:
    """Return the select of in how many passages a phrase stands."""
    found = matches(dialect, Query(((phrase,),)))
    some = select(passages.c.id).select_from(found.tables).where(found.condition)
    return select(func.count()).select_from(some.limit(_COMMON).subquery())


def _fts5(query: Query) -> ColumnElement[bool]:
    return _MATCHED.op("MATCH", is_comparison=True)(bindparam("asked", for_sqlite(query)))


def _tsquery(query: Query) -> ColumnElement[Any]:
    return func.to_tsquery("passages_english", for_postgresql(query))
