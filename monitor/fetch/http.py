"""The ``Fetcher`` used in production: pages over HTTP, politely and safely."""

from collections.abc import Collection, Mapping
from datetime import date
from http import HTTPStatus
from types import TracebackType
from typing import Self
from urllib.parse import quote

from monitor import __version__
from monitor.fetch import robots
from monitor.fetch.addresses import Address, address_of
from monitor.fetch.counting import Counter
from monitor.fetch.pacing import Pacer
from monitor.fetch.patience import PatientWire
from monitor.fetch.redirects import follow
from monitor.fetch.replies import Reply
from monitor.fetch.sessions import Sessions
from monitor.fetch.wire import Wire
from monitor.model.source import FetchedPage, RequestCount, Validators
from monitor.ports import Clock

WHOLE_REPLY_TIMEOUTS = 4  # a whole reply may take so many times ``timeout``: 2 minutes for 30 s


class HttpFetcher:
    """Reads pages; safe for threads; a context manager, or to be closed.

    ``contact`` goes into the User-Agent. ``min_interval`` is the seconds between two requests to
    one host, ``timeout`` the seconds without a byte after which a reply is given up.
    ``max_bytes`` holds for a body as received and as decompressed.
    """

    def __init__(
        self,
        *,
        clock: Clock,
        contact: str,
        min_interval: float = 1.0,
        timeout: float = 30.0,
        max_bytes: int = 30_000_000,
        respect_robots: bool = True,
    ) -> None:
        agent = _user_agent(contact)
        self._clock = clock
        self._max_bytes = max_bytes
        self._counter = Counter(clock)
        self._pacer = Pacer(clock, min_interval_s=min_interval)
        self._robots = robots.Robots(clock) if respect_robots else None
        self._sessions = Sessions(clock, user_agent=agent, limit_s=timeout * WHOLE_REPLY_TIMEOUTS)
        wire = Wire(
            sessions=self._sessions, pacer=self._pacer, counter=self._counter, timeout_s=timeout
        )
        self._wire = PatientWire(wire, clock=clock, pacer=self._pacer, user_agent=agent)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close every connection."""
        self._sessions.close()

    def fetch(
        self, url: str, *, hosts: Collection[str], validators: Validators | None = None
    ) -> FetchedPage | None:
        """See ``monitor.ports.Fetcher.fetch``."""
        conditions = _conditions(validators or Validators())

        def ask(address: Address) -> Reply:
            self._require_allowed(address, hosts)
            return self._wire.ask(address, headers=conditions, max_bytes=self._max_bytes)

        reply = follow(address_of(url), hosts=hosts, ask=ask)
        return None if reply.status == HTTPStatus.NOT_MODIFIED else self._page(reply)

    def take_counts(self) -> Mapping[tuple[str, date], RequestCount]:
        """See ``monitor.ports.Fetcher.take_counts``."""
        return self._counter.take()

    def _require_allowed(self, address: Address, hosts: Collection[str]) -> None:
        if self._robots is None:
            return

        def load(rules: Address) -> bytes:
            return follow(rules, hosts=hosts, ask=self._ask_rules).body

        delay_s = self._robots.require_allowed(address, load)
        self._pacer.slow_down(address.host, delay_s)

    def _ask_rules(self, address: Address) -> Reply:
        return self._wire.ask(address, headers={}, max_bytes=robots.MAX_BYTES)

    def _page(self, reply: Reply) -> FetchedPage:
        return FetchedPage(
            url=reply.address.url,
            body=reply.body,
            fetched_at=self._clock.now(),
            content_type=reply.headers.get("content-type", ""),
            validators=Validators(
                etag=_sendable(reply.headers.get("etag")),
                last_modified=_sendable(reply.headers.get("last-modified")),
            ),
        )


def _user_agent(contact: str) -> str:
    """Return the name we go by; whatever a header cannot carry is percent-encoded."""
    name = f"{robots.PRODUCT}/{__version__}"
    plain = quote(contact.strip(), safe=":/?#[]@!$&'*+,;=%-._~")
    return f"{name} (+{plain})" if plain else name


def _conditions(validators: Validators) -> dict[str, str]:
    etag, last_modified = _sendable(validators.etag), _sendable(validators.last_modified)
    offered = {"If-None-Match": etag, "If-Modified-Since": last_modified}
    return {name: value for name, value in offered.items() if value}


def _sendable(validator: str | None) -> str | None:
    """Return a validator that a header can carry back, or None: a folded one cannot be sent."""
    if validator and validator.isascii() and validator.isprintable():
        return validator.strip() or None
    return None
