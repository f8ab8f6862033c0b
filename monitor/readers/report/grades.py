"""The words of a grade, in all the forms in which reports print them."""

import re
from collections.abc import Sequence

from monitor.model.judgement import Grade
from monitor.readers.report.text import squash

GRADE = (
    r"(?:outstanding|good|inadequate|adequate|not\s+judged"
    r"|(?:requires?|requiring)\s+improvement(?:\s+to\s+be\s+good)?)"
)
"""A grade in running text; for use inside a pattern with ``re.IGNORECASE``."""

RAISED = "¹²³⁰⁴-⁹"
"""The raised numbers of footnotes; for use inside a character class."""

MAX_WORDS = 8
"""No grade has more words, even with some of them printed apart."""

_FULL = {
    "outstanding": Grade.OUTSTANDING,
    "good": Grade.GOOD,
    "inadequate": Grade.INADEQUATE,
    "adequate": Grade.ADEQUATE,
    "notjudged": Grade.NOT_JUDGED,
    "requiresimprovement": Grade.REQUIRES_IMPROVEMENT,
    "requireimprovement": Grade.REQUIRES_IMPROVEMENT,
    "requiringimprovement": Grade.REQUIRES_IMPROVEMENT,
    "requiresimprovementtobegood": Grade.REQUIRES_IMPROVEMENT,
    "requireimprovementtobegood": Grade.REQUIRES_IMPROVEMENT,
    "requiringimprovementtobegood": Grade.REQUIRES_IMPROVEMENT,
}
_LONGEST = max(map(len, _FULL))
_FOOTNOTE = re.compile(rf"(?<=[a-z])(?:\d|[{RAISED}]{{1,2}})$")
_NUMBERED = re.compile(  # "Grade 4 (inadequate)", "Adequate (Grade 3)": reports of 2013
    r"^\(?grade([1-4])\)?[-–:]?\(?([a-z]+)\)?$|^([a-z]+)[-–:]?\(?grade([1-4])\)?$"
)
_SCALE_2013 = {"1": "outstanding", "2": "good", "3": "adequate", "4": "inadequate"}


def grade_of(text: str) -> Grade | None:
    """Return the grade that ``text`` is, and nothing else; None where it is more or less."""
    said = _said(text)
    return _FULL.get(said) or _numbered(said)


def begins_a_grade(text: str) -> bool:
    """Whether ``text`` is the first part of a grade's words, or all of them."""
    said = _said(text)
    return bool(said) and any(full.startswith(said) for full in _FULL)


def grade_tail(words: Sequence[str]) -> int:
    """Return where the words at the end of a line begin that a grade could be made of.

    "children and families Requires improvement" gives 3; a line without any gives its length.
    """
    at = len(words)
    for start in range(len(words) - 1, max(-1, len(words) - 1 - MAX_WORDS), -1):
        if _said("".join(words[start:])) in _PIECES:
            at = start
    return at


def _said(text: str) -> str:
    """Return the words themselves: no spaces, full stop, or mark of a footnote."""
    return _FOOTNOTE.sub("", squash(text).rstrip("*†‡")).strip(".,;:*†‡")


def _numbered(said: str) -> Grade | None:
    found = _NUMBERED.match(said)
    if found is None:
        return None
    number, word = found[1] or found[4], found[2] or found[3]
    return _FULL[word] if _SCALE_2013[number] == word else None


def _pieces() -> frozenset[str]:
    found = set(_FULL)
    for words in ("requires improvement to be good", "require improvement to be good"):
        parts = words.split()
        for start in range(len(parts)):
            found.update("".join(parts[start:end]) for end in range(start + 1, len(parts) + 1))
    return frozenset(found | {"not", "judged"})


_PIECES = _pieces()
