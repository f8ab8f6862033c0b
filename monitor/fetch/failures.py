"""What requests, urllib3 and the socket raise, in our own errors."""

import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPException, IncompleteRead

from requests.exceptions import InvalidProxyURL, InvalidSchema, InvalidURL, RequestException
from urllib3.exceptions import (
    HTTPError,
    InvalidHeader,
    LocationParseError,
    NameResolutionError,
    ReadTimeoutError,
)

from monitor.bounded import TransferTooSlowError
from monitor.errors import FetchError, PermanentFetchError, TransientFetchError
from monitor.fetch.addresses import Address


class NotSoonError(TransientFetchError):
    """Will pass by itself, but not within seconds: not to be tried again at once."""


_HOPELESS = (InvalidURL, InvalidSchema, InvalidProxyURL, LocationParseError, UnicodeError)


@contextmanager
def translated(address: Address) -> Iterator[None]:
    """Turn everything that a request can raise into a FetchError, with its cause chained.

    Raises:
        TransientFetchError: no whole reply came.
        PermanentFetchError: the request cannot be made at all.
    """
    try:
        yield
    except (RequestException, HTTPError, HTTPException, UnicodeError, OSError) as error:
        raise _ours(error, address) from error


def _ours(error: BaseException, address: Address) -> FetchError:
    causes = tuple(_causes(error))
    if isinstance(error, _HOPELESS):
        return PermanentFetchError("this address cannot be requested", url=address.shown)
    if any(isinstance(cause, TransferTooSlowError) for cause in causes):
        return NotSoonError("the reply came too slowly, and was given up", url=address.shown)
    if any(isinstance(cause, ssl.SSLCertVerificationError) for cause in causes):
        return NotSoonError("its TLS certificate cannot be trusted", url=address.shown)
    return TransientFetchError(_reason(causes), url=address.shown)


def _reason(causes: tuple[BaseException, ...]) -> str:
    """Say why in a few words; never the library's own text, which repeats the whole address."""
    for kinds, words in _REASONS:
        if any(isinstance(cause, kinds) for cause in causes):
            return words
    return "no whole reply came"


_REASONS: tuple[tuple[type[BaseException] | tuple[type[BaseException], ...], str], ...] = (
    (NameResolutionError, "the name of the host cannot be resolved"),
    (ConnectionRefusedError, "the host refuses connections"),
    (ssl.SSLError, "no TLS connection can be made"),
    ((TimeoutError, ReadTimeoutError), "no reply in time"),
    (
        (ConnectionResetError, BrokenPipeError, IncompleteRead),
        "the connection was closed before the reply was whole",
    ),
    ((HTTPException, InvalidHeader), "what came is no proper HTTP reply"),
)


def _causes(error: BaseException) -> Iterator[BaseException]:
    """Yield an error and all that led to it, including those that libraries hide in ``args``."""
    seen: set[int] = set()
    waiting: list[object] = [error]
    while waiting:
        found = waiting.pop()
        if not isinstance(found, BaseException) or id(found) in seen:
            continue
        seen.add(id(found))
        yield found
        waiting += [found.__cause__, found.__context__, getattr(found, "reason", None), *found.args]
