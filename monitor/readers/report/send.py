"""The outcome of an area SEND inspection (since 2023): one of three, as a sentence.

1: "… arrangements typically lead to positive experiences and outcomes …"; 2: "… lead to
inconsistent experiences and outcomes …"; 3: "There are widespread and/or systemic failings leading
to significant concerns …".
"""

import re

from monitor.model.report import SendOutcome
from monitor.readers.report.text import one_line

_BOX = re.compile(r"^Inspection\s+outcome\s*$", re.IGNORECASE | re.MULTILINE)
_BOX_END = re.compile(
    r"^(?:Information\s+about|The\s+next\s+full|A\s+monitoring\s+inspection|As\s+a\s+result)",
    re.IGNORECASE | re.MULTILINE,
)
_LEVELS = (
    (1, re.compile(r"typically\s+lead\s+to\s+positive\s+experiences", re.I)),
    (2, re.compile(r"lead\s+to\s+inconsistent\s+experiences", re.I)),
    (3, re.compile(r"widespread\s+(?:and/or|and|or)\s+systemic\s+failings", re.I)),
)
_DENIED = re.compile(r"\b(?:not|no|never|rarely|longer|seldom|cannot)\b|n['’]t\b", re.IGNORECASE)
_SENTENCE = re.compile(r"[^.]+\.")


def send_outcome(head: str) -> SendOutcome | None:
    """Return the outcome printed in the box on the first page; None where not exactly one is."""
    box = _BOX.search(head)
    if box is None:
        return None
    rest = head[box.end() :]
    end = _BOX_END.search(rest)
    text = one_line(rest[: end.start()] if end else rest[:900])
    found = [(level, words) for level, words in _LEVELS if words.search(text)]
    if len(found) != 1:
        return None
    level, words = found[0]
    sentences = [s.strip() for s in _SENTENCE.findall(text)]
    said = next((s for s in sentences if words.search(s)), text)
    if _DENIED.search(words.split(said)[0]):
        return None  # "do not typically lead …" is none of the three sentences
    return SendOutcome(level, said)
