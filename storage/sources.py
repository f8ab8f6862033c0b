"""How the sources have been doing, and how each check of them ended."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from monitor.model.memory import Outcome, SourceRecord
from monitor.model.source import Failure, SourceId, SourceState, Verdict
from storage.tables.sources import checks, sources
from storage.upsert import upsert

_BAD = (Verdict.FAILED, Verdict.BROKEN)


def source_record(connection: Connection, source: SourceId) -> SourceRecord:
    """See ``monitor.ledger.Ledger.source``."""
    row = connection.execute(select(sources).where(sources.c.id == source)).first()
    return _record(row) if row else SourceRecord(id=source)


def source_records(connection: Connection) -> Mapping[SourceId, SourceRecord]:
    """See ``monitor.ledger.Ledger.sources``."""
    return {SourceId(row.id): _record(row) for row in connection.execute(select(sources))}


def record(connection: Connection, outcome: Outcome) -> None:
    """See ``monitor.ledger.Ledger.record``."""
    before = source_record(connection, outcome.source)
    bad = outcome.verdict in _BAD
    row = {
        "id": outcome.source,
        "last_checked_at": outcome.at,
        "error": outcome.error,
        "host": outcome.host or before.host,
        **(_ill(before, outcome) if bad else _well(before, outcome)),
    }
    upsert(connection, sources, row, key=["id"])
    connection.execute(
        insert(checks).values(
            source=outcome.source, at=outcome.at, verdict=outcome.verdict, error=outcome.error
        )
    )


def note_success(connection: Connection, source: SourceId, at: datetime) -> None:
    """See ``monitor.ledger.Ledger.note_success``."""
    times = {"last_checked_at": at, "last_success_at": at}
    connection.execute(update(sources).where(sources.c.id == source).values(times))


def mark_told(connection: Connection, told: Collection[SourceId], at: datetime | None) -> None:
    """See ``monitor.ledger.Ledger.mark_told``."""
    state = {"state": SourceState.BROKEN} if at else {}
    connection.execute(update(sources).where(sources.c.id.in_(told)).values(told_at=at, **state))


def _ill(before: SourceRecord, outcome: Outcome) -> dict[str, Any]:
    broken = outcome.verdict is Verdict.BROKEN or before.told_at is not None
    return {
        "state": SourceState.BROKEN if broken else SourceState.FAILING,
        "failures": before.failures + 1,
        "failure": outcome.failure,
        "failing_since": before.failing_since or outcome.at,
    }


def _well(before: SourceRecord, outcome: Outcome) -> dict[str, Any]:
    changed = {"last_change_at": outcome.at} if outcome.verdict is Verdict.CHANGED else {}
    marker = {} if outcome.marker is None else {"marker": outcome.marker}
    swept = {"swept_at": outcome.at} if outcome.swept else {}
    return {
        "state": SourceState.OK,
        "failures": 0,
        "failure": None,
        "failing_since": None,
        "first_success_at": before.first_success_at or outcome.at,
        "last_success_at": outcome.at,
        **changed,
        **marker,
        **swept,
    }


def _record(row: Row[Any]) -> SourceRecord:
    return SourceRecord(
        id=SourceId(row.id),
        state=SourceState(row.state),
        failures=row.failures,
        failure=Failure(row.failure) if row.failure else None,
        failing_since=row.failing_since,
        told_at=row.told_at,
        error=row.error,
        host=row.host,
        marker=row.marker,
        last_checked_at=row.last_checked_at,
        first_success_at=row.first_success_at,
        last_success_at=row.last_success_at,
        swept_at=row.swept_at,
    )
