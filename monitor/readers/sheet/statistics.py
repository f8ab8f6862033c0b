"""A row of Ofsted's yearly statistics: one ILACS inspection, its day, its overall grade."""

from monitor.model.authority import Authority
from monitor.model.imported import ImportedInspection, SheetKind
from monitor.model.judgement import Area, Framework
from monitor.model.window import Window
from monitor.readers.sheet.record import Record


def read_statistics(record: Record, authority: Authority) -> ImportedInspection | None:
    """Return what the row says, None, with a remark, where it says no grade.

    The sheet gives one day of each inspection and not the day of publication.
    """
    day, overall = record.day("inspection date"), record.grade("overall effectiveness")
    if day is None or overall is None:
        lost = "no inspection date" if day is None else f"no overall grade on {day}"
        record.leave_out(f"{lost}: the row is of no use")
        return None
    return ImportedInspection(
        row=record.number,
        kind=SheetKind.STATISTICS,
        authority=authority.id,
        framework=Framework.ILACS,  # the whole sheet is of these
        windows=(Window(day, day),),
        published=None,
        grades={Area.OVERALL: overall},
    )
