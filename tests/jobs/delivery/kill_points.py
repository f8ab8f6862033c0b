"""Killing the product at every step of a cycle, starting it again, and counting what people got.

``python -m tests.jobs.delivery.kill_points [--statements] [sqlite] [postgresql]`` does so at
every step and prints the counts; the tests do so at chosen steps.
"""

import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import func, select

from storage.engine import open_engine
from storage.tables.events import deliveries, events
from tests.jobs.delivery.copies import Copies, copies
from tests.jobs.delivery.nursery import KILLED, Nursery, nursery
from tests.jobs.delivery.post_office import PostOffice, nobody, post_office
from tests.jobs.delivery.story import A_WHILE, CHAPTERS, PROVIDERS, Chapter, furnish

_MOST_RESTARTS = 6

Message = tuple[str, str]
"""To whom, and the identity: of a mail its Message-ID, of a post the event ids in it."""


@dataclass(frozen=True)
class Death:
    """Where a process dies: at one of its own steps, or by somebody else's doing."""

    chapter: str
    where: str
    number: int  # which of all steps, or the how manieth of its kind at a server
    by_server: bool = False
    repeats: bool = False  # between acceptance and mark: a second copy may come


@dataclass
class Left:
    """What is there once a chapter is through."""

    messages: Counter[Message]
    events: frozenset[str]


@dataclass
class Tally:
    """The counts over many deaths."""

    deaths: int = 0
    in_between: int = 0  # of them between acceptance and mark
    events_lost: int = 0
    events_invented: int = 0
    messages_lost: int = 0
    second_copies: int = 0
    wrong_copies: int = 0  # where none may be, or under another identity
    faults: list[str] = field(default_factory=list)

    def add(self, death: Death, expected: Left, found: Left) -> None:
        """Count how one death ended."""
        lost, more = expected.messages - found.messages, found.messages - expected.messages
        known = sum(count for message, count in more.items() if message in expected.messages)
        wrong = more.total() - known if death.repeats else more.total()
        self.deaths += 1
        self.in_between += death.repeats
        self.second_copies += known
        self.messages_lost += lost.total()
        self.wrong_copies += wrong
        self.events_lost += len(expected.events - found.events)
        self.events_invented += len(found.events - expected.events)
        if lost or wrong or expected.events != found.events:
            self.faults.append(f"{death}: lost {dict(lost)}, more {dict(more)}")

    def __str__(self) -> str:
        return (
            f"{self.deaths} deaths, {self.in_between} of them between acceptance and mark: "
            f"{self.events_lost} events lost, {self.events_invented} invented; "
            f"{self.messages_lost} messages lost; {self.second_copies} second copies "
            f"under the same identity, {self.wrong_copies} elsewhere or under another"
        )


@dataclass
class Laboratory:
    """One database, one post office, and a supply of victims."""

    office: PostOffice
    victims: Nursery
    copies: Copies
    statements: bool = False  # whether each statement is a step too

    def chapters(self) -> Iterator[tuple[Chapter, "Chapterwise"]]:
        """Give each chapter, ready to be lived through again and again."""
        for chapter in CHAPTERS:
            for document in chapter.published:
                self.office.site.publish(document)
            self.office.mail.refused = dict(chapter.refused)
            yield chapter, Chapterwise(self, chapter)
            self.copies.keep()

    def live(self, now: datetime, die_at: int | None = None) -> int:
        """Run one cycle on the database as it is."""
        return self.victims.run(
            self.office.config_file, now, die_at=die_at, statements=self.statements
        )

    def left(self) -> Left:
        """Take what has arrived, and what is remembered."""
        return Left(Counter(self._messages()), frozenset(self._events()))

    def owed(self, now: datetime) -> int:
        """Return how many deliveries are to go out within a minute or two."""
        soon = (deliveries.c.state == "pending") & (deliveries.c.next_attempt_at <= now + A_WHILE)
        with self._rows() as connection:
            return connection.execute(select(func.count()).where(soon)).scalar_one()

    def _events(self) -> list[str]:
        with self._rows() as connection:
            return [row.id for row in connection.execute(select(events.c.id))]

    @contextmanager
    def _rows(self) -> Iterator:
        engine = open_engine(self.copies.url, keep_connections=False)
        with engine.connect() as connection:
            yield connection

    def _messages(self) -> Iterator[Message]:
        for mail in self.office.mails():
            yield mail.recipients[0], mail.message["Message-ID"]
        for post in self.office.posts():
            yield "slack", event_ids(post)


def event_ids(post: dict) -> str:
    """Return the ids that end a post."""
    return " ".join(re.findall(r"\b[0-9a-f]{12}\b", str(post["blocks"][-1])))


@dataclass
class Chapterwise:
    """One chapter on fresh copies of the database that stood at its beginning."""

    lab: Laboratory
    chapter: Chapter
    expected: Left = field(init=False)
    deaths: list[Death] = field(init=False)

    def __post_init__(self) -> None:
        """Live through it once without dying: what is left then is expected ever after."""
        moments: list[str] = []
        self.lab.copies.fresh()
        self.lab.office.use_database(self.lab.copies.url)
        self.lab.office.watch(lambda moment: bool(moments.append(moment)))
        assert self.lab.live(self.chapter.at) == 0
        self.lab.office.watch(nobody)
        self.deaths = [*self._own_deaths(self.lab.victims.steps()), *self._by_servers(moments)]
        self.expected = self.lab.left()

    def _own_deaths(self, steps: Iterable[str]) -> Iterator[Death]:
        accepted = marking = False
        for number, step in enumerate(steps):
            accepted |= step == "sent"
            marking |= step == "marking"
            if marking and step == "after commit":
                accepted = marking = False
            yield Death(self.chapter.name, step, number, repeats=accepted)

    def _by_servers(self, moments: Iterable[str]) -> Iterator[Death]:
        passed: Counter[str] = Counter()
        for moment in moments:
            taken = moment.endswith("taken")
            yield Death(self.chapter.name, moment, passed[moment], by_server=True, repeats=taken)
            passed[moment] += 1

    def die(self, death: Death) -> Left:
        """Die as told, start again until nothing is owed, and return what is left."""
        lab, now = self.lab, self.chapter.at
        lab.copies.fresh()
        lab.office.use_database(lab.copies.url)
        if death.by_server:
            lab.office.watch(_killer(lab.victims, death))
        code = lab.live(now, None if death.by_server else death.number)
        lab.office.watch(nobody)
        assert code == KILLED, f"{death}: ended with {code}"
        for _ in range(_MOST_RESTARTS):
            now += A_WHILE
            assert lab.live(now) == 0, f"{death}: the restart failed"
            if not lab.owed(now):
                break
        return lab.left()


def _killer(victims: Nursery, death: Death) -> Callable[[str], bool]:
    passed: Counter[str] = Counter()

    def kill(moment: str) -> bool:
        passed[moment] += 1
        if moment != death.where or passed[moment] != death.number + 1:
            return False
        victims.kill()
        return True

    return kill


@contextmanager
def laboratory(kind: str, folder: Path, *, statements: bool = False) -> Iterator[Laboratory]:
    """Give a laboratory on "sqlite" or "postgresql"."""
    with (
        copies(kind, folder) as databases,
        post_office(folder, PROVIDERS) as office,
        nursery(folder / "victims") as victims,
    ):
        furnish(office)
        yield Laboratory(office, victims, databases, statements)


def count(lab: Laboratory, chosen: Callable[[list[Death]], Iterable[Death]]) -> dict[str, Tally]:
    """Return the tally of each chapter over the chosen deaths in it."""
    tallies = {}
    for chapter, again in lab.chapters():
        tally = tallies[chapter.name] = Tally()
        for death in chosen(again.deaths):
            tally.add(death, again.expected, again.die(death))
        lab.copies.fresh()
        lab.office.use_database(lab.copies.url)
        lab.live(chapter.at)
        lab.left()
    return tallies


def main() -> None:
    """Print the table for both databases, or for those named."""
    named = [word for word in sys.argv[1:] if word != "--statements"]
    for kind in named or ("sqlite", "postgresql"):
        with ExitStack() as stack:
            folder = Path(stack.enter_context(TemporaryDirectory()))
            statements = "--statements" in sys.argv
            lab = stack.enter_context(laboratory(kind, folder, statements=statements))
            for chapter, tally in count(lab, lambda deaths: deaths).items():
                print(f"{kind:10}  {chapter:11}  {tally}", flush=True)
                for fault in tally.faults:
                    print(fault)


if __name__ == "__main__":
    main()
