"""The ping after each good round: a machine that is dead cannot say so, but can fall silent."""

from __future__ import annotations

import logging

import requests

from monitor.bounded import BoundedAdapter
from monitor.ports import Clock

_LOG = logging.getLogger(__name__)

_CONNECT_S, _READ_S, _WHOLE_S = 3.0, 5.0, 8.0


class Heartbeat:
    """Pings an address, which is a secret and is never shown; without one, does nothing."""

    def __init__(self, url: str | None, clock: Clock) -> None:
        self._url = url
        self._clock = clock
        self._failing = False

    def ping(self) -> None:
        """Ping once; a failure is logged once until the next success, and stops nothing."""
        if self._url is None:
            return
        reason = self._reason_it_failed(self._url)
        if reason and not self._failing:
            _LOG.warning("heartbeat: not taken: %s", reason)
        if not reason and self._failing:
            _LOG.info("heartbeat: taken again")
        self._failing = bool(reason)

    def _reason_it_failed(self, url: str) -> str:
        try:
            with requests.Session() as session:
                adapter = BoundedAdapter(self._clock, _WHOLE_S)
                session.mount("http://", adapter)
                session.mount("https://", adapter)
                with session.get(url, timeout=(_CONNECT_S, _READ_S), stream=True) as reply:
                    return "" if reply.ok else f"status {reply.status_code}"
        except (requests.RequestException, OSError) as error:
            return type(error).__name__  # its words hold the address
