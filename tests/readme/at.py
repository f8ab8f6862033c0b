"""The real command, its clock set: ``python -m tests.readme.at 2025-03-12T09:00+00:00 ratings``.

The reports of the examples are of a past that stands still. A clock that goes on would make
their day's news old and their windows of inspection close, and with them README untrue. The
clock goes on from the moment that is given, so that everything that waits comes to its end.
"""

import sys
from datetime import UTC, datetime

from jobs.cli.app import main
from jobs.clock import SystemClock


def set_clock(moment: datetime) -> None:
    """Let it be ``moment`` now."""
    ahead = moment - datetime.now(UTC)
    SystemClock.now = lambda _clock: datetime.now(UTC) + ahead  # type: ignore[assignment,method-assign]


if __name__ == "__main__":
    set_clock(datetime.fromisoformat(sys.argv.pop(1)))
    main()
