"""Documents as listed, what they were read to say, and the grades among it."""

from collections.abc import Collection, Iterator
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, insert, select, update

from monitor.ledger import DocumentState, KnownDocument
from monitor.model.authority import AuthorityId
from monitor.model.history import GradedReport
from monitor.model.judgement import Area, Framework, Grade
from monitor.model.report import DocumentKind, ListedDocument, Reading, Window
from storage.codec import to_json
from storage.tables import documents, judgements, readings, sources
from storage.upsert import upsert

OFSTED = "ofsted/"
"""How the names of the sources begin that are authorities' pages."""

LIST = "ofsted/list"
"""The one among them that is not."""


def known_documents(connection: Connection, authority: AuthorityId) -> tuple[KnownDocument, ...]:
    """See ``monitor.ledger.Ledger.documents``."""
    rows = connection.execute(select(documents).where(documents.c.authority == authority))
    return tuple(
        KnownDocument(
            document=ListedDocument(
                id=row.file_id,
                url=row.url,
                label=row.label,
                kind=DocumentKind(row.kind),
                inspected=row.inspected,
                published=row.published,
            ),
            state=DocumentState(row.state),
            backfilled=row.backfilled,
            failures=row.failures,
            gone_at=row.gone_at,
            withdrawn_at=row.withdrawn_at,
        )
        for row in rows
    )


def waiting(connection: Connection) -> frozenset[AuthorityId]:
    """See ``monitor.ledger.Ledger.waiting``."""
    unread = select(documents.c.authority).where(
        documents.c.state == DocumentState.LISTED, documents.c.gone_at.is_(None)
    )
    return frozenset(AuthorityId(row.authority) for row in connection.execute(unread.distinct()))


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
    row = connection.execute(select(documents.c.id).where(*_is(authority, document_id))).one()
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
            details=to_json(reading),
        )
        .returning(readings.c.id)
    ).scalar_one()
    if reading.judgements:
        connection.execute(insert(judgements), _judgement_rows(added, reading))
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


def graded_reports(connection: Connection, authority: AuthorityId) -> tuple[GradedReport, ...]:
    """See ``monitor.ledger.Ledger.graded_reports``."""
    standing = readings.c.superseded_at.is_(None)
    return read_graded(
        connection, graded_select().where(documents.c.authority == authority, standing)
    )


def histories(connection: Connection) -> dict[AuthorityId, list[GradedReport]]:
    """See ``monitor.ledger.Ledger.histories``."""
    found: dict[AuthorityId, list[GradedReport]] = {
        authority: [] for authority in _read_whole(connection)
    }
    chosen = graded_select().where(readings.c.superseded_at.is_(None))
    for report in read_graded(connection, chosen):
        if report.authority in found:
            found[report.authority].append(report)
    return found


def _read_whole(connection: Connection) -> Iterator[AuthorityId]:
    """Give the authorities whose page has been read, and every inspection report it lists.

    Files that were dead when the page was first read are no gap: what the site itself no
    longer has is in nobody's count.
    """
    pages_read = select(sources.c.id).where(
        sources.c.id.startswith(OFSTED), sources.c.first_success_at.is_not(None)
    )
    gap = (documents.c.state != DocumentState.READ) & (
        (documents.c.state == DocumentState.LISTED) | documents.c.backfilled.is_(False)
    )
    gaps = {row.authority for row in connection.execute(select(documents.c.authority).where(gap))}
    for row in connection.execute(pages_read):
        authority = row.id.removeprefix(OFSTED)
        if authority not in gaps and row.id != LIST:
            yield AuthorityId(authority)


def graded_select() -> Select[Any]:
    """Return the select of graded readings; narrow it and give it to ``read_graded``."""
    return (
        select(
            readings.c.id,
            readings.c.framework,
            readings.c.details["windows"].label("windows"),
            readings.c.details["published"].label("printed"),
            documents.c.authority,
            documents.c.file_id,
            documents.c.published,
            documents.c.url,
            documents.c.label,
            judgements.c.area,
            judgements.c.grade,
        )
        .join(documents, readings.c.document == documents.c.id)
        .join(judgements, judgements.c.reading == readings.c.id)
        .order_by(readings.c.id)
    )


def read_graded(connection: Connection, chosen: Select[Any]) -> tuple[GradedReport, ...]:
    """Return one report for each reading, its rows of grades gathered."""
    reports: dict[int, tuple[Row[Any], dict[Area, Grade]]] = {}
    for row in connection.execute(chosen):
        grades = reports.setdefault(row.id, (row, {}))[1]
        grades[Area(row.area)] = Grade(row.grade)
    return tuple(_graded(row, grades) for row, grades in reports.values())


def _graded(row: Row[Any], grades: dict[Area, Grade]) -> GradedReport:
    printed = date.fromisoformat(row.printed) if row.printed else None
    return GradedReport(
        document_id=row.file_id,
        authority=AuthorityId(row.authority),
        framework=Framework(row.framework),
        published=row.published or printed,
        windows=tuple(
            Window(date.fromisoformat(w["start"]), date.fromisoformat(w["end"]))
            for w in row.windows
        ),
        grades=grades,
        url=row.url,
        label=row.label,
    )


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
