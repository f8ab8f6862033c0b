"""A row of the sector's overview sheet: the latest inspection of an authority, as others read it.

Its traps are known. Before 2023 one grade was given for children in care and care leavers
together; the sheet puts it under ``in_care_grade`` and writes a remark under
``care_leavers_grade``. What contradicts itself is left out and named. Our own export has the
same columns and a few more, which tell apart what the sheet does not.
"""

from datetime import date

from monitor.model.authority import Authority
from monitor.model.imported import ImportedInspection, SheetKind
from monitor.model.judgement import Area, Framework, Grade, gives_no_overall
from monitor.model.window import Window
from monitor.readers.sheet.cells import PRE_DATES
from monitor.readers.sheet.record import Record

_FIRST_ILACS = date(2018, 1, 29)
"""First day on site of the first ILACS inspection, Rochdale's."""

_LAST_SIF = date(2018, 6, 11)
"""First day on site of the last re-inspection under the framework before."""

_FIRST_SPLIT = date(2023, 1, 1)
"""ILACS inspections that start on this day or later grade care leavers apart."""

_OWN_COLUMNS = {
    Area.IN_CARE_AND_CARE_LEAVERS: "in_care_and_care_leavers_grade",
    Area.LOOKED_AFTER: "looked_after_grade",
    Area.ADOPTION: "adoption_grade",
}

_GRADE_COLUMNS = (
    "overall_effectiveness_grade",
    "impact_of_leaders_grade",
    "help_and_protection_grade",
    "in_care_grade",
    "care_leavers_grade",
)


def read_overview(record: Record, authority: Authority) -> ImportedInspection | None:
    """Return what the row says, None, with a remark, where no day or no grade is left.

    A row that gives neither says only that there is such an authority.
    """
    windows = _windows(record)
    published = record.day("publication_date")
    if not windows and published is None:
        if record.said(*_GRADE_COLUMNS):
            record.leave_out("it gives no dates")
        return None
    start = windows[0].start if windows else None
    framework = _framework(record, start or published)
    grades = _grades(record, framework, start)
    if not grades:
        record.leave_out("it gives no grades")
        return None
    return ImportedInspection(
        row=record.number,
        kind=SheetKind.OVERVIEW,
        authority=authority.id,
        framework=framework,
        windows=windows,
        published=published,
        grades=grades,
        url=record.said("inspection_link"),
    )


def _windows(record: Record) -> tuple[Window, ...]:
    start, end = record.day("inspection_start_date"), record.day("inspection_end_date")
    if start is None or end is None:
        only = start or end
        return (Window(only, only),) if only else ()
    if end < start:
        record.leave_out(f"it ends on {end}, before it starts on {start}")
        return ()
    return (Window(start, end),)


def _framework(record: Record, on: date | None) -> Framework:
    """The sheet does not say; its day does, but for the months in which there were two."""
    said = record.said("framework")
    if said in {framework.value for framework in Framework}:
        return Framework(said)
    if on is None or _FIRST_ILACS <= on <= _LAST_SIF:
        return Framework.UNKNOWN
    return Framework.SIF if on < _FIRST_ILACS else Framework.ILACS


def _grades(record: Record, framework: Framework, start: date | None) -> dict[Area, Grade]:
    """Return the grades, in the order of ``Area``."""
    found = {
        Area.OVERALL: _overall(record, framework, start),
        Area.LEADERSHIP: record.grade("impact_of_leaders_grade"),
        Area.HELP_PROTECTION: record.grade("help_and_protection_grade"),
        **_care(record, framework, start),
        **{area: grade for area, name in _OWN_COLUMNS.items() if (grade := record.grade(name))},
    }
    return {area: grade for area in Area if (grade := found.get(area))}


def _overall(record: Record, framework: Framework, start: date | None) -> Grade | None:
    grade = record.grade("overall_effectiveness_grade")
    if grade and gives_no_overall(framework, start):
        record.leave_out(f"overall {grade.words}, though none is given since April 2026")
        return None
    return grade


def _care(record: Record, framework: Framework, start: date | None) -> dict[Area, Grade | None]:
    together = record.said("care_leavers_grade").lower() == PRE_DATES
    in_care = record.grade("in_care_grade")
    leavers = None if together else record.grade("care_leavers_grade")
    if not (in_care or leavers):
        return {}
    if framework is Framework.SIF:
        return {Area.LOOKED_AFTER: in_care, Area.CARE_LEAVERS: leavers}
    if framework is not Framework.ILACS:
        record.leave_out("by which framework care was graded is not certain")
        return {}
    if start is not None and together is (start >= _FIRST_SPLIT):
        record.leave_out(f"the grades of care do not fit an inspection of {start}")
        return {}
    if together:
        return {Area.IN_CARE_AND_CARE_LEAVERS: in_care}
    return {Area.IN_CARE: in_care, Area.CARE_LEAVERS: leavers}
