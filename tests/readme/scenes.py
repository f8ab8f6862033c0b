"""How the database of the examples came about: from one moment to the next, what a check found.

The first check, on the eve of 13 January 2025, reads all that was published before, and is
silent. Later checks find what has appeared since the one before.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime

from jobs.demo.catalogue import Document
from jobs.demo.routes import Page
from tests.readme.paper import ROADS, SUNDERLAND, TOWER_HAMLETS, board
from tests.readme.world import World
from tests.support.corpus import documents, letters, providers

_EVE, _FIRST_DAY = date(2025, 1, 12), date(2025, 1, 13)
_LETTER, _LAST_DAY = date(2025, 2, 12), date(2025, 3, 11)
_UNAVAILABLE = "/provider/44/80446"
_CLOSED = Page(b"Service unavailable", "text/plain", status=503)


@dataclass(frozen=True, slots=True)
class Scene:
    """What has changed at a moment, and what is then typed.

    A line of README with the scene's ``caption`` behind it was typed there.
    """

    at: datetime
    caption: str
    change: Callable[[World], object]
    typed: tuple[str, ...] = ("check",)


def _published(*, after: date = date.min, until: date) -> Iterator[Document]:
    for provider in providers():
        for document in (*documents(provider.urn), *letters(provider.urn)):
            if after < document.published <= until:
                yield document


def _begin(world: World) -> None:
    world.publish(_published(until=_EVE))
    world.paper.publish(ROADS)
    world.show(board("Tuesday 4 February 2025"))


def _in_january(world: World) -> None:
    world.publish(_published(after=_EVE, until=_FIRST_DAY))
    world.paper.publish(TOWER_HAMLETS)
    world.show(board("Tuesday 18 March 2025"))


def _before_the_report(world: World) -> None:
    world.publish(_published(after=_FIRST_DAY, until=_LETTER))
    world.paper.publish(SUNDERLAND)


def _in_march(world: World) -> None:
    world.publish(_published(after=_LETTER, until=_LAST_DAY))


def _at(month: int, day: int, hour: int, minute: int) -> datetime:
    return datetime(2025, month, day, hour, minute, tzinfo=UTC)


SCENES = (
    Scene(_at(1, 12, 20, 0), "the first time", _begin),
    Scene(_at(1, 13, 14, 30), "three reports have appeared", _in_january),
    Scene(_at(3, 11, 9, 0), "a letter has appeared, and a newspaper is first", _before_the_report),
    Scene(_at(3, 11, 9, 40), "a report has appeared", _in_march),
    Scene(_at(3, 11, 9, 50), "ten minutes later", lambda _world: None),
    Scene(
        _at(3, 12, 6, 30),
        "while a page cannot be had",
        lambda world: world.site.instead(_UNAVAILABLE, _CLOSED),
        ("check --sweep", "status"),
    ),
    Scene(_at(3, 12, 6, 40), "when it can", lambda world: world.site.as_usual(), typed=()),
)
ASKED_AT = _at(3, 12, 9, 0)
"""When everything was typed that no scene has."""
