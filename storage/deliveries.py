"""The delivery log: what was sent to whom, what waits, and what was given up."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Engine, Row, select

from storage.engine import asking
from storage.tables.events import deliveries


class DeliveryState(StrEnum):
    """How far a delivery has come."""

    PENDING = "pending"
    SENT = "sent"
    FAILED = "failed"  # given up


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveryRecord:
    """One row of the log."""

    id: int
    event_id: str
    alert: str
    channel: str
    recipient: str
    state: DeliveryState
    attempts: int
    next_attempt_at: datetime | None  # None once sent or given up
    sent_at: datetime | None
    last_error: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveryFilter:
    """Which deliveries are asked for; a field left out does not narrow."""

    ids: Collection[int] | None = None
    state: DeliveryState | None = None
    alert: str | None = None
    channel: str | None = None
    limit: int | None = None


class DeliveryLog:
    """Questions to one database about its deliveries."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def find(self, wanted: DeliveryFilter) -> tuple[DeliveryRecord, ...]:
        """Return deliveries, newest first."""
        chosen = select(deliveries).order_by(deliveries.c.id.desc()).limit(wanted.limit)
        for condition in _conditions(wanted):
            chosen = chosen.where(condition)
        with asking(self._engine) as connection:
            return tuple(_record(row) for row in connection.execute(chosen))


def _conditions(wanted: DeliveryFilter) -> Iterator[ColumnElement[bool]]:
    if wanted.ids is not None:
        yield deliveries.c.id.in_(wanted.ids)
    if wanted.state is not None:
        yield deliveries.c.state == wanted.state
    if wanted.alert is not None:
        yield deliveries.c.alert == wanted.alert
    if wanted.channel is not None:
        yield deliveries.c.channel == wanted.channel


def _record(row: Row[Any]) -> DeliveryRecord:
    return DeliveryRecord(
        id=row.id,
        event_id=row.event,
        alert=row.alert,
        channel=row.channel,
        recipient=row.recipient,
        state=DeliveryState(row.state),
        attempts=row.attempts,
        next_attempt_at=row.next_attempt_at,
        sent_at=row.sent_at,
        last_error=row.last_error,
    )
