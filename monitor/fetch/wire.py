"""One request and its reply: paced, counted, limited; no redirect, no second try."""

from collections.abc import Mapping
from http import HTTPStatus

import requests
from urllib3.response import BaseHTTPResponse

from monitor.fetch.addresses import Address
from monitor.fetch.body import read_body
from monitor.fetch.counting import Counter
from monitor.fetch.failures import translated
from monitor.fetch.pacing import Pacer
from monitor.fetch.replies import Reply
from monitor.fetch.sessions import Sessions
from monitor.model.source import RequestCount

LONGEST_CONNECT_S = 10.0


class Wire:
    """Asks one address once; safe for threads."""

    def __init__(
        self, *, sessions: Sessions, pacer: Pacer, counter: Counter, timeout_s: float
    ) -> None:
        self._sessions = sessions
        self._pacer = pacer
        self._counter = counter
        self._timeouts_s = (min(timeout_s, LONGEST_CONNECT_S), timeout_s)

    def ask(self, address: Address, *, headers: Mapping[str, str], max_bytes: int) -> Reply:
        """Return the reply, whatever its status; the body is read for 200 only.

        Raises:
            TransientFetchError: no whole reply came.
            PermanentFetchError: too large, or the address cannot be requested.
        """
        self._pacer.wait_turn(address.host)
        self._counter.add(address.host, RequestCount(requests=1))
        try:
            with translated(address), self._send(address, headers) as response:
                return self._reply(address, response, max_bytes)
        finally:
            self._pacer.answered(address.host)

    def _send(self, address: Address, headers: Mapping[str, str]) -> requests.Response:
        return self._sessions.of(address).get(
            address.url,
            headers=headers,
            timeout=self._timeouts_s,
            stream=True,  # so that an endless body cannot fill memory
            allow_redirects=False,
        )

    def _reply(self, address: Address, response: requests.Response, max_bytes: int) -> Reply:
        raw: BaseHTTPResponse = response.raw
        body = b""
        try:
            if response.status_code == HTTPStatus.OK:
                body = read_body(raw, max_bytes=max_bytes, url=address.shown)
            elif response.status_code == HTTPStatus.NOT_MODIFIED:
                raw.drain_conn()  # there is no body; this gives the connection back for the next
        finally:
            self._count(address, response.status_code, raw.tell())
        return Reply(
            address=address, status=response.status_code, headers=response.headers, body=body
        )

    def _count(self, address: Address, status: int, received: int) -> None:
        unchanged = int(status == HTTPStatus.NOT_MODIFIED)
        self._counter.add(address.host, RequestCount(not_modified=unchanged, bytes=received))
