"""The Retry-After header: seconds, or a date."""

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

LONGEST_S = 86_400.0  # a server that asks for more gets a day


def retry_after_s(value: str | None, *, now: datetime) -> float | None:
    """Return how many seconds from ``now`` a server wants to be left alone.

    None without a readable wish; 0 for a moment in the past; at most ``LONGEST_S``.
    """
    text = (value or "").strip()
    if text.isascii() and text.isdigit():
        return LONGEST_S if len(text) > 6 else min(float(text), LONGEST_S)
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, OverflowError):
        return None
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return min(max((aware - now).total_seconds(), 0.0), LONGEST_S)
