"""Text for Slack: its three control characters escaped, its limits kept after escaping."""

from itertools import accumulate

_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}


def escaped(text: str, limit: int) -> str:
    """Return ``text`` escaped, in at most ``limit`` characters as Slack counts them.

    Never cuts inside an escape: half of one would show as rubbish. Never empty, for Slack
    refuses a whole message over one empty text.
    """
    pieces = [_ESCAPES.get(character, character) for character in text]
    whole = "".join(pieces)
    if len(whole) <= limit:
        return whole or "–"
    return f"{_beginning(pieces, limit - 1).rstrip()}…"


def _beginning(pieces: list[str], limit: int) -> str:
    fitting = sum(length <= limit for length in accumulate(map(len, pieces)))
    return "".join(pieces[:fitting])
