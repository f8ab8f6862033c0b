"""Grades of all areas, and of the services as a whole."""

import re
from collections.abc import Sequence

from monitor.model.judgement import Area, Grade
from monitor.readers.article.meaning.claims.clause import Around
from monitor.readers.article.meaning.claims.era import Era
from monitor.readers.article.meaning.claims.listed import EXCEPT, NOUNS, OF
from monitor.readers.article.meaning.claims.skeleton import NO_WORD, A, C, G, L, Mark, N, S, W, X

_NARROW = re.compile(rf"^{NO_WORD}{NOUNS}{NO_WORD}{OF}\s+(?:[\w'-]+\s+){{0,4}}?{X}")
_FEW = re.compile(
    r"\bareas? (?:that|which|where|rated|judged|graded|deemed|found|considered|to be)\b|"
    r"\b(?:an?|only|sole|other|following|one|two|three|four|some|several|most|another)"
    r"(?: (?:out )?of (?:the "
    r"|its )?\w+)? (?:\w+ )?(?:areas?|categor(?:y|ies)|aspects?|judge?ments?|benchmarks?)\b"
)
_FEW_AFTER = re.compile(
    rf"^{NO_WORD}{NOUNS}{NO_WORD}(?:in|for|across|on)"
    r" (?:all but (?:one|two)|(?:the |these )?following"
    r"|(?:an?|one|two|three|four|some|several|most|both|\d)"
    r"(?: (?:out )?of(?: the| its)? (?:two|three|four|five|\d)\b|\b[\w ]{0,20}\b(?:areas?"
    r"|categor|aspects?|judge?ment|benchmarks?)))"
)
_SHARE = re.compile(
    rf"^{NO_WORD}{NOUNS}{NO_WORD}(?:in|for|across|on)"
    r" (?:all but (?P<but>one)|(?P<how_many>two|three|four) (?:out )?"
    r"of (?:the |its |all )?(?:three|four|five))\b"
)
_SEVERAL = 3  # areas named in a sentence: what "all" of it are
_NUMBERS = {"two": 2, "three": 3, "four": 4}


def is_of_everything(at: Around) -> bool:
    """Return whether a grade is said of all areas: "good in all four areas"."""
    return bool(
        re.match(
            rf"{NO_WORD}{NOUNS}{NO_WORD}(?:(?:for|in|across|on|overall|{W}|and)\s)*{L}", at.after
        )
    ) or bool(re.search(rf"{L}[^{G}{A}]{{0,60}}$", at.near_before))


def all_areas(at: Around, era: Era, listed: Sequence[Area]) -> tuple[Area, ...]:
    """Return "all four areas": those that are listed beside it, else those of the time."""
    if EXCEPT.search(at.skeleton.text):
        return (Area.OVERALL,) if any(sign in at.before for sign in (S, C, N)) else ()
    said = next(mark for mark in at.skeleton.marks if mark.sign == L)
    areas = _meant_by(said, at, era, listed)
    if areas is None:
        return ()
    whole = era.has_overall and not said.rest and not said.named
    whole = whole and (any(sign in at.before for sign in (S, C, N, W)) or not areas)
    whole = whole or bool(re.search(rf"{L}[^{G}]*\bincluding\b[^{G}]*{W}", at.skeleton.text))
    return tuple(dict.fromkeys((*((Area.OVERALL,) if whole else ()), *areas)))


def _meant_by(said: Mark, at: Around, era: Era, listed: Sequence[Area]) -> tuple[Area, ...] | None:
    """Return the areas that "all" speaks of; None where it speaks of other things."""
    named = [m.area for m in at.skeleton.marks if m.sign in (A, W) and m.area]
    graded_apart = len(at.skeleton.signs(G)) > 1
    if said.rest and not (graded_apart and named):
        return None
    if len(named) >= _SEVERAL and not graded_apart:
        return era.meant(named)
    if said.these and listed:
        return era.meant(listed)
    if said.named:
        return None
    areas = era.everything(max(m.count for m in at.skeleton.marks if m.sign == L))
    return tuple(a for a in areas if not graded_apart or a not in era.meant(named))


def all_but_named(at: Around, era: Era) -> tuple[Area, ...]:
    """Return "good in three of the four areas", where the fourth is named with its own grade."""
    found = _SHARE.match(at.after)
    named = era.meant([m.area for m in at.skeleton.marks if m.sign == A and m.area])
    if not found or len(at.skeleton.signs(G)) < 2:
        return ()
    left = 1 if found["but"] else len(era.areas) - _NUMBERS[found["how_many"]]
    if len(named) != left or not set(named) < set(era.areas):
        return ()
    return tuple(area for area in era.areas if area not in named)


def is_of_the_whole(at: Around) -> bool:
    """Return whether a grade without an area is that of the services as a whole."""
    if at.mark.indirect and at.mark.grade is Grade.REQUIRES_IMPROVEMENT:
        return False
    if _NARROW.match(at.after) or _FEW_AFTER.match(at.after) or _FEW.search(at.near_before):
        return _all_but_a_few(at)
    clause = at.near_before
    last_area = max((clause.rfind(sign) for sign in (A, X)), default=-1)
    last_whole = max((clause.rfind(sign) for sign in (S, C, N, W)), default=-1)
    if last_area > last_whole:
        return False
    return not re.match(rf"(?:\s*|[^,{G}{S}{C}{N}]*\b(?:to|for)\b[^,{G}{S}{N}]*){A}", at.near_after)


def _all_but_a_few(at: Around) -> bool:
    """Return whether so much has the grade that the whole has it: "good in all but one area"."""
    return bool(EXCEPT.search(f"{at.near_before}{G}{at.after}")) and S in at.before
