"""Which areas a grade is said of: those before it, those after it, all of them, or the whole."""

import re
from collections.abc import Iterator, Sequence

from monitor.model.judgement import Area, Grade
from monitor.readers.article.meaning.claims.clause import Around
from monitor.readers.article.meaning.claims.era import Era
from monitor.readers.article.meaning.claims.moves import is_arrival
from monitor.readers.article.meaning.claims.skeleton import A, C, G, L, N, S, W, X
from monitor.readers.article.meaning.phrases import any_of

_NOUNS = (
    r"(?:\s*(?:rating|grade|grading|judge?ment|verdict|mark|status|ofsted|score|overall"
    r"|by ofsted|from ofsted|in the inspection)s?\b)*"
)
_OF = (
    r"(?:for|in|on|across|regarding|concerning|of|with regards? to|relating to|in relation to"
    r"|in respect of|when it c[ao]mes? to|as (?:was|were|is|are)"
    r"|in the (?:areas?|domains?|category|categories) of)"
)
_FORWARD = re.compile(
    rf"^(?P<gap>\W*{_NOUNS}(?:\W*(?:was|were|being))?(?:\W*(?:received|given|awarded|achieved"
    rf"|attributed))?\W*(?:{_OF}|to|were[;:])\s+"
    rf"(?:(?!{_OF}\b)[\w',:;{N}{C}{X}-]+\s+){{0,8}}?|\s+|\s*[-:(]\s*)(?=[{A}{W}])"
)
_GAP_BARRED = re.compile(
    r"\b(?:inspect\w*|visit\w*|report\w*|prais\w+|said|after|following|because|where|who|that"
    r"|which)\b"
)
_NO_CONTRAST = r"(?!(?:while|but|whereas|though|although|that)\b)"
_AND = any_of(
    "and | as well as | plus | along with | alongside | in addition to | & | both | including | or"
)
_SEPARATOR = re.compile(
    rf"(?!\s*[,-]\s*with\b)[\s,;\"']*(?:{_AND}\b\s*)*(?:also\s*)?(?:(?:for|in|of|on)\b\s*)?"
    rf"(?:the |its |their )*(?:{S} (?:for|to) )?(?:{_NO_CONTRAST}[\w'-]+\s+){{0,3}}?"
)
_ARE = (
    r"(?:was|were|is|are|be|been|being|as|now|remain\w*|rated|judged|graded|deemed|found|considered"
    r"|receiv\w+|got|gets|given|gain\w+"
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
_CONTRAST = re.compile(r"\b(?:but|while|whereas)\b")
_NARROW = re.compile(rf"^\W*{_NOUNS}\W*{_OF}\s+(?:[\w'-]+\s+){{0,4}}?{X}")
_FEW = re.compile(
    r"\bareas? (?:that|which|where)\b|"
    r"\b(?:an?|following|one|two|three|four|some|several|most|another)(?: (?:out )?of (?:the "
    r"|its )?\w+)? (?:\w+ )?(?:areas?|categor(?:y|ies)|aspects?|judge?ments?|benchmarks?)\b"
)
_FEW_AFTER = re.compile(
    rf"^\W*{_NOUNS}\W*(?:in|for|across|on) (?:all but (?:one|two)|(?:the |these )?following"
    rf"|(?:an?|one|two|three|four|some|several|most|both|\d)"
    r"(?: (?:out )?of(?: the| its)? (?:two|three|four|five|\d)\b|\b[\w ]{0,20}\b(?:areas?"
    r"|categor|aspects?|judge?ment|benchmarks?)))"
)
_EXCEPT = re.compile(r"\b(?:except|apart from|other than|bar|all but)\b")


def reach(at: Around, era: Era, listed: Sequence[Area] = ()) -> tuple[Area, ...]:
    """Return what the grade is said of; nothing where that is not sure.

    ``listed`` are the areas that the sentences before named, for "all of these areas".
    """
    places = (*_after(at), *_before(at))
    if _everything(at):
        return _all_areas(at, era, listed)
    found = tuple(dict.fromkeys(places))
    if found:
        return tuple(dict.fromkeys(area for said in found for area in era.judged(said)))
    return (Area.OVERALL,) if _is_of_the_whole(at) else ()


def _everything(at: Around) -> bool:
    return bool(
        re.match(rf"\W*{_NOUNS}\W*(?:(?:for|in|across|on|overall and)\s)?{L}", at.after)
    ) or bool(re.search(rf"{L}[^{G}{A}]{{0,60}}$", at.near_before))


def _all_areas(at: Around, era: Era, listed: Sequence[Area]) -> tuple[Area, ...]:
    """Return "all four areas": those that are listed beside it, else those of the time."""
    if _EXCEPT.search(at.skeleton.text):
        return (Area.OVERALL,) if any(sign in at.before for sign in (S, C, N)) else ()
    marks = [mark for mark in at.skeleton.marks if mark.sign == L]
    named = [m.area for m in at.skeleton.marks if m.sign in (A, W) and m.area]
    graded_apart = len(at.skeleton.signs(G)) > 1
    if len(named) > 2 and not graded_apart:
        areas = _judged(named, era)
    elif marks[0].these and listed:
        areas = _judged(listed, era)
    else:
        areas = era.everything(max(mark.count for mark in marks))
        areas = tuple(a for a in areas if a not in _judged(named, era)) if graded_apart else areas
    whole = era.has_overall and not marks[0].rest
    whole = whole and (any(sign in at.before for sign in (S, C, N, W)) or not areas)
    whole = whole or bool(re.search(rf"{L}[^{G}]*\bincluding\b[^{G}]*{W}", at.skeleton.text))
    return tuple(dict.fromkeys((*((Area.OVERALL,) if whole else ()), *areas)))


def _judged(areas: Sequence[Area], era: Era) -> tuple[Area, ...]:
    return tuple(dict.fromkeys(area for said in areas for area in era.judged(said)))


def _after(at: Around) -> Iterator[Area]:
    """Yield the areas of "good for leadership and help and protection"."""
    found = _FORWARD.match(at.after)
    if not found or _GAP_BARRED.search(found["gap"]):
        return
    place = at.place + 1 + found.end()
    bare = found["gap"].isspace() and at.skeleton.at(place).sign == A
    if bare and at.skeleton.text.count(G) < 2 and not re.search(r"\bas\s*$", at.before):
        return
    yield from _run(at, place, step=1)


def _before(at: Around) -> Iterator[Area]:
    """Yield the areas of "leadership and help and protection were judged good"."""
    end = _first_of_move(at)
    places = [place for place in (*at.skeleton.signs(A), *at.skeleton.signs(W)) if place < end]
    if not places:
        return
    last = max(places)
    gap = at.skeleton.text[last + 1 : end]
    leads = _BACKWARD.fullmatch(gap) or (_requires(at) and not gap.strip(" ,"))
    if not leads or _changes_subject(gap) or _is_taken(at, last):
        return
    yield from _run(at, last, step=-1)


def _requires(at: Around) -> bool:
    return at.mark.grade is Grade.REQUIRES_IMPROVEMENT


def _first_of_move(at: Around) -> int:
    """Return the place before which a grade's area stands: "A moved from G to G" has one."""
    if not is_arrival(at):
        return at.place
    return max(place for place in at.skeleton.signs(G) if place < at.place)


def _run(at: Around, place: int, *, step: int) -> Iterator[Area]:
    """Yield the area at ``place`` and those that are listed with it, away from the grade."""
    places = sorted((*at.skeleton.signs(A), *at.skeleton.signs(W)))
    index = places.index(place)
    while not (_is_taken if step < 0 else _is_of_the_next)(at, places[index]):
        if area := at.skeleton.at(places[index]).area:
            yield area
        nearer, further = sorted((index, index + step))
        if nearer < 0 or further >= len(places):
            return
        if not _SEPARATOR.fullmatch(at.skeleton.text[places[nearer] + 1 : places[further]]):
            return
        index += step


def _is_of_the_next(at: Around, area: int) -> bool:
    """Return whether a grade after it is said of the area: "good overall and A was judged G"."""
    following = [place for place in at.skeleton.signs(G) if place > area]
    if not following or following[0] <= at.place:
        return False
    gap = at.skeleton.text[area + 1 : following[0]]
    return bool(
        re.fullmatch(
            rf"(?:'s?)?\s*(?:[\w'-]+ ){{0,2}}?(?:was|were|is|are|being|judged|rated|graded"
            rf"|deemed)\b[^{A}{G};]*",
            gap,
        )
    )


def _is_taken(at: Around, area: int) -> bool:
    """Return whether the area belongs to a grade before it: "good overall", "good for A"."""
    grades = [place for place in at.skeleton.signs(G) if place < area]
    if not grades:
        return False
    text = at.skeleton.text
    lead = text[grades[-1] + 1 : area]
    if _EXCEPT.search(lead):
        return False
    led = re.fullmatch(rf"{_NOUNS}\W*{_OF}\b[^{G};]*|{_NOUNS}\s*", lead)
    return bool(led) and not re.search(
        r"\b(?:was|were|is|are|judged|rated|graded)\b", text[area : at.place]
    )


def _changes_subject(gap: str) -> bool:
    if _CONTRAST.search(gap):
        return True
    return bool(_OTHER_SUBJECT.search(gap)) and not _PLACE.fullmatch(gap)


def _is_of_the_whole(at: Around) -> bool:
    """Return whether a grade without an area is that of the services as a whole."""
    if _NARROW.match(at.after) or _FEW_AFTER.match(at.after) or _FEW.search(at.near_before):
        return _EXCEPT.search(at.near_before) is not None and S in at.before
    clause = at.near_before
    last_area = max((clause.rfind(sign) for sign in (A, X)), default=-1)
    last_whole = max((clause.rfind(sign) for sign in (S, C, N, W)), default=-1)
    if last_area > last_whole:
        return False
    return not re.match(rf"(?:\s*|[^,{G}{S}{C}{N}]*\b(?:to|for)\b[^,{G}{S}{N}]*){A}", at.near_after)
