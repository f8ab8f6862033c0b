"""What came of a cycle, whichever parts it had."""

from dataclasses import dataclass

from monitor.model.event import Event
from monitor.model.memory import Outcome
from monitor.model.source import SourceId, Verdict
from monitor.pipeline.deliver import Sent
from storage.stranded import Stranded


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What came of a cycle."""

    outcomes: tuple[Outcome, ...]
    health: tuple[Event, ...] = ()  # sources that broke, or recovered
    settled: tuple[Event, ...] = ()  # claims that a report confirms or contradicts
    left: int = 0  # pages that were not asked for, since their host does not answer
    skipped: bool = False  # another process was checking, and went on for longer than we waited
    busy: tuple[SourceId, ...] = ()  # news and pages that another process is checking
    sent: tuple[Sent, ...] = ()
    stranded: tuple[Stranded, ...] = ()  # what is owed through channels that are gone

    @property
    def events(self) -> tuple[Event, ...]:
        """What is new and not history."""
        found = (e for outcome in self.outcomes for e in outcome.events if not e.backfilled)
        return (*found, *self.settled, *self.health)

    @property
    def failed(self) -> tuple[Outcome, ...]:
        """The sources that could not be read."""
        return tuple(o for o in self.outcomes if o.verdict is Verdict.FAILED)

    @property
    def complete(self) -> bool:
        """True where nothing failed, was skipped, or waits for nobody."""
        undone = self.failed or self.skipped or self.busy or self.stranded
        return not (undone or any(sent.error for sent in self.sent))

    def and_then(self, later: "Summary") -> "Summary":
        """Return what came of this and then of something else."""
        return Summary(
            outcomes=(*self.outcomes, *later.outcomes),
            health=(*self.health, *later.health),
            settled=(*self.settled, *later.settled),
            left=self.left + later.left,
            skipped=self.skipped or later.skipped,
            busy=(*self.busy, *later.busy),
        )
