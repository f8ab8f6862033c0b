"""Whose letter it is: the area named in its title, found in the register."""

import re
from collections.abc import Iterator

from monitor.model.authority import Authority
from monitor.model.document import DocumentKind
from monitor.readers.report.register import authority_printed
from monitor.readers.report.text import one_line

_CHILDREN = r"children['’‘`]?s?['’]?"
_END = r"(?=\s*(?:\n[A-Z][a-z]+\s|\n|[.,;:]|\s+(?:on|from|between|took|which|that|in\s+20)\b|$))"
_FORMS = {
    DocumentKind.AREA_SEND: (
        r"SEND\s+(?:\w+\s+){0,2}?inspection\s+of\s+(?P<name>[^.]{2,90}?)\s+Local\s+Area"
        r"\s+Partnership",
        r"SEND\s+(?:\w+\s+){0,2}?inspection\s+(?:of|in)\s+(?:the\s+)?(?P<name>[^\n.]{2,90})",
        r"joint\s+inspection\s+of\s+the\s+local\s+area\s+of\s+(?P<name>[^.]{2,80}?)\s+to\s+judge",
        r"Joint\s+(?:local\s+)?area\s+(?:SEND\s+)?(?:special[^.]{0,80}?)?inspection\s+in"
        r"\s+(?P<name>[^\n.]{2,80})",
        r"\n(?P<name>[A-Z][^.\n]{2,60}?(?:Council|Borough|City|County))\s*,?\s*(?:and|the)\s+"
        r"(?:the\s+)?NHS",
    ),
    DocumentKind.JTAI: (
        r"Joint\s+targeted\s+area\s+inspection\s+of\s+(?:the\s+)?multi-agency\s+response\s+to"
        r"\s+[^.]{3,200}?\s+in\s+"
        r"(?:the\s+)?(?P<name>[^.]{2,80}?)\n(?:Between|This|From|On|Inspectors|The)\b",
        r"[Jj]oint\s+(?:targeted\s+)?area\s+(?:child\s+protection\s+)?inspection\s+of\s+(?!the"
        r"\s+multi)(?:the\s+)?(?P<name>[^\n.]{2,80})\n",
        r"joint\s+inspection\s+of\s+the\s+multi-agency\s+response\s+to\s+[^.]{3,200}?\s+in\s+"
        r"(?:the\s+)?(?P<name>[^.]{2,80}?)\.",
        r"carried\s+out\s+a\s+joint\s+inspection\s+in\s+(?P<name>[^.]{2,80}?)\.",
        r"Director\s+of\s+[^,\n]{4,60},\s*(?P<name>[^\n,]{3,60})\n",
        r"Dear\s+(?P<name>[^\n]{2,60}?)\s+(?:local\s+|children|safeguarding|partnership)",
    ),
}
_VISIT = (
    rf"visit\s+(?:to|of)\s+(?:the\s+)?(?P<name>[^.]{{2,90}}?)(?:['’]s)?\s+{_CHILDREN}\s+"
    rf"(?:social\s+care\s+)?services",
    r"visit\s+(?:to|of)\s+(?:the\s+)?(?P<name>[^.]{2,90}?)\s+local\s+authority",
    r"visit\s+(?:to|of)\s+(?:the\s+)?(?P<name>[^.]{2,80}?)\s+(?:on|from|between)\s+\d",
    r"visit\s+(?:to|of)\s+(?:the\s+)?(?P<name>[^.\n]{2,80})\n",
)
_ANYWHERE = (
    r"(?P<name>London\s+Borough\s+of\s+[A-Z]\w+(?:\s+[A-Z]\w+)?)",
    r"(?P<name>London\s+Borough\s+of\s+[A-Z]\w+)",
    r"(?P<name>[A-Z][\w'’-]+(?:\s+(?:and\s+|upon\s+|of\s+|with\s+)?[A-Z][\w'’-]+){0,4}\s+"
    r"(?:Council|Borough))",
)


def authority_of_letter(head: str, kind: DocumentKind) -> tuple[str | None, Authority | None]:
    """Return the area as printed, and its authority where the register has exactly one for it."""
    printed = None
    for name in _names(head, kind):
        authority = authority_printed(name)
        if authority:
            return name, authority
        printed = printed or name
    return printed, None


def _names(head: str, kind: DocumentKind) -> Iterator[str]:
    flags = 0 if kind is DocumentKind.JTAI else re.IGNORECASE
    for form in _FORMS.get(kind, _VISIT if kind is not DocumentKind.OTHER else ()):
        for found in re.finditer(form, head, flags):
            yield one_line(found["name"]).strip(" ,;:")
    for form in _ANYWHERE:
        for found in re.finditer(form, head.replace("\n", " ")):
            yield one_line(found["name"])
