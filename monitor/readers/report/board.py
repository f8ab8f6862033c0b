"""The grade of the Local Safeguarding Children Board: its own, never the authority's.

Printed as a sentence that names its subject, so no place is needed to tie the two: "The Local
Safeguarding Children Board is good" as the heading of the board's chapter (2014–17), "The
effectiveness of the Local Safeguarding Children Board (LSCB) requires improvement" on covers of
2014, "The arrangements in place to evaluate the effectiveness of what is done by the authority and
board partners … are inadequate". Wherever several are printed, all must agree. "An LSCB that is
good …" explains the scale and grades nobody.
"""

import re
from collections.abc import Sequence

from monitor.readers.report.grades import GRADE, grade_of
from monitor.readers.report.overall import Statement
from monitor.readers.report.text import one_line

_BOARD = (
    r"(?:(?:[A-Z][\w'’.-]*\s+){0,6}?(?:[Ll]ocal\s+)?[Ss]afeguarding\s+[Cc]hildren"
    r"(?:['’]?s)?(?:\s+[Bb]oard)?(?:\s*\(\w{2,8}\))?|[A-Z]{0,6}SCB)"
)
_TITLE = re.compile(r"(?:[Ss]afeguarding\s+[Cc]hildren\s+[Bb]oard|SCB)\b[^.]*$")
TITLE_WITHIN = 120
_VERDICT = re.compile(
    r"^(?P<subject>The\s+(?:judge?ment\s+(?:for|of|on|about)\s+(?:the\s+)?)?(?:effectiveness"
    r"\s+of\s+(?:the\s+)?)?"
    rf"{_BOARD})\s+(?:is\s+)?(?:judged\s+(?:to\s+be\s+)?|that\s+it\s+)?"
    rf"(?i:(?P<grade>{GRADE}))\b(?=\s*(?:\.?$|because\b))",
    re.MULTILINE,
)
_ARRANGEMENTS = re.compile(
    r"^(?P<subject>The\s+arrangements\s+in\s+place\s+to\s+evaluate\s+the\s+effectiveness\s+of"
    r"\s+what\s+is\s+done"
    rf"\s+by[^.]{{20,200}}?)\s+(?:are\s+)?(?i:(?P<grade>{GRADE}))\b",
    re.MULTILINE,
)


def board_statements(texts: Sequence[str]) -> list[Statement]:
    """Return every sentence of a SIF report that grades the board; none where that is in doubt.

    A single one counts only where a verdict has its place: on the cover, or under the title of the
    board's own chapter. So it is in reports of 2016 and 2017, which print no other.
    """
    found = [
        (page, match, grade)
        for page, text in enumerate(texts, start=1)
        for pattern in (_VERDICT, _ARRANGEMENTS)
        for match in pattern.finditer(text)
        if (grade := grade_of(match["grade"]))
    ]
    if len(found) == 1 and not _in_its_place(*found[0][:2]):
        return []
    return [
        Statement(one_line(match["subject"]), grade, page, one_line(match[0]))
        for page, match, grade in found
    ]


def _in_its_place(page: int, match: re.Match[str]) -> bool:
    return page == 1 or bool(_TITLE.search(match.string[: match.start()][-TITLE_WITHIN:]))
