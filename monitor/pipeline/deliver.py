"""Sending what is owed: claim, send with no transaction open, mark.

Told at least once: a process that dies between the channel's "accepted" and our mark
leaves a claim that lapses, and the message goes out again under the same reference.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from monitor.errors import DeliveryError
from monitor.ledger import Outbox
from monitor.model.event import Notice
from monitor.model.memory import Delivery
from monitor.pipeline.channel_health import ChannelHealth
from monitor.pipeline.retry import WAITS, next_attempt
from monitor.ports import Channel, Clock

_FATAL = "sending it ended the program each time, for three days: its log says why"


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Which installation is speaking, and in whose time."""

    instance: str
    timezone: str
    owner: str  # this process, among those that may deliver from one database


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """How one message went: to whom, about what, and why not where it did not."""

    deliveries: tuple[Delivery, ...]
    error: str | None = None
    permanent: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Deliverer:
    """Sends what is owed, from one database, through the configured channels."""

    outbox: Outbox
    channels: Mapping[str, Channel]
    clock: Clock
    speaker: Speaker
    health: ChannelHealth

    def deliver_due(
        self, told: Callable[[Sent], None], *, only: Collection[int] | None = None
    ) -> tuple[Sent, ...]:
        """Send every message that is due; one channel or recipient that fails stops no other.

        ``told`` hears of each one as it goes. With ``only``, nothing but those deliveries.
        """
        results = []
        while claimed := self._claim(only):
            results.append(self._send(claimed))
            told(results[-1])
        return tuple(results)

    def deliver_now(
        self,
        told: Callable[[Sent], None],
        *,
        only: Collection[int] | None = None,
        failed: bool = False,
    ) -> tuple[Sent, ...]:
        """Send what is pending, whenever it is due; with ``failed`` also what was given up.

        With ``only``, those deliveries and what belongs to the same messages.
        """
        ids = self.outbox.bring_forward(self.clock.now(), only=only, failed=failed)
        return self.deliver_due(told, only=None if only is None else ids)

    def _claim(self, only: Collection[int] | None) -> tuple[Delivery, ...]:
        now, owner = self.clock.now(), self.speaker.owner
        return self.outbox.claim(now, owner=owner, channels=tuple(self.channels), only=only)

    def _send(self, claimed: tuple[Delivery, ...]) -> Sent:
        first, ids = claimed[0], [delivery.id for delivery in claimed]
        if _ends_the_program(first, self.clock.now()):
            return self._failed(claimed, DeliveryError(_FATAL, permanent=True))
        notice = _notice(claimed, self.speaker)
        try:
            self.channels[first.channel].send(
                notice, recipient=first.recipient, reference=reference(claimed)
            )
        except DeliveryError as error:
            return self._failed(claimed, error)
        self.health.went_through(claimed)  # first, as where it failed
        self.outbox.mark_sent(ids, at=self.clock.now())
        return Sent(deliveries=claimed)

    def _failed(self, claimed: tuple[Delivery, ...], error: DeliveryError) -> Sent:
        """Others hear of it before it is marked: dying in between loses neither."""
        again = _next_attempt(claimed[0], error, self.clock)
        self.health.failed(claimed, str(error), given_up=again is None)
        self.outbox.mark_failed(
            [delivery.id for delivery in claimed],
            owner=self.speaker.owner,
            error=str(error),
            next_attempt_at=again,
        )
        return Sent(deliveries=claimed, error=str(error), permanent=again is None)


def reference(claimed: Sequence[Delivery]) -> str:
    """Return the message's identity: the same whenever the same thing is told to the same person.

    Made from what is told and to whom, not from row numbers, so it survives a restored
    backup too.
    """
    first = claimed[0]
    who = "|".join((first.alert, first.channel, first.recipient, first.batch))
    return f"{first.event.id}.{sha256(who.encode()).hexdigest()[:12]}"


def _notice(claimed: Sequence[Delivery], speaker: Speaker) -> Notice:
    return Notice(
        instance=speaker.instance,
        timezone=speaker.timezone,
        alert=claimed[0].alert,
        events=tuple(delivery.event for delivery in claimed),
    )


def _ends_the_program(first: Delivery, now: datetime) -> bool:
    """Return whether nobody has come to an end with this message, often and for long.

    Whatever escapes a channel but a DeliveryError is a bug and ends the program, so that it
    is seen; the message is taken up again after all others, until this says to give it up.
    """
    again = next_attempt(first.attempts or 1, first_due_at=first.first_due_at, now=now)
    return first.interrupted and first.attempts >= len(WAITS) and again is None


def _next_attempt(first: Delivery, error: DeliveryError, clock: Clock) -> datetime | None:
    if error.permanent:
        return None
    return next_attempt(
        first.attempts + 1,
        first_due_at=first.first_due_at,
        now=clock.now(),
        retry_after_s=error.retry_after_s,
    )
