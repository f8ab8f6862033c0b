"""From a channel's settings to the channel."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING

from monitor.config import AppriseChannel, EmailChannel, SlackChannel
from monitor.config import Channel as Settings
from monitor.errors import ConfigError
from storage.outbox import CLAIM_LASTS

if TYPE_CHECKING:
    from monitor.model.event import Notice
    from monitor.ports import Channel, Clock

_LONGEST_SEND_S = CLAIM_LASTS.total_seconds() * 0.75
"""A send that lasts longer is given up, so that it ends before its claim lapses."""


class LateChannel:
    """A channel that is made when it first has something to say: most checks tell nobody.

    Until then neither mail, TLS nor templates need to be loaded.
    """

    def __init__(self, name: str, recipients: tuple[str, ...], make: Callable[[], Channel]) -> None:
        self.name = name
        self.recipients = recipients
        self._make = make

    @cached_property
    def _channel(self) -> Channel:
        return self._make()

    def send(self, notice: Notice, *, recipient: str, reference: str) -> None:
        """See ``monitor.ports.Channel``."""
        self._channel.send(notice, recipient=recipient, reference=reference)


def make_channel(name: str, settings: Settings, clock: Clock) -> Channel:
    """Return the channel that ``settings`` describe; nothing is contacted yet.

    Raises:
        ConfigError: it cannot be made on this installation.
    """
    if isinstance(settings, AppriseChannel):
        raise ConfigError([f"channels.{name}.type: apprise is not offered by this version"])
    if isinstance(settings, EmailChannel):
        recipients = tuple(dict.fromkeys(settings.to))
        return LateChannel(name, recipients, partial(_email, name, settings, clock))
    return LateChannel(name, (name,), partial(_slack, name, settings, clock))


def _email(name: str, settings: EmailChannel, clock: Clock) -> Channel:
    from monitor.notify import email

    return email.EmailChannel(
        name,
        host=settings.host,
        port=settings.port,
        security=settings.security,
        username=settings.username,
        password=settings.password.get_secret_value() if settings.password else None,
        sender=settings.sender,
        to=settings.to,
        clock=clock,
        total_s=_LONGEST_SEND_S,
    )


def _slack(name: str, settings: SlackChannel, clock: Clock) -> Channel:
    from monitor.notify import slack

    webhook_url = settings.webhook_url.get_secret_value()
    return slack.SlackChannel(name, webhook_url=webhook_url, clock=clock)
