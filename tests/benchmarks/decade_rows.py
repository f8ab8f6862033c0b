"""The rows that watching leaves: sources, their checks, events, deliveries, counts."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

from monitor.model.event import Event
from monitor.model.event_kind import EventKind
from monitor.model.report import Evidence
from monitor.model.source import SourceId, SourceState, Verdict
from monitor.register import default_register
from storage.codec import to_json
from storage.housekeeping import KEEP_CHECKS_FOR, KEEP_UNCHANGED_FOR

LAST = datetime(2026, 11, 1, tzinfo=UTC)
SOURCES = 1_000
CHECKS_A_DAY = 48  # of one source
DAYS_OF_CHECKS = KEEP_CHECKS_FOR.days  # older ones are pruned,
DAYS_OF_UNCHANGED = KEEP_UNCHANGED_FOR.days  # and of those that found nothing new, these

Row = dict[str, Any]
_HOSTS = 20


def source_ids() -> list[SourceId]:
    """Return the names of all sources: an authority's page each, the rest newspapers."""
    pages = [SourceId(f"ofsted/{authority.id}") for authority in default_register().authorities]
    return pages + [SourceId(f"news/paper-{n}") for n in range(SOURCES - len(pages))]


def source_rows() -> Iterator[Row]:
    """Give how each source stands: well."""
    for id_ in source_ids():
        yield {
            "id": id_,
            "state": SourceState.OK,
            "failures": 0,
            "first_success_at": LAST - timedelta(days=4_000),
            "last_checked_at": LAST,
            "last_success_at": LAST,
            "last_change_at": LAST,
            "host": "reports.example",
        }


def check_rows() -> Iterator[Row]:
    """Give what housekeeping leaves of half-hourly checks: one in two hundred found something."""
    ids = source_ids()
    for half_hour in range(DAYS_OF_CHECKS * CHECKS_A_DAY):
        at = LAST - timedelta(minutes=30 * half_hour)
        recent = half_hour < DAYS_OF_UNCHANGED * CHECKS_A_DAY
        for number, id_ in enumerate(ids):
            if (half_hour * 7 + number) % 200 == 0:
                yield {"source": id_, "at": at, "verdict": Verdict.CHANGED}
            elif recent:
                yield {"source": id_, "at": at, "verdict": Verdict.UNCHANGED}


def event_rows(number: int, years: int) -> Iterator[Row]:
    """Give so many events, evenly over the years."""
    for event in (_event(n, _moment(n, number, years)) for n in range(number)):
        yield {
            "id": event.id,
            "key": event.key,
            "kind": event.kind,
            "source": event.source,
            "authority": event.authority,
            "occurred_on": event.occurred_on,
            "detected_at": event.detected_at,
            "backfilled": event.backfilled,
            "context_at": event.detected_at,
            "details": to_json(event),
        }


def delivery_rows(number: int, years: int) -> Iterator[Row]:
    """Give a mail and a Slack message for each of those events, all sent long ago."""
    for n in range(number):
        at = _moment(n, number, years)
        for channel in ("mail", "slack"):
            yield {
                "event": _event(n, at).id,
                "alert": "desk",
                "channel": channel,
                "recipient": "desk@example.org",
                "batch": "",
                "state": "sent",
                "attempts": 1,
                "first_due_at": at,
                "sent_at": at,
            }


def request_rows(years: int) -> Iterator[Row]:
    """Give the requests counted for each host and day."""
    for days in range(years * 365):
        day = (LAST - timedelta(days=days)).date()
        for host in range(_HOSTS):
            counts = {"requests": 2_400, "not_modified": 2_300, "bytes": 9_000_000}
            yield {"host": f"host-{host}.example", "day": day, **counts}


def _moment(number: int, of: int, years: int) -> datetime:
    return LAST - timedelta(days=365 * years) * ((of - number) / of)


def _event(number: int, at: datetime) -> Event:
    authorities = default_register().authorities
    authority = authorities[number % len(authorities)]
    kinds = (EventKind.PAGE_CHANGED, EventKind.NEWS_ARTICLE, EventKind.REPORT_PUBLISHED)
    kind = kinds[number // len(authorities) % len(kinds)]
    return Event(
        key=f"ofsted/{authority.id}|{kind}|{number}",
        kind=kind,
        source=SourceId(f"ofsted/{authority.id}"),
        summary=f"{authority.name}: something was seen for the {number:,}th time",
        occurred_on=at.date(),
        detected_at=at,
        authority=authority.id,
        authority_name=authority.name,
        urn=authority.urn,
        region=authority.region,
        page_url=f"https://reports.example/provider/44/{authority.urn}",
        evidence=Evidence(1, "What was seen, in the words in which it stood there that day."),
        details=("one plain line of what was seen", "and another, which says a little more"),
    )
