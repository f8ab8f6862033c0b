"""When a digest goes out: pure calendar arithmetic, right across both clock changes."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from monitor.config.values import Deliver

_A_WEEK = 7


def next_slot(deliver: Deliver, now: datetime, zone: ZoneInfo) -> datetime:
    """Return the first slot after ``now`` in UTC, or ``now`` itself for "at once".

    A slot is a time of day on the wall in ``zone``: it stays at 08:30 when the clocks
    change. A time that a spring night skips comes an hour later, one that an autumn night
    repeats comes at its first.
    """
    if deliver.at is None:
        return now
    today = now.astimezone(zone).date()
    for days in range(_A_WEEK + 1):
        day = today + timedelta(days=days)
        if deliver.weekday is not None and day.weekday() != deliver.weekday:
            continue
        slot = datetime.combine(day, deliver.at, zone).astimezone(UTC)
        if slot > now:
            return slot
    raise AssertionError(f"no slot within a week of {now} for {deliver}")
