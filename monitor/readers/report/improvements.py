"""The points under "What needs to improve?"."""

import re
from collections.abc import Iterator, Sequence

from monitor.readers.report.text import one_line

MAX_POINTS = 60
MAX_PAGES = 3
"""The list ends on the page after the one it begins on, at the latest two after."""

_HEADING = re.compile(
    r"^(?:What\s+(?:does\s+the\s+local\s+authority\s+)?needs?\s+to\s+improve\b[^\n]*|Areas\s+for"
    r"\s+improvement)$",
    re.IGNORECASE | re.MULTILINE,
)
_BULLET = re.compile(r"^\s*(?:[◼■▪●•◾\uf06e\uf0a7\uf0b7\uf0fc‣⁃∙·]|[-–](?=\s)|o(?=\s[A-Z]))\s*")
_END = re.compile(
    r"^(?:(?:The\s+)?(?:experiences?\s+and\s+(?:the\s+)?progress\s+of|impact\s+of\s+leaders)\b"
    r"|Strengths?\b"
    r"|Main\s+findings|Areas?\s+for\s+(?:priority\s+action|improvement)\b|Key\s+strengths|Case"
    r"\s+stud(?:y|ies)"
    r"|Evaluation\s+of|Information\s+about|Practice\s+study|Next\s+steps|Inspection\s+findings"
    r"|Context\b"
    r"|\d{1,2}\.\s?[A-Z])",
    re.IGNORECASE,
)
_FURNITURE = re.compile(
    r"^(?:\d{1,3}|(?:Re-)?Inspection\s+of\s+.*|\d{1,2}\s.*\b20\d\d\s+\d{1,3})$", re.IGNORECASE
)


def improvement_points(texts: Sequence[str]) -> tuple[str, ...]:
    """Return each point as one line, in the order printed; () where there is no such list."""
    for index, text in enumerate(texts):
        found = _HEADING.search(text)
        if found:
            rest = [text[found.end() :], *texts[index + 1 : index + MAX_PAGES]]
            return tuple(_points(_lines(rest)))[:MAX_POINTS]
    return ()


def _lines(texts: Sequence[str]) -> Iterator[str]:
    for text in texts:
        yield from (line for line in text.split("\n") if not _FURNITURE.match(line))


def _points(lines: Iterator[str]) -> Iterator[str]:
    point: list[str] = []
    for line in lines:
        if _END.match(line):
            break
        bullet = _BULLET.match(line)
        if bullet and point:
            yield one_line(" ".join(point))
        if bullet:
            point = [line[bullet.end() :]]
        elif point:
            point.append(line)
    if point:
        yield one_line(" ".join(point))
