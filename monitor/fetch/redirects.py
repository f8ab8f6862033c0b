"""Following redirects by hand, so that each hop is looked at before it is asked."""

from collections.abc import Callable, Collection

from monitor.errors import PermanentFetchError
from monitor.fetch.addresses import Address, redirected
from monitor.fetch.replies import Reply

MAX_REDIRECTS = 5


def follow(start: Address, *, hosts: Collection[str], ask: Callable[[Address], Reply]) -> Reply:
    """Return the first reply that is no redirect; no other host than ``hosts`` is asked.

    Raises:
        PermanentFetchError: to another host, from https to http, in a circle, or too often.
    """
    address, visited = start, {start.url}
    for _ in range(MAX_REDIRECTS + 1):
        address.require_one_of(hosts)
        reply = ask(address)
        if reply.location is None:
            return reply
        address = redirected(address, reply.location)
        if address.url in visited:
            raise PermanentFetchError("it redirects in a circle", url=start.shown)
        visited.add(address.url)
    raise PermanentFetchError(f"more than {MAX_REDIRECTS} redirects", url=start.shown)
