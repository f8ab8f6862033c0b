"""What may be told as a judgement: only what two readings of the report say alike.

The first reading is the table by places. Where that ties no grade to a label, neither one nor
another, the table in the order of the file's text may stand in for it, but only together with a
heading. The second reading is, in this order,

1. the body's own headings and sentences about the area; where there are any, all must agree with
   the table;
2. where the body has none: the table in the order of the file's text. So it is for ILACS's overall
   effectiveness, which no heading repeats, unless the summary says it in a sentence, and for the
   rare heading without its grade;
3. for "not judged" the body's silence: an area that was not judged has no graded heading;
4. for an overall grade in a file that holds its columns one after the other, so that its text's
   order says nothing: that it lies between the best and the worst of its rows.

A sentence that names its own subject and grade ("The Local Safeguarding Children Board is good")
cannot be shifted to another row; it needs no second reading where the report has none, but none may
contradict it.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

from monitor.model.judgement import Area, Grade
from monitor.model.report import Evidence, Judgement
from monitor.readers.report.headings import Repeated
from monitor.readers.report.overall import Statement
from monitor.readers.report.table import TableRow

_SCALE = (Grade.OUTSTANDING, Grade.GOOD, Grade.REQUIRES_IMPROVEMENT, Grade.INADEQUATE)
Support = Callable[[Grade], bool | None]
"""Whether something else in the report bears a grade out; None where it says nothing."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A judgement, or why there is none."""

    judgement: Judgement | None
    warning: str | None = None


def agree(
    area: Area,
    rows: Sequence[TableRow],
    repeated: Sequence[Repeated | Statement],
    supports: Iterable[Support],
) -> Verdict:
    """Hold the table's rows of one area against what the body repeats.

    Where the body repeats nothing, the first of ``supports`` that has an opinion decides.
    """
    read = [(row, row.grade) for row in rows if row.grade]
    grades = {grade for _, grade in read}
    if 0 < len(read) < len(rows):
        return left_out(area, "a row of the table has no grade that can be read", repeated)
    if not read:
        return _by_heading(area, repeated, supports) or left_out(area, _no_grade(rows), repeated)
    if len(grades) > 1:
        return left_out(area, f"two tables say {_either(grades)}", repeated)
    row, grade = read[0]
    if any(said.grade != grade for said in repeated):
        return left_out(area, f"the table says {_words(grade)}", repeated)
    if not repeated and not _supported(grade, supports):
        return left_out(area, f"the table says {_words(grade)}, and nothing confirms it")
    return Verdict(_judgement(row, grade))


def _by_heading(
    area: Area, repeated: Sequence[Repeated | Statement], supports: Iterable[Support]
) -> Verdict | None:
    """Return a judgement that headings give and the table's text bears out, if so it is."""
    headings = [said for said in repeated if isinstance(said, Repeated)]
    grades = {said.grade for said in repeated}
    if not headings or len(grades) != 1 or not _supported(headings[0].grade, supports):
        return None
    said = headings[0]
    evidence = Evidence(said.page, said.quote)
    return Verdict(Judgement(area=area, grade=said.grade, label=said.label, evidence=evidence))


def _supported(grade: Grade, supports: Iterable[Support]) -> bool:
    opinions = (support(grade) for support in supports)
    return bool(next((said for said in opinions if said is not None), False))


def agree_on_statements(area: Area, statements: Sequence[Statement]) -> Verdict:
    """Return the judgement of sentences that each name their own subject; all must agree."""
    grades = {said.grade for said in statements}
    if len(grades) != 1:
        return left_out(area, "its sentences contradict each other", statements)
    first = statements[0]
    evidence = Evidence(first.page, first.quote)
    return Verdict(Judgement(area=area, grade=first.grade, label=first.subject, evidence=evidence))


def within(rows: Collection[Grade]) -> Support:
    """Return whether an overall grade lies between the best and the worst of ``rows``."""
    places = [_SCALE.index(grade) for grade in rows if grade in _SCALE]

    def supports(overall: Grade) -> bool | None:
        if not places or overall not in _SCALE:
            return None
        return min(places) <= _SCALE.index(overall) <= max(places)

    return supports


def doubted(overall: Verdict, rows: Collection[Grade], *, veto: bool = False) -> Verdict:
    """Return the verdict with a warning where an overall grade lies outside the range of its rows.

    It is told as printed: two readings saw it. With ``veto`` it is left out: where it is a
    sentence's, both readings are of the same words. No report known is so.
    """
    judgement = overall.judgement
    if judgement is None or within(rows)(judgement.grade) is not False:
        return overall
    printed = f"{judgement.area.words} is printed as {_words(judgement.grade)}"
    return Verdict(None if veto else judgement, f"{printed}, outside the range of its own rows")


def is_not_judged(grade: Grade) -> bool | None:
    """Whether the body's silence is itself the second reading."""
    return True if grade is Grade.NOT_JUDGED else None


def _judgement(row: TableRow, grade: Grade) -> Judgement:
    evidence = Evidence(row.page, f"{row.label} {row.printed}")
    return Judgement(area=row.area, grade=grade, label=row.label, evidence=evidence)


def _no_grade(rows: Sequence[TableRow]) -> str:
    if rows:
        return "no grade in the table stands certainly beside its label"
    return "the table has no such row"


def left_out(area: Area, why: str, repeated: Sequence[Repeated | Statement] = ()) -> Verdict:
    """Return a verdict without a judgement, saying why and what the body says."""
    said = "; ".join(
        dict.fromkeys(f"page {r.page} says {_words(r.grade)} (“{r.quote}”)" for r in repeated)
    )
    reason = f"{why}; {said}" if said else why
    return Verdict(None, f"{area.words} is left out: {reason}")


def _either(grades: Iterable[Grade]) -> str:
    return " and ".join(sorted(map(_words, grades)))


def _words(grade: Grade) -> str:
    return grade.words.lower()
