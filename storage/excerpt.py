"""The few lines of a text that answer a question best: those with the most different words of it.

Which words of a text answer the question at all, a database has said; where to cut is settled
here, so that both databases quote the same.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, takewhile

from storage.search_query import Phrase, Query, without_accents

Span = tuple[int, int]
"""From where to where, in characters."""

_AROUND = 36  # words of a quote, about three lines
_WORD = re.compile(r"[^\W_]+")
_SENTENCE_BEGINS = re.compile(r"(?:^|(?<=[.!?:•◼\uf06e])|(?<=[.!?]['’”)]))\s*['‘“(]?$")
_LOOK_BACK = 4  # characters, in which a sentence must have ended
_CUT = "…"
_BEFORE_A_CUT = ".,;:"
"""What no cut stands behind."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A phrase of the question, and where it stands: its first word of the text, and its last."""

    phrase: Phrase
    first: int
    last: int


def excerpt(
    text: str, matches: Sequence[Span], query: Query, often: Mapping[Phrase, int]
) -> tuple[str, tuple[Span, ...]]:
    """Return the best lines of ``text``, and where in them the ``matches`` are that they hold.

    ``often``: in how many texts each phrase stands, where that has been counted.
    """
    words = [match.span() for match in _WORD.finditer(text)]
    if not words:
        return text, ()
    found = list(_phrases(text, words, matches, query))
    first, last = _ends(text, words, *_best(found, often))
    start = words[first][0] if first else 0
    end = words[last][1] if last + 1 < len(words) else len(text)
    start, end = _whole_words(text, start, end)
    before, lines = _CUT * bool(first), text[start:end]
    if last + 1 < len(words):
        lines = f"{lines.rstrip(_BEFORE_A_CUT)}{_CUT}"
    moved = len(before) - start
    inside = tuple((s + moved, e + moved) for s, e in matches if start <= s and e <= end)
    return f"{before}{lines}", inside


def _phrases(
    text: str, words: Sequence[Span], matches: Sequence[Span], query: Query
) -> Iterator[_Found]:
    """Give each place where the words of a phrase follow each other."""
    wanted = list(dict.fromkeys(chain.from_iterable(query.wanted)))
    asked = list(dict.fromkeys(chain.from_iterable(wanted)))
    meant = _meant(text, words, matches, asked)
    for first in sorted(meant):
        for phrase in wanted:
            if all(meant.get(first + at) == word for at, word in enumerate(phrase)):
                yield _Found(phrase, first, first + len(phrase) - 1)


def _meant(
    text: str, words: Sequence[Span], matches: Sequence[Span], asked: Sequence[str]
) -> dict[int, str]:
    """Return, by its place among the words, for which word of the question each match stands.

    The forms of a word begin alike: of "leader" and "leavers", "leaders" is one of the first.
    """
    meant, at = {}, 0
    for start, end in matches:
        while at < len(words) and words[at][1] <= start:
            at += 1
        while at < len(words) and words[at][0] < end:
            form = without_accents(text[slice(*words[at])]).lower()
            meant[at] = max(asked, key=lambda word: _in_common(form, word), default="")
            at += 1
    return meant


def _in_common(one: str, other: str) -> tuple[int, bool]:
    alike = takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    return sum(1 for _ in alike), one == other


def _best(found: Sequence[_Found], often: Mapping[Phrase, int]) -> tuple[int, int]:
    """Return the first word and the last of what is to be quoted at least.

    That with the most phrases; of these the one whose phrases are rarer.
    """
    fitting = (
        [each for each in found[at : at + _AROUND] if each.last < begin.first + _AROUND]
        for at, begin in enumerate(found)
    )
    best = max(fitting, key=lambda some: _worth(some, often), default=())
    return (best[0].first, max(each.last for each in best)) if best else (0, 0)


def _worth(some: Sequence[_Found], often: Mapping[Phrase, int]) -> tuple[int, float, int]:
    different = {each.phrase for each in some}
    rarity = sum(1 / (often.get(phrase) or 1) for phrase in different)
    return len(different), rarity, len(some)


def _ends(text: str, words: Sequence[Span], first: int, last: int) -> tuple[int, int]:
    """Return the first word and the last of a quote around these: whole sentences if they fit."""
    spare = max(0, _AROUND - (last - first + 1))
    earliest = max(0, first - spare)
    sentences = (at for at in range(first, earliest - 1, -1) if _begins(text, words[at][0]))
    begin = next(sentences, max(earliest, first - spare // 2))
    return begin, min(begin + _AROUND, len(words)) - 1


def _begins(text: str, start: int) -> bool:
    return bool(_SENTENCE_BEGINS.search(text[max(0, start - _LOOK_BACK) : start]))


def _whole_words(text: str, start: int, end: int) -> Span:
    """Return the same, with the signs that belong to the first word and the last."""
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return start, end
