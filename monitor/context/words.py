"""Numbers and lists as a sentence needs them."""

from collections.abc import Sequence


def number(count: int) -> str:
    """Return "none", "one", or the digits from 2 on."""
    return {0: "none", 1: "one"}.get(count, str(count))


def listed(names: Sequence[str]) -> str:
    """Return "A", "A and B" or "A, B and C"."""
    *before, last = names
    return f"{', '.join(before)} and {last}" if before else last


def sentence(text: str) -> str:
    """Return ``text`` with a capital letter at its beginning and a full stop at its end."""
    return f"{text[:1].upper()}{text[1:]}."
