"""What puts a new report into context, each sentence with its basis in it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from monitor.context.group import england, neighbours_of, region_of, wider_area_of
from monitor.context.held import Held, held_on
from monitor.context.interval import since_the_last
from monitor.context.moves import Move, Precedents, move_of, precedents
from monitor.context.places import good_among, one_of, one_of_few
from monitor.context.subject import Subject, subject_of
from monitor.context.tally import tally
from monitor.model.authority import Authority, AuthorityId
from monitor.model.history import GradedReport
from monitor.model.judgement_line import JudgementLine
from monitor.register import Register


def sentences(
    new: GradedReport,
    lines: Sequence[JudgementLine],
    histories: Mapping[AuthorityId, Sequence[GradedReport]],
    *,
    register: Register,
    as_of: date,
) -> tuple[str, ...]:
    """Return at most six sentences about a new report, the most telling first.

    ``lines`` are its judgements beside the earlier ones. ``histories`` has a key for each
    authority of which every inspection report has been read, with nothing under it where it
    has none; ``new`` may be in them or not. What was published after ``as_of`` is left out.

    A sentence is only made where everybody it speaks of has a key, and where the grade that
    it counts could be read in every report it counts. Where ``new`` is not the rating that
    stands on that day, it is history and there is nothing to say.
    """
    authority = register.get(new.authority)
    held = held_on(as_of, histories, new)
    if authority is None or held.ratings.get(new.authority, ())[-1:] != (new,):
        return ()
    scene = _Scene(new, authority, held, register)
    subject = subject_of(new)
    graded = _of_grade(scene, subject, move_of(lines, subject)) if subject else ()
    return tuple(filter(None, [*graded, since_the_last(authority, held)]))


@dataclass(frozen=True, slots=True)
class _Scene:
    new: GradedReport
    authority: Authority
    held: Held
    register: Register


def _of_grade(scene: _Scene, subject: Subject, move: Move | None) -> Iterator[str | None]:
    """Give what is said of the grade; a first of its kind before everything else."""
    before = _before(scene, subject, move) if move else None
    if before and not before.others:
        yield before.tell()
    yield from _placed(scene, subject)
    if before and before.others:
        yield before.tell()


def _before(scene: _Scene, subject: Subject, move: Move) -> Precedents | None:
    groups = (england(scene.register), region_of(scene.authority, scene.register))
    return precedents(move, subject, groups, scene.held, scene.new)


def _placed(scene: _Scene, subject: Subject) -> Iterator[str | None]:
    """Give where the grade stands: in England, the North or Midlands, the region, its like."""
    authority, register = scene.authority, scene.register
    wider = wider_area_of(authority, register)
    if counted := tally(england(register), subject, scene.held):
        yield one_of(counted, authority, scene.new)
    if wider and (counted := tally(wider, subject, scene.held)):
        yield one_of_few(counted, authority, scene.new)
    for group in (region_of(authority, register), neighbours_of(authority, register)):
        if counted := tally(group, subject, scene.held):
            yield good_among(counted, authority)
