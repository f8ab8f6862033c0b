"""Whether an article just read is one that is known: the same page again, or the same words."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from monitor.ledger import Ledger
from monitor.model.news import Article, ArticleText, Role
from monitor.pipeline.read_articles import ArticleResult
from monitor.readers.web_address import address_key

_COPIED_WITHIN = timedelta(days=45)

_FEWEST_WORDS = 40
"""Of fewer, two articles may have the same ones by chance: "Subscribe to read on"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """What an article is known again by; empty where there is nothing of the kind."""

    canonical: str  # key of the address that its page gives
    words: str  # fingerprint


def marks_of(result: ArticleResult) -> Marks:
    """Return what tells an article from others; an announcement has too few words of its own."""
    # Imported late: the readers of articles are slow to load, and most checks find nothing new.
    from monitor.readers.article.sameness import fingerprint

    text = result.said.text
    comparable = result.sha256 is not None and _length(text) >= _FEWEST_WORDS
    return Marks(
        canonical=address_key(text.url) if text.url else "",
        words=fingerprint(text) if comparable else "",
    )


def original_of(result: ArticleResult, marks: Marks, ledger: Ledger, now: datetime) -> int | None:
    """Return the known article that this is a copy of: about the same, and of the same making.

    What a site prints under all of its articles makes none of them a copy.
    """
    found = _same_page(result.waiting.id, marks, ledger, now)
    known = ledger.news.reading(found) if found is not None else None
    return found if known and _gist(known.said) == _gist(result.said) else None


def _same_page(article: int, marks: Marks, ledger: Ledger, now: datetime) -> int | None:
    """Return what has the same words or, where there are too few to tell, the same address."""
    from monitor.readers.article.sameness import is_copy

    known = dict(ledger.news.fingerprints(now.date() - _COPIED_WITHIN))
    known.pop(article, None)
    twin = ledger.news.read_at(marks.canonical) if "/" in marks.canonical else None
    if twin is not None and twin != article and not (marks.words and known.get(twin)):
        return twin
    if not marks.words:
        return None
    return next((id_ for id_, words in known.items() if is_copy(marks.words, words)), None)


def _gist(said: Article) -> object:
    meaning = said.meaning
    subjects = {each.authority for each in meaning.authorities if each.role is Role.SUBJECT}
    claims = {(claim.authority, claim.area, claim.grade) for claim in meaning.claims}
    return meaning.kind, subjects, claims


def _length(text: ArticleText) -> int:
    return sum(len(paragraph.split()) for paragraph in text.paragraphs)
