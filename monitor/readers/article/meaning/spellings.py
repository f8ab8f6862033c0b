"""Every way in which running text names an authority, or what is easily taken for one."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import permutations

from monitor.model.authority import AuthorityId
from monitor.register import Register
from monitor.register.former import SUCCESSORS

WORD = re.compile(r"&|[A-Za-z]+")
Words = tuple[str, ...]


class Kind(StrEnum):
    """How sure a spelling is by itself."""

    NAME = "name"  # counts where nothing around it speaks against it
    DOUBTFUL = "doubtful"  # an ordinary word, a surname, Parliament: only as a council
    SHORT = "short"  # initials: only as they are written
    BODY = "body"  # a company or trust that runs the services
    FORMER = "former"  # a council that is no more
    NOBODY = "nobody"  # a club, a district: never


@dataclass(frozen=True, slots=True)
class Spelling:
    """One way of writing: the words in lower case, and whom they mean."""

    words: Words
    kind: Kind
    authorities: tuple[AuthorityId, ...]
    exact: str = ""  # initials as written
    only_council: bool = False  # never by the place alone: most of what it names is not this


_DOUBTFUL = (
    "Reading", "Bury", "Westminster", "Richmond", "Kingston", "Brighton", "Blackburn", "Redcar",
    "Barking", "Hammersmith", "Kensington", "Windsor", "Stockton", "Stoke", "Telford", "Bath",
    "Scilly", "Cheshire West", "Newcastle",
)  # fmt: skip
_SHORTENED = {  # by newspapers, before "council" or "children's services"
    "Kingston": "Kingston upon Thames",
    "Newcastle": "Newcastle upon Tyne",
    "Brighton": "Brighton and Hove",
    "Blackburn": "Blackburn with Darwen",
    "Redcar": "Redcar and Cleveland",
    "Barking": "Barking and Dagenham",
    "Hammersmith": "Hammersmith and Fulham",
    "Kensington": "Kensington and Chelsea",
    "Windsor": "Windsor and Maidenhead",
    "BCP": "Bournemouth, Christchurch and Poole",
    "Bournemouth Christchurch Poole": "Bournemouth, Christchurch and Poole",
}
_SIDES = ("North", "South", "East", "West")
_SURE = ("BCP", "Bournemouth Christchurch Poole")
_NOBODY = (
    "Newcastle under Lyme", "Derby County", "Notts County", "Stockport County", "Bury St Edmunds",
    "Bury Free Press", "Bristol Channel", "Leeds Bradford", "Norfolk Island",
    "City of London Police", "Avon and Somerset",
    "Devon and Cornwall", "Houses of Parliament", "Essex and Suffolk Water",
)  # fmt: skip


def spellings(register: Register) -> Mapping[str, tuple[Spelling, ...]]:
    """Return the spellings by their first word, the longest first."""
    found: dict[str, dict[Words, Spelling]] = defaultdict(dict)
    for spelling in _all(register):
        if spelling.words:
            found[spelling.words[0]].setdefault(spelling.words, spelling)
    return {
        first: tuple(sorted(known.values(), key=lambda spelling: -len(spelling.words)))
        for first, known in found.items()
    }


def words_in(text: str) -> Words:
    """Return the words of a name in lower case, "&" as "and"."""
    return tuple("and" if word == "&" else word.lower() for word in WORD.findall(text))


def _all(register: Register) -> Iterator[Spelling]:
    ids = {authority.name: authority.id for authority in register.authorities}
    shared = {name: (ids[meant],) for name, meant in _SHORTENED.items() if meant in ids}
    for name, whose in shared.items():
        yield replace(_spelling(name, whose), only_council=name not in _SURE)
    for name in _NOBODY:
        yield Spelling(words_in(name), Kind.NOBODY, ())
    for name in SUCCESSORS:
        yield Spelling(words_in(name), Kind.FORMER, ())
    for authority in register.authorities:
        for name in register.written(authority):
            yield _spelling(name, (authority.id,))
    yield from _neighbours(ids)
    for body, served in register.bodies():
        yield _spelling(body, served, Kind.BODY)


def _neighbours(ids: Mapping[str, AuthorityId]) -> Iterator[Spelling]:
    """Yield "North and West Northamptonshire" and the like, which name two with one word."""
    sides = [(name.split(), id_) for name, id_ in ids.items() if name.split()[0] in _SIDES]
    for (one, first), (other, second) in permutations(sides, 2):
        if one[1:] == other[1:]:
            yield _spelling(f"{one[0]} and {' '.join(other)}", (first, second))


def _spelling(name: str, whose: Iterable[AuthorityId], kind: Kind = Kind.NAME) -> Spelling:
    if name in _DOUBTFUL:
        kind = Kind.DOUBTFUL
    short = " " not in name and (name.isupper() or not name[1:].islower()) and "-" not in name
    if short and kind is not Kind.BODY:
        kind = Kind.SHORT
    return Spelling(
        words_in(name),
        kind,
        tuple(whose),
        name if short else "",
        only_council=name == "Westminster",
    )
