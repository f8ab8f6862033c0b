"""What a page says of itself: its title, its own address, whose site it is, and its day."""

import re
from copy import deepcopy
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from lxml import html
from lxml.html import HtmlElement
from trafilatura.metadata import extract_metadata

from monitor.readers.article.published import read_day_of
from monitor.readers.html import absolute
from monitor.readers.web_address import plain_address

_ADDRESSES = ("//link[@rel='canonical']/@href", "//meta[@property='og:url']/@content")
_DATES = {"extensive_search": False, "original_date": True, "max_date": "2100-01-01"}
"""Days are read by ourselves: the library's way with them asks the clock, and guesses."""

_SITE_AT_END = re.compile(r"\s+[|–—·»-]\s+(?P<site>[^|–—·»]{2,60})$")
_FEW_WORDS = 3
_NAMED = ("(//meta[@property='og:title'])[1]/@content", "(//head/title)[1]//text()")
_HEADLINE = "(//main//h1 | //article//h1 | //body[not(.//main or .//article)]//h1)[1]//text()"


@dataclass(frozen=True, slots=True, kw_only=True)
class Front:
    """The facts about an article that do not stand in its text."""

    title: str
    url: str
    site: str
    published: date | None


def read_front(tree: HtmlElement, url: str) -> Front:
    """Return what the page at ``url`` says of itself; empty or None where it does not."""
    said = extract_metadata(_head_of(tree), default_url=url or None, date_config=_DATES)
    site, own = _line(said.sitename), _own_address(tree, url)
    return Front(
        title=_title(tree, site),
        url=own,
        site=site,
        published=read_day_of(tree, url=own),
    )


def _head_of(tree: HtmlElement) -> HtmlElement:
    """Return the page without its text: a day or a name found in that proves nothing."""
    front = html.Element("html")
    front.extend(deepcopy(part) for part in tree.xpath("/html/head"))
    body = html.Element("body")
    body.extend(deepcopy(part) for part in tree.xpath("//body//script | (//h1)[1]"))
    front.append(body)
    return front


def _title(tree: HtmlElement, site: str) -> str:
    """Return the headline: the one above the text, else the one that others are to show."""
    named = next(filter(None, (_line("".join(tree.xpath(path))) for path in _NAMED)), "")
    headline = _line(" ".join(tree.xpath(_HEADLINE)))
    if len(headline.split()) >= _FEW_WORDS or not named:
        return headline
    ending = _SITE_AT_END.search(named)
    if ending and ending["site"].casefold() in _names_of(site):
        return named[: ending.start()]
    return named


def _names_of(site: str) -> tuple[str, ...]:
    """Return the forms in which a site's name ends a title: ``bbc`` for ``www.bbc.co.uk``."""
    whole = site.casefold()
    return whole, whole.removeprefix("www.").partition(".")[0]


def _own_address(tree: HtmlElement, url: str) -> str:
    """Return the address that the page names as its own, or the one it was asked for under.

    A page of its own that names the site's front page instead is misconfigured.
    """
    for href in (href for path in _ADDRESSES for href in tree.xpath(path)):
        address = absolute(str(href), url=url)
        if address and (urlsplit(address).path.strip("/") or not urlsplit(url).path.strip("/")):
            return plain_address(address)
    return plain_address(url)


def _line(text: str | None) -> str:
    return " ".join((text or "").split())
