"""Reports and letters that were read before there was a search: their text is still to be kept."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, Engine, and_, exists, func, select

from storage import content, passages
from storage.engine import asking, storage_errors
from storage.tables.documents import documents, readings
from storage.tables.passages import passages as kept

_WITHOUT_TEXT = and_(
    readings.c.superseded_at.is_(None), ~exists().where(kept.c.reading == readings.c.id)
)


@dataclass(frozen=True, slots=True)
class Unsearchable:
    """A reading that stands, and the file that it was read from."""

    reading: int
    sha256: str
    heading: str


def count_unsearchable(connection: Connection) -> int:
    """Return how many there are."""
    chosen = select(func.count()).select_from(readings).where(_WITHOUT_TEXT)
    return int(connection.execute(chosen).scalar_one())


class Backlog:
    """What is still to be made searchable; each text is a transaction of its own."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def all(self) -> tuple[Unsearchable, ...]:
        """Return them, oldest reading first.

        Raises:
            StorageError: the database does not answer.
        """
        chosen = (
            select(readings.c.id, readings.c.sha256, documents.c.authority, documents.c.label)
            .join(documents, documents.c.id == readings.c.document)
            .where(_WITHOUT_TEXT)
            .order_by(readings.c.id)
        )
        with asking(self._engine) as connection:
            return tuple(
                Unsearchable(row.id, row.sha256, f"{row.authority} {row.label}")
                for row in connection.execute(chosen)
            )

    def body(self, each: Unsearchable) -> bytes:
        """Return the bytes of its file.

        Raises:
            StorageError: they are damaged.
        """
        with asking(self._engine) as connection:
            return content.load(connection, each.sha256)

    def keep(self, each: Unsearchable, texts: Sequence[str]) -> None:
        """Keep the text of each page, unless somebody has kept or replaced it meanwhile."""
        still = select(readings.c.id).where(readings.c.id == each.reading, _WITHOUT_TEXT)
        writing = self._engine.execution_options(writes=True)
        with storage_errors(self._engine.url), writing.begin() as connection:
            if connection.execute(still).first() is not None:
                passages.add_reading(connection, each.reading, each.heading, texts)
