"""What a server said, fit for a log: short, on one line, without our secrets."""

import base64
from collections.abc import Iterable

from monitor.compose.cleaning import one_line

LONGEST = 200  # characters: an explanation, not our own message sent back to us


def shown(reply: bytes | str, secrets: Iterable[str | None] = ()) -> str:
    """Return ``reply`` on one line of at most 200 characters, each secret replaced by "***"."""
    text = reply.decode("utf-8", "replace") if isinstance(reply, bytes) else reply
    for secret in secrets:
        if secret:
            text = text.replace(secret, "***").replace(_base64(secret), "***")
    return one_line(text, LONGEST)


def _base64(text: str) -> str:
    return base64.b64encode(text.encode("utf-8", "replace")).decode("ascii")
