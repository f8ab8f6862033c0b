"""A newspaper on loopback: a feed, a listing, and pages around its articles."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from email.utils import format_datetime
from html import escape

from tests.support.http_site import HttpSite, Reply


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """An article: where it is, and what it says."""

    path: str
    title: str
    words: tuple[str, ...]
    published: datetime
    canonical: str = ""
    summary: str = ""

    @property
    def page(self) -> bytes:
        """Its page, with the furniture of a newspaper's site around it."""
        canonical = f'<link rel="canonical" href="{self.canonical}">' if self.canonical else ""
        paragraphs = "".join(f"<p>{escape(words)}</p>" for words in self.words)
        return f"""<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>{escape(self.title)} | The Gazette</title>{canonical}
<meta property="og:site_name" content="The Gazette">
<meta property="article:published_time" content="{self.published.isoformat()}">
</head><body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<main><article><h1>{escape(self.title)}</h1>{paragraphs}</article></main>
<aside><h2>Most popular</h2><ul><li><a href="/x">Ten walks for Sunday</a></li></ul></aside>
<footer>© The Gazette</footer></body></html>""".encode()

    def item(self, base: str, title: str | None = None, query: str = "") -> str:
        """Its entry in a feed."""
        return (
            f"<item><title>{escape(title or self.title)}</title>"
            f"<link>{base}{self.path}{escape(query)}</link>"
            f"<pubDate>{format_datetime(self.published)}</pubDate>"
            f"<description>{escape(self.summary or self.words[0])}</description></item>"
        )


@dataclass
class Newsroom:
    """Serves stories; whatever is put up here is announced from then on."""

    site: HttpSite
    path: str = "/feed"
    stories: list[Story] = field(default_factory=list)

    @property
    def url(self) -> str:
        """The feed's address."""
        return f"{self.site.url}{self.path}"

    def publish(self, *stories: Story, announced: bool = True) -> None:
        """Put articles on the site and, unless told otherwise, into the feed, newest first."""
        for story in stories:
            self.site.script(story.path, Reply(body=story.page, headers=HTML))
        if announced:
            self.stories[:0] = stories
        self.announce(story.item(self.site.url) for story in self.stories)

    def announce(self, items: Iterable[str]) -> None:
        """Let the feed consist of these entries."""
        self.site.script(self.path, Reply(body=feed(items), headers=XML))

    def asked(self) -> list[str]:
        """Take the paths that were asked for since, but for robots.txt."""
        paths = [path for path in self.site.paths if path != "/robots.txt"]
        self.site.requests.clear()
        return paths


HTML = {"Content-Type": "text/html; charset=utf-8"}
XML = {"Content-Type": "application/rss+xml; charset=utf-8"}


def feed(items: Iterable[str]) -> bytes:
    """Return an RSS feed of these entries."""
    return (
        '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel>'
        f"<title>The Gazette</title><link>https://gazette.example</link>{''.join(items)}"
        "</channel></rss>"
    ).encode()


def outcome(
    number: int,
    published: datetime,
    *,
    council: str = "Sunderland",
    grade: str = "outstanding",
    lead: str = "",
    **more: str,
) -> Story:
    """Return an article on the outcome of an inspection."""
    return Story(
        path=f"/news/{number}",
        title=f"{council} children's services rated {grade} by Ofsted",
        words=(
            lead or f"Ofsted has rated {council} Council's children's services {grade} overall.",
            *_further_words(number),
        ),
        published=published,
        **more,
    )


def filler(number: int, published: datetime) -> Story:
    """Return an article of which nobody is told."""
    return Story(
        path=f"/news/{number}",
        title=f"Road works number {number} to last until spring",
        words=(
            f"Lane {number} of the ring road is closed, and drivers are asked to wait for "
            f"{number} minutes or to take bus {number}.",
            *_further_words(number),
        ),
        published=published,
    )


def _further_words(number: int) -> Iterator[str]:
    """Give paragraphs that no other article has."""
    for at in range(1, 4):
        yield (
            f"House {number}-{at} of street {number + 7 * at} has {number * at} rooms and door "
            f"{at}, window {number * 3 + at}, roof {number * 5 + at} and chimney {number - at}."
        )
