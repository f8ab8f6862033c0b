"""Grades that something is said to be: "the service is good", "leadership requires improvement"."""

import re

from monitor.model.judgement import Grade
from monitor.readers.article.meaning.claims.adjectives import is_formal
from monitor.readers.article.meaning.claims.clause import Around
from monitor.readers.article.meaning.claims.skeleton import A, C, G, L, N, S, W

INSPECTED = re.compile(r"ofsted|inspect|watchdog|regulator|rat(?:ed|ing)|judge")
CLAUSE_END = re.compile(
    rf"\s*(?:$|[.,;!?:)\"'{W}{L}]|(?:and|because|as|overall|in all|in every|across|by ofsted"
    rf"|according|for|in|when|since|following|at (?:its|the|their))\b)"
)
FOR_AREAS = re.compile(rf"{G} (?:for|in) [^;.{G}]{{0,40}}?{A}")

_HEAD = (
    r"(?:^|[\"',;:(-]\s*|\b(?:that|and|but|while|found|says?|said|concluded|states?|how|because"
    r"|where"
    rf"|as|after)\s)\W*(?:the |its |their |our |overall,? |how |{N}(?:'s?)? |{C}'s |{W},? )*"
)
_IN = (
    rf"(?:'s?)?(?: \({N}\))?(?: (?:in|at|for|provided|run|delivered|across|of|within|by|on)"
    r" [^;.]{0,60}?)?,?"
)
_BE = (
    r" (?:are|is|was|were|be|being|remains?|remained|stays?|stayed|becomes?|became|continues? to be"
    r"|continued to be|(?:have|has|had) (?:become|been|remained))"
)
_ADVERBS = (
    r"(?:,? (?:now|still|again|also|all|both|overall|currently|officially|however|therefore|each)"
    r"\b,?)*"
)
_SURE_SUBJECT = re.compile(rf"{_HEAD}[{S}{W}]{_IN}{_BE}{_ADVERBS}\s*$")
_SUBJECT = re.compile(rf"{_HEAD}[{S}{W}{C}{N}{A}]{_IN}{_BE}{_ADVERBS}\s*$")
_NOW_IS = re.compile(
    r"\b(?:it|they|which|that)(?: (?:\w+ )?says?)?(?:'s| is| are| was| were)? (?:now"
    r"|officially)\s*$"
    rf"|[{S}{W}{A}] (?:has|have) [\w ]{{0,40}}\band (?:is|are) now\s*$"
    r"|\b(?:found|said|says|concluded|ruled) (?:that )?(?:it|they) (?:was|were|is|are)\s*$"
)
_SINGULAR = re.compile(
    r"\b(?:children in care|care leavers|children looked after|looked[- ]after children)"
    r" (?:is|was|has been|remains) $",
    re.IGNORECASE,
)
_LISTED_ARE = re.compile(  # "the ratings for leadership and care leavers were G"
    rf"\b(?:sub-?)?(?:rating|grade|judge?ment)s?\b[^.;{G}]*{A},? (?:is|was|are|were)"
    r"(?: (?:both|all|each|also))* $"
)
_REQUIRE = re.compile(
    rf"{_HEAD}[{S}{W}{C}{A}{N}]{_IN}{_ADVERBS}(?: continues? to)?\s*$"
    rf"|{A}[\s,]*$|{A}\W+(?:both|all|each)\s*$|{A}[^;.{G}]{{0,60}}\b(?:still|also) $"
    r"|\b(?:that|overall|say|says|said|told),? (?:it|they)(?: still| now| continues? to"
    r"| continued to)*\s*$"
)
_WHICH_REQUIRE = re.compile(rf"[{S}{C}{A}{W}],? (?:that|which) (?:still |now |also )*$")
_STILL_REQUIRE = re.compile(rf"[{S}{C}] (?:has|have) [\w ]{{0,40}}\bbut (?:still |now )?$")


def is_said_to_be(at: Around) -> bool:
    """Return whether something that is judged is said to be of the grade."""
    if _SURE_SUBJECT.search(at.near_before) or _NOW_IS.search(at.near_before):
        return at.mark.quoted or at.mark.capital or bool(CLAUSE_END.match(at.after))
    if _is_label(at):
        return bool(CLAUSE_END.match(at.after))
    if not _SUBJECT.search(at.near_before):
        return False
    return at.mark.quoted or is_formal(at, -1) or _is_compared(at)


def is_said_to_require(at: Around) -> bool:
    """Return whether something that is judged is said to require improvement."""
    if at.mark.grade is not Grade.REQUIRES_IMPROVEMENT:
        return False
    whose = _WHICH_REQUIRE.search(at.before) or _STILL_REQUIRE.search(at.before)
    return bool(whose or _REQUIRE.search(at.near_before))


def _is_label(at: Around) -> bool:
    """Return whether what is graded is a judgement's name: "children in care was outstanding"."""
    words = at.skeleton.sentence.plain[: at.mark.start]
    return bool(_LISTED_ARE.search(at.before) or _SINGULAR.search(words))


def _is_compared(at: Around) -> bool:
    """Return whether an inspection's sentence names another grade, or the areas it is for."""
    text = at.skeleton.text
    several = text.count(G) > 1 and CLAUSE_END.match(at.after)
    return bool((several or FOR_AREAS.match(text, at.place)) and INSPECTED.search(text))
