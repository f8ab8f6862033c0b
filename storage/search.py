"""Looking for words in everything that was read: the same questions to SQLite and PostgreSQL."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import accumulate
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, Row, Select, or_, select

from monitor.model.authority import AuthorityId
from storage import originals
from storage.engine import asking
from storage.excerpt import excerpt
from storage.originals import TextKind
from storage.search_query import Phrase, Query
from storage.search_sql import MARKS, how_often, marked, matches
from storage.tables.news import coverage
from storage.tables.passages import passages
from storage.unsearchable import count_unsearchable

_COUNTED = 8
"""Phrases of one question: of more, none is taken for rarer than another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is looked for, and where; a field left out does not narrow."""

    query: Query
    kinds: Collection[TextKind] = ()
    authority: AuthorityId | None = None
    since: date | None = None  # published on or after
    until: date | None = None  # published on or before
    newest_first: bool = False  # instead of the best
    limit: int = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One report, letter, article or page, and the lines of it that match best."""

    kind: TextKind
    title: str
    url: str
    authorities: tuple[AuthorityId, ...]  # whose report, or whom an article names
    published: date | None  # of a watched page: the day on which it last changed
    page: int | None  # from 1, where the original has pages
    quote: str
    marks: tuple[tuple[int, int], ...]  # where in ``quote`` each match begins and ends


class Search:
    """Looks for words in one database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._dialect = engine.dialect.name

    def find(self, wanted: Wanted) -> tuple[Hit, ...]:
        """Return what holds the words, the best or the newest first; each text once.

        Raises:
            StorageError: the database does not answer, or is damaged.
        """
        if not wanted.query.wanted:
            return ()
        with asking(self._engine) as connection:
            ids = list(_best_of_each(connection, self._select(wanted), wanted.limit))
            often = self._how_often(connection, wanted.query) if ids else {}
            return tuple(self._hit(connection, id_, wanted.query, often) for id_ in ids)

    def unsearchable(self) -> int:
        """Return how many reports and letters are still without their text."""
        with asking(self._engine) as connection:
            return count_unsearchable(connection)

    def _select(self, wanted: Wanted) -> Select[Any]:
        found = matches(self._dialect, wanted.query)
        chosen = select(*_TEXT).select_from(originals.with_originals(found.tables))
        chosen = chosen.where(found.condition, *_conditions(wanted))
        if wanted.newest_first:
            chosen = chosen.order_by(originals.published.desc())
        return chosen.order_by(found.best_first)

    def _how_often(self, connection: Connection, query: Query) -> dict[Phrase, int]:
        """Count in how many passages each phrase stands, where there are several to choose from."""
        phrases = {phrase for group in query.wanted for phrase in group}
        if not 1 < len(phrases) <= _COUNTED:
            return {}
        counts = ((each, how_often(self._dialect, each)) for each in phrases)
        return {each: connection.execute(count).scalar_one() for each, count in counts}

    def _hit(
        self, connection: Connection, passage: int, query: Query, often: Mapping[Phrase, int]
    ) -> Hit:
        row = connection.execute(originals.original_of(passage)).one()
        whole = connection.execute(marked(self._dialect, query, passage)).scalar_one()
        text, marks = excerpt(*unmarked(str(whole)), query, often)
        return Hit(
            kind=originals.kind_of(row),
            title=row.title,
            url=row.url,
            authorities=_authorities(connection, row),
            published=row.published,
            page=row.page,
            quote=text,
            marks=marks,
        )


_MARK = re.compile("|".join(MARKS))


def unmarked(text: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return a text on one line without its marks, and from where to where each match goes."""
    pieces = _MARK.split(" ".join(text.split()))  # text, match, text, …, match, text
    ends = list(accumulate(map(len, pieces)))
    return "".join(pieces), tuple(zip(ends[0::2], ends[1::2], strict=False))


_TEXT = (passages.c.id, passages.c.reading, passages.c.article, passages.c.source)


def _best_of_each(connection: Connection, chosen: Select[Any], limit: int) -> Iterator[int]:
    """Give the first passage of each text; the database works out no more than is asked for."""
    seen: set[tuple[object, ...]] = set()
    streaming = {"stream_results": True}
    with connection.execute(chosen, execution_options=streaming) as found:
        for id_, *text in found:
            if tuple(text) not in seen:
                seen.add(tuple(text))
                yield id_
            if len(seen) == limit:
                return


def _conditions(wanted: Wanted) -> Iterator[ColumnElement[bool]]:
    yield originals.NO_COPY
    if wanted.kinds:
        yield or_(*map(originals.is_of, wanted.kinds))
    if wanted.authority is not None:
        yield originals.is_about(wanted.authority)
    if wanted.since is not None:
        yield originals.published >= wanted.since
    if wanted.until is not None:
        yield originals.published <= wanted.until


def _authorities(connection: Connection, row: Row[Any]) -> tuple[AuthorityId, ...]:
    if row.article is None:
        return (AuthorityId(row.authority),) if row.authority else ()
    chosen = (
        select(coverage.c.authority)
        .where(coverage.c.article == row.article)
        .order_by(coverage.c.role.desc(), coverage.c.authority)  # subjects before mentioned ones
    )
    return tuple(map(AuthorityId, connection.execute(chosen).scalars()))
