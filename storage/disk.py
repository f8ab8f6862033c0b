"""What the database takes of the disk, and what of it are kept files, by what they are of."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, Select, case, func, literal, select, union

from storage.engine import database_file
from storage.tables.documents import readings
from storage.tables.kept import contents, snapshots
from storage.tables.news import article_readings

_REPORTS, _ARTICLES, _PAGES = "reports and letters", "articles", "pages"


@dataclass(frozen=True, slots=True, kw_only=True)
class DiskUse:
    """Bytes, as they lie there: files are kept compressed."""

    total: int
    files: Mapping[str, int]  # by kind

    @property
    def rest(self) -> int:
        """What is no kept file: records, texts and the index of their words, the log, room."""
        return max(0, self.total - sum(self.files.values()))


def disk_use(connection: Connection) -> DiskUse:
    """Return what an open database takes."""
    rows = connection.execute(_files())
    return DiskUse(total=_total(connection), files={row.kind: int(row.bytes) for row in rows})


def _total(connection: Connection) -> int:
    if connection.dialect.name == "postgresql":
        size = func.pg_database_size(func.current_database())
        return int(connection.execute(select(size)).scalar_one())
    file = database_file(str(connection.engine.url))
    if file is None:
        return 0
    beside = (file.with_name(file.name + end) for end in ("", "-wal", "-shm"))
    return sum(each.stat().st_size for each in beside if each.exists())


def _files() -> Select[tuple[str, int]]:
    """Select the bytes of each kind; what two kinds of rows name is counted once."""
    source = snapshots.c.source
    of_snapshot = case(
        (source.startswith("file/"), _REPORTS),
        (source.startswith("news/"), _ARTICLES),
        else_=_PAGES,
    )
    named = union(
        select(readings.c.sha256, literal(_REPORTS).label("kind")),
        select(article_readings.c.sha256, literal(_ARTICLES)),
        select(snapshots.c.sha256, of_snapshot),
    ).subquery()
    once = select(named.c.sha256, func.max(named.c.kind).label("kind")).group_by(named.c.sha256)
    kinds = once.subquery()
    return (
        select(kinds.c.kind, func.sum(func.length(contents.c.body)).label("bytes"))
        .join(contents, contents.c.sha256 == kinds.c.sha256)
        .group_by(kinds.c.kind)
        .order_by(kinds.c.kind.desc())
    )
