"""The judgements of an event as rows of a table: area, before, now, how it moved, a note."""

from dataclasses import dataclass

from monitor.compose.signs import DOWN, LEVEL, NO_GRADE, UP
from monitor.compose.wording import earlier_note, steps
from monitor.model.event import Event
from monitor.model.event_kind import EventKind
from monitor.model.judgement import Comparability, Framework, Grade
from monitor.model.judgement_line import JudgementLine


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One judgement beside the one before it; every text is ours and safe to show."""

    area: str  # "Help and protection"
    grade: Grade
    earlier: Grade | None  # None where nothing may stand in the "before" column
    move: str  # "▲ up 3 grades", "= no change", "first judgement", "not compared"
    note: str  # day and framework of the earlier grade; empty where there is none

    @property
    def before(self) -> str:
        """The earlier grade in words, or a dash."""
        return self.earlier.words if self.earlier else NO_GRADE

    @property
    def now(self) -> str:
        """The new grade in words."""
        return self.grade.words


def rows_of(event: Event) -> tuple[Row, ...]:
    """Return a row for each judgement, in the order of the event."""
    framework = event.report.framework if event.report else Framework.UNKNOWN
    first = event.kind is EventKind.RATING_FIRST
    return tuple(row_of(line, framework=framework, first=first) for line in event.lines)


def row_of(line: JudgementLine, *, framework: Framework, first: bool = False) -> Row:
    """Return the row of one judgement; ``first`` where the authority had no rating before."""
    earlier = line.earlier
    counted = earlier is not None and earlier.comparability is not Comparability.SPLIT
    return Row(
        area=line.area.words,
        grade=line.grade,
        earlier=earlier.grade if earlier and counted else None,
        move=_move(line, first),
        note=earlier_note(earlier, line.area, framework) if earlier else "",
    )


def _move(line: JudgementLine, first: bool) -> str:
    count = line.steps
    if count is not None:
        sign = UP if count > 0 else DOWN if count < 0 else LEVEL
        return f"{sign} {steps(count)}"
    if line.earlier is None and first:
        return "first judgement"
    return "not compared"


def shared_notes(rows: tuple[Row, ...]) -> tuple[str, ...]:
    """Return what must be known of the earlier grades, each thing once, with the areas it is of."""
    areas: dict[tuple[bool, str], list[str]] = {}
    for row in rows:
        if row.note:
            areas.setdefault((row.earlier is not None, row.note), []).append(row.area)
    compared = sum(row.earlier is not None for row in rows)
    return tuple(_shared(names, *key, compared) for key, names in areas.items())


def _shared(names: list[str], counted: bool, note: str, compared: int) -> str:
    if not counted:
        return f"{', '.join(names)} – {note}."
    whose = "Grades before" if len(names) == compared else f"Before, for {', '.join(names)}"
    return f"{whose}: inspection that ended on {note}."
