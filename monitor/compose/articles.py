"""An article as a message shows it: where it is, what it claims, and in which words."""

from collections.abc import Iterator, Sequence

from monitor.compose.cleaning import one_line, web_address
from monitor.compose.dates import day
from monitor.model.event import ArticleFacts, Event
from monitor.model.event_kind import EventKind
from monitor.model.news import Claim, Direction

_LONGEST_QUOTE = 400  # characters

_DIRECTIONS = {
    Direction.UP: "better than before",
    Direction.DOWN: "worse than before",
    Direction.SAME: "as before",
}


def article_facts(event: Event) -> Iterator[tuple[str, str]]:
    """Give label and value of each fact about the event's article; nothing where it has none."""
    article = event.article
    if article is None:
        return
    yield "Article", f"“{one_line(article.title, 200)}”" if article.title.strip() else ""
    yield "Site", _where_and_when(article)
    yield "Address, not safe to link", "" if web_address(article.url) else article.url
    for claim in article.claims:
        yield f"Claimed, {claim.area.words.lower()}", claim_words(claim)
    if event.kind is EventKind.NEWS_CLAIM:
        yield "On Ofsted's page", "no such report yet"


def claim_words(claim: Claim) -> str:
    """Return "Outstanding, before Inadequate", "no longer Inadequate" or the like."""
    before = claim.previous_grade
    if claim.grade is None:
        return f"no longer {before.words}" if before else _direction(claim) or "not said"
    if before is not None and before is not claim.grade:
        return f"{claim.grade.words}, before {before.words}"
    direction = _direction(claim)
    return f"{claim.grade.words}, {direction}" if direction else claim.grade.words


def quotes_of(event: Event) -> tuple[str, ...]:
    """Return the article's own words, where the event's details do not quote them already."""
    article = event.article
    quote = one_line(article.quote, _LONGEST_QUOTE) if article else ""
    return (f"“{quote}”",) if quote and not _is_among(quote, event.details) else ()


def _is_among(quote: str, details: Sequence[str]) -> bool:
    return any(quote in one_line(line, 2 * _LONGEST_QUOTE) for line in details)


def _direction(claim: Claim) -> str:
    return _DIRECTIONS[claim.direction] if claim.direction else ""


def _where_and_when(article: ArticleFacts) -> str:
    published = day(article.published) if article.published else ""
    return ", ".join(filter(None, (one_line(article.site, 100), published)))
