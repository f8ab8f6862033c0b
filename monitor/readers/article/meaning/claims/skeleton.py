"""A sentence as a row of marks: each grade, area, name and service becomes one character.

"Kent's children's services are rated 'good' for leadership" is read as "N's S are rated G for A",
and the rules about what is said of whom are written over that.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from monitor.model.judgement import Area, Grade
from monitor.readers.article.meaning.claims import vocabulary
from monitor.readers.article.meaning.names import Naming
from monitor.readers.article.meaning.passages import Place, Sentence

G, A, W, N, S, C, L, X = map(chr, range(0xE000, 0xE008))
"""Grade, area, overall, name, services, council, all areas, another thing that is graded."""
MARKS = G + A + W + N + S + C + L + X
NO_WORD = rf"[^\w{MARKS}]*"  # the stops and spaces between two words or marks


@dataclass(frozen=True, slots=True)
class Mark:
    """One marked stretch of a sentence."""

    sign: str
    start: int  # in the sentence
    end: int
    grade: Grade | None = None
    area: Area | None = None
    naming: Naming | None = None
    count: int = 0  # "all four areas"
    these: bool = False  # "all of these areas"
    rest: bool = False  # "all other areas"
    named: bool = False  # "all were", of areas that are named
    quoted: bool = False
    capital: bool = False
    indirect: bool = False  # "the top rating"


@dataclass(frozen=True, slots=True)
class Skeleton:
    """A sentence with its marks: ``text`` is in lower case and has one character for each."""

    sentence: Sentence
    text: str
    marks: tuple[Mark, ...]
    places: tuple[int, ...]  # of the marks in ``text``
    several: int  # how many authorities the article is about

    def at(self, place: int) -> Mark:
        """Return the mark that stands at a place of ``text``."""
        return self.marks[bisect_left(self.places, place)]

    def signs(self, sign: str) -> tuple[int, ...]:
        """Return the places of a sign."""
        return tuple(
            place for place, mark in zip(self.places, self.marks, strict=True) if mark.sign == sign
        )

    @property
    def speaks_of_several(self) -> bool:
        """Whether it speaks of as many authorities as the article is about, without naming them."""
        form = _SEVERAL.get(self.several)
        return form is not None and form.search(self.text) is not None

    @property
    def in_title(self) -> bool:
        """Whether it is the headline."""
        return self.sentence.place is Place.TITLE


def may_grade(text: str) -> bool:
    """Return whether a grade could be said in ``text``: a cheap look before the costly one."""
    return bool(_grade_words().search(text))


def may_list(text: str) -> bool:
    """Return whether ``text`` could name several areas: as cheap a look."""
    return len(_area_words().findall(text)) > 1


def skeleton_of(sentence: Sentence, namings: Sequence[Naming], several: int = 1) -> Skeleton:
    """Return the sentence as its marks and the words between them."""
    text = sentence.plain
    marks = [Mark(N, naming.start, naming.end, naming=naming) for naming in namings]
    taken = [(naming.start, naming.end) for naming in namings]
    for found in _master().finditer(text):
        if not any(start < found.end() and found.start() < end for start, end in taken):
            marks += _listed_apart(_mark(found, text), text)
    marks.sort(key=lambda mark: mark.start)
    pieces, places, at, length = [], [], 0, 0
    for mark in marks:
        between = text[at : mark.start].lower()
        length += len(between)
        pieces += [between, mark.sign]
        places.append(length)
        length += 1
        at = mark.end
    pieces.append(text[at:].lower())
    return Skeleton(sentence, "".join(pieces), tuple(marks), tuple(places), several)


def _mark(found: re.Match[str], text: str) -> Mark:
    name = found.lastgroup or ""
    start, end = found.span()
    if name in _GRADES:
        return _grade_mark(_GRADES[name], start, end, text, indirect=name.startswith("i_"))
    if name in _AREAS:
        area = _AREAS[name]
        return Mark(W if area is Area.OVERALL else A, start, end, area=area)
    if name == "everything":
        count = _NUMBERS.get((found["how_many"] or "").lower(), 0)
        return Mark(
            L,
            start,
            end,
            count=count,
            these=bool(found["these"] or found["named"]),
            rest=bool(found["rest"] or found["others"]),
            named=bool(found["named"]),
        )
    return Mark({"services": S, "council": C, "other": X}[name], start, end)


def _listed_apart(mark: Mark, text: str) -> list[Mark]:
    """Return two marks for the end of a list: "leadership, children in care and care leavers"."""
    words = text[mark.start : mark.end].lower()
    listed = text[: mark.start].endswith(", ") and not words.startswith(("the ", "experience"))
    listed = listed or "respectively" in text[mark.end :]
    if mark.area is not Area.IN_CARE_AND_CARE_LEAVERS or not listed:
        return [mark]
    middle = mark.start + words.index(" and ")
    after = replace(mark, start=middle + len(" and "), area=Area.CARE_LEAVERS)
    return [replace(mark, end=middle, area=Area.IN_CARE), after]


def _grade_mark(grade: Grade, start: int, end: int, text: str, *, indirect: bool) -> Mark:
    """Return the mark with its quotation marks taken in."""
    capital = text[start].isupper()
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    opens, closes = before in _QUOTES, after in _QUOTES
    if closes and after == "'" and text[end : end + 2] == "'s":
        closes = False
    return Mark(
        G,
        start - 1 if opens else start,
        end + 1 if closes and opens else end,
        grade=grade,
        quoted=opens or (closes and not opens),
        capital=capital,
        indirect=indirect,
    )


_OF_THEM = r"\b[^.;]{0,25}\b(?:councils|authorities|boroughs|departments|counties|cities)\b"
_ALONE = {2: r"|^(?:both|they both|each|the (?:two|pair)) (?:were|was|have|had|has|got|received)\b"}
_SEVERAL = {
    number: re.compile(rf"\b(?:{words}){_OF_THEM}{_ALONE.get(number, '')}", re.IGNORECASE)
    for number, words in {
        2: "two|both|pair of|neighbouring",
        3: "three|trio of",
        4: "four",
        5: "five",
        6: "six",
    }.items()
}
_QUOTES = ('"', "'")
_NUMBERS = {"three": 3, "3": 3, "four": 4, "4": 4, "five": 5, "5": 5}
_GRADES = {f"g_{grade.value}": grade for grade in vocabulary.GRADES} | {
    f"i_{grade.value}": grade for grade in vocabulary.INDIRECT
}
_AREAS = {f"a_{area.value}": area for area in vocabulary.AREAS}


@cache
def _master() -> re.Pattern[str]:
    forms = {f"g_{grade.value}": form for grade, form in vocabulary.GRADES.items()}
    forms |= {f"i_{grade.value}": form for grade, form in vocabulary.INDIRECT.items()}
    forms["everything"] = vocabulary.EVERYTHING
    forms |= {f"a_{area.value}": form for area, form in vocabulary.AREAS.items()}
    forms["services"] = vocabulary.SERVICES
    forms["other"] = vocabulary.OTHER_THINGS
    forms["council"] = vocabulary.COUNCIL
    whole = "|".join(f"(?P<{name}>{form})" for name, form in forms.items())
    return re.compile(rf"(?<![\w-])(?:{whole})(?!\w)", re.IGNORECASE)


@cache
def _grade_words() -> re.Pattern[str]:
    words = r"outstanding|good|adequate|improv|rating|grade|mark|judge?ment|verdict|categor"
    return re.compile(words, re.IGNORECASE)


@cache
def _area_words() -> re.Pattern[str]:
    words = r"leader|impact|care leavers|leaving care|in care|looked after|looked-after|protection"
    return re.compile(words, re.IGNORECASE)
