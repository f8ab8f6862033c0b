"""Reading a council's name, however it is written: what it is called, apart from what it is.

"The Royal Borough of Windsor & Maidenhead" names *windsor maidenhead* and says that it is
a *royal borough*.  Only whole names are ever compared, never the beginning of one, so
"Derby" cannot become "Derbyshire" nor "North" any of seven authorities.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

Words = tuple[str, ...]

_WORD = re.compile(r"[a-z0-9]+")
_APOSTROPHES = re.compile(r"['\u2018\u2019\u02bc`]")
_SAY_NOTHING = {"and", "the"}
_WRITTEN_OTHERWISE = {"saint": "st"}

_URBAN = frozenset({"city", "borough", "metropolitan", "royal"})
_BODIES = frozenset({"council", "corporation", "authority", "unitary", "county", "district"})
_OTHERS = frozenset({"london", "cc", "mbc", "mdc", "bc", "dc", "lbc"})
DESIGNATIONS = _URBAN | _BODIES | _OTHERS


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to take a text: the name in it, and the designations that were set aside."""

    name: Words
    said: frozenset[str]


def words_of(text: str) -> Words:
    """Return the words that tell names apart: no case, accents, punctuation, "and" or "the"."""
    return tuple(_WRITTEN_OTHERWISE.get(w, w) for w in _spelt(text) if w not in _SAY_NOTHING)


def key_of(words: Words) -> str:
    """Return the words as one string: "St.Helens", "st helens" and "ST-HELENS" are one key."""
    return "".join(words)


def run_together(text: str) -> str:
    """Return the key of a name that is written without spaces: "TelfordandWrekin"."""
    return "".join(_spelt(text))


def readings(words: Words) -> Iterator[Reading]:
    """Yield the ways to take ``words``, the most literal first.

    So "City of London" is tried as it stands before "London", which names nobody.
    """
    ends = tuple(_ends(words))
    for start in _starts(words):
        for end in ends:
            if start < end:
                aside = words[:start] + words[end:]
                yield Reading(words[start:end], DESIGNATIONS.intersection(aside))


def contradicts(said: frozenset[str], own: frozenset[str]) -> bool:
    """Return True where a text says what the authority, by its ``own`` names, is not.

    "Derby County Council" is neither Derby (a city) nor certainly Derbyshire; "Durham
    City Council" was a district.  A city may be called a borough, as in law it is one.
    """
    if "city" in said:
        return "city" not in own
    if "county" in said:
        return "county" not in own and bool(own & _URBAN)
    return bool(said & _URBAN) and "county" in own and not own & _URBAN


def _spelt(text: str) -> list[str]:
    plain = text if text.isascii() else _without_accents(text)
    return _WORD.findall(_APOSTROPHES.sub("", plain).casefold())


def _starts(words: Words) -> Iterator[int]:
    """Yield 0, then the place after a leading "London Borough of" or the like."""
    yield 0
    if "of" in words:
        place = words.index("of")
        if 0 < place < len(words) - 1 and DESIGNATIONS.issuperset(words[:place]):
            yield place + 1


def _ends(words: Words) -> Iterator[int]:
    """Yield the length, then each place before a trailing "Council", "City Council", "City of"."""
    end = len(words)
    yield end
    while end > 1:
        step = 2 if words[end - 1] == "of" and end > 2 else 1
        if words[end - step] not in DESIGNATIONS:
            return
        end -= step
        yield end


def _without_accents(text: str) -> str:
    """Return compatibility forms without marks; the "ﬁ" that PDFs print becomes "fi"."""
    apart = unicodedata.normalize("NFKD", text)
    return "".join(mark for mark in apart if not unicodedata.combining(mark))
