"""Test messages: one through each channel of each alert, clearly marked, nothing of it stored."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from uuid import uuid4

from jobs.channels import make_channels
from monitor.config import Config
from monitor.errors import ConfigError, DeliveryError
from monitor.model.event import Notice
from monitor.ports import Channel, Clock

TITLE = "Test message: this alert reaches you; nothing has happened"


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """How one test message went."""

    alert: str  # empty where the configuration has no alerts
    channel: str
    recipient: str
    error: str | None


def trials(config: Config, alert: str | None, clock: Clock) -> Iterator[Trial]:
    """Send a test message to everybody whom ``alert``, or each alert, tells; give each as it went.

    Without alerts in the configuration, every channel is tried.

    Raises:
        ConfigError: there is no such alert, or a channel cannot be made of its settings.
    """
    routes = _routes(config, alert)
    channels = make_channels(config.channels, clock)
    for name, channel in routes:
        notice = _notice(config, name)
        for recipient in channels[channel].recipients:
            error = _failure(channels[channel], notice, recipient)
            yield Trial(alert=name, channel=channel, recipient=recipient, error=error)


def _notice(config: Config, alert: str) -> Notice:
    return Notice(
        instance=config.instance, timezone=config.timezone, alert=alert, events=(), title=TITLE
    )


def _failure(channel: Channel, notice: Notice, recipient: str) -> str | None:
    try:
        channel.send(notice, recipient=recipient, reference=f"test.{uuid4().hex}")
    except DeliveryError as error:
        return str(error)
    return None


def _routes(config: Config, alert: str | None) -> list[tuple[str, str]]:
    """Return (alert, channel) for all that is to be tried."""
    names = [each.name for each in config.alerts]
    if alert is not None and alert not in names:
        raise ConfigError([_no_such_alert(alert, names)])
    if not config.alerts:
        return [("", channel) for channel in config.channels]
    wanted = [each for each in config.alerts if alert in (None, each.name)]
    return [(each.name, channel) for each in wanted for channel in each.channels]


def _no_such_alert(alert: str, names: list[str]) -> str:
    lower = {name.lower(): name for name in names}
    nearest = [lower[near] for near in get_close_matches(alert.lower(), lower, n=3, cutoff=0.4)]
    hint = f"did you mean {' or '.join(nearest)}?" if nearest else f"there are: {', '.join(names)}"
    return f"{alert!r} is no alert" + (f"; {hint}" if names else " and none is configured")
