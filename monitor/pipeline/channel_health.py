"""Remembering which recipients cannot be reached, and telling others of it once."""

from collections.abc import Callable, Sequence

from monitor.detect.channels import (
    TRIES_BEFORE_TELLING,
    channel_broken,
    channel_recovered,
    channel_source,
)
from monitor.ledger import OpenLedger
from monitor.model.event import Event
from monitor.model.memory import Delivery, Outcome, Owed
from monitor.model.source import SourceState, Verdict
from monitor.ports import Clock

OweTrouble = Callable[[Event, Delivery], Sequence[Owed]]
"""Who is to be told that a delivery's recipient cannot be reached: not that recipient."""


class ChannelHealth:
    """Notes how sends go; the first lasting failure and the next success are events."""

    def __init__(self, open_ledger: OpenLedger, clock: Clock, owe: OweTrouble) -> None:
        self._open_ledger = open_ledger
        self._clock = clock
        self._owe = owe

    def failed(self, claimed: Sequence[Delivery], error: str, *, given_up: bool) -> None:
        """Note a failed send; tell others when it is given up, or has lasted."""
        first, now = claimed[0], self._clock.now()
        source = channel_source(first.channel, first.recipient)
        lasting = given_up or first.attempts + 1 >= TRIES_BEFORE_TELLING
        with self._open_ledger() as ledger:
            record = ledger.source(source)
            broken = record.state is SourceState.BROKEN
            verdict = Verdict.BROKEN if lasting or broken else Verdict.FAILED
            ledger.record(Outcome(source=source, verdict=verdict, at=now, error=error))
            if lasting and not broken:
                event = channel_broken(claimed, error, now, record)
                ledger.save_event(event, self._owe(event, first))

    def went_through(self, claimed: Sequence[Delivery]) -> None:
        """Note a send that was taken; tell others where it had not worked before."""
        first, now = claimed[0], self._clock.now()
        source = channel_source(first.channel, first.recipient)
        with self._open_ledger() as ledger:
            record = ledger.source(source)
            if record.state is SourceState.OK:
                ledger.note_success(source, now)
                return
            ledger.record(Outcome(source=source, verdict=Verdict.UNCHANGED, at=now))
            if record.state is SourceState.BROKEN:
                event = channel_recovered(claimed, now, record)
                ledger.save_event(event, self._owe(event, first))
