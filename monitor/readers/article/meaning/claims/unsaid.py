"""Grades that are named and not given: hoped for, denied, of other councils, merely explained."""

import re

from monitor.readers.article.meaning.claims.ahead import areas_named
from monitor.readers.article.meaning.claims.clause import Around
from monitor.readers.article.meaning.claims.skeleton import MARKS, A, C, G, L, N, S
from monitor.readers.article.meaning.phrases import any_of

_NEXT_VERB = r"(?! and (?:was|is|has|were|have|are)\b|,? which\b)"
_MAY = r"(?<!in )(?<!of )(?<!early )(?<!late )(?<!\d )may"  # not the month
_HOPE = any_of(
    rf"""
    could | would | should | might | {_MAY} | must | will | won't | can | cannot | can't
    hop(?:e|es|ed|ing) | aim\w* | ambition\w* | wants? | wanted | target\w* | goal | objective
    striv\w+ | toward | towards | journey | on track | on course | path | order to | in order
    aspir\w+ | expect\w* | predict\w* | bid | plans? | planning | if | unless | whether
    needs? to | needed to | helps? | helping | determined | seek\w* | working to | way to
    way to go | get(?:ting)? (?:back )?to | required to | possible | definition of | more to do
    enough | potential | deserve\w* | become | what | at least
    """
)
_HOPED = re.compile(rf"\b{_HOPE}\b(?:{_NEXT_VERB}\W+[\w'-]+){{0,7}}?\W*$")
_BECOMES = re.compile(
    r"\b(?:first|only|one of|latest|has|have|had|to)\b(?:\W+[\w'-]+){0,6}?\W+(?:to )?becom"
)
_NOT = any_of(
    rf"""
    not | never | neither | nor | fail\w* to | fell short of | falls? short of | falling short of
    short of | less than | below | just missed | narrowly miss\w+ | miss\w* out on | instead of
    rather than | denied | without | wasn't | weren't | isn't | aren't | hasn't | didn't | doesn't
    none | no {L} | no | bordering on | verge of | close to | not yet(?:\W+[\w'-]+){{0,4}}
    need(?:s|ed)? improvements? to
    """
)
_DENIED = re.compile(
    rf"(?:\b{_NOT}\b|n't\b)(?:{_NEXT_VERB} (?!only|just|least)[\w'{N}{S}{C}-]+){{0,6}}?\W*$"
)
_NOT_ONLY = re.compile(r"\bnot (?:only|just|least)\b[^.;]*$")
_BELOW = re.compile(r"\b(?:below|under|better than|worse than)\s*$")
_SOME = any_of(
    r"""
    only | just | some | most | many | few | other | another | no other | several | none | half
    quarter | third | more than | fewer than | over | nearly | about | around | of the | \d+ | two
    three | four | five | six | seven | eight | nine | ten | eleven | twelve | dozen | per ?cent
    % | number of | any | no | every
    """
)
_COUNCILS = any_of(
    """
    councils | councils' | authorities | departments | boroughs | areas | aspects | services
    elements | authority | council | homes | schools | providers
    """
)
_OTHERS = re.compile(
    rf"(?<!{G} in )(?<!{G} for )\b{_SOME}\b[^.;,:]{{0,40}}\b{_COUNCILS}\b[^.;:{A}{G}]{{0,90}}$"
)
_ITSELF = any_of(  # it is counted among the others: "becomes one of three councils rated good"
    """
    joins? | joining | makes? | making | becom\\w+ | means | put(?:s|ting)? | alongside | first
    the only | as only | latest | second | third | all (?:of )?(?:the|these|those) | areas where
    one of | among | amongst | 1 of
    """
)
_AMONG = re.compile(rf"\b{_ITSELF}\b")
_EITHER = re.compile(rf"^ ?(?:or|and/or|/) ?{G}")
_OR = re.compile(rf"{G} ?(?:or|and/or|/) ?$")
_NEXT = rf"[^\w{MARKS}]{{0,4}}(?:(?:\d|or|and|to|then)[^\w{MARKS}]{{0,3}})*{G}"
_SCALE = re.compile(rf"{G}{_NEXT}{_NEXT}")
_NEAR = 40  # characters from a list of three grades


def is_unsaid(at: Around) -> bool:
    """Return whether the sentence names the grade without giving it to anybody it is about."""
    return _is_explained(at) or _is_hoped(at) or _is_denied(at) or _is_of_others(at)


def is_open(at: Around) -> bool:
    """Return whether it is one of several grades or only a bound: "good or outstanding"."""
    return bool(_EITHER.search(at.after) or _OR.search(at.before) or _BELOW.search(at.before))


def _is_explained(at: Around) -> bool:
    """Return whether the grade is one of the four that are listed: "good, inadequate or …"."""
    found = _SCALE.search(at.skeleton.text)
    if found is None or not found.start() - _NEAR <= at.place <= found.end() + _NEAR:
        return False
    return len({at.skeleton.at(place).grade for place in at.skeleton.signs(G)}) >= 3


def _is_hoped(at: Around) -> bool:
    return bool(_HOPED.search(at.near_before)) and not _BECOMES.search(at.near_before)


def _is_denied(at: Around) -> bool:
    return bool(_DENIED.search(at.near_before)) and not _NOT_ONLY.search(at.near_before)


def _is_of_others(at: Around) -> bool:
    if not _OTHERS.search(at.near_before) or at.skeleton.speaks_of_several or any(areas_named(at)):
        return False
    return not _AMONG.search(at.near_before)
