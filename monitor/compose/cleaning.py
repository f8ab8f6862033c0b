"""Text and addresses from the web made harmless: what is left can be shown anywhere as text.

Every channel escapes for its own format afterwards; here goes what no format should carry.
"""

import re
import unicodedata
from collections.abc import Iterable
from urllib.parse import quote, urlsplit

LONGEST_ADDRESS = 2000  # characters; below Slack's 3,000 and every browser's limit

_HOST = re.compile(r"(?:[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.?|\[[0-9A-Fa-f:.]+\])(?::[0-9]{1,5})?")
_ADDRESS_CHARACTERS = "%/:?#[]@!$&'()*+,;=~-._"


class _Shown(dict[int, str]):
    """Code point to what is shown for it, worked out once for each character met."""

    def __missing__(self, code: int) -> str:
        self[code] = shown = _shown(chr(code))
        return shown


def _shown(character: str) -> str:
    category = unicodedata.category(character)
    if category in ("Cc", "Zl", "Zp"):  # control characters and line ends
        return " "
    if category == "Cf":  # invisible: writing-direction controls, zero widths, soft hyphens
        return ""
    return "\ufffd" if category == "Cs" else character  # a lone surrogate cannot be encoded


_SHOWN = _Shown()


def one_line(text: str, limit: int = 500) -> str:
    """Return ``text`` on one line of at most ``limit`` characters, with nothing invisible in it.

    Control characters and runs of white space become one space; controls of writing direction
    and other invisible characters go; a cut is marked with "…".
    """
    return cut(" ".join(text.translate(_SHOWN).split()), limit)


def cut(text: str, limit: int) -> str:
    """Return ``text``, or its beginning and "…", in at most ``limit`` characters (1 or more)."""
    return text if len(text) <= limit else f"{text[: limit - 1].rstrip(' ,;:')}…"


def clean_lines(texts: Iterable[str], *, limit: int = 500, most: int = 40) -> tuple[str, ...]:
    """Return the texts that are not blank, each on one line; past ``most``, how many are left."""
    lines = tuple(line for text in texts if (line := one_line(text, limit)))
    if len(lines) <= most:
        return lines
    return (*lines[:most], f"… and {len(lines) - most} more")


def web_address(url: str) -> str | None:
    """Return ``url`` as plain ASCII that is safe to link, or None where it is not.

    Only http and https with a plain host name are linked; a name or password before
    the host is refused, for it makes one site look like another.
    """
    address = quote(one_line(url, LONGEST_ADDRESS + 1), safe=_ADDRESS_CHARACTERS)
    try:
        parts = urlsplit(address)
    except ValueError:  # e.g. a bracket that is not closed
        return None
    linkable = parts.scheme in ("http", "https") and _HOST.fullmatch(parts.netloc)
    return address if linkable and len(address) <= LONGEST_ADDRESS else None
