"""One reply as it came, and what its status means."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from http import HTTPStatus
from typing import NoReturn

from monitor.errors import PermanentFetchError, TransientFetchError
from monitor.fetch.addresses import Address
from monitor.fetch.failures import NotSoonError
from monitor.fetch.retry_after import retry_after_s

LONGEST_WAIT_S = 10.0  # a shorter Retry-After is waited for at once, a longer one ends the fetch

_REDIRECTS = {301, 302, 303, 307, 308}
_PASSING = {408, 425, 429}  # besides all of 5xx


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """One HTTP reply; ``body`` is read for status 200 only."""

    address: Address
    status: int
    headers: Mapping[str, str]  # names in any case
    body: bytes = b""

    @property
    def location(self) -> str | None:
        """Where it redirects to, as http.client decoded it; None when it does not."""
        return self.headers.get("location") if self.status in _REDIRECTS else None


def require_usable(reply: Reply, *, conditional: bool, now: datetime, user_agent: str) -> None:
    """Let pass a whole page, a redirect, and a 304 that was asked for.

    Raises:
        TransientFetchError: 5xx, 429 and the like; with the server's Retry-After.
        PermanentFetchError: every other status.
    """
    status = reply.status
    usable = status == HTTPStatus.OK or reply.location is not None
    if usable or (conditional and status == HTTPStatus.NOT_MODIFIED):
        return
    if status in _PASSING or status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        _refuse_for_now(reply, now)
    if status == HTTPStatus.NOT_MODIFIED:
        raise TransientFetchError(
            "said to be unchanged, though nothing was known of it",
            url=reply.address.shown,
            status=status,
        )
    raise PermanentFetchError(_words(reply, user_agent), url=reply.address.shown, status=status)


def _refuse_for_now(reply: Reply, now: datetime) -> NoReturn:
    wish = retry_after_s(reply.headers.get("retry-after"), now=now)
    later = wish is not None and wish > LONGEST_WAIT_S
    wording = f"; it asks to be left alone for {wish:.0f} s" if later else ""
    kind = NotSoonError if later else TransientFetchError
    raise kind(
        f"{_named(reply.status)}{wording}",
        url=reply.address.shown,
        status=reply.status,
        retry_after_s=wish,
    )


def _words(reply: Reply, user_agent: str) -> str:
    if reply.status == HTTPStatus.FORBIDDEN:
        return f"{_named(reply.status)}; the site may refuse our User-Agent, {user_agent!r}"
    if reply.status in _REDIRECTS:
        return f"{_named(reply.status)}, a redirect that does not say where to"
    return _named(reply.status)


def _named(status: int) -> str:
    try:
        return f"HTTP {status} {HTTPStatus(status).phrase}"
    except ValueError:  # a number of the server's own
        return f"HTTP {status}"
