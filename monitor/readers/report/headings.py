"""Second reading: the grades that the body repeats, in headings and in sentences of its own.

ILACS: "The experiences and progress of children in care: outstanding", "… is good", or with the
grade on the next line. SIF: the chapter's title over its grade, and "The graded judgement for
adoption performance is that it requires improvement". 2013: the chapter's title over "Grade 4
(inadequate)".

Knows nothing of the table: pages that hold one count only headings joined to their grade by a colon
or a verb. An earlier inspection's grades stand in bullet points, which never begin a line with a
heading's first word.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from monitor.model.judgement import Area, Framework, Grade
from monitor.readers.report.grades import GRADE, RAISED, grade_of
from monitor.readers.report.text import one_line

_PROGRESS = r"(?:The\s+)?experiences?\s+and\s+(?:the\s+)?progress\s+of\s+"
_GRADED = r"The\s+graded\s+judge?ment\s+(?:for|about|on|of)\s+"
_LEAVERS = r"care[-–\s]?(?:leavers?|experienced\s+(?:young\s+people|young\s+adults|adults))"
_JOINED = r"(?P<joined>\s*[:;–—-]|\s+(?:is|are|has\s+been|have\s+been|judged)\b)"
_SAID = r"(?P<joined>\s+(?:is|are)\b)"
_END = rf"[ ]*[.:*†‡]*[\d{RAISED}]?[ ]*$"


@dataclass(frozen=True, slots=True)
class Repeated:
    """A grade that the body gives an area."""

    area: Area
    label: str
    grade: Grade
    page: int  # from 1
    quote: str


@dataclass(frozen=True, slots=True)
class _Form:
    """One way in which bodies repeat grades: ``label`` has one group for each area."""

    pattern: re.Pattern[str]
    areas: tuple[tuple[str, Area], ...]


def _headings(link: str, *, said: str = GRADE, **labels: str) -> _Form:
    label = "|".join(f"(?P<{area}>{pattern})" for area, pattern in labels.items())
    pattern = rf"^(?:{label}){link}\s*(?P<grade>{said}){_END}"
    return _Form(
        re.compile(pattern, re.IGNORECASE | re.MULTILINE),
        tuple((area, Area(area)) for area in labels),
    )


_ILACS_LABELS = {
    "leadership": r"(?:The\s+)?impact\s+of\s+leaders(?:hip)?\s+on\s+(?:social\s+work\s+)?practice"
    r"(?:\s+with\s+children\s+and\s+families)?",
    "help_protection": _PROGRESS
    + r"children\s+(?:who\s+need|in\s+need\s+of)\s+help\s+(?:and|or|&)\s+protection",
    "in_care_and_care_leavers": _PROGRESS + r"children\s+in\s+care\s+(?:and|&)\s+" + _LEAVERS,
    "in_care": _PROGRESS + r"children\s+in\s+care",
    "care_leavers": _PROGRESS + _LEAVERS,
}
_ILACS = _headings(rf"(?:{_JOINED})?(?:\s*:)?", **_ILACS_LABELS)
_ILACS_UNCLEAR = _headings(
    rf"[ ]*[:–—-](?!\s*{GRADE}{_END})",  # only a colon makes a heading of words that are no grade
    said=rf"[^.\n]{{0,40}}\b{GRADE}\b[^.\n]{{0,40}}",
    **_ILACS_LABELS,
)
_SIF_CHAPTERS = _headings(
    rf"(?:{_SAID})?",  # a colon would be the list of an earlier inspection's grades
    help_protection=_PROGRESS + r"children\s+who\s+need\s+help\s+(?:and|or|&)\s+protection",
    looked_after=_PROGRESS + r"children\s+looked\s+after\s+(?:and|&)\s+achieving\s+permanence",
    leadership=r"Leadership,?\s+management\s+(?:and|&)\s+governance",
)
_SIF_SENTENCES = _headings(
    r"(?P<joined>\s+(?:(?:is|are|that|it)\s+)*)",
    adoption=rf"(?:{_GRADED}(?:the\s+)?)?adoption(?:\s+performance)?",
    care_leavers=rf"(?:{_GRADED}(?:the\s+)?(?:{_PROGRESS})?|{_PROGRESS}){_LEAVERS}",
)
_ADEQUATE = r"(?:outstanding|good|adequate|inadequate)"
_LAC_2013 = _Form(
    re.compile(
        r"^(?:(?P<overall>Overall\s+effectiveness(?:\s+of\s+[^.]{5,80}?)?)"
        r"|(?P<capacity_to_improve>Capacity\s+to\s+improve)"
        r"|(?P<looked_after>Outcomes\s+for\s+looked\s+after\s+children(?:\s+and\s+young\s+people)?)"
        r"|(?P<quality_of_provision>Quality\s+of\s+provision)"
        r"|(?P<leadership>Leadership\s+and\s+management))\s*"
        rf"(?::\s*)?(?P<grade>\(?Grade\s+[1-4]\)?\s*[-–:]?\s*\(?{_ADEQUATE}\)?"
        rf"|{_ADEQUATE}\s*\(Grade\s+[1-4]\))" + _END,
        re.IGNORECASE | re.MULTILINE,
    ),
    tuple(
        (area.value, area)
        for area in (
            Area.OVERALL,
            Area.CAPACITY_TO_IMPROVE,
            Area.LOOKED_AFTER,
            Area.QUALITY_OF_PROVISION,
            Area.LEADERSHIP,
        )
    ),
)
_FORMS = {
    Framework.ILACS: (_ILACS,),
    Framework.SIF: (_SIF_CHAPTERS, _SIF_SENTENCES),
    Framework.LAC_2013: (_LAC_2013,),
}


def repeated_grades(
    texts: Sequence[str], framework: Framework, *, table_pages: Collection[int]
) -> list[Repeated]:
    """Return every grade that the body of a report repeats, in the order of the pages.

    ``table_pages`` (from 1) are those that hold the table: there a label over a grade may be the
    table itself.
    """
    return [
        repeated
        for page, text in enumerate(texts, start=1)
        for form in _FORMS.get(framework, ())
        for repeated in _repeated_on(page, text, form, only_joined=page in table_pages)
    ]


def unclear_headings(texts: Sequence[str], framework: Framework) -> dict[Area, str]:
    """Return the headings of ILACS that speak of a grade and give none: ": not yet good"."""
    if framework is not Framework.ILACS:
        return {}
    form = _ILACS_UNCLEAR
    return {
        area: one_line(found[0])
        for text in texts
        for found in form.pattern.finditer(text)
        for name, area in form.areas
        if found[name]
    }


def _repeated_on(page: int, text: str, form: _Form, *, only_joined: bool) -> Iterator[Repeated]:
    for found in form.pattern.finditer(text):
        groups = found.groupdict()
        if only_joined and not groups.get("joined"):
            continue
        area = next(area for name, area in form.areas if groups[name])
        grade = grade_of(groups["grade"])
        if grade:
            label = one_line(groups[area.value] or "")
            yield Repeated(area, label, grade, page, one_line(found[0]))
