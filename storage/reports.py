"""The documents known: reports and letters as listed, and what is kept of each."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Engine, Row, and_, func, select

from monitor.model.authority import AuthorityId
from monitor.model.document import DocumentKind, DocumentState
from storage.engine import asking
from storage.tables.documents import documents, readings


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRecord:
    """One document of a provider page; what was read from its file where it has been."""

    authority: AuthorityId
    id: str  # Ofsted's number of the file
    url: str
    label: str  # as listed
    kind: DocumentKind  # as read, or as listed while it is unread
    framework: str | None
    inspection_start: date | None
    inspection_end: date | None
    published: date | None
    state: DocumentState
    error: str | None
    sha256: str | None  # of the file that the standing reading was made from
    priority_action: bool | None
    backfilled: bool
    first_seen_at: datetime
    withdrawn_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportFilter:
    """Which documents are asked for; a field left out does not narrow."""

    authorities: Collection[AuthorityId] = ()
    kinds: Collection[DocumentKind] = ()


def find_reports(engine: Engine, wanted: ReportFilter) -> tuple[ReportRecord, ...]:
    """Return documents, the last published first."""
    standing = and_(readings.c.document == documents.c.id, readings.c.superseded_at.is_(None))
    chosen = (
        select(
            documents,
            _KIND.label("known_kind"),
            readings.c.framework,
            readings.c.inspection_start,
            readings.c.inspection_end,
            readings.c.sha256,
            readings.c.details["priority_action"].label("priority_action"),
        )
        .outerjoin(readings, standing)
        .order_by(documents.c.published.desc().nulls_last(), documents.c.id.desc())
    )
    for condition in _conditions(wanted):
        chosen = chosen.where(condition)
    with asking(engine) as connection:
        return tuple(map(_record, connection.execute(chosen)))


_KIND = func.coalesce(readings.c.kind, documents.c.kind)


def _conditions(wanted: ReportFilter) -> Iterator[ColumnElement[bool]]:
    if wanted.authorities:
        yield documents.c.authority.in_(wanted.authorities)
    if wanted.kinds:
        yield _KIND.in_(wanted.kinds)


def _record(row: Row[Any]) -> ReportRecord:
    return ReportRecord(
        authority=AuthorityId(row.authority),
        id=row.file_id,
        url=row.url,
        label=row.label,
        kind=DocumentKind(row.known_kind),
        framework=row.framework,
        inspection_start=row.inspection_start or row.inspected,
        inspection_end=row.inspection_end,
        published=row.published,
        state=DocumentState(row.state),
        error=row.error,
        sha256=row.sha256,
        priority_action=row.priority_action,
        backfilled=row.backfilled,
        first_seen_at=row.first_seen_at,
        withdrawn_at=row.withdrawn_at,
    )
