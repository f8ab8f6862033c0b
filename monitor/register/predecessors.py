"""Councils that are no more: their reports are nobody's today."""

from monitor.register.former import SUCCESSORS
from monitor.register.naming import DESIGNATIONS, words_of


def is_predecessor(text: str) -> bool:
    """Return whether ``text`` names a council that has been split or merged since."""
    return _bare(text) in {_bare(former) for former in SUCCESSORS}


def _bare(text: str) -> tuple[str, ...]:
    return tuple(word for word in words_of(text) if word not in DESIGNATIONS)
