"""Slack over an incoming webhook: one POST, one answer read, the webhook's address kept secret."""

import json
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from ipaddress import ip_address
from urllib.parse import urlsplit

import requests

from monitor import __version__
from monitor.compose.slack import compose_slack
from monitor.errors import ConfigError, DeliveryError
from monitor.model.event import Notice
from monitor.notify.slack_answers import Answer, refusal
from monitor.ports import Clock

LONGEST_ANSWER = 200  # bytes; Slack's own are one word

_HEADERS = {
    "Content-Type": "application/json; charset=utf-8",
    "User-Agent": f"ofsted-monitor/{__version__}",
}


class SlackChannel:
    """One webhook, which is one Slack channel (a ``Channel``).

    The webhook's address lets anybody who has it post: it stands in no error, log or ``repr``.
    """

    def __init__(
        self, name: str, *, webhook_url: str, clock: Clock, timeout_s: float = 15.0
    ) -> None:
        """Keep the settings; nothing is contacted yet.

        ``timeout_s`` bounds the connection, each wait for bytes, and the reading of the answer.

        Raises:
            ConfigError: the address is neither https nor http on loopback.
        """
        self.name = name
        self.recipients = (name,)
        self._webhook_url = webhook_url.strip()
        self._clock = clock
        self._timeout_s = timeout_s
        self._host = _checked_host(self._webhook_url, name)

    def send(self, notice: Notice, *, recipient: str, reference: str) -> None:
        """Post one message; done once Slack has answered ``ok``.

        A webhook knows no message ids, so ``reference`` is not sent; the event id ends the text.

        Raises:
            DeliveryError: not taken; ``permanent`` where Slack refuses the webhook or the message.
        """
        failure = self._post(json.dumps(compose_slack(notice)).encode("ascii"))
        if failure is not None:
            raise failure  # out here, so that no error that holds the address is its cause

    def _post(self, payload: bytes) -> DeliveryError | None:
        try:
            answer = self._answer(payload)
        except requests.RequestException as error:
            return DeliveryError(f"{self._place}: {_reason(error)}", permanent=False)
        refused = refusal(answer, self._clock.now())
        if refused is None:
            return None
        return DeliveryError(
            f"{self._place}: {refused.reason}",
            permanent=refused.permanent,
            retry_after_s=refused.retry_after_s,
        )

    def _answer(self, payload: bytes) -> Answer:
        with requests.Session() as session, _unlogged(urlsplit(self._webhook_url).path):
            session.trust_env = not _is_loopback(self._host)  # no proxy for our own machine
            response = session.post(
                self._webhook_url,
                data=payload,
                headers=_HEADERS,
                timeout=self._timeout_s,
                allow_redirects=False,
                stream=True,  # so that a long answer is not read to its end
            )
            with response:
                return Answer(
                    response.status_code,
                    self._beginning(response),
                    response.headers.get("Retry-After"),
                )

    def _beginning(self, response: requests.Response) -> str:
        late_at = self._clock.monotonic() + self._timeout_s
        body = bytearray()
        for byte in response.iter_content(1):
            body += byte
            if len(body) >= LONGEST_ANSWER or self._clock.monotonic() > late_at:
                break
        return body.decode("utf-8", "replace")

    @property
    def _place(self) -> str:
        return f"{self.name}: Slack webhook at {self._host}"


@contextmanager
def _unlogged(secret: str) -> Iterator[None]:
    # urllib3 logs the path of every request when a program asks for debug output
    def hides(record: logging.LogRecord) -> bool:
        return secret not in record.getMessage()

    log = logging.getLogger("urllib3.connectionpool")
    log.addFilter(hides)
    try:
        yield
    finally:
        log.removeFilter(hides)


def _checked_host(url: str, name: str) -> str:
    try:
        scheme, host = urlsplit(url).scheme, urlsplit(url).hostname
    except ValueError:
        scheme, host = "", None
    if host and (scheme == "https" or (scheme == "http" and _is_loopback(host))):
        return host
    place = f"channels.{name}.webhook_url"
    raise ConfigError([f"{place}: must be an https address (or http on loopback)"])


def _is_loopback(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def _reason(error: requests.RequestException) -> str:
    # by kind alone: the words of these errors hold the address
    if isinstance(error, requests.exceptions.SSLError):
        return "no encrypted connection; its certificate may not be valid"
    if isinstance(error, requests.Timeout):
        return "no answer in time"
    if isinstance(error, requests.ConnectionError):
        return "cannot be reached, or hung up"
    return "no readable answer"
