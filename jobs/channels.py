"""From a channel's settings to the channel."""

from monitor.config import AppriseChannel, EmailChannel
from monitor.config import Channel as Settings
from monitor.errors import ConfigError
from monitor.notify import email, slack
from monitor.ports import Channel, Clock
from storage.outbox import CLAIM_LASTS

_LONGEST_SEND_S = CLAIM_LASTS.total_seconds() * 0.75
"""A send that lasts longer is given up, so that it ends before its claim lapses."""


def make_channel(name: str, settings: Settings, clock: Clock) -> Channel:
    """Return the channel that ``settings`` describe; nothing is contacted yet.

    Raises:
        ConfigError: it cannot be made on this installation.
    """
    if isinstance(settings, AppriseChannel):
        raise ConfigError([f"channels.{name}.type: apprise is not offered by this version"])
    if isinstance(settings, EmailChannel):
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
    return slack.SlackChannel(
        name, webhook_url=settings.webhook_url.get_secret_value(), clock=clock
    )
