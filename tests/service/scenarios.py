"""What may happen to a service in its months of watching, and what is to be told of each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from jobs.demo.catalogue import Provider
from jobs.demo.routes import Page
from tests.service import weather
from tests.service.country import country, recent_report
from tests.service.stage import MONDAY, Stage, Told, stage

RARE = "0 */2 * * *"
ALIVE = ("service.alive", "service")
WORD = {ALIVE: 1}


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """A play, what it is to make told, and about whom the next report is."""

    name: str
    act: Callable[[Stage], None]
    told: dict[tuple[str, str], int] = field(default_factory=dict)
    messages: int | None = None  # where several events are told in one
    subject: int = 0
    size: int = 6
    poll: str | None = None
    start: datetime = MONDAY

    @contextmanager
    def staged(self, folder: Path) -> Iterator[Stage]:
        """Give the stage for it, before anything has happened."""
        with stage(folder, size=self.size, poll=self.poll, start=self.start) as it:
            yield it

    def expected_messages(self) -> int:
        """Return how many messages each channel is to get."""
        return self.messages if self.messages is not None else self.expected().total()

    def expected(self) -> Told:
        """Return what is to be told."""
        return Told(self.told)


def under(change: Callable[[str, Page], Page], **length: float) -> Callable[[Stage], None]:
    """Return the play of a site that is changed so for a while, and well again for six hours."""

    def act(it: Stage) -> None:
        it.site.disguise(change)
        it.go_on(**length)
        it.site.as_usual()
        it.go_on(hours=7)

    return act


def a_report_on_a_tuesday(it: Stage) -> None:
    it.ticker.run_until(datetime(2026, 2, 10, 9, 40, tzinfo=UTC))
    it.publish(2)
    it.ticker.run_until(datetime(2026, 3, 2, 8, 0, tzinfo=UTC))


def renumber(it: Stage) -> None:
    for number in range(16):
        _give_urn(it, number, str(2_700_000 + number))
    it.go_on(days=2)


def _give_urn(it: Stage, number: int, urn: str) -> None:
    authority = it.authorities[number]
    catalogue, old = it.site.catalogue, it.urns[authority.id]
    documents = catalogue.documents(old)
    catalogue.add(Provider(urn, Provider.of(authority).name))
    catalogue.remove(old)
    for document in documents:
        catalogue.publish(replace(document, urn=urn))
    it.urns[authority.id] = urn


def rename(it: Stage) -> None:
    for authority in it.authorities[:3]:
        it.site.catalogue.add(Provider(authority.urn, f"The Council of {authority.name}"))
    it.go_on(days=2)


def lose_one(it: Stage) -> None:
    it.site.catalogue.remove(it.authorities[5].urn)
    it.go_on(days=2)


def withdraw_and_restore(it: Stage) -> None:
    middle = it.site.catalogue.documents(it.authorities[2].urn)[1]
    it.site.withdraw(middle.id)
    it.go_on(days=3)
    it.site.publish(middle)
    it.go_on(days=2)


def reissue(it: Stage) -> None:
    it.site.publish(recent_report(it.authorities[1], grade="Inadequate"))
    it.go_on(days=3)


def stamp(it: Stage) -> None:
    report = recent_report(it.authorities[1])
    it.site.publish(replace(report, pdf=report.pdf.replace(b"%%EOF", b"% stamped\n%%EOF")))
    it.go_on(days=3)


def nothing(**length: float) -> Callable[[Stage], None]:
    return lambda it: it.go_on(**length)


def sleep(it: Stage) -> None:
    it.go_on(hours=10)
    it.ticker.sleep_until(MONDAY + timedelta(days=1, minutes=1))
    it.go_on(hours=3)


def _firsts(it: list[str], kind: str) -> dict[tuple[str, str], int]:
    return {(kind, who): 1 for who in it}


def _country(size: int) -> list[str]:
    return [authority.id for authority in country(size)]


_SIX = _country(6)
LIST_ALONE = {**WORD, ("source.broken", "ofsted/list"): 1, ("source.recovered", "ofsted/list"): 1}
"""The list fails first, and while it does nothing else of its host is told."""

SCENARIOS = (
    Scenario(
        name="a month of polls with one report on a Tuesday at 09:40",
        act=a_report_on_a_tuesday,
        told={("rating.changed", _SIX[2]): 1, ALIVE: 4},
    ),
    Scenario(
        name="the site is busy for an hour",
        act=under(weather.busy, hours=1),
        told=LIST_ALONE,
    ),
    Scenario(
        name="the site is dead for an hour", act=under(weather.dead, hours=1), told=LIST_ALONE
    ),
    Scenario(
        name="the site is busy for three days",
        act=under(weather.busy, days=3),
        told=LIST_ALONE,
    ),
    Scenario(
        name="the site is dead for three days",
        act=under(weather.dead, days=3),
        told=LIST_ALONE,
    ),
    Scenario(
        name="every page is redesigned",
        act=under(weather.redesigned, days=2),
        told=LIST_ALONE,
    ),
    Scenario(
        name="lists and timelines are empty",
        act=under(weather.emptied, days=2),
        told=LIST_ALONE,
    ),
    Scenario(
        name="bodies are truncated",
        act=under(weather.truncated, days=2),
        told=LIST_ALONE,
    ),
    Scenario(
        name="half bodies said to be whole",
        act=under(weather.halved, days=2),
        told=LIST_ALONE,
    ),
    Scenario(
        name="half of the entries, on pages that look whole, for three days",
        act=under(weather.thinned, days=3),
        size=20,
        told=LIST_ALONE,
    ),
    Scenario(
        name="sixteen of twenty URNs change",
        act=renumber,
        size=20,
        messages=2,  # the sixteen are one, the weekly word is the other
        told={**_firsts(_country(16), "authority.renumbered"), ALIVE: 1},
    ),
    Scenario(name="three providers are renamed", act=rename, told=WORD),
    Scenario(
        name="one provider is gone",
        act=lose_one,
        told={("authority.unlisted", _SIX[5]): 1, ALIVE: 1},
    ),
    Scenario(
        name="one report is withdrawn and restored",
        act=withdraw_and_restore,
        told={("report.withdrawn", _SIX[2]): 1, ("report.restored", _SIX[2]): 1, ALIVE: 1},
    ),
    Scenario(
        name="one report is re-issued with another grade",
        act=reissue,
        subject=1,
        told={("report.revised", _SIX[1]): 1, ALIVE: 1},
    ),
    Scenario(name="one report is re-issued saying the same", act=stamp, subject=1, told=WORD),
    Scenario(
        name="six weeks without any news",
        act=nothing(weeks=6),
        poll=RARE,
        told={ALIVE: 6},
    ),
    Scenario(name="the machine sleeps for a night", act=sleep, told=WORD),
    Scenario(
        name="the clocks go forward",
        act=nothing(days=2),
        start=datetime(2026, 3, 28, 8, 0, tzinfo=UTC),
        told=WORD,
    ),
    Scenario(
        name="the clocks go back",
        act=nothing(days=2),
        start=datetime(2026, 10, 24, 8, 0, tzinfo=UTC),
    ),
)
