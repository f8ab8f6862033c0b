"""The files that are kept, for a better reader to read again."""

from collections.abc import Iterator

from sqlalchemy import Connection, func, select, update

from monitor.model.authority import AuthorityId
from monitor.model.memory import DocumentState, KeptReport
from monitor.model.report import Reading
from storage.codec import from_json
from storage.documents import LISTED, listed_document
from storage.tables import documents, readings, snapshots

_STANDING = readings.c.superseded_at.is_(None)


def reading_of(connection: Connection, authority: AuthorityId, document_id: str) -> Reading | None:
    """See ``monitor.ledger.Ledger.reading``."""
    chosen = (
        select(readings.c.details)
        .join(documents, readings.c.document == documents.c.id)
        .where(_STANDING, documents.c.authority == authority, documents.c.file_id == document_id)
    )
    details = connection.execute(chosen).scalar()
    return from_json(Reading, details) if details else None


def kept_reports(connection: Connection) -> tuple[KeptReport, ...]:
    """See ``monitor.ledger.Ledger.kept_reports``."""
    return (*_read(connection), *_never_read(connection))


def _read(connection: Connection) -> Iterator[KeptReport]:
    chosen = (
        select(readings, *LISTED)
        .join(documents, readings.c.document == documents.c.id)
        .where(_STANDING)
        .order_by(readings.c.id)
    )
    for row in connection.execute(chosen):
        yield KeptReport(
            authority=AuthorityId(row.authority),
            document=listed_document(row),
            sha256=row.sha256,
            reading=from_json(Reading, row.details),
            reader_version=row.reader_version,
        )


def _never_read(connection: Connection) -> Iterator[KeptReport]:
    """Give the files of history that were unreadable; new ones are left to be read and told."""
    last = (
        select(snapshots.c.source, func.max(snapshots.c.id).label("id"))
        .group_by(snapshots.c.source)
        .subquery()
    )
    chosen = (
        select(*LISTED, snapshots.c.sha256)
        .join(last, last.c.source == "file/" + documents.c.file_id)
        .join(snapshots, snapshots.c.id == last.c.id)
        .where(documents.c.state == DocumentState.UNREADABLE, documents.c.backfilled.is_(True))
        .order_by(documents.c.id)
    )
    for row in connection.execute(chosen):
        yield KeptReport(
            authority=AuthorityId(row.authority),
            document=listed_document(row),
            sha256=row.sha256,
            reading=None,
            reader_version=0,
        )


def confirm_reading(connection: Connection, report: KeptReport, reader_version: int) -> None:
    """See ``monitor.ledger.Ledger.confirm_reading``."""
    document = select(documents.c.id).where(
        documents.c.authority == report.authority, documents.c.file_id == report.document.id
    )
    standing = readings.c.document.in_(document)
    connection.execute(
        update(readings).where(standing, _STANDING).values(reader_version=reader_version)
    )
