"""Who led the inspection, as printed on the cover or among the team on the last pages."""

import re
from collections.abc import Sequence

from monitor.readers.report.text import one_line

_LEAD = re.compile(
    r"(?<!deputy )(?<!deputy\n)\b(?:lead|reporting)\s+inspectors?\b\s*[:–-]?\s*(?P<names>[^\n]+"
    r"(?:\n[^\n]+)?)",
    re.IGNORECASE,
)
_PARTICLE = r"(?:de|da|di|van|von|der|den|la|le|du|al|el|bin|ap|y)"
_WORD = r"(?:[A-Z][\w'’‘.-]*)"
_NAME = rf"{_WORD}(?:\s+(?:{_PARTICLE}\s+)*{_WORD}){{1,4}}"
_NAMES = re.compile(rf"(?P<first>{_NAME})(?:\s*(?:,|;|&|\band\b)\s*(?P<second>{_NAME}))?")
_HONOUR = re.compile(r"^(?:Mr|Mrs|Ms|Miss)\.?\s+")
_RANK = re.compile(
    r"[\s,;(-]*\b(?:(?:Senior\s+|Acting\s+)?(?:Her|His|HM)\s+Majesty['’‘`]?s?['’]?\s+Inspectors?"
    r"|S?HMI"
    r"|HMCI|(?:Senior\s+|Acting\s+)?HMI|HM\s+Inspectors?|(?:Ofsted|Additional|Regional|Senior|Lead"
    r"|Social\s+Care"
    r"|Regulatory|Contracted)\s+(?:Inspection\s+)?(?:Inspectors?|Manager|Director)|OBE|MBE"
    r"|CBE)\b[\s,;.)]*",
    re.IGNORECASE,
)
_NOT_A_NAME = re.compile(
    r"\b(?:judge?ments?|grades?|inspectors?|inspection|the|team|deputy|dates?|published|age|report"
    r"|majesty"
    r"|children|data|analyst|manager|quality|shadow|ofsted|care|quality|commission)\b",
    re.IGNORECASE,
)


def lead_inspector(texts: Sequence[str], cover: int | None) -> str | None:
    """Return the name, or two joined by "and"; None where none is printed plainly."""
    for index in _order(len(texts), cover):
        for found in _LEAD.finditer(texts[index]):
            if names := names_in(found["names"]):
                return " and ".join(names)
    return None


def names_in(text: str) -> tuple[str, ...]:
    """Return the one or two names with which ``text`` begins."""
    lines = text.strip().split("\n")
    first = _names(lines[0])
    if first or len(lines) == 1:
        more = len(lines) > 1 and re.search(r"(?:,|;|&|\band)\s*$", _RANK.sub(", ", lines[0]))
        return (_names(f"{lines[0]} {lines[1]}") or first) if first and more else first
    return _names(lines[1]) if not _RANK.sub("", lines[0]).strip(" :") else ()


def _names(line: str) -> tuple[str, ...]:
    plain = one_line(_RANK.sub(", ", line)).strip(" ,;:")
    plain = re.sub(r"(?:,\s*)+(and|&)\s+", r" \1 ", re.sub(r"(?:,\s*){2,}", ", ", plain))
    found = _NAMES.match(_HONOUR.sub("", plain))
    if found is None:
        return ()
    names = [_HONOUR.sub("", name).strip(" .,") for name in found.groups() if name]
    return tuple(name for name in names if not _NOT_A_NAME.search(name))


def _order(pages: int, cover: int | None) -> list[int]:
    """The cover first, then from the last page back."""
    rest = [index for index in range(pages - 1, -1, -1) if index != cover]
    return rest if cover is None else [cover, *rest]
