"""What somebody looks for, from the words that they typed to what each database is asked.

Words must all be there, a "phrase in quotes" as it stands; ``-word`` must not be there; ``OR``
between two of them asks for one or the other. Whatever else is typed is text to look for:
nothing is handed to a database but letters and digits between its own signs.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

Phrase = tuple[str, ...]
"""Words one after the other; mostly one."""

_TERM = re.compile(r'(-?)"([^"]*)"?|([^\s"]+)')
_WORD = re.compile(r"[^\W_]+")
_OR = "OR"


@dataclass(frozen=True, slots=True)
class Query:
    """What a passage must hold, and must not."""

    wanted: tuple[tuple[Phrase, ...], ...] = ()  # of each group at least one
    unwanted: tuple[Phrase, ...] = ()


def parse_query(typed: str) -> Query:
    """Return what ``typed`` asks for; anything can be typed, and may ask for nothing."""
    groups: list[list[Phrase]] = []
    unwanted: dict[Phrase, None] = {}
    joined = False
    for left_out, phrase in _terms(typed):
        if phrase == (_OR,):
            joined = True
            continue
        if left_out:
            unwanted[phrase] = None
        elif joined and groups:
            groups[-1].append(phrase)
        else:
            groups.append([phrase])
        joined = False
    return Query(tuple(dict.fromkeys(map(tuple, groups))), tuple(unwanted))


def _terms(typed: str) -> Iterator[tuple[bool, Phrase]]:
    """Give each phrase of letters and digits, and whether it is to be left out."""
    for minus, quoted, bare in _TERM.findall(without_accents(typed)):
        text = bare or quoted
        phrase = tuple(_WORD.findall(text))
        if bare == _OR:
            yield False, (_OR,)
        elif phrase:
            left_out = bool(minus) or bare.startswith("-")
            yield left_out, tuple(word.lower() for word in phrase)


def without_accents(text: str) -> str:
    """Return ``text`` as both databases compare it."""
    apart = unicodedata.normalize("NFD", text)
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def for_sqlite(query: Query) -> str:
    """Return an expression of FTS5; ``query`` must want something."""
    asked = _every(query.wanted, _fts5_phrase, " AND ", " OR ")
    left_out = " OR ".join(map(_fts5_phrase, query.unwanted))
    return f"({asked}) NOT ({left_out})" if left_out else asked


def for_postgresql(query: Query) -> str:
    """Return an expression of ``to_tsquery``; ``query`` must want something."""
    asked = _every(query.wanted, _tsquery_phrase, " & ", " | ")
    left_out = " | ".join(map(_tsquery_phrase, query.unwanted))
    return f"({asked}) & !({left_out})" if left_out else asked


def _every(
    groups: Iterable[tuple[Phrase, ...]], written: Callable[[Phrase], str], both: str, either: str
) -> str:
    return both.join(f"({either.join(map(written, group))})" for group in groups)


def _fts5_phrase(phrase: Phrase) -> str:
    return f'"{" ".join(phrase)}"'


def _tsquery_phrase(phrase: Phrase) -> str:
    return "(" + " <-> ".join(f"'{word}'" for word in phrase) + ")"
