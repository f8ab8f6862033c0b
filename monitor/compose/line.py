"""An event on one line: for terminals, logs, and channels that show nothing longer."""

from monitor.compose.cleaning import web_address
from monitor.compose.dates import day, spans
from monitor.compose.story import headline_of
from monitor.model.event import Event


def compose_line(event: Event) -> str:
    """Return headline, days, address of the document or article, and event id on one line."""
    return " · ".join(part for part in (headline_of(event), *_rest(event), event.id) if part)


def _rest(event: Event) -> tuple[str, ...]:
    report = event.report
    if report is None:
        return (web_address(event.article.url) or "",) if event.article else ()
    inspected = f"inspected {spans(report.windows)}" if report.windows else ""
    published = f"published {day(report.published)}" if report.published else ""
    return inspected, published, web_address(report.url) or ""
