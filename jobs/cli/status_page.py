"""How things stand, for people: what is wrong first, then every source, within 80 columns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from jobs.cli.output import note, say, say_wrapped, table
from monitor.compose.cleaning import one_line

if TYPE_CHECKING:
    from jobs.schedule.outlook import Outlook
    from storage.status import SourceStatus, Status
    from storage.stranded import Stranded

_COLUMNS = ("Source", "State", "Last success", "Last change", "Next look")
_THIS_YEAR = timedelta(days=300)
"""Further away than that, a day needs its year."""


class StatusPage:
    """One answer of ``status``."""

    def __init__(
        self,
        sources: Sequence[SourceStatus],
        found: Status,
        outlook: Outlook,
        lost: Sequence[Stranded],
        *,
        now: datetime,
        zone: ZoneInfo,
    ) -> None:
        self._sources = sources
        self._found = found
        self._outlook = outlook
        self._lost = lost
        self._now = now
        self._zone = zone

    def show(self) -> None:
        """Write it."""
        for problem in self._problems():
            say_wrapped(one_line(problem))
        table(_COLUMNS, [self._cells(source) for source in self._sources])
        say(self._summary())
        say(f"deliveries: {self._found.pending} waiting, {self._found.failed} given up")
        for host, count in self._found.requests.items():
            say(
                f"asked of {host} today: {count.requests} times, {count.not_modified} not "
                f"modified, {count.bytes:,} bytes"
            )
        say_wrapped(self._disk())
        if self._found.failed:
            note("`ofsted-monitor deliveries --state failed` says which were given up, and why")

    def _problems(self) -> Iterator[str]:
        """Give what somebody should know of first, a line each; some of it came from elsewhere."""
        late_since = self._outlook.late_since()
        if late_since is not None:
            yield (
                f"late: the next look was due {self._moment(late_since)}, and was not taken: "
                "is `ofsted-monitor run` running?"
            )
        yield from (self._trouble(source) for source in self._sources if source.failures)
        yield from (f"stranded: {stranded}" for stranded in self._lost)

    def _trouble(self, source: SourceStatus) -> str:
        failing_since = self._found.records[source.id].failing_since
        since = f" since {self._moment(failing_since)}" if failing_since else ""
        times = "once" if source.failures == 1 else f"{source.failures} times in a row"
        return f"{source.state.value}: {source.id} failed {times}{since}: {source.error or ''}"

    def _cells(self, source: SourceStatus) -> tuple[str, ...]:
        return (
            source.id,
            source.state.value,
            self._moment(source.last_success),
            self._moment(source.last_change),
            self._moment(self._outlook.next_look(source.id)),
        )

    def _summary(self) -> str:
        counts = Counter(source.state.value for source in self._sources)
        states = ("broken", "failing", "new", "ok")
        counted = ", ".join(f"{counts[state]} {state}" for state in states if counts[state])
        return f"sources: {counted}"

    def _disk(self) -> str:
        """Return what the database takes, and what most of it is."""
        disk = self._found.disk
        kinds = [f"{kind} {_size(size)}" for kind, size in disk.files.items()]
        parts = ", ".join([*kinds, f"the rest {_size(disk.rest)}"])
        return f"the database takes {_size(disk.total)}: {parts}"

    def _moment(self, at: datetime | None) -> str:
        """Return a time on the wall: "9 Nov 08:10", or "9 Nov 2024" if that is long ago."""
        if at is None:
            return ""
        local = at.astimezone(self._zone)
        form = "%b %H:%M" if abs(at - self._now) < _THIS_YEAR else "%b %Y"
        return f"{local.day} {local:{form}}"


def _size(size: int) -> str:
    return f"{size / 1_000_000:,.1f} MB" if size >= 1_000_000 else f"{size / 1_000:,.0f} kB"
