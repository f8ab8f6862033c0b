"""The authorities that a sentence names, each with its place in it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from monitor.model.authority import AuthorityId
from monitor.readers.article.meaning import surroundings
from monitor.readers.article.meaning.spellings import WORD, Kind, Spelling, spellings
from monitor.register import Register
from monitor.register.naming import DESIGNATIONS, contradicts, words_of

_SMALL = frozenset({"and", "&", "of", "on", "upon", "the", "with", "under", "for"})
_GAP = re.compile(r"(?:[ '-]|, |\. |\.|,|)\Z")
_AROUND = 200  # characters beside a name that can tell what it is
_AND = re.compile(r",? (?:and|&) |, ")
_LOCAL = re.compile(r"\b(?:in|of|at|across|for) $")
_COUNCIL = re.compile(r"(?: Council| Corporation)$|\b(?:Borough|City) of\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Naming:
    """One place where an authority, or the body that works for it, is named."""

    start: int
    end: int  # after "Council", where that follows
    authorities: tuple[AuthorityId, ...]  # none: a council that is no more
    sure: bool  # named as a council, or with its services; else only a place's name
    body: bool = False  # a trust or company


@dataclass(frozen=True, slots=True)
class _Candidate:
    naming: Naming
    doubtful: bool = False  # counts only beside a sure name


@lru_cache(maxsize=4)
def namer(register: Register) -> "Namer":
    """Return the reader of names for a register, made once."""
    return Namer(register)


class Namer:
    """Finds the names of a register in running text."""

    def __init__(self, register: Register) -> None:
        self._spellings: Mapping[str, Sequence[Spelling]] = spellings(register)
        self._own = {
            authority.id: DESIGNATIONS
            & {word for name in register.written(authority) for word in words_of(name)}
            for authority in register.authorities
        }

    def namings(self, text: str) -> tuple[Naming, ...]:
        """Return the names in ``text`` (plain), in order; none overlaps another."""
        return tuple(self._namings(text))

    def _namings(self, text: str) -> Iterator[Naming]:
        """Yield the names; a doubtful one counts beside a sure one: "Richmond and Kingston"."""
        waiting: Naming | None = None
        last = -1
        for found in self._candidates(text):
            if found.doubtful and not _are_listed(text, last, found.naming.start):
                waiting = found.naming
                continue
            if waiting is not None and _are_listed(text, waiting.end, found.naming.start):
                yield waiting
            waiting, last = None, found.naming.end
            yield found.naming

    def _candidates(self, text: str) -> Iterator["_Candidate"]:
        words = [(word[0], word.start(), word.end()) for word in WORD.finditer(text)]
        capitals = surroundings.capitals_tell(text)
        at = 0
        while at < len(words):
            spelling = self._spelling_at(text, words, at)
            if spelling is None:
                at += 1
                continue
            start, end = words[at][1], words[at + len(spelling.words) - 1][2]
            if found := self._candidate(text, start, end, spelling, capitals):
                yield found
            at += len(spelling.words)

    def _spelling_at(
        self, text: str, words: Sequence[tuple[str, int, int]], at: int
    ) -> Spelling | None:
        known = self._spellings.get(words[at][0].lower())
        if known is None or not words[at][0][0].isupper():
            return None
        return next((s for s in known if _is_written(s, text, words[at : at + len(s.words)])), None)

    def _candidate(
        self, text: str, start: int, end: int, spelling: Spelling, capitals: bool
    ) -> "_Candidate | None":
        before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
        if spelling.kind is Kind.NOBODY:
            return None
        if spelling.kind is Kind.BODY:
            return _Candidate(Naming(start, end, spelling.authorities, sure=True, body=True))
        council = surroundings.is_council(before, after) or _says_council(text[start:end])
        sure = council or surroundings.has_services(before, after)
        if surroundings.is_something_else(before, after, capitals_tell=capitals):
            return None
        if council and self._contradicted(spelling, after):
            return None
        named = surroundings.DESIGNATION.match(after)
        whole = end + named.end() if named else end
        if spelling.kind is Kind.FORMER and not council:
            return None
        doubtful = spelling.kind is Kind.DOUBTFUL and not sure
        return _Candidate(
            Naming(start, whole, spelling.authorities, sure=sure),
            doubtful=doubtful and not _is_place(before, after, spelling),
        )

    def _contradicted(self, spelling: Spelling, after: str) -> bool:
        named = surroundings.DESIGNATION.match(after)
        said = DESIGNATIONS & set(words_of(named[0])) if named else frozenset()
        return any(contradicts(said, self._own[id_]) for id_ in spelling.authorities)


def _says_council(name: str) -> bool:
    return bool(_COUNCIL.search(name))


def _is_written(spelling: Spelling, text: str, words: Sequence[tuple[str, int, int]]) -> bool:
    if len(words) < len(spelling.words):
        return False
    for wanted, (word, _, _) in zip(spelling.words, words, strict=True):
        if (word.lower() if word != "&" else "and") != wanted:
            return False
        if not word[0].isupper() and word.lower() not in _SMALL and wanted != "s":
            return False
    if not all(_GAP.match(text[one[2] : other[1]]) for one, other in pairwise(words)):
        return False
    written = text[words[0][1] : words[-1][2]]
    return spelling.kind is not Kind.SHORT or written == spelling.exact


def _are_listed(text: str, end: int, start: int) -> bool:
    """Return whether only "and" or a comma stands between two names."""
    return 0 <= end < start and bool(_AND.fullmatch(text[end:start]))


def _is_place(before: str, after: str, spelling: Spelling) -> bool:
    """Return whether a doubtful name is at least said as a place: "in Reading", never "Reading"."""
    if surroundings.is_graded(after):
        return True
    if spelling.only_council or surroundings.is_ordinary_word(after):
        return False
    return bool(_LOCAL.search(before)) or after.startswith("'s ")
