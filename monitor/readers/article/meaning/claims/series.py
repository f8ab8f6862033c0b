"""Grades that are said because of others beside them: in lists, in rows, of all areas."""

import re

from monitor.readers.article.meaning.claims.adjectives import RATING
from monitor.readers.article.meaning.claims.ahead import areas_named
from monitor.readers.article.meaning.claims.being import FOR_AREAS, INSPECTED
from monitor.readers.article.meaning.claims.clause import Around
from monitor.readers.article.meaning.claims.skeleton import A, G, L, N, W

_ALL_ARE = re.compile(
    rf"{L}(?: (?:came out|coming out|were|was|are|is|have|has|been|being|rated|judged|graded|found"
    r"|as|to be|now|still))*\s*$"
)
_ALL_AFTER = re.compile(rf"\s*{L}")
_PAIRED = re.compile(rf"{G}[\s,\"']*(?:and)? {G}[^{G}]*respectively")
_AREA_GRADE = re.compile(rf"[{A}{W}](?:'s?)?(?: |: | - | \(){G}")
_PAIR = 4  # characters at most from an area to its grade in such a row
_ROW = 3  # areas that are told with their grades one after the other
_THEN = re.compile(  # "rated inadequate in 2014 and good in 2018"
    rf"\b(?:rated|judged|graded|deemed) (?:as )?{G}[^;.{G}]{{0,30}}"
    r"\b(?:and|then|before|but) (?:then )?$"
)
_AND_THEIRS = re.compile(rf"{G}[^;.{G}]{{0,40}}\b(?:and|while|but) {N}'s (?:was |were )?$")
_IN_A_YEAR = re.compile(r" in 20[012]\d\b")
_AREA_AFTER = re.compile(
    rf"\W*(?:{RATING}s?|awarded|given|received)?\W*(?:for|in|on) [^;.{G}]{{0,60}}?{A}"
)
_AREA_BEFORE = re.compile(
    rf"[{A}{L}{W}](?:'s?)? (?:(?:it|this|that) )?(?:to be|as|being|rated|judged|graded|was|were|is"
    r"|are|now|also)?\s*$"
)


def is_of_all(at: Around) -> bool:
    """Return whether it is said of all areas: "good in every category", "all were good"."""
    told = G in at.before or INSPECTED.search(at.skeleton.text) is not None
    if told and _ALL_AFTER.match(at.after):
        return True
    return bool(_ALL_ARE.search(at.near_before)) and (told or A in at.before)


def names_areas(at: Around) -> bool:
    """Return whether it is told which areas have it: "the areas rated good were …"."""
    return any(areas_named(at))


def is_paired(at: Around) -> bool:
    """Return whether it is one of "good and outstanding respectively"."""
    return _PAIRED.search(at.skeleton.text) is not None


def is_in_a_row(at: Around) -> bool:
    """Return whether it goes on from another grade: "good overall, with outstanding A"."""
    text = at.skeleton.text
    if at.after.startswith(f" {A}"):
        return text.count(G) > 1
    if FOR_AREAS.match(text, at.place) and len(FOR_AREAS.findall(text)) > 1:
        return True
    if _is_in_a_table_of_words(at):
        return True
    return G in at.before and _goes_on(at)


def _is_in_a_table_of_words(at: Around) -> bool:
    """Return whether areas stand before their grades: "leadership good, care leavers good, …"."""
    text = at.skeleton.text
    beside = _AREA_GRADE.search(text, max(0, at.place - _PAIR), at.place + 1)
    return beside is not None and len(_AREA_GRADE.findall(text)) >= _ROW


def _goes_on(at: Around) -> bool:
    if _AND_THEIRS.search(at.before) or (_THEN.search(at.before) and _IN_A_YEAR.match(at.after)):
        return True
    return bool(_AREA_AFTER.match(at.after) or _AREA_BEFORE.search(at.before))
