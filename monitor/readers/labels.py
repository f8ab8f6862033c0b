"""What Ofsted's link labels mean: "Children's services focused visit" → focused_visit.

Labels marked ``seen`` stand on real pages of authorities; the others are the wording that
Ofsted uses elsewhere for the same thing. A label that no rule knows is ``other``: it is kept
and told, never dropped.
"""

import re

from monitor.model.document import DocumentKind

_SERVICES = r"children'?s (?:social care )?services"
_AUTHORITY = r"(?:la|local authority|local authority's)"

_RULES: tuple[tuple[re.Pattern[str], DocumentKind], ...] = tuple(
    (re.compile(pattern), kind)
    for pattern, kind in (
        # Before the visits: "Area SEND monitoring inspection" judges the partnership.
        (r"\bsend\b|special educational needs", DocumentKind.AREA_SEND),  # seen: Area SEND full …
        (r"joint (?:local )?area review", DocumentKind.OTHER),  # seen: … - progress inspection
        (r"joint area child protection|joint targeted area|\bjtai\b", DocumentKind.JTAI),  # seen
        (r"safeguarding children board|\blscb\b", DocumentKind.LSCB_REVIEW),
        (r"\bfocus+ed visit\b", DocumentKind.FOCUSED_VISIT),  # seen: Children's services …
        (r"\bmonitoring (?:re-?)?visit\b", DocumentKind.MONITORING_VISIT),
        (
            rf"^(?:{_AUTHORITY} )?{_SERVICES} (?:(?:full|short|standard|single) )?"
            r"(?:re-?)?inspection(?: report)?$",  # seen: Children's services inspection
            DocumentKind.INSPECTION,
        ),
        (
            r"^(?:(?:full|short|standard|single) )?(?:re-?)?inspection of "
            rf"(?:{_AUTHORITY} )?{_SERVICES}(?: report)?$",  # seen: Single inspection of LA …
            DocumentKind.INSPECTION,
        ),
        (r"^ilacs(?: (?:full|short|standard))?(?: inspection)?$", DocumentKind.INSPECTION),
    )
)
_APOSTROPHES = str.maketrans("’‘`´ʼ", "'''''")
_DASHES = str.maketrans("‐‑–—", "----")


def kind_of(label: str) -> DocumentKind:
    """Return what a linked document is; case, spacing and apostrophes do not matter."""
    plain = " ".join(label.translate(_APOSTROPHES).translate(_DASHES).casefold().split())
    return next((kind for rule, kind in _RULES if rule.search(plain)), DocumentKind.OTHER)
