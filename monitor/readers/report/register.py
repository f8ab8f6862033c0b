"""Whose report it is: the one place where this reader asks the register."""

import re

from monitor.model.authority import Authority
from monitor.register.register import default_register

_PARTNERSHIP = re.compile(
    r"\s*(?:local\s+(?:area|safeguarding)\s+partnership|local\s+area|safeguarding\s+children"
    r"\s+partnership"
    r"|partnership)\s*$",
    re.IGNORECASE,
)


def authority_printed(name: str | None) -> Authority | None:
    """Return the authority that a cover or letter names so; None where it is not surely one."""
    if not name:
        return None
    plain = _PARTNERSHIP.sub("", name).strip(" .,")
    return default_register().match_printed(name) or default_register().match_printed(plain)
