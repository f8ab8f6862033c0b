"""Areas that are named together: "leadership, children in care and care leavers"."""

import re
from collections.abc import Iterator

from monitor.model.judgement import Area
from monitor.readers.article.meaning.claims.clause import Around
from monitor.readers.article.meaning.claims.skeleton import NO_WORD, A, G, S, W
from monitor.readers.article.meaning.phrases import any_of

NOUNS = (
    r"(?:\s*(?:(?:sub-?)?(?:rating|grade|grading|judge?ment|verdict|mark|status|score)|ofsted|one"
    r"|overall|by ofsted|from ofsted|in the inspection)s?\b)*"
)
OF = (
    r"(?:for|in|on|across|regarding|concerning|of|with regards? to|relating to|in relation to"
    r"|in respect of|in terms of|when it c[ao]mes? to|as (?:was|were|is|are|do|does|did)"
    r"(?: (?:those|that) for)?"
    r"|along with|as well as|together with|(?:in|across|for|on) (?:the |all )*(?:\w+ )?(?:key )?"
    r"(?:areas?|domains?|category|categories)(?: of|,|:| -))"
)
EXCEPT = re.compile(r"\b(?:except|apart from|other than|bar|all but)\b")

_NO_CONTRAST = r"(?!(?:while|but|whereas|though|although|that)\b)"
_AND = any_of(
    "and | as well as | plus | along with | alongside | in addition to | & | both | including | or"
)
_SEPARATOR = re.compile(
    rf"(?!\s*[,-]\s*with\b)[\s,;\"']*(?:{_AND}\b\s*)*(?:also\s*)?(?:(?:for|in|of|on)\b\s*)?"
    rf"(?:the |its |their |our )*(?:{S} (?:for|to) )?(?:{_NO_CONTRAST}[\w'-]+\s+){{0,3}}?"
)
_TOLD_OF = r"(?:was|were|is|are|being|judged|rated|graded|deemed)"
_OWN_GRADE = re.compile(  # "leadership was judged G", "leadership G", "leadership (G)"
    rf"(?:'s?)?(?:\s*(?:[\w'-]+ ){{0,2}}?{_TOLD_OF}\b[^{A}{G};]*|[\s(:=-]*)"
)
_NO_TURN = rf"(?:(?!\b(?:while|but|whereas|although|though)\b)[^{G};])"
_ITS_AREA = re.compile(rf" {OF} ")
_TOLD_AGAIN = re.compile(r"\b(?:was|were|is|are|judged|rated|graded)\b|^,? (?:which|that) ")


def areas_at(at: Around) -> list[int]:
    """Return the places of all areas of the sentence, the whole among them."""
    return sorted((*at.skeleton.signs(A), *at.skeleton.signs(W)))


def listed(at: Around, place: int, *, step: int) -> Iterator[Area]:
    """Yield the area at ``place`` and those listed with it, forward (1) or backward (-1)."""
    return (
        area for at_ in places_listed(at, place, step=step) if (area := at.skeleton.at(at_).area)
    )


def places_listed(at: Around, place: int, *, step: int) -> Iterator[int]:
    """Yield the places of the areas that ``listed`` yields."""
    places = areas_at(at)
    index = places.index(place)
    while not (is_taken if step < 0 else _is_of_the_next)(at, places[index]):
        yield places[index]
        nearer, further = sorted((index, index + step))
        if nearer < 0 or further >= len(places):
            return
        if not _SEPARATOR.fullmatch(at.skeleton.text[places[nearer] + 1 : places[further]]):
            return
        index += step


def is_taken(at: Around, area: int) -> bool:
    """Return whether the area belongs to a grade before it: "good overall", "good for A"."""
    grades = [place for place in at.skeleton.signs(G) if place < area]
    if not grades:
        return False
    text = at.skeleton.text
    lead = text[grades[-1] + 1 : area]
    if EXCEPT.search(lead) or (area < at.place and _has_its_own(at, area)):
        return False
    led = re.fullmatch(rf"{NOUNS}{NO_WORD}{OF}\b{_NO_TURN}*|{NOUNS}\s*", lead)
    return bool(led) and not _TOLD_AGAIN.search(text[area + 1 : at.place])


def _has_its_own(at: Around, area: int) -> bool:
    """Return whether the grade stands right after the area: "on leadership 'good'"."""
    return not at.skeleton.text[area + 1 : at.place].strip() and not _ITS_AREA.match(at.after)


def _is_of_the_next(at: Around, area: int) -> bool:
    """Return whether a grade after it is said of the area: "good overall and A was judged G"."""
    following = [place for place in at.skeleton.signs(G) if place > area]
    if not following or following[0] <= at.place:
        return False
    return bool(_OWN_GRADE.fullmatch(at.skeleton.text[area + 1 : following[0]]))
