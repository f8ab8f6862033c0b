"""What the core needs of the world, as promises that the edges keep."""

from collections.abc import Collection, Mapping
from datetime import date, datetime
from typing import Protocol

from monitor.model.event import Notice
from monitor.model.source import FetchedPage, RequestCount, Validators


class Clock(Protocol):
    """The only source of time."""

    def now(self) -> datetime:
        """Return this instant, aware, in UTC."""
        ...

    def monotonic(self) -> float:
        """Return seconds that never go backwards."""
        ...

    def sleep(self, seconds: float) -> None:
        """Wait."""
        ...


class Fetcher(Protocol):
    """Reads one address over the network, politely."""

    def fetch(
        self, url: str, *, hosts: Collection[str], validators: Validators | None = None
    ) -> FetchedPage | None:
        """Return the whole reply, or None when the server says it has not changed.

        ``hosts`` are the only hosts (``name`` or ``name:port``) that may be contacted,
        redirects included.

        Raises:
            TransientFetchError: no usable reply now; may carry the server's Retry-After.
            PermanentFetchError: gone, refused by robots.txt, too big, or another host.
        """
        ...

    def take_counts(self) -> Mapping[tuple[str, date], RequestCount]:
        """Return what was asked of each host on each day since last taken."""
        ...


class Channel(Protocol):
    """Somewhere that people read messages."""

    @property
    def name(self) -> str:
        """The name it has in the configuration."""
        ...

    @property
    def recipients(self) -> tuple[str, ...]:
        """Who is reached, each told and recorded by itself; never a secret."""
        ...

    def send(self, notice: Notice, *, recipient: str, reference: str) -> None:
        """Tell one recipient; may be called again with the same ``reference`` after a crash.

        Raises:
            DeliveryError: not taken; ``permanent`` says whether trying again can help.
        """
        ...
