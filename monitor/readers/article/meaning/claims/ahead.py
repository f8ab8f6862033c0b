"""The areas that follow a grade: "good for leadership", "the areas rated good were A and B"."""

import re
from collections.abc import Iterator

from monitor.model.judgement import Area
from monitor.readers.article.meaning.claims.clause import Around
from monitor.readers.article.meaning.claims.listed import NOUNS, OF, areas_at, listed
from monitor.readers.article.meaning.claims.skeleton import NO_WORD, A, C, G, L, N, S, W, X
from monitor.readers.article.meaning.phrases import any_of

_WORK = any_of(
    """
    work | support | performance | efforts? | services? | offer | care | provision | approach
    """
)
_ITS_WORK = (
    rf"(?:{OF} (?:its|the|their|our|how well it's?) (?:\w+ )?{_WORK} (?:on|with|for|to|in|around) )"
)
_FORWARD = re.compile(
    rf"^(?P<gap>{NO_WORD}{NOUNS}(?:{NO_WORD}(?:was|were|being))?(?:{NO_WORD}(?:received|given|awarded|achieved"
    rf"|attributed|made|went|goes|go))?{NO_WORD}(?:{_ITS_WORK}|(?:{OF}|to|were[;:])\s+)"
    rf"(?:(?!{OF}\b)[\w',:;{N}{C}{X}-]+\s+){{0,8}}?|\s+|\s*[-:(]\s*)(?=[{A}{W}])"
)
_BARRED = re.compile(
    r"\b(?:inspect\w*|visit\w*|report\w*|prais\w+|said|after|following(?!:)|because|where|who|that"
    r"|which)\b"
)
_AREAS = r"(?:areas?|categor(?:y|ies)|aspects?|(?:sub-)?judge?ments?|domains?|strands?|elements?)"
_NAMES = re.compile(  # from "the areas rated G" to the first of them
    rf"^{NO_WORD}{NOUNS}[^{G}{A}{W}{N}{S}{C}{L}.;]{{0,40}}?(?:\b(?:were|was|are|is|being)\b[:;]?"
    rf"|\b(?:includ(?:e|es|ed|ing)|covering|namely|such as)\b|\s-\s|[:,(]){NO_WORD}"
    rf"(?:(?!(?:only|but|with|while|though)\b)[\w']+\s+){{0,5}}?(?=[{A}{W}])"
)
_SAME = re.compile(rf"[^{G}]*\b(?:the|an?) (?:same|identical|matching) {NOUNS}")
_SAME_OF = re.compile(rf"[^{G}]*\b(?:the|an?) (?:same|identical|matching) {NOUNS}{NO_WORD}{OF} $")


def areas_ahead(at: Around) -> Iterator[Area]:
    """Yield the areas that a grade before them is said of."""
    found = _FORWARD.match(at.after)
    if found and not _BARRED.search(found["gap"]):
        place = at.place + 1 + found.end()
        if not _is_bare(at, found["gap"], place):
            yield from listed(at, place, step=1)
            return
    yield from areas_named(at)


def areas_of_the_same(at: Around) -> Iterator[Area]:
    """Yield the areas of "and leadership received the same grade"."""
    said = _SAME.match(at.after)
    if said is None:
        return
    for place in (place for place in areas_at(at) if place > at.place):
        lead = at.skeleton.text[at.place + 1 : place]
        area = at.skeleton.at(place).area
        if area and (len(lead) < said.end() or _SAME_OF.match(lead)):
            yield area


def areas_named(at: Around) -> Iterator[Area]:
    """Yield the areas of "the areas rated good were leadership and care leavers"."""
    counted = re.search(rf"\b{_AREAS}\b[^.;{A}{G}{W}]{{0,60}}$", at.near_before)
    counted = counted or re.match(
        rf"{NO_WORD}(?:{NOUNS} (?:in|for|across) )?[^{A}{G}.;]{{0,30}}\b{_AREAS}\b", at.after
    )
    found = _NAMES.match(at.after)
    if counted and found and not re.search(r"\bfor\b|\bwith\b", found[0]):
        yield from listed(at, at.place + 1 + found.end(), step=1)


def _is_bare(at: Around, gap: str, place: int) -> bool:
    """Return whether the area only stands after an adjective: "outstanding leadership"."""
    if not gap.isspace() or at.skeleton.at(place).sign != A:
        return False
    return at.skeleton.text.count(G) < 2 and not re.search(r"\bas\s*$", at.before)
