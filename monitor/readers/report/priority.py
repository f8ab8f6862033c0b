"""Whether a letter sets areas for priority action."""

import re
from collections.abc import Iterator, Sequence

MAX_SENTENCE = 400

_HEADING = re.compile(r"^(?:\d+\.?\s+)?Areas?\s+for\s+priority\s+actions?\s*:?\s*$", re.I | re.M)
_NAMED = re.compile(r"\bareas?\s+(?:for|of|requiring)\s+priority\s+action\b", re.IGNORECASE)
_SET = re.compile(
    r"\b(?:identified|found|there\s+(?:is|are)|set\s+out|the\s+following|must\s+be"
    r"\s+addressed)\b",
    re.I,
)
_NOT_NOW = re.compile(
    r"\b(?:no|not|any|previous(?:ly)?|last|earlier|had\s+been|were\s+identified\s+(?:in|at\s+the"
    r"\s+(?:last|previous))"
    r"|since|progress|20[01]\d|202\d)\b",
    re.IGNORECASE,
)


def has_priority_action(texts: Sequence[str]) -> bool:
    """Return whether a heading, or a sentence about this visit, sets such an area."""
    if any(map(_HEADING.search, texts)):
        return True
    return any(
        _SET.search(sentence) and not _NOT_NOW.search(sentence)
        for text in texts
        for sentence in _sentences(text)
    )


def _sentences(text: str) -> Iterator[str]:
    """Yield the sentences that name such areas."""
    for found in _NAMED.finditer(text):
        start = text.rfind(".", 0, found.start()) + 1
        end = text.find(".", found.end())
        stop = min(end if end > 0 else found.end(), found.end() + MAX_SENTENCE)
        yield text[max(start, found.start() - MAX_SENTENCE) : stop]
