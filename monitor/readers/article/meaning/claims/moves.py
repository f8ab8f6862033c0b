"""Grades that are left and reached: "from inadequate to good", "no longer inadequate"."""

import re

from monitor.readers.article.meaning.claims.clause import Around
from monitor.readers.article.meaning.claims.skeleton import C, G, N, S
from monitor.readers.article.meaning.phrases import any_of

_LEAVES = any_of(
    r"""
    no longer | not any longer | out of | escap\w+ | shed(?:s|ding)? | remov\w+ | lost | loses?
    losing | stripp\w+ | mov\w+ (?:away )?from | away from | ditch\w+ | shak\w+ off | exit\w*
    clear of
    """
)
_FILLERS = any_of(
    rf"""
    being | judged | rated | deemed | considered | graded | classed | its | their | the | an? | as
    of | to be | ofsted | ofsted's | previous | special measures | council's | rating | category
    judge?ment | {C}'s | {N}'s | {C} | {S}
    """
)
_LEFT = re.compile(rf"\b{_LEAVES}(?: {_FILLERS}|\s|,)*$")
_FROM_WORDS = any_of(
    r"""
    an? | the | its | their | being | having been | previous | previously | last | overall | rated
    judged | deemed | graded | ofsted | rating | grade | judge?ment | of | as | position
    straight | services | failing | to be | in | \d{4}
    """
)
_FROM = re.compile(rf"\bfrom (?:{_FROM_WORDS}\W+)*$")
_TO = r"\b(?:in)?to (?:(?:an?|the|being|be|its|overall|now|rated|ofsted|a rating of|a grade of) )*"
_ARRIVAL = re.compile(rf"\bfrom [^;.{G}]{{0,60}}?{G}[^;.{G}]{{0,50}}?{_TO}$")
_DEPARTURE = re.compile(rf"[^;.{G}]{{0,50}}?{_TO}{G}")
_FROM_BEFORE = re.compile(rf"\bfrom\b[^;.{G}]{{0,60}}$")
_MOVE = any_of(
    """
    jump | leap | ris | rose | upgrad | improv | climb | mov | go | went | gone | step | lift
    uplift | rais | boost | drop | fall | fell | slip | slump | graduat | plung | plummet | crash
    sink | sank | downgrad | demot | declin | deteriorat | slid | tumbl | shift | turn | transform
    elevat | progress | bounc | up | down | came | come | reduc | chang | rating | grade
    """
)
_MOVED = re.compile(rf"\b{_MOVE}\w*\b[^;.]{{0,70}}?{_TO}$")


def is_left(at: Around) -> bool:
    """Return whether the grade is one that is left behind."""
    return is_departure(at) or bool(_LEFT.search(at.near_before) or _FROM.search(at.before))


def is_departure(at: Around) -> bool:
    """Return whether it is the first grade of "from inadequate to good"."""
    return bool(_DEPARTURE.match(at.after) and _FROM_BEFORE.search(at.before))


def is_arrival(at: Around) -> bool:
    """Return whether it is the second grade of "from inadequate to good"."""
    return bool(_ARRIVAL.search(at.before))


def is_reached(at: Around) -> bool:
    """Return whether a verb of moving leads to the grade: "slumps to inadequate"."""
    return is_arrival(at) or is_departure(at) or bool(_MOVED.search(at.near_before))
