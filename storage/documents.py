"""Documents as listed, what they were read to say, and the grades among it."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, and_, insert, or_, select, update

from monitor.model.authority import AuthorityId
from monitor.model.document import DocumentKind, DocumentState
from monitor.model.listed import ListedDocument
from monitor.model.memory import KnownDocument
from monitor.model.report import Reading
from storage import passages
from storage.codec import to_json
from storage.tables.documents import documents, judgements, readings
from storage.upsert import upsert


def known_documents(connection: Connection, authority: AuthorityId) -> tuple[KnownDocument, ...]:
    """See ``monitor.ledger.Ledger.documents``."""
    chosen = select(documents, documents.c.kind.label("listed_kind"))
    rows = connection.execute(chosen.where(documents.c.authority == authority))
    return tuple(
        KnownDocument(
            document=listed_document(row),
            state=DocumentState(row.state),
            backfilled=row.backfilled,
            failures=row.failures,
            gone_at=row.gone_at,
            withdrawn_at=row.withdrawn_at,
        )
        for row in rows
    )


LISTED = (
    documents.c.authority,
    documents.c.file_id,
    documents.c.url,
    documents.c.label,
    documents.c.kind.label("listed_kind"),
    documents.c.inspected,
    documents.c.published,
)
"""What ``listed_document`` needs of a row."""


def listed_document(row: Any) -> ListedDocument:
    """Return the document as its page lists it."""
    return ListedDocument(
        id=row.file_id,
        url=row.url,
        label=row.label,
        kind=DocumentKind(row.listed_kind),
        inspected=row.inspected,
        published=row.published,
    )


def waiting(connection: Connection, recent: date) -> frozenset[AuthorityId]:
    """See ``monitor.ledger.Ledger.waiting``."""
    still_tried = and_(
        documents.c.state == DocumentState.UNREADABLE, documents.c.published >= recent
    )
    unread = select(documents.c.authority).where(
        or_(documents.c.state == DocumentState.LISTED, still_tried), documents.c.gone_at.is_(None)
    )
    return frozenset(AuthorityId(row.authority) for row in connection.execute(unread.distinct()))


def losing_documents(connection: Connection) -> frozenset[AuthorityId]:
    """See ``monitor.ledger.Ledger.losing_documents``."""
    missed = select(documents.c.authority).where(
        documents.c.gone_at.is_not(None), documents.c.withdrawn_at.is_(None)
    )
    return frozenset(AuthorityId(row.authority) for row in connection.execute(missed.distinct()))


def save_document(
    connection: Connection,
    authority: AuthorityId,
    document: ListedDocument,
    *,
    backfilled: bool,
    at: datetime,
) -> None:
    """See ``monitor.ledger.Ledger.save_document``."""
    says = {
        "url": document.url,
        "label": document.label,
        "kind": document.kind,
        "inspected": document.inspected,
        "published": document.published,
        "last_seen_at": at,
        "gone_at": None,
        "withdrawn_at": None,
    }
    known = update(documents).where(*_is(authority, document.id)).values(**says)
    if connection.execute(known).rowcount == 0:
        first = {
            "authority": authority,
            "file_id": document.id,
            "backfilled": backfilled,
            "state": DocumentState.LISTED,
            "failures": 0,
            "first_seen_at": at,
        }
        upsert(connection, documents, {**first, **says}, key=["authority", "file_id"])


def save_reading(
    connection: Connection,
    authority: AuthorityId,
    document_id: str,
    reading: Reading,
    *,
    sha256: str,
    reader_version: int,
    at: datetime,
) -> None:
    """See ``monitor.ledger.Ledger.save_reading``."""
    chosen = select(documents.c.id, documents.c.label).where(*_is(authority, document_id))
    row = connection.execute(chosen).one()
    standing = (readings.c.document == row.id, readings.c.superseded_at.is_(None))
    connection.execute(update(readings).where(*standing).values(superseded_at=at))
    added = connection.execute(
        insert(readings)
        .values(
            document=row.id,
            sha256=sha256,
            reader_version=reader_version,
            read_at=at,
            kind=reading.kind,
            framework=reading.framework,
            inspection_start=reading.start,
            inspection_end=reading.end,
            details=to_json(replace(reading, texts=())),
        )
        .returning(readings.c.id)
    ).scalar_one()
    if reading.judgements:
        connection.execute(insert(judgements), _judgement_rows(added, reading))
    passages.forget_document(connection, row.id)
    passages.add_reading(connection, added, f"{authority} {row.label}", reading.texts)
    connection.execute(
        update(documents)
        .where(documents.c.id == row.id)
        .values(state=DocumentState.READ, failures=0, error=None)
    )


def document_failed(
    connection: Connection,
    authority: AuthorityId,
    document_id: str,
    error: str,
    state: DocumentState,
) -> None:
    """See ``monitor.ledger.Ledger.document_failed``."""
    connection.execute(
        update(documents)
        .where(*_is(authority, document_id))
        .values(state=state, failures=documents.c.failures + 1, error=error)
    )


def note_refiled(
    connection: Connection, authority: AuthorityId, document_id: str, new_id: str
) -> None:
    """See ``monitor.ledger.Ledger.note_refiled``."""
    renumbered = update(documents).where(*_is(authority, document_id))
    connection.execute(renumbered.values(file_id=new_id))


def note_gone(
    connection: Connection, authority: AuthorityId, gone: Collection[str], at: datetime
) -> None:
    """See ``monitor.ledger.Ledger.note_gone``."""
    missed = update(documents).where(
        documents.c.authority == authority,
        documents.c.file_id.in_(gone),
        documents.c.gone_at.is_(None),
    )
    connection.execute(missed.values(gone_at=at))


def note_withdrawn(
    connection: Connection, authority: AuthorityId, withdrawn: Collection[str], at: datetime
) -> None:
    """See ``monitor.ledger.Ledger.note_withdrawn``."""
    told = update(documents).where(
        documents.c.authority == authority, documents.c.file_id.in_(withdrawn)
    )
    connection.execute(told.values(withdrawn_at=at))


def _judgement_rows(reading_id: int, reading: Reading) -> list[dict[str, object]]:
    return [
        {
            "reading": reading_id,
            "area": judgement.area,
            "grade": judgement.grade,
            "label": judgement.label,
            "page": judgement.evidence.page,
            "quote": judgement.evidence.quote,
        }
        for judgement in reading.judgements
    ]


def _is(authority: AuthorityId, document_id: str) -> tuple[Any, Any]:
    return documents.c.authority == authority, documents.c.file_id == document_id
