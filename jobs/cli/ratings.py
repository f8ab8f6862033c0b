"""`ratings`: what stands, or stood on a day."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

import typer

from jobs.cli.asked import authorities_asked, by_authority
from jobs.cli.basis import basis_of, imported_of, rating_on
from jobs.cli.options import (
    AsCsv,
    AsJson,
    AsOf,
    ChangedSince,
    GradeNames,
    KnownAt,
    Names,
    RegionName,
    SortName,
)
from jobs.cli.output import note, table, terminal_width
from jobs.cli.picture import Chart, draw_many, place_of

if TYPE_CHECKING:
    from jobs.cli.rating_table import Rated
    from jobs.cli.session import Session
    from monitor.model.authority import Authority
    from monitor.model.history import GradedReport
    from monitor.model.judgement import Grade


def ratings(
    context: typer.Context,
    names: Names = None,
    region: RegionName = None,
    grade: GradeNames = None,
    changed_since: ChangedSince = None,
    as_of: AsOf = None,
    known_at: KnownAt = None,
    sort: SortName = "name",
    reverse: Annotated[bool, typer.Option("--reverse", help="The other way round.")] = False,
    chart: Chart = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """Show the judgements that stand, or that stood on a day.

    Example: ofsted-monitor ratings --region "North East" --as-of 2019-01-01
    """
    # Imported late, here and below, so that --help answers at once.
    from jobs.cli.answers import answer_scripts
    from jobs.cli.moments import end_of, first_day, last_day
    from jobs.cli.rating_shapes import RATING_FIELDS

    session: Session = context.obj
    day, since = last_day(session, as_of), first_day(session, changed_since)
    wanted = authorities_asked(names, region)
    known = session.history().graded_reports(
        [authority.id for authority in wanted],
        known_at=end_of(session, last_day(session, known_at)),
    )
    own = by_authority(wanted, known)
    if chart:
        where = place_of(names, wanted[0].region if region and wanted else None, len(wanted))
        draw_many(chart, where, list(own.values()), until=day or session.today())
    imported = imported_of(session, wanted, asked=day is not None and known_at is None)
    found = _rated(wanted, own, imported, as_of=day, since=since)
    chosen = _sorted([it for it in found if _has_grade(it.report, grade)], sort, reverse)
    if as_json or as_csv:
        shapes = [_shape(rated, as_of=day, changes=since is not None) for rated in chosen]
        fields = (*RATING_FIELDS, "changes") if since else RATING_FIELDS
        answer_scripts(shapes, fields, as_json=as_json, as_csv=as_csv)
    else:
        _show(chosen, by_region=sort == "region")


def _rated(
    wanted: Sequence[Authority],
    own: Mapping[str, Sequence[GradedReport]],
    imported: Mapping[str, Sequence[GradedReport]],
    *,
    as_of: date | None,
    since: date | None,
) -> list[Rated]:
    """Return those who have a rating; with ``since``, those whose judgements moved from then on."""
    from jobs.cli.rating_table import Rated
    from monitor.detect.standing import moved_since

    found = []
    for authority in wanted:
        reports = own[authority.id]
        stands = rating_on(reports, imported[authority.id], as_of=as_of)
        moved = moved_since(reports, since, as_of=as_of) if since else ()
        if stands and (moved or not since):
            found.append(Rated(authority=authority, report=stands, moved=moved))
    return found


def _has_grade(report: GradedReport, grades: Sequence[str] | None) -> bool:
    """Return whether a report is of such a grade: overall, or anywhere if it has no overall one."""
    from monitor.model.judgement import Area

    overall = report.grades.get(Area.OVERALL)
    looked_at = [overall] if overall else report.grades.values()
    return not grades or any(grade in grades for grade in looked_at)


def _sorted(found: list[Rated], by: str, reverse: bool) -> list[Rated]:
    """Sort by name, region, the newest report or the best grade; who lacks it comes last."""
    key: Callable[[Rated], Any] = _KEYS.get(by) or (lambda rated: _rank(rated.grade(by)))
    having = [rated for rated in found if key(rated) is not None]
    having.sort(key=key, reverse=reverse)
    return having + [rated for rated in found if key(rated) is None]


_KEYS: dict[str, Callable[[Rated], Any]] = {
    "name": lambda rated: rated.authority.name.casefold(),
    "region": lambda rated: rated.authority.region,
    "framework": lambda rated: rated.report.framework.value,
    "published": lambda rated: rated.report.published and -rated.report.published.toordinal(),
}


def _rank(grade: Grade | None) -> int | None:
    from monitor.model.judgement import Grade

    return list(Grade).index(grade) if grade else None


def _shape(rated: Rated, *, as_of: date | None, changes: bool) -> dict[str, Any]:
    from jobs.cli.rating_shapes import changes_shape, rating_shape

    shape = rating_shape(rated.report, basis=basis_of(rated.report, as_of=as_of))
    return shape | {"changes": changes_shape(rated.moved)} if changes else shape


def _show(found: Sequence[Rated], *, by_region: bool) -> None:
    from jobs.cli.rating_table import cells, columns, look_at, remarks

    signs = any(rated.moved for rated in found)
    look = look_at(terminal_width(), region=by_region, signs=signs)
    table(columns(look), [cells(rated, look) for rated in found])
    for remark in remarks(found, look):
        note(remark)
    if not found:
        note("no rating is known for these: run `ofsted-monitor check` first, or ask for others")
