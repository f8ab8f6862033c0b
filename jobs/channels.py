"""From a channel's settings to the channel."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property, partial
from typing import TYPE_CHECKING

from monitor.config import AppriseChannel, EmailChannel, SlackChannel
from monitor.config import Channel as Settings
from monitor.errors import ConfigError
from storage.outbox import CLAIM_LASTS

if TYPE_CHECKING:
    from monitor.model.event import Notice
    from monitor.notify.email import PictureSource
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


def make_channels(
    settings: Mapping[str, Settings], clock: Clock, pictures: PictureSource | None = None
) -> dict[str, Channel]:
    """Return the channels that ``settings`` describe by name; nothing is contacted yet.

    Raises:
        ConfigError: with every channel that cannot be made on this installation.
    """
    made: dict[str, Channel] = {}
    problems: list[str] = []
    for name, each in settings.items():
        try:
            made[name] = _channel(name, each, clock, pictures)
        except ConfigError as error:
            problems.extend(error.problems)
    if problems:
        raise ConfigError(problems)
    return made


def _channel(
    name: str, settings: Settings, clock: Clock, pictures: PictureSource | None
) -> Channel:
    if isinstance(settings, EmailChannel):
        recipients = tuple(dict.fromkeys(settings.to))
        return LateChannel(name, recipients, partial(_email, name, settings, clock, pictures))
    if isinstance(settings, SlackChannel):
        return LateChannel(name, (name,), partial(_slack, name, settings, clock))
    return _apprise(name, settings)  # at once: it may be that the library is not installed


def _email(
    name: str, settings: EmailChannel, clock: Clock, pictures: PictureSource | None
) -> Channel:
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
        pictures=pictures or email.no_pictures,
    )


def _slack(name: str, settings: SlackChannel, clock: Clock) -> Channel:
    from monitor.notify import slack

    webhook_url = settings.webhook_url.get_secret_value()
    return slack.SlackChannel(name, webhook_url=webhook_url, clock=clock)


def _apprise(name: str, settings: AppriseChannel) -> Channel:
    from monitor.notify import apprise

    return apprise.AppriseChannel(
        name, url=settings.url.get_secret_value(), total_s=_LONGEST_SEND_S
    )
