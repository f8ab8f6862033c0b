"""The graded reports among the documents: of one authority, of all, and whose are complete."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, Select, select

from monitor.model.authority import AuthorityId
from monitor.model.document import DocumentState
from monitor.model.history import GradedReport
from monitor.model.judgement import Area, Framework, Grade
from monitor.model.window import Window
from storage.tables.documents import documents, judgements, readings
from storage.tables.sources import sources

OFSTED = "ofsted/"
"""How the names of the sources begin that are authorities' pages."""

LIST = "ofsted/list"
"""The one among them that is not."""


def graded_reports(connection: Connection, authority: AuthorityId) -> tuple[GradedReport, ...]:
    """See ``monitor.ledger.Ledger.graded_reports``."""
    standing = readings.c.superseded_at.is_(None)
    return read_graded(
        connection, graded_select().where(documents.c.authority == authority, standing)
    )


def graded_by_authority(connection: Connection) -> dict[AuthorityId, list[GradedReport]]:
    """Return every graded report as read today, by authority."""
    found: dict[AuthorityId, list[GradedReport]] = {}
    for report in read_graded(
        connection, graded_select().where(readings.c.superseded_at.is_(None))
    ):
        found.setdefault(report.authority, []).append(report)
    return found


def histories(connection: Connection) -> dict[AuthorityId, list[GradedReport]]:
    """See ``monitor.ledger.Ledger.histories``."""
    known = graded_by_authority(connection)
    return {authority: known.get(authority, []) for authority in _read_whole(connection)}


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
            readings.c.details["lead_inspector"].label("lead_inspector"),
            documents.c.authority,
            documents.c.file_id,
            documents.c.published,
            documents.c.url,
            documents.c.label,
        )
        .join(documents, readings.c.document == documents.c.id)
        .order_by(readings.c.id)
    )


def read_graded(connection: Connection, chosen: Select[Any]) -> tuple[GradedReport, ...]:
    """Return one report for each reading that has grades."""
    grades = _grades(connection, chosen)
    rows = connection.execute(chosen)
    return tuple(_graded(row, grades[row.id]) for row in rows if row.id in grades)


def _grades(connection: Connection, chosen: Select[Any]) -> dict[int, dict[Area, Grade]]:
    """Return the grades of each reading; apart, since what is read of JSON is read once a row."""
    asked = chosen.with_only_columns(readings.c.id).order_by(None)
    of_these = select(judgements.c.reading, judgements.c.area, judgements.c.grade).where(
        judgements.c.reading.in_(asked)
    )
    found: dict[int, dict[Area, Grade]] = {}
    for reading, area, grade in connection.execute(of_these):
        found.setdefault(reading, {})[Area(area)] = Grade(grade)
    return found


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
        lead_inspector=row.lead_inspector,
    )
