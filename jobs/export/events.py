"""The columns of events: what was detected, what moved, and where it is printed."""

from collections.abc import Callable
from datetime import UTC

from jobs.export.columns import Column, Value, joined
from monitor.model.event import Event, ReportFacts
from monitor.model.judgement_line import JudgementLine


def _of_report(
    name: str, take: Callable[[ReportFacts], Value], width: int = 14, *, is_link: bool = False
) -> Column[Event]:
    return Column(name, lambda event: take(event.report) if event.report else None, width, is_link)


def _move(line: JudgementLine) -> str:
    before = f"{line.earlier.grade.words} → " if line.earlier else ""
    return f"{line.area.words}: {before}{line.grade.words} ({line.steps:+d})"


EVENTS: tuple[Column[Event], ...] = (
    Column("id", lambda event: event.id),
    Column("kind", lambda event: event.kind.value, 20),
    Column("local_authority", lambda event: event.authority_name or None, 34),
    Column("urn", lambda event: int(event.urn) if event.urn.isdecimal() else None, 10),
    Column("region", lambda event: event.region or None, 24),
    Column("summary", lambda event: event.summary, 60),
    Column("occurred_on", lambda event: event.occurred_on),
    Column("detected_at", lambda event: event.detected_at.astimezone(UTC), 20),
    Column("importance", lambda event: event.importance.value, 11),
    Column("backfilled", lambda event: event.backfilled, 11),
    Column("moved", lambda event: joined(_move(line) for line in event.lines if line.moved), 50),
    _of_report("report_kind", lambda report: report.kind.value, 18),
    _of_report("report_label", lambda report: report.label, 34),
    _of_report("publication_date", lambda report: report.published),
    _of_report("report_link", lambda report: report.url or None, 44, is_link=True),
    _of_report("report_sha256", lambda report: report.sha256, 20),
    Column(
        "article_link",
        lambda event: (event.article.url or None) if event.article else None,
        44,
        is_link=True,
    ),
    Column("page", lambda event: event.evidence.page if event.evidence else None, 7),
    Column("quote", lambda event: event.evidence.quote if event.evidence else None, 50),
    Column("context", lambda event: joined(event.context), 50),
    Column("details", lambda event: joined(event.details), 50),
)
