"""Which kind of ungraded document a PDF is, by its own title and first sentences.

Kinds: area SEND reports (2023 on) and the outcome letters before them; joint targeted area
inspections; focused and monitoring visits; anything else that Ofsted signs is ``other``: kept and
told, never dropped.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from monitor.model.document import DocumentKind
from monitor.model.judgement import Framework

HEAD = 3500
"""A letter says what it is within its first so many characters, after the addresses."""


@dataclass(frozen=True, slots=True)
class LetterKind:
    """A kind, the framework it is certainly under, and where its own name ends in the text."""

    kind: DocumentKind
    framework: Framework


_KINDS: tuple[tuple[re.Pattern[str], LetterKind], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE | re.MULTILINE), LetterKind(kind, framework))
    for pattern, kind, framework in (
        (
            r"\barea\s+SEND\s+(?:\w+\s+){0,2}(?:inspection|visit)|^(?:Joint\s+)?(?:local"
            r"\s+)?area\s+(?:SEND\b"
            r"|special\s+educational\s+needs)|\blocal\s+area\s+(?:SEND\s+)?(?:inspection"
            r"|partnership\s+report)"
            r"|joint\s+inspection\s+of\s+the\s+local\s+area\s+of|special\s+educational\s+needs"
            r"\s+(?:and(?:/or)?"
            r"\s+disabilit\w+\s+)?(?:\(SEND?\)\s+)?(?:inspection|revisit)",
            DocumentKind.AREA_SEND,
            Framework.AREA_SEND,
        ),
        (
            r"\bjoint\s+(?:targeted\s+)?area\s+(?:child\s+protection\s+)?inspection\s+"
            r"(?:\(JTAI\)\s+)?of\b"
            r"|\bjoint\s+targeted\s+area\s+inspection\b",
            DocumentKind.JTAI,
            Framework.JTAI,
        ),
        (
            r"\bmonitoring\s+visit\s+(?:to|of)\b|findings\s+(?:of|from)\s+(?:the|a|our|this)\s+"
            r"(?:\w+\s+)?monitoring\s+visit",
            DocumentKind.MONITORING_VISIT,
            Framework.UNKNOWN,
        ),
        (
            r"\bfocused\s+(?:assurance\s+)?visit\s+(?:to|of)\b|\bassurance\s+visit\s+to\b"
            r"|findings\s+(?:of|from)\s+(?:the|a|our|this)\s+(?:\w+\s+)?(?:focused|assurance)\s+"
            r"(?:assurance\s+)?visit",
            DocumentKind.FOCUSED_VISIT,
            Framework.UNKNOWN,
        ),
    )
)
_ILACS = re.compile(
    r"\bILACS\b|inspection\s+of\s+local\s+authority\s+children['’‘]?s?['’]?\s+services", re.I
)
_OTHER = re.compile(
    r"\bOfsted\b|\b(?:Her|His)\s+Majesty['’‘]?s\s+(?:Chief\s+)?Inspector", re.IGNORECASE
)
_SUBJECT = re.compile(r"\b(?:child|children|safeguarding|young\s+people)\b", re.IGNORECASE)


def letter_kind(texts: Sequence[str]) -> LetterKind | None:
    """Return the kind of a letter or ungraded report; None where nothing speaks of Ofsted."""
    head = "\n".join(texts[:2])[:HEAD]
    first = [(found.start(), kind) for pattern, kind in _KINDS if (found := pattern.search(head))]
    if first:
        return _with_framework(min(first, key=lambda pair: pair[0])[1], texts)
    opening = "\n".join(texts[:4])
    if _OTHER.search(opening) and _SUBJECT.search(opening):
        return LetterKind(DocumentKind.OTHER, Framework.UNKNOWN)
    return None


def _with_framework(kind: LetterKind, texts: Sequence[str]) -> LetterKind:
    """A visit is ILACS's only where its letter says so: monitoring visits were SIF's as well."""
    if kind.framework is Framework.UNKNOWN and any(map(_ILACS.search, texts)):
        return LetterKind(kind.kind, Framework.ILACS)
    return kind
