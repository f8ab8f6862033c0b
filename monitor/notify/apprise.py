"""Whatever else the apprise library reaches: Teams, Discord, SMS and a hundred more.

The library is an extra and slow to load, so it is imported when there is something to say. It
says what went wrong in its log only; from there the reason is taken, without our secrets.
"""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING

from monitor.compose.plain import compose_plain
from monitor.compose.story import title_of
from monitor.errors import ConfigError, DeliveryError
from monitor.notify.hidden import hidden_in_logs, secrets_in, without
from monitor.notify.server_text import shown

if TYPE_CHECKING:
    from apprise import AppriseResult, NotifyBase

    from monitor.model.event import Notice


class AppriseChannel:
    """One address of apprise, told as one recipient (a ``Channel``).

    The address lets anybody who has it post: it stands in no error, log or ``repr``. Where it
    names several targets and one fails, all are told again: give each its own channel.
    """

    def __init__(self, name: str, *, url: str, total_s: float = 45.0) -> None:
        """Keep the settings; nothing is contacted yet.

        ``total_s`` bounds the whole conversation.

        Raises:
            ConfigError: the library is not installed.
        """
        if find_spec("apprise") is None:
            missing = "needs the apprise library: pip install 'ofsted-monitor[apprise]'"
            raise ConfigError([f"channels.{name}.type: {missing}"])
        self.name = name
        self.recipients = (name,)
        self._url = url.strip()
        self._total_s = total_s

    def send(self, notice: Notice, *, recipient: str, reference: str) -> None:
        """Hand the message to apprise; done once the service has taken it.

        These services know no message ids, so ``reference`` is not sent; the event id ends the
        text.

        Raises:
            DeliveryError: not taken; ``permanent`` where apprise cannot use the address.
        """
        failure = self._sent(title_of(notice), _body_of(notice))
        if failure is not None:
            raise failure  # out here, so that no error that holds the address is its cause

    def _sent(self, title: str, body: str) -> DeliveryError | None:
        from pebble.concurrent import thread

        @thread(daemon=True)
        def tell() -> DeliveryError | None:
            with hidden_in_logs(secrets_in(self._url)):
                return self._tell(title, body)

        # A thread that may be left behind: apprise's own limits start again with each byte, and
        # the threads of its own timeout would keep this process from ending.
        try:
            return tell().result(self._total_s)
        except TimeoutError:
            line = f"{self.name}: apprise: not done within {self._total_s:g} s"
            return DeliveryError(line, permanent=False)

    def _tell(self, title: str, body: str) -> DeliveryError | None:
        from apprise import Apprise, NotifyFormat

        service = _service_at(self._url)
        if service is None:
            line = "apprise cannot use this address: of no kind it knows, or a part is missing"
            return DeliveryError(f"{self.name}: {line}", permanent=True)
        to = Apprise()
        to.add(service)
        with to.notify(body=body, title=title, body_format=NotifyFormat.TEXT) as result:
            if result:
                return None
            reason = _reason(result, self._url)
        line = f"{self.name}: apprise ({service.service_name}): {reason}"
        return DeliveryError(line, permanent=False)


def _service_at(url: str) -> NotifyBase | None:
    """Return the one service that ``url`` names, set so that nothing is lost or half told."""
    from apprise import Apprise, AppriseAsset
    from apprise.common import OverflowMode

    asset = AppriseAsset(async_mode=False, service_timeout=0, allow_templates=False)
    service = Apprise.instantiate(url, asset=asset)
    if service is not None:
        service.optional = False  # "?optional=yes" would call a failure a success
        if service.overflow_mode == OverflowMode.UPSTREAM:
            service.overflow_mode = OverflowMode.SPLIT  # too long would be refused for ever
    return service


def _reason(result: AppriseResult, url: str) -> str:
    secrets = secrets_in(url)
    said = " ".join(dict.fromkeys(entry.message for entry in result.logs()))
    return shown(without(said, secrets), secrets) or "not taken, it does not say why"


def _body_of(notice: Notice) -> str:
    """Return the text below the title."""
    return compose_plain(notice).removeprefix(title_of(notice)).lstrip("\n")
