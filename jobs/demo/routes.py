"""From an address to what the site answers; pure but for the catalogue it reads.

The live site's habits are kept: at most 100 rows of the list whatever is asked for, and
nothing said about the rest; files on a host of their own; a page of HTML where a file is gone.
"""

from dataclasses import dataclass
from urllib.parse import parse_qs, urlencode, urlsplit

from jobs.demo.catalogue import Catalogue, Provider
from jobs.demo.markup import listing_page, not_found_page, provider_page

MOST_ROWS = 100
USUAL_ROWS = 10
LETTERS = ("Children's services focused visit", "Children's services monitoring visit")
ROBOTS = "User-agent: *\nDisallow: /admin\n"
_HTML = "text/html; charset=UTF-8"


@dataclass(frozen=True, slots=True)
class Page:
    """One answer, before HTTP has had anything to do with it."""

    body: bytes
    content_type: str = _HTML
    status: int = 200
    announced: int | None = None  # its length as the head states it, where the body is cut short


@dataclass(frozen=True, slots=True, kw_only=True)
class Habits:
    """Where the live site is not known for certain, and a test may want either way."""

    letters_move_the_list: bool = True  # whether a visit's letter counts as "Latest report"
    dead_status: int = 404  # with which "Report not found" is served


@dataclass(frozen=True, slots=True)
class Routes:
    """The addresses of both hosts."""

    catalogue: Catalogue
    base_url: str  # scheme, host and port of the pages
    file_base: str  # the same of the files
    habits: Habits

    def page(self, target: str) -> Page:
        """Answer the host of the pages."""
        path = urlsplit(target).path
        if path == "/robots.txt":
            return Page(ROBOTS.encode(), "text/plain; charset=UTF-8")
        if path == "/search":
            return _html(self._listing(target))
        provider = self._provider(path)
        return _html(self._provider_page(provider)) if provider else self._dead(target)

    def file(self, target: str) -> Page:
        """Answer the host of the files."""
        path = urlsplit(target).path
        if path == "/robots.txt":
            return Page(ROBOTS.encode(), "text/plain; charset=UTF-8")
        document = self.catalogue.document(path.removeprefix("/v1/file/"))
        if document is None or not path.startswith("/v1/file/"):
            return self._dead(target)
        return Page(document.pdf, "application/pdf")

    def _listing(self, target: str) -> str:
        query = parse_qs(urlsplit(target).query, keep_blank_values=True)
        found = [p for p in self.catalogue.providers() if _matches(p, _last(query, "q"))]
        start = _number(query, "start", 0)
        end = start + min(_number(query, "rows", USUAL_ROWS), MOST_ROWS)
        following = urlencode({**query, "start": [str(end)]}, doseq=True)
        return listing_page(
            found[start:end],
            self.catalogue.latest(without=() if self.habits.letters_move_the_list else LETTERS),
            total=len(found),
            own_url=f"{self.base_url}{target}",
            next_url=f"/search?{following}" if end < len(found) else None,
        )

    def _provider(self, path: str) -> Provider | None:
        urn = path.removeprefix("/provider/44/")
        return self.catalogue.provider(urn) if urn != path else None

    def _provider_page(self, provider: Provider) -> str:
        return provider_page(
            provider,
            self.catalogue.documents(provider.urn),
            own_url=f"{self.base_url}/provider/44/{provider.urn}",
            file_base=self.file_base,
        )

    def _dead(self, target: str) -> Page:
        body = not_found_page(own_url=f"{self.base_url}{target}")
        return Page(body.encode(), status=self.habits.dead_status)


def _html(text: str) -> Page:
    return Page(text.encode())


def _last(query: dict[str, list[str]], name: str) -> str:
    return query.get(name, [""])[-1]


def _number(query: dict[str, list[str]], name: str, otherwise: int) -> int:
    given = _last(query, name)
    return int(given) if given.isascii() and given.isdigit() else otherwise


def _matches(provider: Provider, sought: str) -> bool:
    return sought.casefold() in provider.name.casefold() or sought == provider.urn
