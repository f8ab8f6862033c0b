"""When to try again: pure arithmetic, the time passed in."""

from datetime import datetime, timedelta

WAITS = (
    timedelta(minutes=1),
    timedelta(minutes=5),
    timedelta(minutes=15),
    timedelta(minutes=60),
)
"""After the first, second, third and every later failed try."""

GIVE_UP_AFTER = timedelta(days=3)


def next_attempt(
    failed_tries: int,
    *,
    first_due_at: datetime,
    now: datetime,
    retry_after_s: float | None = None,
) -> datetime | None:
    """Return when to send again, None when three days of trying have been enough.

    ``failed_tries`` counts the one that has just failed. A server's own Retry-After is
    honoured where it is longer than our wait.
    """
    if now - first_due_at >= GIVE_UP_AFTER:
        return None
    wait = WAITS[min(failed_tries, len(WAITS)) - 1]
    asked = timedelta(seconds=min(retry_after_s or 0, GIVE_UP_AFTER.total_seconds()))
    return now + max(wait, asked)
