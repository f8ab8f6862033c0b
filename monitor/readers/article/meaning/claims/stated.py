"""Whether a grade's word is said as a judgement.

A grade counts only where its sentence has one of the forms below. Everything else is an ordinary
adjective: "a good start", "outstanding practice".
"""

import re

from monitor.model.judgement import Grade
from monitor.readers.article.meaning.claims import being, series, verbs
from monitor.readers.article.meaning.claims.adjectives import (
    RATING,
    is_adjective,
    is_of_another_thing,
    stands_before_services,
)
from monitor.readers.article.meaning.claims.being import CLAUSE_END, FOR_AREAS, INSPECTED
from monitor.readers.article.meaning.claims.clause import Around
from monitor.readers.article.meaning.claims.moves import is_reached
from monitor.readers.article.meaning.claims.skeleton import A, C, G, L, N, S, W
from monitor.readers.article.meaning.phrases import any_of

_RATING_AFTER = re.compile(
    r"\s*(?:(?:ofsted|overall|inspection|official|national|top|new)\s+)*(?P<noun>rating|grade"
    r"|grading|ranking|status|verdict|ofsted|classification|category|accolade|(?:sub-?)?judge?ment"
    r"|sub-?grade|mark|standard|one)s?\b"
)
_SURE_NOUNS = frozenset({"rating", "grade", "grading", "ofsted", "ranking"})
_LINKS = any_of(
    """
    of | as | is | was | are | were | being | be | been | to be | remains? | remained | now
    still | also | given | from ofsted | by ofsted | an? | the
    """
)
_RATING_BEFORE = re.compile(
    rf"(?:\b{RATING}s?|{W})(?:'s)?(?: (?:for|of|in|on) [^;.{G}]{{0,60}}?)?(?:, [^,;{G}]{{0,40}},)?"
    rf"\W*\b(?:{_LINKS}\b\W*)*$"
    rf"|\b{RATING}s?(?: for [^;.{G}]{{0,60}})?\s*[:-]\s*$|[{A}{W}{S}]\s*[:(-]\s*$|{G} of $"
)
_RATING_OF = re.compile(rf"\b(?:rating|grade|grading|verdict|judge?ment)s? of\W*$|[{W}{G}] of $")
_AREAS_NEED = re.compile(
    r"\b(?:areas?|categor(?:y|ies)|aspects?|judge?ments?)\b"
    r"(?: (?:that|which|found|judged|deemed|to))* $"
)
_OPENS = re.compile(
    rf"\W*(?:{W}|overall|(?:{RATING}s?|ofsted) (?:for|in)|in all\b"
    rf"|(?:for|in) [^.{G}]{{0,40}}?{A}|{L}|$)"
)
_GOES_ON = re.compile(r" (?:and|but|after)\b")
_SERVICES_ARE = re.compile(rf"{S}(?: (?:in|at|across) {N})?\s*$")
_STILL = re.compile(rf"[{S}{N}](?: (?:in|at) {N})? (?:still|now|again)\s*$")
_ENDS_A_CLAUSE = re.compile(
    rf"\s*(?:$|[.;{L}]|(?:overall|(?:for|in|across) [^;.{G}]{{0,60}}?[{A}{L}]))"
)
_BARE = re.compile(r"\s*(?:$|[,:;!-]|ofsted|by |in |for )")


def is_stated(at: Around) -> bool:
    """Return whether a judgement is said with the grade."""
    if is_adjective(at) or is_of_another_thing(at):
        return False
    if at.mark.indirect and at.mark.grade is Grade.REQUIRES_IMPROVEMENT:
        return bool(_AREAS_NEED.search(at.near_before))
    return at.mark.indirect or any(form(at) for form in _FORMS)


def is_attribute(at: Around) -> bool:
    """Return whether it describes the services by the way: "the 'inadequate' council"."""
    return stands_before_services(at) and not verbs.is_given(at)


def _by_getting(at: Around) -> bool:
    if not verbs.is_given(at):
        return False
    if at.mark.quoted or at.mark.capital or _RATING_AFTER.match(at.after):
        return True
    return verbs.is_awarded(at) and bool(_ENDS_A_CLAUSE.match(at.after))


def _by_noun_after(at: Around) -> bool:
    found = _RATING_AFTER.match(at.after)
    if not found:
        return False
    sure = found["noun"] in _SURE_NOUNS or at.mark.quoted
    return sure or bool(INSPECTED.search(at.skeleton.text))


def _by_article(at: Around) -> bool:
    """Return whether the grade itself is counted: "an 'outstanding' for care leavers"."""
    marked = at.mark.quoted or at.mark.capital
    return bool(marked and re.search(r"\ban? $", at.before) and FOR_AREAS.match(f"{G}{at.after}"))


def _by_noun_before(at: Around) -> bool:
    sure = at.mark.quoted or _RATING_OF.search(at.near_before)
    ends = sure or CLAUSE_END.match(at.after)
    return bool(ends and _RATING_BEFORE.search(at.near_before))


def _opens_a_line(at: Around) -> bool:
    return not at.before.strip(" -*\"'") and bool(_OPENS.match(at.after))


def _in_headline(at: Around) -> bool:
    if not at.skeleton.in_title or not any(sign in at.skeleton.text for sign in (S, N, C)):
        return False
    ends = _BARE.match(at.after)
    alone = _SERVICES_ARE.search(at.before) and (ends or _GOES_ON.match(at.after))
    told = ends and INSPECTED.search(at.skeleton.text)
    return at.mark.quoted or bool(alone or told or _STILL.search(at.before))


_FORMS = (
    verbs.is_rated,
    _by_getting,
    _by_noun_after,
    _by_article,
    _by_noun_before,
    being.is_said_to_be,
    being.is_said_to_require,
    is_reached,
    series.is_of_all,
    series.names_areas,
    series.is_paired,
    series.is_in_a_row,
    _opens_a_line,
    _in_headline,
)
