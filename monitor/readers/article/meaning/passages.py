"""An article as sentences, each with the place it stands in; what is left over is dropped."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from itertools import islice
from textwrap import wrap

from monitor.model.news import ArticleText
from monitor.readers.article.meaning.leftovers import without_leftovers

LEAD_PARAGRAPHS = 4
MOST_SENTENCES = 500
LONGEST = 1_000  # characters; what is longer is no sentence, and is read in pieces

_LONGEST_PARAGRAPH = 50_000  # characters
_PLAIN = str.maketrans(
    {
        **dict.fromkeys("“”„‟«»″", '"'),
        **dict.fromkeys("‘’‚‛`´ʼ′", "'"),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("\u00a0\u2002\u2003\u2009\u200a\u202f\t\n\r", " "),
    }
)
_END = re.compile(
    r"[.!?][\"')\]]*\s+(?=[\"'(\[]?[A-Z0-9])|(?<=[a-z]{2})[.!?][\"']*(?=[\"']?[A-Z])|•"
)
_ABBREVIATED = re.compile(
    r"(?:\b(?:Cllrs?|Coun|Mr|Mrs|Ms|Dr|Prof|Rev|Sir|St|No|Nos|vs|etc|[A-Z])|\b[ei]\.[ge]"
    r"|^\s*\d(?:\.\d)?)\.$"
)


class Place(IntEnum):
    """Where a sentence stands, the weightiest first."""

    TITLE = 0
    LEAD = 1
    BODY = 2


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, heading, list item or table row."""

    text: str  # as printed
    plain: str  # of the same length: straight quotes, hyphens for dashes, spaces for tabs
    place: Place
    paragraph: int  # from 1; 0 is the title


def plain(text: str) -> str:
    """Return ``text`` with typewriter quotes, dashes and spaces, character for character."""
    return text.translate(_PLAIN)


def sentences_of(article: ArticleText) -> tuple[Sentence, ...]:
    """Return what an article itself says, its title first."""
    return tuple(islice(_sentences(article), MOST_SENTENCES))


def _sentences(article: ArticleText) -> Iterator[Sentence]:
    title = article.title.strip()[:LONGEST]
    if title:
        yield Sentence(title, plain(title), Place.TITLE, 0)
    for number, paragraph in enumerate(without_leftovers(article.paragraphs), start=1):
        place = Place.LEAD if number <= LEAD_PARAGRAPHS else Place.BODY
        for text in _split(paragraph[:_LONGEST_PARAGRAPH]):
            for piece in wrap(text, LONGEST) if len(text) > LONGEST else (text,):
                yield Sentence(piece, plain(piece), place, number)


def _split(paragraph: str) -> Iterator[str]:
    start = 0
    straight = plain(paragraph)
    for end in _END.finditer(straight):
        if _ABBREVIATED.search(straight[start : end.start() + 1]):
            continue
        if text := paragraph[start : end.end()].strip(" •\n\t"):
            yield text
        start = end.end()
    if text := paragraph[start:].strip(" •\n\t"):
        yield text
