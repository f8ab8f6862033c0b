"""The built-in copy of Ofsted's site: two hosts on this machine, pages that change on command."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from types import TracebackType

from jobs.demo.catalogue import Catalogue, Document, Provider
from jobs.demo.loopback import LoopbackServer, Reply, Request
from jobs.demo.routes import Habits, Page, Routes

AS_USUAL = Habits()


@dataclass(frozen=True, slots=True)
class Served:
    """One request in the site's log, and how it was answered."""

    url: str
    headers: Mapping[str, str]  # names in lower case
    status: int


class OfstedSite:
    """Ofsted's list, the authorities' pages and their files, served while inside ``with``.

    The pages are at ``base_url`` and the files at ``file_base``, which differ in their port:
    a reader that takes any host for its own will not get far.
    """

    def __init__(self, providers: Iterable[Provider] = (), *, habits: Habits = AS_USUAL) -> None:
        self.catalogue = Catalogue(providers)
        self.requests: list[Served] = []
        self._instead: dict[str, Page] = {}
        self._disguise: Callable[[str, Page], Page] = _undisguised
        self._pages = LoopbackServer(partial(self._answer, files=False))
        self._files = LoopbackServer(partial(self._answer, files=True))
        self._routes = Routes(self.catalogue, self._pages.url, self._files.url, habits)

    @property
    def base_url(self) -> str:
        """For ``ofsted.base_url`` of a config."""
        return self._pages.url

    @property
    def file_host(self) -> str:
        """For ``ofsted.file_hosts`` of a config: host and port."""
        return self._files.url.removeprefix("http://")

    def file_url(self, document_id: str) -> str:
        """Return the address of a file."""
        return f"{self._files.url}/v1/file/{document_id}"

    def publish(self, document: Document) -> None:
        """Put a document on the site; another under a known id takes its place."""
        self.catalogue.publish(document)

    def withdraw(self, document_id: str) -> Document:
        """Take a document off the site; return it, for publishing it again."""
        return self.catalogue.withdraw(document_id)

    def instead(self, target: str, page: Page) -> None:
        """Answer ``page`` at this path and query of either host: an outage, a block page."""
        self._instead[target] = page

    def disguise(self, change: Callable[[str, Page], Page]) -> None:
        """Answer every path and query, of either host, with what ``change`` makes of its page."""
        self._disguise = change

    def as_usual(self) -> None:
        """Forget every ``instead`` and the ``disguise``."""
        self._instead.clear()
        self._disguise = _undisguised

    def _answer(self, request: Request, *, files: bool) -> Reply:
        routes = self._routes
        usual = routes.file if files else routes.page
        page = self._instead.get(request.target) or usual(request.target)
        page = self._disguise(request.target, page)
        reply = _reply(page, request.headers.get("if-none-match"))
        host = routes.file_base if files else routes.base_url
        self.requests.append(Served(f"{host}{request.target}", request.headers, reply.status))
        return reply

    def __enter__(self) -> "OfstedSite":
        """Start both hosts."""
        self._pages.start()
        self._files.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Stop both hosts."""
        self._pages.stop()
        self._files.stop()


def _undisguised(_target: str, page: Page) -> Page:
    return page


def _reply(page: Page, known: str | None) -> Reply:
    if page.announced is not None:
        return _cut_short(page, page.announced)
    etag = f'"{sha256(page.body).hexdigest()[:16]}"'
    headers = {"ETag": etag, "Content-Type": page.content_type}
    if page.status != 200:
        return Reply(page.body, page.status, {"Content-Type": page.content_type})
    if known == etag:
        return Reply(status=304, headers={"ETag": etag})
    return Reply(page.body, 200, headers)


def _cut_short(page: Page, announced: int) -> Reply:
    headers = {"Content-Type": page.content_type, "Content-Length": str(announced)}
    return Reply(page.body, page.status, {**headers, "Connection": "close"})
