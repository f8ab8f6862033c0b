"""Proving that a database is whole: every hash, every reference, everything that is owed."""

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, ForeignKey, Select, and_, func, or_, select
from sqlalchemy.exc import DatabaseError

from monitor.errors import StorageError
from monitor.model.document import DocumentState
from storage import content
from storage.engine import storage_errors
from storage.housekeeping import check_integrity
from storage.schema import open_for_reading
from storage.stranded import count_waiting, stranded
from storage.tables.documents import documents, readings
from storage.tables.events import deliveries
from storage.tables.every import metadata
from storage.tables.kept import contents
from storage.tables.passages import passages
from storage.verify_details import Problem, look_at_articles, look_at_events, look_at_readings
from storage.word_index import misindexed_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """What was looked at, and what is wrong."""

    looked_at: dict[str, int]  # how many of each kind
    problems: tuple[str, ...]


def verify(url: str, *, channels: Collection[str] | None = None) -> Verified:
    """Look at everything in the database at ``url``, all as it is at one moment.

    With the names of the ``channels`` that there are, what waits for another is a problem too.

    Raises:
        StorageError: there is none, it does not answer, or its very file is damaged.
    """
    engine = open_for_reading(url)
    check_integrity(engine)
    looked_at: Counter[str] = Counter()
    problems = []
    reading = engine.execution_options(isolation_level=_one_moment(engine.dialect.name))
    with storage_errors(engine.url), reading.connect() as connection:
        for kind, problem in _everything(connection):
            looked_at[kind] += 1
            if problem:
                problems.append(problem)
        if channels is not None:
            problems += map(str, stranded(count_waiting(connection), channels))
    return Verified(looked_at=dict(looked_at), problems=tuple(problems))


def _one_moment(dialect: str) -> str:
    return "REPEATABLE READ" if dialect == "postgresql" else "SERIALIZABLE"


def _everything(connection: Connection) -> Iterator[Problem]:
    yield from _contents(connection)
    yield from _references(connection)
    yield from look_at_readings(connection)
    yield from _documents(connection)
    yield from look_at_articles(connection)
    yield from look_at_events(connection)
    yield from _deliveries(connection)
    yield from _passages(connection)


def _contents(connection: Connection) -> Iterator[Problem]:
    """Each kept file is what its hash says; one is in memory at a time."""
    for digest in connection.execute(select(contents.c.sha256)).scalars().all():
        try:
            content.load(connection, digest)
        except StorageError as error:
            yield "contents", str(error)
        else:
            yield "contents", None


def _references(connection: Connection) -> Iterator[Problem]:
    """Whatever names another row names one that is there."""
    for table in metadata.sorted_tables:
        for key in sorted(table.foreign_keys, key=lambda key: key.parent.name):
            child = key.parent
            total = select(func.count()).where(child.is_not(None))
            lost = connection.execute(_lost(key)).scalars().all()
            sound = connection.execute(total).scalar_one() - len(lost)
            yield from (("references", None) for _ in range(sound))
            for value in lost:
                gone = f"{table.name}.{child.name} names {value}, which is not there"
                yield "references", gone


def _lost(key: ForeignKey) -> Select[tuple[Any]]:
    other = key.column.table.alias()  # a row may name another of its own table
    named = select(1).where(other.c[key.column.name] == key.parent).exists()
    return select(key.parent).where(key.parent.is_not(None), ~named).distinct()


def _documents(connection: Connection) -> Iterator[Problem]:
    """Each document that was read has one reading that stands today."""
    standing = (
        select(func.count())
        .where(readings.c.document == documents.c.id, readings.c.superseded_at.is_(None))
        .scalar_subquery()
    )
    for row in connection.execute(
        select(documents.c.authority, documents.c.file_id, documents.c.state, standing.label("n"))
    ):
        name = f"file {row.file_id} of {row.authority}"
        wrong = f"{name} was read, but {row.n} readings of it stand"
        read = row.state == DocumentState.READ
        yield "documents", wrong if read and row.n != 1 else None


def _deliveries(connection: Connection) -> Iterator[Problem]:
    """Each delivery was taken, was given up with a reason, or has a time for its next try."""
    sent = and_(deliveries.c.state == "sent", deliveries.c.sent_at.is_not(None))
    given_up = and_(deliveries.c.state == "failed", deliveries.c.last_error.is_not(None))
    waits = and_(deliveries.c.state == "pending", deliveries.c.next_attempt_at.is_not(None))
    accounted = or_(sent, given_up, waits)
    for row in connection.execute(
        select(deliveries.c.id, deliveries.c.state, accounted.label("accounted"))
    ):
        wrong = f"delivery {row.id} is {row.state}, and nothing says what became of it"
        yield "deliveries", None if row.accounted else wrong


def _passages(connection: Connection) -> Iterator[Problem]:
    """Each word of each text can be found."""
    total = connection.execute(select(func.count()).select_from(passages)).scalar_one()
    yield from (("passages", None) for _ in range(total))
    try:
        wrong = misindexed_words(connection)
    except DatabaseError:
        yield "passages", f"the index of words cannot be read: {_MENDS_THE_INDEX}"
        return
    if wrong:
        yield "passages", f"{wrong:,} words are not found where they stand: {_MENDS_THE_INDEX}"


_MENDS_THE_INDEX = "run `ofsted-monitor db upgrade`"
