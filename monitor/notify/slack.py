"""Slack over an incoming webhook: one POST, one answer read, the webhook's address kept secret."""

import json
from ipaddress import ip_address
from urllib.parse import urlsplit

import requests
from urllib3.exceptions import ReadTimeoutError

from monitor import __version__
from monitor.bounded import BoundedAdapter
from monitor.compose.slack import compose_slack
from monitor.errors import ConfigError, DeliveryError
from monitor.model.event import Notice
from monitor.notify.hidden import hidden_in_logs
from monitor.notify.slack_answers import Answer, refusal
from monitor.ports import Clock

LONGEST_ANSWER = 200  # bytes; Slack's own are one word
LONGEST_CONNECT_S = 5.0  # for each of the addresses that its name may have

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

        ``timeout_s`` bounds the connection, and then the whole answer, however slowly it comes.

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
        with self._session() as session, hidden_in_logs([urlsplit(self._webhook_url).path]):
            response = session.post(
                self._webhook_url,
                data=payload,
                headers=_HEADERS,
                timeout=(min(self._timeout_s, LONGEST_CONNECT_S), self._timeout_s),
                allow_redirects=False,
                stream=True,  # so that a long answer is not read to its end
            )
            with response:
                return Answer(
                    response.status_code,
                    _beginning(response),
                    response.headers.get("Retry-After"),
                )

    def _session(self) -> requests.Session:
        session = requests.Session()
        session.trust_env = not _is_loopback(self._host)  # no proxy for our own machine
        adapter = BoundedAdapter(self._clock, self._timeout_s)
        session.mount("https://", adapter)
        session.mount("http://", adapter)
        return session

    @property
    def _place(self) -> str:
        return f"{self.name}: Slack webhook at {self._host}"


def _beginning(response: requests.Response) -> str:
    body = bytearray()
    for byte in response.iter_content(1):
        body += byte
        if len(body) >= LONGEST_ANSWER:
            break
    return body.decode("utf-8", "replace")


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
    late_body = error.args and isinstance(error.args[0], ReadTimeoutError)
    if isinstance(error, requests.Timeout) or late_body:
        return "no answer in time"
    if isinstance(error, requests.ConnectionError):
        return "cannot be reached, or hung up"
    return "no readable answer"
