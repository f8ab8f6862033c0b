"""What a site may do to all of its pages at once; each is for ``OfstedSite.disguise``."""

import re
from dataclasses import replace

from jobs.demo.routes import Page

_ENTRIES = re.compile(
    rb'<li class="(?:search-result|timeline__day)">.*?</li>\s*'
    rb'(?=<li class="(?:search|timeline)|</[uo]l>\s*(?:<div|</div|$))',
    re.DOTALL,
)
_COUNT = re.compile(rb'(<strong class="results-count">)\d+')
_REDESIGN = b"""<!doctype html><html lang="en"><head><title>Ofsted: find a report</title></head>
<body><div id="app"><main><h2>Find an inspection report</h2><p>Our new service is here.</p>
<section class="card"><a class="card-link" href="/go/1">Children's services</a></section></main>
</div></body></html>"""


def busy(_target: str, page: Page) -> Page:
    """The server says that it can answer nothing now."""
    return replace(page, body=b"<html><h1>Service unavailable</h1></html>", status=503)


def dead(_target: str, page: Page) -> Page:
    """Connections end before anything has come."""
    return replace(page, body=b"", announced=1000)


def redesigned(_target: str, page: Page) -> Page:
    """Every page of HTML in other markup, with status 200."""
    return replace(page, body=_REDESIGN, status=200) if _is_html(page) else page


def emptied(_target: str, page: Page) -> Page:
    """Lists and timelines are there, with nothing in them."""
    if not _is_html(page):
        return page
    return replace(page, body=_COUNT.sub(rb"\g<1>0", _ENTRIES.sub(b"", page.body)))


def truncated(_target: str, page: Page) -> Page:
    """Half of each body comes, and then the connection ends."""
    return replace(page, body=_part(page, 0.5), announced=len(page.body))


def halved(_target: str, page: Page) -> Page:
    """Half of each body comes, and is said to be all of it."""
    return replace(page, body=_part(page, 0.5))


def thinned(_target: str, page: Page) -> Page:
    """The later half of what a page lists is left out; the page is whole, but for its entries."""
    entries = list(_ENTRIES.finditer(page.body)) if _is_html(page) else []
    if not entries:
        return page
    first, last = entries[(len(entries) + 1) // 2 - 1].end(), entries[-1].end()
    body = page.body[:first] + page.body[last:]
    return replace(page, body=_COUNT.sub(rb"\g<1>%d" % ((len(entries) + 1) // 2), body))


def _part(page: Page, share: float) -> bytes:
    return page.body[: int(len(page.body) * share)]


def _is_html(page: Page) -> bool:
    return page.content_type.startswith("text/html")
