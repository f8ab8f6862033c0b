"""What every use case is given: the world behind ports, and where Ofsted's pages are."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from monitor.ledger import OpenLedger
from monitor.model.event import Event
from monitor.model.memory import Owed
from monitor.model.news import Article
from monitor.model.report import Reading
from monitor.ports import Clock, Fetcher


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportReader:
    """How a report's bytes become a reading, and which version of that art it is."""

    read: Callable[[bytes], Reading]  # raises ReadError
    version: int


class ReadArticle(Protocol):
    """How the bytes of an article's page become what it tells."""

    def __call__(self, body: bytes, *, url: str, content_type: str) -> Article:
        """Read the page that was found at ``url``; raises ReadError."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edges:
    """The ports that a check works through."""

    fetcher: Fetcher
    open_ledger: OpenLedger
    clock: Clock
    report_reader: ReportReader
    read_article: ReadArticle
    owe: Callable[[Event], Sequence[Owed]]  # who is to be told of an event


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """Where Ofsted's pages and files are, and the only hosts that may be asked."""

    base_url: str  # no slash at its end
    hosts: frozenset[str]

    def list_url(self, start: int) -> str:
        """Return the address of the list of authorities from row ``start`` (from 0) on.

        The parameters are those of the live site: level 1 type 3 is children's social
        care, level 2 type 12 the children's services of local authorities.
        """
        return (
            f"{self.base_url}/search?q=&location=&lat=&lon=&radius="
            f"&level_1_types=3&level_2_types%5B%5D=12&start={start}&rows=100"
        )

    def provider_url(self, urn: str) -> str:
        """Return the address of an authority's page."""
        return f"{self.base_url}/provider/44/{urn}"
