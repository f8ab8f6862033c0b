"""Whether a grade is the outcome now, an earlier one, or none that is given."""

import re
from enum import Enum

from monitor.readers.article.meaning.claims.clause import Around
from monitor.readers.article.meaning.claims.earlier import by_opening, earlier
from monitor.readers.article.meaning.claims.era import Era, Past
from monitor.readers.article.meaning.claims.moves import is_left
from monitor.readers.article.meaning.claims.skeleton import C, N, S
from monitor.readers.article.meaning.claims.unsaid import is_open, is_unsaid
from monitor.readers.article.meaning.phrases import any_of


class Standing(Enum):
    """How a sentence speaks of a grade."""

    NOW = "now"
    WEAKLY = "weakly"  # perhaps the news, perhaps its background: needs a second sentence
    DATED = "dated"  # with a year, in an article without a date: earlier, if there is a newer one
    BEFORE = "before"
    LEFT = "left"  # "no longer inadequate", "from inadequate"
    NOT_SO = "not so"  # hoped for, denied, or of others


_STAYED = re.compile(
    r"^\W*(?:remain\w*|stay\w*|is|was) (?:the same|unchanged)|^ rating\W+(?:remain\w*|stay\w*) "
)
_ONE_OF = re.compile(r"\b(?:one of|among|amongst|1 of)\b")
_AFTER = any_of(
    """
    after | following | despite | over | amid | in the wake of | response to | reaction to
    in light of | because of | as a result of | failed by
    """
)
_FILLERS = any_of(
    rf"""
    an? | the | its | their | being | was | were | been | {N} | {N}'s | {S} | {C} | {C}'s | 's
    ofsted | ofsted's | damning | latest | rated | judged | graded | branded | deemed | of
    recent | watchdog | found | inspectors | to be | critical
    """
)
_AFTERWARDS = re.compile(rf"\b{_AFTER}\b(?: {_FILLERS})*\W*$")
_REACTS = re.compile(
    r"\b"
    + any_of(
        r"""
        celebrat\w* | welcom\w* | prais\w* | delight\w* | apologi\w* | sorry | pledg\w* | vow\w*
        proud | pride | joy | respond\w* | react\w* | thank\w* | promis\w*
        """
    )
    + r"\b"
)
_COMES_AFTER = re.compile(r"\b(?:comes?|came|coming) (?:\w+ ){0,4}after\b[^.;]*$")
_IS_RATED = re.compile(r"\b(?:is|are) (?:currently |still )?(?:rated|graded)(?: as| overall)?\s*$")
_REPORTED = re.compile(
    r"\b(?:report|inspection|inspected|today|published|following|after|this week"
    r"|(?<!monitoring )(?<!focused )visit)\b"
)


def standing_of(at: Around, era: Era) -> Standing:
    """Return how the sentence speaks of its grade at one place."""
    if is_open(at):
        return Standing.NOT_SO
    if is_left(at):
        return Standing.NOT_SO if by_opening(at, era) else Standing.LEFT
    if is_unsaid(at):
        return Standing.NOT_SO
    if _STAYED.search(at.after):
        return Standing.NOW
    past = earlier(at, era)
    if past is not None:
        return Standing.BEFORE if past is Past.YES else Standing.DATED
    return Standing.WEAKLY if _is_by_the_way(at) else Standing.NOW


def _is_by_the_way(at: Around) -> bool:
    """Return whether the grade is told as a fact that is known, and may not be new."""
    if _ONE_OF.search(at.near_before) or _COMES_AFTER.search(at.before):
        return True
    if _AFTERWARDS.search(at.near_before):
        return not _REACTS.search(at.before)
    known = _IS_RATED.search(at.near_before) and not at.skeleton.in_title
    return bool(known) and not _REPORTED.search(at.skeleton.text)
