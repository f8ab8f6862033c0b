"""A database in which something is owed, and what delivers it: between storage and a whole desk."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Engine

from monitor.detect.reports import detect_report
from monitor.model.event import Event
from monitor.model.memory import Owed
from monitor.pipeline.channel_health import ChannelHealth
from monitor.pipeline.deliver import Deliverer, Sent, Speaker
from monitor.ports import Channel
from storage.deliveries import DeliveryFilter, DeliveryLog, DeliveryRecord
from storage.ledger import ledger_opener
from storage.outbox import SqlOutbox
from tests.monitor.detect.build import graded, read_document
from tests.support.clock import FakeClock

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)


def rating(year: int = 2021) -> Event:
    """A rating that moved, in a year of its own."""
    return detect_report(read_document("overall=O", year=year), [graded("overall=I")], NOW)


def owed(channel: str = "mail", to: str = "", *, due: datetime = NOW, batch: str = "") -> Owed:
    """What alert "desk" owes one recipient."""
    return Owed("desk", channel, to or channel, due, batch)


@dataclass(frozen=True, slots=True)
class Office:
    """Delivers from one database through ``channels``."""

    engine: Engine
    channels: Mapping[str, Channel]
    clock: FakeClock

    def owe(self, *all_owed: Owed, year: int = 2021) -> Event:
        """Write an event and what is owed for it."""
        event = rating(year)
        with ledger_opener(self.engine)() as ledger:
            ledger.save_event(event, all_owed)
        return event

    @property
    def outbox(self) -> SqlOutbox:
        """The deliveries' write side."""
        return SqlOutbox(self.engine)

    @property
    def deliverer(self) -> Deliverer:
        """What sends; nobody else is told of trouble."""
        open_ledger = ledger_opener(self.engine)
        return Deliverer(
            outbox=self.outbox,
            channels=self.channels,
            clock=self.clock,
            speaker=Speaker(instance="Test desk", timezone="Europe/London", owner="me"),
            health=ChannelHealth(open_ledger, self.clock, lambda event, failing: ()),
        )

    def deliver(self) -> tuple[Sent, ...]:
        """Send what is due."""
        return self.deliverer.deliver_due(lambda sent: None)

    def log(self, **wanted: object) -> tuple[DeliveryRecord, ...]:
        """Return the delivery log, oldest first."""
        found = DeliveryLog(self.engine).find(DeliveryFilter(**wanted))  # type: ignore[arg-type]
        return tuple(reversed(found))

    def states(self) -> list[str]:
        """Return the state of each delivery, oldest first."""
        return [record.state.value for record in self.log()]


class Taker:
    """A channel that takes everything, and keeps it."""

    def __init__(self, name: str, recipients: Iterable[str] = ()) -> None:
        self.name = name
        self.recipients = tuple(recipients) or (name,)
        self.taken: list[tuple[str, str, tuple[str, ...]]] = []

    def send(self, notice, *, recipient, reference) -> None:
        self.taken.append((recipient, reference, tuple(event.id for event in notice.events)))
