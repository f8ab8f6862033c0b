"""Whether a grade is told as one of an earlier time."""

import re

from monitor.readers.article.meaning.claims.clause import Around
from monitor.readers.article.meaning.claims.era import Era, Past
from monitor.readers.article.meaning.claims.moves import is_arrival
from monitor.readers.article.meaning.claims.skeleton import C, G, S
from monitor.readers.article.meaning.phrases import any_of

_LAST = any_of(
    r"""
    inspect\w* | time | full | visit\w* | ofsted | report | judg\w+ | rat\w+ | grad\w+ | year
    month | received | assessed | examined | looked | came | ilacs
    """
)
_SINCE = any_of(
    rf"being | it | they | an? | its | the | having | then | {C} was | {S} (?:was|were) | we were"
)
_FOR_YEARS = (
    r"for (?:(?:over|more than|nearly|almost|about|at least) )?(?:a|the (?:last|past)|\w+)"
    r" (?:\w+ )?(?:decade|years)"
)
_EARLIER = re.compile(
    r"\b"
    + any_of(
        rf"""
        previous(?:ly)? | former(?:ly)? | prior | earlier | historic\w*
        (?:last|previously) {_LAST} | last (?:\w+ )?(?:inspection|report|judge?ment|rating)
        was once | once (?:rated|branded|judged|deemed) | back in
        (?:years?|months?|decade) (?:ago|earlier|before|later) | (?:years?|months|decade) after
        (?<!first inspection )since {_SINCE} | having been | used to
        after (?:being|it was|they were|years|a decade)
        originally | initially | at the time | until (?:now|recently) | first (?:rated|judged)
        when (?:it|they|inspectors|ofsted|{S}) (?:was|were|last|first) | {_FOR_YEARS}
        had (?:previously |already |just |also )*(?:been (?!a judge?ment)|received|rated|judged)
        """
    )
    + r"\b"
)
_WAS_TOLD = re.compile(  # as minutes report the news: "members noted that it had been judged"
    r"\b(?:told|noted|heard|informed|announced|reported|advised) [^.;]{0,70}?\bhad (?:just )?"
    r"(?:been|received|achieved|retained|got|secured)\b"
)
_BY = any_of("in | at | during | after | following | since | by")
_EARLIER_AFTER = re.compile(
    r"^[^;]{0,45}?\b"
    + any_of(
        rf"""
        (?:years?|months?) (?:ago|earlier|before|prior|previously) | last year | at the time
        previously | {_BY} (?:its|the|their|our|an?|that)?\s?(?:last|previous|prior|earlier)\b
        until (?:now|recently|today) | {_FOR_YEARS}
        when (?:it|they|inspectors|ofsted) (?:was |were )?last
        """
    )
)
_STILL_NEWS = re.compile(
    r"\b"
    + any_of(
        r"""
        now | this time | this week | today | yesterday | latest | current | new | newly | fresh
        recent\w* | this year | has since | have since | just been
        """
    )
    + r"\b"
)
_OPENERS = any_of(
    """
    at | in | during | following | after | since | under | before | prior to | back in | as of
    when | having | for
    """
)
_OPENING = re.compile(rf"^\W*(?:{_OPENERS}\b[^,]{{0,110}},|(?:[a-z]+ )?20\d\d:)")
_PAST_A_GRADE = re.compile(rf"^.*{G}[^,]*,")
_GOES_ON = re.compile(r",? and (?:it|they) (?:was|were)\b")
_COMPARED = re.compile(rf"\b(?:from|than|improvement on|compared|having been)\b[^.;{G}]*{G}.*$")
_BESIDE = 70  # characters after a grade in which a year is its own


def earlier(at: Around, era: Era) -> Past | None:
    """Return how far the words around a grade put it into the past; None where they do not."""
    own, after = _own_words(at), _COMPARED.sub("", at.near_after)
    year = era.past(f"{_since_news(own)}{G}{after[:_BESIDE]}")
    if year is Past.YES or own.rstrip().endswith(" since") or _is_called_earlier(own, after):
        return Past.YES
    return Past.PERHAPS if year is Past.PERHAPS else by_opening(at, era)


def by_opening(at: Around, era: Era) -> Past | None:
    """Return what the words before the main clause say: "At its last inspection, …"."""
    opening = _OPENING.match(at.before)
    if opening is None or _STILL_NEWS.search(at.before[opening.end() :]):
        return None
    year = era.past(opening[0])
    if year is Past.YES or _EARLIER.search(opening[0]):
        return Past.YES
    return Past.PERHAPS if year is Past.PERHAPS else None


def _own_words(at: Around) -> str:
    """Return the words before the grade that tell its time, and not another grade's."""
    if is_arrival(at):
        return ""
    words = at.before if _GOES_ON.match(at.near_before) else at.near_before
    return _PAST_A_GRADE.sub("", words)


def _is_called_earlier(before: str, after: str) -> bool:
    if _EARLIER_AFTER.search(after):
        return True
    told = _WAS_TOLD.sub("", before)
    return bool(_EARLIER.search(told)) and not _STILL_NEWS.search(_after_last(_EARLIER, told))


def _since_news(text: str) -> str:
    """Return the words after "now" and the like: a year before them is another year."""
    return _after_last(_STILL_NEWS, text) or text


def _after_last(form: re.Pattern[str], text: str) -> str:
    ends = [found.end() for found in form.finditer(text)]
    return text[ends[-1] :] if ends else ""
