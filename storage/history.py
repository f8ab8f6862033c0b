"""The graded reports that were seen, for people and scripts that ask."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection, Engine, or_

from monitor.model.authority import AuthorityId
from monitor.model.history import GradedReport
from storage.engine import asking
from storage.graded import graded_select, histories, read_graded
from storage.tables.documents import documents, readings
from storage.urns import urns_today


class History:
    """Questions to one database; each is a read transaction of its own."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def graded_reports(
        self, authorities: Sequence[AuthorityId] = (), *, known_at: datetime | None = None
    ) -> tuple[GradedReport, ...]:
        """Return graded reports as read today, or as they had been read by ``known_at``."""
        chosen = graded_select()
        if authorities:
            chosen = chosen.where(documents.c.authority.in_(authorities))
        if known_at is None:
            chosen = chosen.where(readings.c.superseded_at.is_(None))
        else:
            later = or_(readings.c.superseded_at.is_(None), readings.c.superseded_at > known_at)
            chosen = chosen.where(readings.c.read_at <= known_at, later)
        with asking(self._engine) as connection:
            return _numbered(connection, read_graded(connection, chosen))

    def histories(self) -> Mapping[AuthorityId, Sequence[GradedReport]]:
        """Return the graded reports of each authority that has been read whole."""
        with asking(self._engine) as connection:
            return histories(connection)


def _numbered(connection: Connection, reports: Iterable[GradedReport]) -> tuple[GradedReport, ...]:
    """Give each report the URN that its authority has today, whatever it was numbered then."""
    urns = urns_today(connection)
    return tuple(replace(report, urn=urns.get(report.authority, "")) for report in reports)
