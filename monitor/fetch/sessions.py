"""One kept-alive session for each origin, with nothing of requests' own initiative left in it.

Proxies and certificate bundles of the environment are honoured (``trust_env``). Passwords from
``.netrc`` are not sent: requests looks there only where a session has no ``auth``, so each has
one that adds nothing. Cookies are not kept, redirects not followed.
"""

import threading
from http.cookiejar import DefaultCookiePolicy

import requests
from requests.auth import AuthBase
from requests.models import PreparedRequest

from monitor.bounded import BoundedAdapter
from monitor.fetch.addresses import Address
from monitor.ports import Clock


class Sessions:
    """Hands out the session of an origin; safe for threads; to be closed."""

    def __init__(self, clock: Clock, *, user_agent: str, limit_s: float) -> None:
        self._clock = clock
        self._limit_s = limit_s
        self._headers = {"User-Agent": user_agent, "Accept": "*/*", "Accept-Encoding": "gzip"}
        self._open: dict[str, requests.Session] = {}
        self._lock = threading.Lock()

    def of(self, address: Address) -> requests.Session:
        """Return the session for the address's origin."""
        with self._lock:
            if address.origin not in self._open:
                self._open[address.origin] = self._new()
            return self._open[address.origin]

    def close(self) -> None:
        """Close every connection; a later request opens its own again."""
        with self._lock:
            for session in self._open.values():
                session.close()
            self._open.clear()

    def _new(self) -> requests.Session:
        session = _PlainSession()
        session.headers.clear()
        session.headers.update(self._headers)
        session.auth = _NoAuth()
        session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))
        adapter = BoundedAdapter(self._clock, self._limit_s)
        session.mount("http://", adapter)
        session.mount("https://", adapter)
        return session


class _NoAuth(AuthBase):
    def __call__(self, request: PreparedRequest) -> PreparedRequest:
        return request


class _PlainSession(requests.Session):
    def get_redirect_target(self, resp: requests.Response) -> str | None:
        """Find none: even with redirects off, requests reads the whole body of each one it sees."""
        return None
