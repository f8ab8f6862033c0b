"""The cover of an inspection report: whose it is, under which framework, when.

Covers read (from the top): "Sunderland City Council / Inspection of children's social care services
/ Inspection dates: …" (ILACS to 2021), "Inspection of Cumberland local authority children's
services / Inspection dates: …" (since), "Norfolk County Council / Inspection of services for
children in need of help and protection, children looked after and care leavers / … / Inspection
date: …" (SIF), "Inspection of looked after children services / Norfolk County Council / Inspection
dates: …" (2013).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from monitor.model.document import DocumentKind
from monitor.model.judgement import Framework
from monitor.model.window import Window
from monitor.readers.report.dates import day_in, windows_in
from monitor.readers.report.text import one_line

TOP = 1500
"""A cover's title and dates stand within its first so many characters."""

_DATES = re.compile(
    r"^(?:Inspection|Review)\s+dates?\s*:?\s*|^Dates?\s+of\s+(?:the\s+)?(?:inspection"
    r"|review)\s*:?\s*",
    re.IGNORECASE | re.MULTILINE,
)
_PUBLISHED = re.compile(
    r"^(?:Report\s+)?published(?:\s+(?:on|date))?\s*:?\s*|^(?:Date\s+of\s+publication"
    r"|Publication\s+date)\s*:?\s*",
    re.IGNORECASE | re.MULTILINE,
)
_CHILDREN = r"children['’‘`´]?s?['’]?"
_TITLES: tuple[tuple[Framework, DocumentKind, re.Pattern[str]], ...] = tuple(
    (framework, kind, re.compile(pattern, re.IGNORECASE))
    for framework, kind, pattern in (
        (
            Framework.SIF,
            DocumentKind.INSPECTION,
            r"^(?P<name>.*?)\s*\b(?P<again>re-?\s?)?inspection\s+of\s+services\s+for\s+"
            rf"{_CHILDREN}\s+in\s+need\s+of\s+help\s+and\s+protection\b",
        ),
        (
            Framework.LAC_2013,
            DocumentKind.INSPECTION,
            r"^(?P<again>re-?\s?)?inspection\s+of\s+(?:services\s+for\s+)?looked[-\s]after\s+"
            rf"{_CHILDREN}(?:\s+services)?\s+(?P<name>.*)$",
        ),
        (
            Framework.PROTECTION_2012,
            DocumentKind.INSPECTION,
            r"^(?P<again>re-?\s?)?inspection\s+of\s+(?:local\s+authority\s+)?arrangements\s+for\s+"
            rf"the\s+protection\s+of\s+{_CHILDREN}\s*(?P<name>.*)$",
        ),
        (
            Framework.ILACS,
            DocumentKind.INSPECTION,
            r"^(?P<name>.*?)\s*\b(?P<again>re-?\s?)?inspection\s+of\s+(?:local\s+authority\s+)?"
            rf"{_CHILDREN}\s+(?:social\s+care\s+)?services\b",
        ),
        (
            Framework.ILACS,
            DocumentKind.INSPECTION,
            r"^(?P<again>re-?\s?)?inspection\s+of\s+(?P<name>.+?)(?:['’]s?)?\s+(?:local"
            r"\s+authority\s+)?"
            rf"{_CHILDREN}\s+(?:social\s+care\s+)?services\b",
        ),
        (
            Framework.SIF,
            DocumentKind.LSCB_REVIEW,
            r"^(?P<name>.+?)\s+(?P<again>re-?\s?)?review\s+of\s+the\s+effectiveness\s+of\s+the\s+"
            r"(?:local\s+)?safeguarding\s+children",
        ),
    )
)
_NO_GRADED_REPORT = re.compile(
    r"joint\s+(?:targeted\s+)?area\b|\b(?:fostering|adoption)\s+(?:agency|services?)\b"
    r"|\b(?:monitoring|focused|assurance)\s+visit\b|\b(?-i:SEND)\b|\bspecial\s+educational\s+needs\b"
    r"|\bresidential\b",
    re.IGNORECASE,
)
"""Other reports with words of ILACS's title in theirs."""
AFTER_TITLE = 60

_FURNITURE = re.compile(
    r"^(?:\d{1,3}\s+(?=\D)|Ofsted\s+(?!Inspection)|raising\s+standards,?\s+improving\s+lives"
    r"\s+)+",
    re.IGNORECASE,
)
_NOT_THE_NAME = re.compile(
    r"children\s+looked\s+after\s+and\s+care\s+leavers|(?:and\s+)?review\s+of\s+the"
    r"\s+effectiveness\s+of\s+the"
    r"\s+local\s+safeguarding\s+children\s+board\d?|^[\s,]+|[\s,]+$",
    re.IGNORECASE,
)
_NO_TITLE_LINE = re.compile(
    r"^(?:\d{1,3}$|Lead\s+inspector|(?:Her|His)\s+Majesty|Report\s+published|(?:Inspection"
    r"|Review)\s+dates?\b)",
    re.I,
)
_TABLE = re.compile(
    r"^(?:Judgements?\s+Grades?|(?:\d\.\s*)Children\s+who\s+need\s+help|Overall\s+effectiveness)\b",
    re.IGNORECASE | re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Cover:
    """What the first page of a report says of the report itself."""

    index: int  # of the page, from 0
    kind: DocumentKind
    framework: Framework
    name: str | None
    reinspection: bool
    windows: tuple[Window, ...]
    published: date | None


def covers_in(texts: Sequence[str]) -> list[Cover]:
    """Return the cover of each report in a file: one, unless pages were lost or files joined."""
    found = (_cover(index, text[:TOP]) for index, text in enumerate(texts))
    return [cover for cover in found if cover]


def _cover(index: int, head: str) -> Cover | None:
    dates = _DATES.search(head)
    if dates is None and not (index == 0 and _TABLE.search(head)):
        return None
    for title in _titles(head, dates):
        for framework, kind, pattern in _TITLES:
            found = pattern.search(title)
            if found and not _is_of_another_kind(framework, title, found):
                published = _published(head)
                return Cover(
                    index,
                    kind,
                    framework,
                    _name(found, title),
                    bool(found["again"]),
                    _windows(head, dates, published),
                    published,
                )
    return None


def _is_of_another_kind(framework: Framework, title: str, found: re.Match[str]) -> bool:
    """Whether a title like ILACS's goes on to say that the report is none."""
    near = title[: found.end() + AFTER_TITLE]
    return framework is Framework.ILACS and bool(_NO_GRADED_REPORT.search(near))


def _titles(head: str, dates: re.Match[str] | None) -> Iterator[str]:
    """Yield the lines above the dates; then, for covers in another order, all above the table."""
    if dates:
        yield _FURNITURE.sub("", one_line(head[: dates.start()]))
    table = _TABLE.search(head)
    lines = head[: table.start() if table else None].split("\n")
    yield _FURNITURE.sub(
        "", one_line(" ".join(line for line in lines if not _NO_TITLE_LINE.match(line)))
    )


def _name(found: re.Match[str], title: str) -> str | None:
    """Return the authority's name: before the title or in it, or else after it."""
    name = found["name"].strip(" ,:;") or _NOT_THE_NAME.sub("", title[found.end() :])
    return re.sub(r"^the\s+", "", name, flags=re.IGNORECASE) or None


def _windows(head: str, dates: re.Match[str] | None, published: date | None) -> tuple[Window, ...]:
    if dates:
        return windows_in(head[dates.end() :], year=published.year if published else None)
    lines = (windows_in(line) for line in head.split("\n"))
    return next((windows for windows in lines if windows), ())


def _published(head: str) -> date | None:
    found = _PUBLISHED.search(head)
    return day_in(head[found.end() :]) if found else None
