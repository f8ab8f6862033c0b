"""Whether a grade's word is said as a judgement.

A grade counts only where its sentence has one of the forms below. Everything else is an ordinary
adjective: "a good start", "outstanding practice".
"""

import re

from monitor.model.judgement import Grade
from monitor.readers.article.meaning.claims import verbs
from monitor.readers.article.meaning.claims.adjectives import (
    RATING,
    is_adjective,
    is_formal,
    is_of_another_thing,
    stands_before_services,
)
from monitor.readers.article.meaning.claims.clause import Around
from monitor.readers.article.meaning.claims.moves import is_reached
from monitor.readers.article.meaning.claims.skeleton import A, C, G, L, N, S, W
from monitor.readers.article.meaning.phrases import any_of

_RATING_AFTER = re.compile(
    r"\s*(?:(?:ofsted|overall|inspection|official|national|top|new)\s+)*(?P<noun>rating|grade"
    r"|grading"
    r"|ranking|status|verdict|ofsted|classification|category|accolade|judge?ment|mark|standard)s?\b"
)
_SURE_NOUNS = frozenset({"rating", "grade", "grading", "ofsted", "ranking"})
_LINKS = any_of(
    """
    of | as | is | was | are | were | being | be | been | to be | remains? | remained | now
    still | also | given | from ofsted | by ofsted | an? | the
    """
)
_RATING_BEFORE = re.compile(
    rf"(?:\b{RATING}s?|{W})(?:'s)?(?: (?:for|of|in|on) [^;.{G}]{{0,60}}?)?\W*\b(?:{_LINKS}\b\W*)*$"
    rf"|\b{RATING}s?(?: for [^;.{G}]{{0,60}})?\s*[:-]\s*$|[{A}{W}{S}]\s*[:-]\s*$"
)
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
    r"|continued to be|(?:have|has) (?:become|been|remained))"
)
_ADVERBS = (
    r"(?: (?:now|still|again|also|all|both|overall|currently|officially|however|therefore|each))*"
)
_SURE_SUBJECT = re.compile(rf"{_HEAD}[{S}{W}]{_IN}{_BE}{_ADVERBS}\s*$")
_SUBJECT = re.compile(rf"{_HEAD}[{S}{W}{C}{N}{A}]{_IN}{_BE}{_ADVERBS}\s*$")
_NOW_IS = re.compile(
    r"\b(?:it|they|which|that)(?: (?:\w+ )?says?)?(?:'s| is| are| was| were)? (?:now"
    r"|officially)\s*$"
    rf"|[{S}{W}{A}] (?:has|have) [\w ]{{0,40}}\band (?:is|are) now\s*$"
    r"|\b(?:found|said|says|concluded|ruled) (?:that )?(?:it|they) (?:was|were|is|are)\s*$"
)
_REQUIRE = re.compile(
    rf"{_HEAD}[{S}{W}{C}{A}{N}]{_IN}{_ADVERBS}(?: continues? to)?\s*$"
    rf"|[{S}{C}] (?:that|which) (?:still |now )*$|{A}\W+(?:both|all|each)\s*$"
    r"|\b(?:that|overall|say|says|said),? (?:it|they)(?: still| now| continues? to"
    r"| continued to)*\s*$"
)
_STILL_REQUIRE = re.compile(rf"[{S}{C}] (?:has|have) [\w ]{{0,40}}\bbut (?:still |now )?$")
_INSPECTED = re.compile(r"ofsted|inspect|watchdog|regulator|rat(?:ed|ing)|judge")
_CLAUSE_END = re.compile(
    rf"\s*(?:$|[.,;!?:\"'{W}{L}]|(?:and|because|as|overall|in all|in every|across|by ofsted"
    rf"|according|for|in)\b)"
)
_OPENS = re.compile(rf"\W*(?:{W}|overall|(?:{RATING}s?|ofsted) (?:for|in)|in all\b|{L}|$)")
_GOES_ON = re.compile(r" (?:and|but|after)\b")
_SERVICES_ARE = re.compile(rf"{S}(?: (?:in|at|across) {N})?\s*$")
_STILL = re.compile(rf"[{S}{N}](?: (?:in|at) {N})? (?:still|now|again)\s*$")
_BARE = re.compile(r"\s*(?:$|[,:;!-]|ofsted|by |in |for )")


def is_stated(at: Around) -> bool:
    """Return whether a judgement is said with the grade."""
    if is_adjective(at) or is_of_another_thing(at):
        return False
    return at.mark.indirect or any(form(at) for form in _FORMS)


def is_attribute(at: Around) -> bool:
    """Return whether it describes the services by the way: "the 'inadequate' council"."""
    return stands_before_services(at) and not verbs.is_given(at)


def _by_getting(at: Around) -> bool:
    if not verbs.is_given(at):
        return False
    return at.mark.quoted or at.mark.capital or bool(_RATING_AFTER.match(at.after))


def _by_noun_after(at: Around) -> bool:
    found = _RATING_AFTER.match(at.after)
    if not found:
        return False
    sure = found["noun"] in _SURE_NOUNS or at.mark.quoted
    return sure or bool(_INSPECTED.search(at.skeleton.text))


def _by_noun_before(at: Around) -> bool:
    ends = at.mark.quoted or _CLAUSE_END.match(at.after)
    return bool(ends and _RATING_BEFORE.search(at.near_before))


def _by_being(at: Around) -> bool:
    if _SURE_SUBJECT.search(at.near_before) or _NOW_IS.search(at.near_before):
        return at.mark.quoted or at.mark.capital or bool(_CLAUSE_END.match(at.after))
    return bool(_SUBJECT.search(at.near_before)) and (at.mark.quoted or is_formal(at, -1))


def _by_requiring(at: Around) -> bool:
    if at.mark.grade is not Grade.REQUIRES_IMPROVEMENT:
        return False
    return bool(_REQUIRE.search(at.near_before) or _STILL_REQUIRE.search(at.before))


def _in_everything(at: Around) -> bool:
    return bool(re.match(rf"\s*{L}", at.after) and _INSPECTED.search(at.skeleton.text))


def _in_a_row(at: Around) -> bool:
    """Return whether it goes on from a grade before it: "good overall, with outstanding A"."""
    if at.after.startswith(f" {A}"):
        return is_formal(at, 1) and at.skeleton.text.count(G) > 1
    if G not in at.before:
        return False
    after = re.match(
        rf"\W*(?:{RATING}s?|awarded|given|received)?\W*(?:for|in|on) [^;.{G}]{{0,60}}?{A}", at.after
    )
    before = re.search(
        rf"[{A}{L}](?:'s?)? (?:to be|as|being|rated|judged|graded|was|were|is|are|now|also)?\s*$",
        at.before,
    )
    return bool(after or before)


def _opens_a_line(at: Around) -> bool:
    return not at.before.strip(" -*\"'") and bool(_OPENS.match(at.after))


def _in_headline(at: Around) -> bool:
    if not at.skeleton.in_title or not any(sign in at.skeleton.text for sign in (S, N, C)):
        return False
    ends = _BARE.match(at.after)
    alone = _SERVICES_ARE.search(at.before) and (ends or _GOES_ON.match(at.after))
    told = ends and _INSPECTED.search(at.skeleton.text)
    return at.mark.quoted or bool(alone or told or _STILL.search(at.before))


_FORMS = (
    verbs.is_rated,
    _by_getting,
    _by_noun_after,
    _by_noun_before,
    _by_being,
    _by_requiring,
    is_reached,
    _in_everything,
    _in_a_row,
    _opens_a_line,
    _in_headline,
)
