"""Which provider pages must be read now: those that moved, failed, or were never read."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from monitor.model.authority import Authority, AuthorityId
from monitor.model.listed import ListedProvider
from monitor.model.memory import SourceRecord
from monitor.model.source import SourceId
from monitor.pipeline.edges import Site

FIRST_REST = timedelta(minutes=10)
LONGEST_REST = timedelta(hours=6)
_FAILURES_FORGIVEN = 3  # as many as it takes to be sure that it is broken
_MOST_DOUBLINGS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """One authority's page, and what the list says of it."""

    authority: Authority  # its URN as listed today
    url: str
    marker: str  # the list's "latest report", empty where it gives none
    record: SourceRecord  # what is remembered of the page

    @property
    def baseline(self) -> bool:
        """True where the next good reading is the first: kept as history, told to nobody."""
        return self.record.first_success_at is None

    @property
    def source(self) -> SourceId:
        """The source's name: ``ofsted/sunderland``."""
        return source_of(self.authority.id)


def source_of(authority: AuthorityId) -> SourceId:
    """Return the source that an authority's provider page is."""
    return SourceId(f"ofsted/{authority}")


def find_targets(
    authorities: Sequence[Authority],
    rows: Mapping[AuthorityId, ListedProvider],
    records: Mapping[SourceId, SourceRecord],
    site: Site,
) -> tuple[Target, ...]:
    """Tie each authority to its row of the list, and to what is remembered of its page.

    Where the list is not known, or has never had such a row, the register's own URN gives
    the address. One that has left a known list has no page to be read any more.
    """

    def targets() -> Iterator[Target]:
        for authority in authorities:
            source, row = source_of(authority.id), rows.get(authority.id)
            record = records.get(source, SourceRecord(id=source))
            if row is not None:
                yield _listed_target(authority, row, record)
            elif not rows or record.first_success_at is None:
                url = site.provider_url(authority.urn)
                yield Target(authority=authority, url=url, marker="", record=record)

    return tuple(targets())


def _listed_target(authority: Authority, row: ListedProvider, record: SourceRecord) -> Target:
    return Target(
        authority=replace(authority, urn=row.urn),
        url=row.url,
        marker=row.latest_report.isoformat() if row.latest_report else "",
        record=record,
    )


def due(
    targets: Sequence[Target], waiting: Collection[AuthorityId], *, patient_at: datetime | None
) -> tuple[Target, ...]:
    """Return the targets that must be read although nobody asked for a sweep.

    ``waiting`` are the authorities with a listed document whose file is still unread. With
    ``patient_at``, the time, a page that keeps failing is left alone for ever longer.
    """
    return tuple(
        target
        for target in targets
        if _has_something_to_read(target, waiting) and not _rests(target.record, patient_at)
    )


def still_to_sweep(
    targets: Sequence[Target], since: datetime | None, now: datetime
) -> tuple[Target, ...]:
    """Return the targets that no sweep has read since then, those looked at longest ago first.

    So a sweep that is cut off each time, or stopped each time by the same pages, comes to the
    others all the same.
    """
    left = [
        target
        for target in targets
        if not (since and target.record.swept_at and since <= target.record.swept_at <= now)
    ]
    return tuple(sorted(left, key=_last_look))


def _last_look(target: Target) -> datetime:
    return target.record.last_checked_at or datetime.min.replace(tzinfo=UTC)


def _has_something_to_read(target: Target, waiting: Collection[AuthorityId]) -> bool:
    return (
        target.baseline
        or target.record.failures > 0
        or target.record.marker != target.marker
        or target.authority.id in waiting
    )


def rests_until(record: SourceRecord) -> datetime | None:
    """Return until when a failing page is left alone, at most ``LONGEST_REST``; None: it is not."""
    if record.last_checked_at is None or record.failures < _FAILURES_FORGIVEN:
        return None
    doubled = FIRST_REST * (1 << min(record.failures - _FAILURES_FORGIVEN, _MOST_DOUBLINGS))
    return record.last_checked_at + min(doubled, LONGEST_REST)


def _rests(record: SourceRecord, now: datetime | None) -> bool:
    until = rests_until(record)
    if now is None or until is None or record.last_checked_at is None:
        return False
    return record.last_checked_at <= now < until  # a clock that was wrong may have been ahead
