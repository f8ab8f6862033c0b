"""What a report says of the whole in a sentence.

SIF prints its overall grade only so, above the list: "Children's services in Norfolk are
inadequate", "The overall judgement is that children's services require improvement". ILACS has a
row for it, and sometimes opens its summary with such a sentence; that sentence is then the second
reading of the row.

Only the present tense counts, and only the authority's services as a whole: summaries also quote
the grade of the inspection before ("were judged to be good in 2019") and of single services
("services for children in care are good").
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from monitor.model.judgement import Grade
from monitor.readers.report.grades import GRADE, grade_of
from monitor.readers.report.text import one_line

BODY_PAGES = 8
"""The sentence is repeated, where it is, in the summaries of the first pages."""

_CHILDREN = r"[Cc]hildren['’‘`]?s?['’]?"
_VERB = (
    r"(?:(?:is|are|remains?|continues?\s+to\s+be|has\s+become|have\s+become)"
    r"(?:\s+(?:now|still|judged(?:\s+to\s+be)?|therefore))*\s+)?"
)
_GRADE = rf"(?i:(?P<grade>{GRADE}))\b"
_END = r"(?=\s*(?:[.,;:]|overall\b|because\b|and\s+(?:have|has)\b|$))"
_NAME = (
    r"(?:St\.|[A-Z][\w'’&()-]*|&|of|and|upon|on|under|with|the|by|in|le|royal|metropolitan|unitary"
    r"|london|borough|county|city|district|council|local|authority|area)"
)
_GAP = r"(?:[^\S\n]+|\n(?=[^\n]{0,60}\b(?:is|are|require)\b))"
_PLACE = rf"{_NAME}(?:(?:,(?=\s+(?:City|County)\s+of\b))?{_GAP}{_NAME}){{0,11}}?"
"""An authority's name. A verb, a "not" or a "from" is none: "are not yet good" and
"were inadequate, and now require improvement" are other sentences than "are good"."""
_COVER = re.compile(
    r"^(?P<subject>(?i:The\s+overall\s+judge?ment)(?:\s+(?:is\s+)?that\s+(?:the\s+)?"
    rf"{_CHILDREN}\s+[Ss]ervices(?:\s+in{_GAP}{_PLACE})?)?"
    rf"|(?:Local\s+authority\s+)?{_CHILDREN}\s+[Ss]ervices\s+in{_GAP}{_PLACE})"
    rf"\s+{_VERB}{_GRADE}{_END}",
    re.MULTILINE,
)
_THIS_AUTHORITY = re.compile(
    rf"^(?i:This\s+local\s+authority)\s+(?:is\s+)?{_GRADE}"
    r"(?=\s+(?:and\s+is\s+not\s+yet\s+good\s+)?because)",
    re.MULTILINE,
)
_SERVICES = re.compile(
    rf"(?:{_CHILDREN}\s+[Ss]ervices"
    r"|[Ss]ervices\s+for\s+children(?:,?\s+(?:young\s+people\s+)?and\s+(?:their\s+)?families)?)"
    r"(?:\s+in\s+(?P<place>[^.,;:]{3,70}?))?"
    rf"\s+{_VERB}{_GRADE}(?P<overall>\s+overall\b)?{_END}",
    re.MULTILINE,
)
_BEGINS = re.compile(r"(?:^|[.:\n]\s?)(?:Overall,?\s+)?$", re.IGNORECASE)
_DESIGNATION = re.compile(
    r"\b(?:the|london|royal|metropolitan|borough|county|city|district|unitary|council|corporation"
    r"|of|upon|and"
    r"|children['’]s|services)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"\b(?:is|are|was|were|have|has|had|who|that|which|when|been|no|not|never|yet|longer|from)\b"
    r"|\bwith\b(?!\s+Darwen)"
)


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence that grades the whole."""

    subject: str
    grade: Grade
    page: int  # from 1
    quote: str


def cover_statements(text: str, *, page: int) -> list[Statement]:
    """Return the sentences on a SIF cover that give the overall grade."""
    return list(_statements(_COVER.finditer(text), page))


def summary_statements(texts: Sequence[str], name: str | None) -> list[Statement]:
    """Return the sentences of the first pages that give the authority's overall grade today."""
    return [
        statement
        for page, text in enumerate(texts[:BODY_PAGES], start=1)
        for found in (_THIS_AUTHORITY.finditer(text), _of_authority(text, name))
        for statement in _statements(found, page)
    ]


def _statements(found: Iterable[re.Match[str]], page: int) -> Iterator[Statement]:
    for match in found:
        grade = grade_of(match["grade"])
        if grade:
            subject = match.groupdict().get("subject") or match[0][: -len(match["grade"])]
            yield Statement(one_line(subject), grade, page, one_line(match[0]))


def _of_authority(text: str, name: str | None) -> Iterator[re.Match[str]]:
    """Yield the sentences about all services in the place that ``name`` has, or "overall".

    The place is named right after "in": "services for children in care are good" is no such
    sentence.
    """
    for found in _SERVICES.finditer(text):
        place = found["place"]
        about_all = _is_place(place, name) if place else bool(found["overall"])
        if about_all and _BEGINS.search(text[max(0, found.start() - 12) : found.start()]):
            yield found


def _is_place(said: str, name: str | None) -> bool:
    """Whether the words after "in" begin with the place of ``name`` and go no further than it."""
    place, known = _plain_name(said), _plain_name(name or "")
    return bool(place and known) and place[0] == known[0] and not _CLAUSE.search(said)


def _plain_name(name: str) -> list[str]:
    return re.findall(r"[a-z]{2,}", _DESIGNATION.sub(" ", name).lower())
