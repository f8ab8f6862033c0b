"""One scenario at play: the desk, the service by hand, and what has been told so far."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from jobs.demo.site import OfstedSite
from monitor.model.authority import Authority
from monitor.model.event import Event
from tests.service.country import country, fill, new_report, providers
from tests.support.clock import FakeClock
from tests.support.desk import Desk, desk
from tests.support.ticking import Ticker, ticking

MONDAY = datetime(2026, 2, 2, 8, 0, tzinfo=UTC)
LONDON = ZoneInfo("Europe/London")
EVERYTHING = 'events = ["*"]\n'
"""The weekly word, too, which is told only to those who ask for it."""

Told = Counter[tuple[str, str]]
"""How often each kind of event came of each authority or source."""


@dataclass(kw_only=True)
class Stage:
    """Everything that a scenario may touch."""

    desk: Desk
    ticker: Ticker
    clock: FakeClock
    authorities: tuple[Authority, ...]
    urns: dict[str, str] = field(default_factory=dict)  # as the site numbers them now

    @property
    def site(self) -> OfstedSite:
        """Return Ofsted's site."""
        return self.desk.site

    def go_on(self, **length: float) -> None:
        """Let so much time pass."""
        self.ticker.run_until(self.clock.now() + timedelta(**length))

    def publish(self, number: int) -> None:
        """Put a report of today about an authority on the site, under the URN it has now."""
        authority = self.authorities[number]
        today = self.clock.now().astimezone(LONDON).date()
        self.site.publish(replace(new_report(authority, today), urn=self.urns[authority.id]))

    def events(self) -> list[Event]:
        """Return what was told so far, oldest first."""
        return [event for event in self.desk.events() if not event.backfilled]

    def told(self) -> Told:
        """Count what was told so far."""
        return Counter((event.kind.value, _who(event)) for event in self.events())

    def messages(self) -> int:
        """Take the messages that have come since; every channel got the same number."""
        mails, posts = len(self.desk.mails()), len(self.desk.messages())
        assert mails == posts, (mails, posts)
        return mails


def _who(event: Event) -> str:
    source = "host" if event.source.startswith("host/") else event.source
    return event.authority or source


@contextmanager
def stage(
    folder: Path, *, size: int = 6, poll: str | None = None, start: datetime = MONDAY
) -> Iterator[Stage]:
    """Give a stage whose service has read everything once, with nothing told."""
    who, clock = country(size), FakeClock(start)
    names = [authority.name for authority in who]
    with desk(folder, providers(who), authorities=names, more=EVERYTHING) as it:
        fill(it.site, who)
        config = it.folder / "config.toml"
        if poll:
            _poll_at(config, poll)
        with ticking(config, clock, offset=timedelta(seconds=7)) as ticker:
            ticker.run_until(start + timedelta(minutes=5))
            urns = {a.id: a.urn for a in who}
            yield Stage(desk=it, ticker=ticker, clock=clock, authorities=who, urns=urns)


def _poll_at(config: Path, poll: str) -> None:
    text = config.read_text(encoding="utf-8")
    config.write_text(text.replace("[ofsted]", f'[ofsted]\npoll = ["{poll}"]'), encoding="utf-8")
