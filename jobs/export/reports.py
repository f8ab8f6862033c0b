"""The columns of reports: every document known, with its days and what is kept of it."""

from collections.abc import Callable
from datetime import UTC

from jobs.export.columns import Column, Value
from monitor.model.authority import Authority
from monitor.register.register import default_register
from storage.reports import ReportRecord


def _of_authority(
    name: str, take: Callable[[Authority], Value], width: int
) -> Column[ReportRecord]:
    def look_up(record: ReportRecord) -> Value:
        authority = default_register().get(record.authority)
        return take(authority) if authority else None

    return Column(name, look_up, width)


REPORTS: tuple[Column[ReportRecord], ...] = (
    _of_authority("urn", lambda authority: int(authority.urn), 10),
    _of_authority("la_code", lambda authority: int(authority.la_code), 9),
    _of_authority("local_authority", lambda authority: authority.name, 34),
    _of_authority("region", lambda authority: authority.region, 24),
    Column("report_id", lambda record: record.id, 12),
    Column("kind", lambda record: record.kind.value, 18),
    Column("label", lambda record: record.label, 34),
    Column("framework", lambda record: record.framework),
    Column("inspection_start_date", lambda record: record.inspection_start),
    Column("inspection_end_date", lambda record: record.inspection_end),
    Column("publication_date", lambda record: record.published),
    Column("inspection_link", lambda record: record.url, 44, is_link=True),
    Column("priority_action", lambda record: record.priority_action),
    Column("state", lambda record: record.state.value, 11),
    Column("error", lambda record: record.error, 40),
    Column("sha256", lambda record: record.sha256, 20),
    Column("first_seen_at", lambda record: record.first_seen_at.astimezone(UTC), 20),
    Column(
        "withdrawn_at",
        lambda record: record.withdrawn_at.astimezone(UTC) if record.withdrawn_at else None,
        20,
    ),
)
