"""Pages that are no article, whatever their status was: not found, closed, without a sentence."""

import re

from monitor.errors import ClosedArticleError, MissingArticleError, NotAnArticleError
from monitor.model.news import ArticleText
from monitor.readers.html import excerpt

_SHORT = 150
"""Words; a longer text is an article, even if it speaks of a page that was not found."""

_TEASER = 25
"""Words that a paywall may leave to be read and that still tell what happened."""

_SENTENCE = 3
"""Words of the shortest paragraph that says something."""


def _any_of(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


_THING = r"\b(?:page|article|story|content|item|document|report)\b.{0,40}"
_MISSING = _any_of(
    _THING + r"\b(?:not (?:be )?found|no longer (?:exists?|available|here)|unavailable)\b",
    _THING + r"\b(?:does(?: not|n['’]t) exist|(?:has been|was) (?:moved|removed|deleted))\b",
    _THING + r"\bis(?: not|n['’]t) (?:available|here)\b",
    r"\bnot found\b|\berror 404\b|\b404\b|\bnothing (?:was )?found here\b",
    r"\b(?:can(?:['’]t|not| not)|could(?:n['’]t| not)) find (?:the|that|this|what)\b",
)
_TITLED_MISSING = _any_of(
    r"(?:error )?(?:404|410)\b.*", r".{0,20}\b(?:page |report )?not found\b.{0,40}", r"oops\b.*"
)
_CHECKED = _any_of(
    r"\bjust a moment\b|\bchecking (?:your browser|if the site connection)",
    r"\bverify(?:ing)? (?:that )?you are (?:a )?human|\bare you a robot\b|\bsecurity check\b",
    r"\benable (?:javascript|cookies)|\b(?:javascript|cookies) (?:is|are) (?:disabled|required)",
    r"\baccess (?:to this page )?(?:has been |is )?denied\b|\bforbidden\b",
    r"\brequest .{0,12}blocked\b|\bunusual (?:traffic|activity)\b|\battention required\b",
)
_CLOSED = _any_of(
    r"\b(?:subscribe|register|sign (?:in|up)|log ?in|join)\b.{0,60}"
    r"\b(?:to (?:continue|read|view|access|keep)|for (?:full |unlimited )?access)\b",
    r"\b(?:subscribers?|members?)[- ]only\b|\b(?:to|for) (?:our )?(?:subscribers|members)\b",
    r"\balready (?:a )?(?:subscriber|subscribed|registered|a member)\b|\bunlimited access\b",
    r"\byou(?: have|['’]ve) (?:reached|read) your .{0,30}(?:limit|free articles)",
)
_COOKIES = _any_of(r"\bcookies?\b|\bconsent\b|\byour privacy\b|\bbefore you continue\b")

_CLOSURES = (
    (_CHECKED, "the page wants a browser to prove itself first"),
    (_CLOSED, "the page shows its article to subscribers only"),
    (_COOKIES, "the page asks about cookies and shows no article"),
)


def refuse_what_is_none(article: ArticleText) -> None:
    """Refuse a page that only looks like an article.

    Raises:
        MissingArticleError: it says that there is no such page.
        ClosedArticleError: it shows its text to subscribers, or to browsers, only.
        NotAnArticleError: it has no sentence.
    """
    if _count(article.paragraphs) < _SHORT:
        _refuse_missing(article)
        _refuse_closed(article)
    if not any(len(line.split()) >= _SENTENCE for line in article.paragraphs):
        raise NotAnArticleError(f"there is no article in the page; it says {_says(article)}")


def _refuse_missing(article: ArticleText) -> None:
    if _TITLED_MISSING.fullmatch(article.title) or _is_all(_MISSING, article):
        raise MissingArticleError(f"the page says that it is not there: {_says(article)}")


def _refuse_closed(article: ArticleText) -> None:
    for rule, why in _CLOSURES:
        if _is_all(rule, article):
            raise ClosedArticleError(f"{why}: {_says(article)}")


def _is_all(rule: re.Pattern[str], article: ArticleText) -> bool:
    """Return whether a page says such a thing, and beside it nothing that tells a story."""
    beside = [line for line in article.paragraphs if not rule.search(line)]
    told = len(beside) < len(article.paragraphs) or bool(rule.search(article.title))
    return told and _count(beside) < _TEASER


def _count(lines: list[str] | tuple[str, ...]) -> int:
    return sum(len(line.split()) for line in lines)


def _says(article: ArticleText) -> str:
    return repr(excerpt(" · ".join(filter(None, (article.title, *article.paragraphs)))))
