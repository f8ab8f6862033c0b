"""What a page leaves between an article's paragraphs: adverts, jobs, other stories.

The page's reader has taken most of it away; what slips through must never count.
"""

import re
from collections.abc import Iterator, Sequence

from monitor.readers.article.meaning.phrases import any_of

_CLOSING = re.compile(  # what follows an article and is no part of it
    any_of(
        r"""
        most (?:popular|read|viewed|shared|recent)\b
        related (?:articles?|stories|content|news|topics)\b
        more (?:from|on this story|stories|news|like this)\b | read next\b
        share this (?:article|page|story) | you (?:may|might) (?:also )?(?:like|be interested)
        featured (?:jobs?|events?)\b | latest (?:jobs?|news|stories|headlines)\b
        jobs? of the week\b | sponsored (?:content|links?)\b
        recommended(?: for you| reading| stories)?$ | popular (?:articles|stories|now)\b
        top stories\b | trending\b | what's new\b | (?:\d+ )?comments?$ | add (?:your|a) comment
        leave a (?:reply|comment) | there are no comments | comments are closed | around the web
        promoted stories | paid content | last word$ | keep up to date with
        sign up (?:to|for) our | subscribe (?:to|now) | about the author | notes to editors?\b
        in other news\b | also in the news\b | elsewhere on
        """
    ),
    re.IGNORECASE,
)
_ELSEWHERE = any_of(
    """
    read (?:more|also|next|the full) | more | related | see also | also read | watch | listen
    don't miss | recommended | advertis(?:ement|ing) | hide ad | article continues below
    top of page | bottom of page | sign in | log in | register (?:now|today) | click here
    follow us | download our app | newsletter sign-?up
    """
)
_ASIDE = re.compile(  # one line among the paragraphs that leads elsewhere
    rf"{_ELSEWHERE}\b(?! (?:than|children|young|social|work|is|has|have|money|about))",
    re.IGNORECASE,
)
_POST = any_of("social worker | asye | team manager | practice (?:lead|educator)")
_JOB = re.compile(
    r"£\d{2},?\d{3}\b.{0,40}(?:£\d{2},?\d{3}|per annum|p\.?a\b|pro rata)"
    r"|\b(?:apply (?:now|by|today)|closing date|job (?:ref|title|description)|salary:)"
    rf"|^(?:senior |advanced |newly qualified )?{_POST}(?=\s*(?:$|[,(|/:–-])).{{0,80}}$",
    re.IGNORECASE,
)
_PROSE = re.compile(r"[.!?:][\"'”’)\]]*$")
_LONG = 60  # characters; a shorter line without a full stop is a heading or a link
_LONGEST_ASIDE = 200  # characters
_EARLY = 0.4  # of the text: a marker before that is a box beside the story, not its end


def without_leftovers(paragraphs: Sequence[str]) -> Iterator[str]:
    """Yield the paragraphs that are the article's own."""
    whole = sum(map(len, paragraphs)) or 1
    read, in_a_box = 0, False
    for paragraph in paragraphs:
        line = paragraph.strip().replace("’", "'")
        read += len(paragraph)
        if _CLOSING.match(line) and len(line) <= _LONG:
            if (read - len(paragraph)) / whole >= _EARLY:
                return
            in_a_box = True
        elif in_a_box and not _is_prose(line):
            continue
        elif not _leads_elsewhere(line):
            in_a_box = False
            yield paragraph


def is_job(line: str) -> bool:
    """Return whether a line offers a job."""
    return bool(_JOB.search(line))


def _is_prose(line: str) -> bool:
    return len(line) > _LONG and bool(_PROSE.search(line))


def _leads_elsewhere(line: str) -> bool:
    return not line or is_job(line) or (bool(_ASIDE.match(line)) and len(line) < _LONGEST_ASIDE)
