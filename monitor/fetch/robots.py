"""What a site's robots.txt allows, asked once a day.

A robots.txt that is not there (4xx) allows everything. One that cannot be had allows nothing for
now: the same error is given again, without a request, until a few minutes have passed.
"""

import math
import threading
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass

from protego import Protego

from monitor.errors import FetchError, PermanentFetchError, TransientFetchError
from monitor.fetch.addresses import Address, address_of
from monitor.ports import Clock

PRODUCT = "ofsted-monitor"  # the name by which a robots.txt may speak of us
MAX_BYTES = 512_000  # RFC 9309 asks for 500 KiB at least
KEPT_S = 86_400.0
FAILURE_KEPT_S = 300.0


@dataclass(frozen=True, slots=True)
class _Known:
    rules: Protego | None
    failure: FetchError | None
    until: float  # monotonic


class Robots:
    """The rules of each origin; safe for threads."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._known: dict[str, _Known] = {}
        self._asking: defaultdict[str, threading.Lock] = defaultdict(threading.Lock)

    def require_allowed(self, address: Address, load: Callable[[Address], bytes]) -> float:
        """Return the crawl delay in seconds that the site asks for; 0 when it asks for none.

        ``load`` gets the bytes of a robots.txt and raises FetchError; it is called when nothing
        is known, or no longer.

        Raises:
            TransientFetchError: the rules cannot be had now.
            PermanentFetchError: the rules forbid the address, or will never be had.
        """
        with self._asking[address.origin]:
            known = self._known.get(address.origin)
            if known is None or known.until <= self._clock.monotonic():
                known = self._known[address.origin] = self._ask(address, load)
        if known.failure is not None:
            raise _unreadable(known.failure, address) from known.failure
        if known.rules is None:
            return 0.0
        if not known.rules.can_fetch(address.url, PRODUCT):
            raise PermanentFetchError("robots.txt does not allow it", url=address.shown)
        delay = known.rules.crawl_delay(PRODUCT) or 0.0
        return delay if math.isfinite(delay) and delay > 0 else 0.0

    def _ask(self, address: Address, load: Callable[[Address], bytes]) -> _Known:
        now = self._clock.monotonic()
        try:
            text = load(address_of(f"{address.origin}/robots.txt")).decode("utf-8", "replace")
        except PermanentFetchError as error:
            if error.status is not None and 400 <= error.status < 500:
                return _Known(None, None, now + KEPT_S)
            return _Known(None, error, now + FAILURE_KEPT_S)
        except TransientFetchError as error:
            return _Known(None, error, now + (error.retry_after_s or FAILURE_KEPT_S))
        return _Known(Protego.parse(text.removeprefix("\ufeff")), None, now + KEPT_S)


def _unreadable(failure: FetchError, address: Address) -> FetchError:
    words = f"the site's robots.txt cannot be read ({failure.args[0]})"
    if isinstance(failure, TransientFetchError):
        return TransientFetchError(
            words, url=address.shown, status=failure.status, retry_after_s=failure.retry_after_s
        )
    return PermanentFetchError(words, url=address.shown, status=failure.status)
