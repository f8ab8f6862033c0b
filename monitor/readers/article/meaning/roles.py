"""Which authorities an article is about, and which it only mentions."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from monitor.model.authority import AuthorityId
from monitor.model.news import Named, Role
from monitor.readers.article.meaning.names import Naming
from monitor.readers.article.meaning.passages import Place, Sentence
from monitor.readers.article.meaning.phrases import any_of

_BESIDE = re.compile(  # what comes before those who are named for comparison, help or history
    r"\b"
    + any_of(
        r"""
        join(?:s|ed|ing)? | unlike | such as | including | includes | compared (?:with|to)
        neighbour\w* | other than | along with | alongside | like | behind | followed by
        similar to | ahead of | work(?:ed|ing) (?:at|in|for|with) | formerly (?:of|at|with)
        previously (?:of|at|with|in) | came from | moved from | arrived from
        partner\w* (?:with|of) | (?:support|help)(?:ed)? (?:by|from) | role at | post at
        director (?:at|of \w+ (?:at|in|for)) | learn(?:ing|ed|t)? from | besides
        in the footsteps of | improvement partner | commissioner (?:for|in|at) | elsewhere
        for example | (?:only|other) \w+ (?:is|are|was|were)(?: in)?
        """
    )
    + r"\b[^.;]{0,90}$",
    re.IGNORECASE,
)
_CONTEXT = re.compile(
    r"\b"
    + any_of(
        """
        council | authorit | child | social (?:care|work) | services | ofsted | inspect | rated
        judged | care leavers | youngsters | families | borough | outstanding | inadequate
        director | trust | cllr | lscb
        """
    ),
    re.IGNORECASE,
)
_ANSWERS = re.compile(r"(?:'s?)? (?:response|reaction|responds|reacts|reply) to\b", re.IGNORECASE)
_IN = re.compile(r",? (?:in|of) (?:the )?(?:\w+ of )?$")
_LISTED = re.compile(
    r"(?:'s)?(?:,? in [^,]{3,30})?(?:,|,? and|,? &| -)(?: in| at| for| both)? (?:the )?"
)
_COUNTED = re.compile(
    r"(?<!of )(?<!only )\b(?P<number>two|both|three|four|five|six)\b"
    r" (?:\w+ ){0,2}?(?:councils|authorities|boroughs)"
    r"(?='|\s(?:are|were|have|rated|get|receive|judged|in|told|-|to))",
    re.IGNORECASE,
)
_NUMBERS = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_AROUND = 200  # characters before a name that can tell why it is named
_WHILE = re.compile(
    r"\b(?:while|whilst|whereas|and|but) "
    r"(?:the |those (?:in|at|of) |(?:the )?[\w']+ services (?:in|at|of) )?$",
    re.IGNORECASE,
)
_THEIRS = r"(?:'s?)?(?: (?:own|children's|[\w']+ services?|[\w']+ (?:department|social care)))*"
_GRADE = r"[\"']?(?:outstanding|good|inadequate|requir\w+ improvement)\b"
_HAS_BEEN = re.compile(
    rf"{_THEIRS} (?:has|have) (?:been (?:rated|judged|given|awarded|graded)|achieved|received|got"
    r"|won|risen|fallen|dropped|moved|improved|gone|jumped|slipped)\b"
    rf"|{_THEIRS} (?:was|were|got|received|achieved|earned) (?!(?:previously|already|last)\b)"
    rf"[^.;,]{{0,40}}{_GRADE}[^.;,]{{0,30}}\W*$"
    rf"|{_THEIRS}(?: as)? {_GRADE}\W*$",
    re.IGNORECASE,
)
_LONG_AGO = re.compile(r"\b(?:20[012]\d|ago|last year|previously|earlier)\b")
_OPENING = 4  # paragraphs in which a story says whom it is about


@dataclass(frozen=True, slots=True)
class Told:
    """One naming with what the roles are read from."""

    naming: Naming
    sentence: Sentence
    beside: bool  # for comparison only


def told(sentences: Sequence[Sentence], namings: Sequence[Sequence[Naming]]) -> tuple[Told, ...]:
    """Return every naming of an article that counts, in order."""
    return tuple(_told(sentences, namings))


def _told(sentences: Sequence[Sentence], namings: Sequence[Sequence[Naming]]) -> Iterator[Told]:
    for sentence, named in zip(sentences, namings, strict=True):
        for number, naming in enumerate(named):
            before = sentence.plain[max(0, naming.start - _AROUND) : naming.start]
            beside = bool(_BESIDE.search(before))
            if not naming.sure and not beside and not _CONTEXT.search(sentence.plain):
                continue
            place = number > 0 and bool(
                _IN.fullmatch(sentence.plain[named[number - 1].end : naming.start])
            )
            if place and not naming.sure:
                continue
            answers = _ANSWERS.match(sentence.plain, naming.end)
            yield Told(naming, sentence, beside=beside or bool(answers))


def subjects(story: Sequence[Told], sentences: Sequence[Sentence]) -> tuple[AuthorityId, ...]:
    """Return whom the article is about: those of the headline, else those it opens with."""
    main = [t for t in story if not t.beside]
    own = {id_ for t in main if not t.naming.body for id_ in t.naming.authorities}
    titled = [t for t in main if t.sentence.place is Place.TITLE]
    if titled:
        return _meant(titled, own)
    return _opening(main, own, _how_many(sentences))


def _meant(main: Sequence[Told], own: set[AuthorityId]) -> tuple[AuthorityId, ...]:
    """Return whom namings mean; a shared trust means those of its councils that are named."""
    found: list[AuthorityId] = []
    for naming in (t.naming for t in main):
        named = [id_ for id_ in naming.authorities if id_ in own]
        shared = naming.body and len(naming.authorities) > 1
        found += named if shared and named else naming.authorities
    return tuple(dict.fromkeys(found))


def _opening(main: Sequence[Told], own: set[AuthorityId], several: int) -> tuple[AuthorityId, ...]:
    first = next(iter(main), None)
    if first is None or not first.naming.authorities:
        return ()
    if several > 1:
        return _several(main, own, several)
    if first.sentence.paragraph > _OPENING and not _prevails(first.naming, main):
        return ()
    together = [t for t in main if t.sentence is first.sentence]
    return _meant([*_in_one_list(together), *_graded_beside(together)], own)


def _several(main: Sequence[Told], own: set[AuthorityId], several: int) -> tuple[AuthorityId, ...]:
    """Return the first of those named, as many as the headline or the opening counts."""
    named = _meant(main, own)
    return named[:several] if len(named) >= several else named[:1]


def _in_one_list(together: Sequence[Told]) -> Sequence[Told]:
    """Return the first name of a sentence and those that are listed with it."""
    text = together[0].sentence.plain
    for number, (one, other) in enumerate(pairwise(together), start=1):
        if not _LISTED.fullmatch(text[one.naming.end : other.naming.start]):
            return together[:number]
    return together


def _graded_beside(together: Sequence[Told]) -> Iterator[Told]:
    """Yield those of the first sentence whose own news follows: "while B has been rated good"."""
    for one in together[1:]:
        text = one.sentence.plain
        after = text[one.naming.end :]
        told = _WHILE.search(text[: one.naming.start]) and _HAS_BEEN.match(after)
        if told and not _LONG_AGO.search(after):
            yield one


def _how_many(sentences: Sequence[Sentence]) -> int:
    """Return how many councils the headline or the opening counts: "three councils"; else 1."""
    for sentence in sentences:
        if sentence.place is Place.BODY:
            break
        if found := _COUNTED.search(sentence.plain):
            return _NUMBERS[found["number"].lower()]
    return 1


def _prevails(naming: Naming, main: Sequence[Told]) -> bool:
    """Return whether an authority is named more often than all others together."""
    counts = Counter(id_ for t in main for id_ in t.naming.authorities)
    own = sum(counts[id_] for id_ in naming.authorities)
    return own * 2 > sum(counts.values()) and (own > 1 or len(counts) == 1)


def roles(story: Sequence[Told], about: Sequence[AuthorityId]) -> tuple[Named, ...]:
    """Return every authority that is named once, the subjects first."""
    named = dict.fromkeys(id_ for t in story for id_ in t.naming.authorities)
    mentioned = [id_ for id_ in named if id_ not in about]
    return (
        *(Named(authority=id_, role=Role.SUBJECT) for id_ in about),
        *(Named(authority=id_, role=Role.MENTIONED) for id_ in mentioned),
    )
