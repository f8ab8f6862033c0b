"""All that the examples' installation talks to, on this machine's own address."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from jobs.demo.catalogue import Document
from jobs.demo.site import OfstedSite
from tests.support.corpus import providers
from tests.support.desk import desk
from tests.support.http_site import HttpSite, Reply
from tests.support.newsroom import HTML, Newsroom

_FOLLOWED = """
[service]
listen = "127.0.0.1:0"

[[news]]
name = "The Gazette"
url = "{news}"

[[pages]]
name = "Improvement board"
url = "{page}"
select = "main"
"""
_PAGE = "/board"


@dataclass(frozen=True, slots=True)
class World:
    """Ofsted's site, a newspaper and a page, all of which change on command."""

    site: OfstedSite
    paper: Newsroom

    def publish(self, found: Iterable[Document]) -> None:
        """Put documents on Ofsted's site."""
        for document in found:
            self.site.publish(document)

    def show(self, body: bytes) -> None:
        """Let the watched page be this."""
        self.paper.site.script(_PAGE, Reply(body=body, headers=HTML))

    @property
    def addresses(self) -> dict[str, str]:
        """What stands in README for each address of this machine."""
        return {
            self.site.base_url: "https://reports.ofsted.gov.uk",
            self.site.file_url("").removesuffix("/v1/file/"): "https://files.ofsted.gov.uk",
            self.paper.site.url: "https://gazette.example",
        }


@contextmanager
def world(folder: Path) -> Iterator[World]:
    """Give a world, and leave in ``folder`` a config.toml that watches it."""
    listed = providers()
    urns = [provider.urn for provider in listed]
    with HttpSite() as web:
        paper = Newsroom(web)
        more = _FOLLOWED.format(news=paper.url, page=f"{web.url}{_PAGE}")
        database = "sqlite:///ofsted-monitor.db"
        with desk(folder, listed, authorities=urns, database=database, more=more) as it:
            yield World(it.site, paper)
