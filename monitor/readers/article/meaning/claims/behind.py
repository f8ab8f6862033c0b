"""The areas before a grade: "leadership and care leavers were judged good"."""

import re
from collections.abc import Iterator

from monitor.model.judgement import Area, Grade
from monitor.readers.article.meaning.claims.clause import Around
from monitor.readers.article.meaning.claims.listed import (
    OF,
    areas_at,
    is_taken,
    listed,
    places_listed,
)
from monitor.readers.article.meaning.claims.moves import is_arrival, is_reached
from monitor.readers.article.meaning.claims.skeleton import MARKS, A, C, G, N, S, W, X

_ARE = (
    r"(?:was|were|is|are|be|been|being|as|now|remain\w*|rated|judged|graded|deemed|found|considered"
    r"|receiv\w+|got|gets|given|gain\w+|gone|jump\w*|leap\w*|climb\w*|upgraded|downgraded|lifted"
    r"|award\w+|r[io]se\w*|f[ea]ll\w*|drop\w*|mov\w+|improv\w+|went|slip\w*|requir\w+|still"
    r"|both|all|each|achiev\w+|earn\w+|secur\w+|scor\w+)"
)
_BACKWARD = re.compile(
    rf"(?P<gap>[\s:(|=\"'-]*"
    rf"|(?:'s?)?[\s,)\"'-]*(?:[\w'-]+[^\w{G}{A}{X}]+){{0,9}}?\b{_ARE}\b[^{G}{A}{X};]*)"
)
_OTHER_SUBJECT = re.compile(rf"[{N}{S}{C}]")
_PLACE = re.compile(
    rf"[^{N}{S}{C}]*?\b(?:for|of|in|at|by|across|within)\s+(?:the )?(?:[{S}{C}] (?:in|at|of"
    rf"|across) )?[{N}{S}{C}](?:'s)?[^{N}{S}{C}]*"
)
_OF_THE_SERVICE = re.compile(
    rf" (?:of|in|at|across|within) (?:the )?(?:{N}(?:'s)? )?[{N}{S}{C}]['\s]*"
)
_WHERE = re.compile(  # "A, where the service was rated G", "A was the area in which it was rated G"
    rf"[^{G}]*?(?:,|\barea\b|\bareas\b|\bcategory\b) (?:where|in which|for which)\b[^{G}]*"
)
_GAVE = re.compile(
    r"\b(?:gave|gives?|giving|award(?:ed|ing|s)?|hand(?:ed|ing|s)|grant(?:ed|ing|s)|assign(?:ed|s))\b"
    rf"[^.;{G}]*$"
)
_ITS_GRADE = re.compile(r" an? (?:(?:overall|new|current|single) )?")
_MOVES_TO = re.compile(r"(?: \w+){0,5} to ")  # "leadership up two grades to"
_STILL = re.compile(r"[\s,]*(?:(?:which|that|still|also|now|all|both)\s)*")
_CALLING_IT = re.compile(  # "of leadership, branding it G"
    r",? (?:branding|rating|judging|grading|deeming|describing|labelling|calling|which (?:it|they)"
    r" \w+) ?(?:it|them|this|these|both)?(?: as| to be)? "
)
_AND_ONE = re.compile(r"\b(?:one|another|the other|the fourth|the fifth)(?: area)?(?:,|:| -) $")
_WITH_A = re.compile(rf"[^{MARKS}.;]{{0,40}}\b(?:an?|another) (?:\w+ )?")
_RATING = re.compile(r" (?:ofsted )?(?:rating|grade|grading|judge?ment)\b")
_CONTRAST = re.compile(r"\b(?:but|while|whereas)\b")
_FOR = re.compile(
    r"(?:^|[,;:.]|\b(?:and|while|but|though|although|whereas))\W*(?:however,? |meanwhile,? )?"
    rf"{OF}\s+(?:(?!{OF}\b)[\w']+\s+){{0,3}}$"
)
_IT_WAS = re.compile(rf",? [^{A}{W}{G};]*?|[\s\"']*")


def areas_behind(at: Around) -> Iterator[Area]:
    """Yield the areas that a grade after them is said of."""
    end = _first_of_move(at)
    places = [place for place in areas_at(at) if place < end]
    if not places:
        return
    last = places[-1]
    gap = at.skeleton.text[last + 1 : end]
    if not is_taken(at, last) and (_leads(at, gap, last) or _is_set_before(at, last, gap)):
        yield from listed(at, last, step=-1)


def _leads(at: Around, gap: str, last: int) -> bool:
    """Return whether the words between an area and the grade give it the grade."""
    lead = at.skeleton.text[:last]
    return bool(
        _OF_THE_SERVICE.fullmatch(gap)
        or _CALLING_IT.fullmatch(gap)
        or (_WHERE.fullmatch(gap) and not _CONTRAST.search(gap))
        or (_ITS_GRADE.fullmatch(gap) and _GAVE.search(lead))
        or (gap in (", ", " - ") and _AND_ONE.search(lead))
        or (_WITH_A.fullmatch(gap) and _RATING.match(at.after))
        or (_MOVES_TO.fullmatch(gap) and is_reached(at))
        or _is_predicate(at, gap)
    )


def _is_predicate(at: Around, gap: str) -> bool:
    """Return whether the area is what the grade's verb speaks of: "leadership was rated G"."""
    told = _BACKWARD.fullmatch(gap) or (_requires(at) and _STILL.fullmatch(gap))
    return bool(told) and not _changes_subject(gap)


def _is_set_before(at: Around, last: int, gap: str) -> bool:
    """Return whether the areas open the clause: "For leadership, the council was rated G"."""
    if not _IT_WAS.fullmatch(gap) or _CONTRAST.search(gap):
        return False
    first = min(places_listed(at, last, step=-1), default=last)
    return bool(_FOR.search(at.skeleton.text[:first]))


def _requires(at: Around) -> bool:
    return at.mark.grade is Grade.REQUIRES_IMPROVEMENT


def _first_of_move(at: Around) -> int:
    """Return the place before which a grade's area stands: "A moved from G to G" has one."""
    if not is_arrival(at):
        return at.place
    return max(place for place in at.skeleton.signs(G) if place < at.place)


def _changes_subject(gap: str) -> bool:
    if _CONTRAST.search(gap):
        return True
    return bool(_OTHER_SUBJECT.search(gap)) and not _PLACE.fullmatch(gap)
