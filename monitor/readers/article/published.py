"""The day an article was published, as London's calendar has it; only ever one that is stated."""

import json
import re
from collections import deque
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from typing import Any
from zoneinfo import ZoneInfo

from lxml.html import HtmlElement

from monitor.readers.days import leading_day

_LONDON = ZoneInfo("Europe/London")
_EARLIEST_YEAR, _LATEST_YEAR = 1995, 2099
_META = (
    "article:published_time",
    *("datePublished", "date_published", "publish-date", "publication_date", "pubdate"),
    *("DC.date.issued", "dcterms.issued", "dcterms.created", "DC.date", "parsely-pub-date"),
    *("sailthru.date", "article.published", "article:published", "govuk:first-published-at"),
)
_TIMES = (
    "//time[@pubdate or @itemprop='datePublished']/@datetime"
    " | //*[@itemprop='datePublished']/@content"
)
_FIRST_TIME = "(//article//time | //main//time)[1]/@datetime"
_MARKED = (  # where a template prints the day: <p class="date">Published: 11 March 2025</p>
    "//main//*[{0}][string-length() < 120] | //article//*[{0}][string-length() < 120]"
    " | //*[{0}][string-length() < 120]"
).format(
    " or ".join(
        f"contains(translate(concat(@class, ' ', @id), 'DPTBM', 'dptbm'), '{name}')"
        for name in ("date", "publish", "timestamp", "byline", "posted", "meta")
    )
)
_ASIDE = "ancestor::aside or ancestor::nav or ancestor::footer or ancestor::li"
_PRINTED = re.compile(
    r"\d{1,2}(?:st|nd|rd|th)?\s+[A-Za-z]{3,9}\.?,?\s+\d{4}|\d{4}-\d\d-\d\d|\d\d?/\d\d?/\d{4}"
)
_ADDRESSED = re.compile(r"/((?:19|20)\d\d)/(\d\d)/(\d\d)(?=/)")  # /2025/03/11/a-headline
_UPDATED = re.compile(r"\b(?:updated|modified|reviewed)\b", re.IGNORECASE)


def read_day_of(tree: HtmlElement, *, url: str = "") -> date | None:
    """Return the day that the page states for machines, else in its by-line or its address."""
    stated = [*_in_data(tree), *_in_meta(tree), *map(str, tree.xpath(_TIMES))]
    printed = [*_by_line(tree), *map(str, tree.xpath(_FIRST_TIME))]
    in_address = ["-".join(numbers) for numbers in _ADDRESSED.findall(url)]
    return first_stamp([*stated, *printed, *in_address])


def first_stamp(texts: Iterable[str]) -> date | None:
    """Return the first of the texts that is a possible day or moment, as a day in London."""
    days = (_london_day(text.strip()) for text in texts)
    return next((day for day in days if day and _EARLIEST_YEAR <= day.year <= _LATEST_YEAR), None)


def _in_data(tree: HtmlElement) -> Iterator[str]:
    for script in tree.xpath("//script[@type='application/ld+json']/text()"):
        try:
            data = json.loads(script, strict=False)
        except (ValueError, RecursionError):
            continue
        yield from _dates_in(data)


def _dates_in(data: Any) -> Iterator[str]:
    """Give what is called ``datePublished`` in data of any shape, the outermost first."""
    waiting = deque([data])
    while waiting:
        value = waiting.popleft()
        if isinstance(value, dict):
            if isinstance(value.get("datePublished"), str):
                yield value["datePublished"]
            waiting += value.values()
        elif isinstance(value, list):
            waiting += value


def _in_meta(tree: HtmlElement) -> Iterator[str]:
    found = {
        str(meta.get("property") or meta.get("name") or meta.get("itemprop")).casefold(): meta.get(
            "content"
        )
        for meta in reversed(tree.xpath("//meta[@content]"))
    }
    return (found[name.casefold()] for name in _META if name.casefold() in found)


def _by_line(tree: HtmlElement) -> Iterator[str]:
    for text in tree.xpath(f"({_MARKED})[not({_ASIDE})]"):
        said = " ".join(text.text_content().split())
        day = _PRINTED.search(said)
        if day and not _UPDATED.search(said[: day.start()]):
            yield day[0]


def _london_day(text: str) -> date | None:
    """Return the day of a stamp; one without a zone is taken to be meant for its readers."""
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            moment = read(text)
            return (moment.astimezone(_LONDON) if moment.tzinfo else moment).date()
        except (ValueError, TypeError, OverflowError, IndexError):
            continue
    if text.isdecimal() and len(text) in (10, 13):  # seconds, or milliseconds, since 1970
        return datetime.fromtimestamp(int(text[:10]), UTC).astimezone(_LONDON).date()
    try:
        return leading_day(text)
    except ValueError:
        return None
