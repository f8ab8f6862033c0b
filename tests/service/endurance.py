"""Memory, open files and delay over many cycles: ``python -m tests.service.endurance [cycles]``.

Python's own blocks, counted once its rubbish is collected, must not grow at all. The memory
of the process (RSS) may, by as much as the database does until SQLite's cache of it is full:
at 2,000 KiB a connection. The database grows by its log of checks, which housekeeping cuts.
"""

from __future__ import annotations

import gc
import logging
import os
import sys
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from jobs.schedule.timetable import Duty
from tests.service.stage import Stage, stage

_CYCLES, _LINES = 10_000, 10


def main(cycles: int) -> None:
    """Print memory and open files ten times on the way, then how late a report was told."""
    with TemporaryDirectory() as folder, stage(Path(folder), poll="*/10 * * * *") as it:
        print("cycles | RSS (KiB) | database (KiB) | Python blocks | open files")
        for tenth in range(_LINES + 1):
            print(f"{cycles * tenth // _LINES:6} | {_measured(Path(folder))}", flush=True)
            if tenth < _LINES:
                _poll(it, cycles // _LINES)
        print(f"from appearance to acceptance: {_delay(it)} (one interval is 0:10:00)")


def _poll(it: Stage, times: int) -> None:
    for _ in range(times):
        it.clock.advance(timedelta(minutes=10).total_seconds())
        it.ticker.shift.duties[Duty.POLL]()
        it.ticker.shift.duties[Duty.DELIVERIES]()
        it.site.requests.clear()  # the site's own log is no part of the service


def _delay(it: Stage) -> timedelta:
    """Publish just after a poll has begun, the worst moment; return until its mail came."""
    it.go_on(hours=2)  # what came due meanwhile
    it.ticker.done.clear()
    while Duty.POLL not in [name for _, name in it.ticker.done]:
        it.ticker.run_until(it.ticker.next_at)
    it.messages()
    it.publish(0)
    appeared = it.clock.now()
    while not it.desk.mail.received.qsize():
        it.ticker.run_until(it.ticker.next_at)
    return it.clock.now() - appeared


def _measured(folder: Path) -> str:
    gc.collect()
    database = sum(file.stat().st_size for file in folder.glob("desk.db")) // 1024
    blocks = sys.getallocatedblocks()
    return f"{_rss_kib():9,} | {database:14,} | {blocks:13,} | {_open_files():10}"


def _rss_kib() -> int:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") // 1024


def _open_files() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


if __name__ == "__main__":
    logging.disable(logging.CRITICAL)
    main(int(sys.argv[1]) if len(sys.argv) > 1 else _CYCLES)
