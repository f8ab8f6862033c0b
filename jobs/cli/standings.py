"""`authorities`, `ratings` and `history`: the register, and what stands or stood."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Annotated
from zoneinfo import ZoneInfo

import typer

from jobs.cli.options import AsJson, AsOf, GradeName, KnownAt, Names, RegionName
from jobs.cli.output import answer_json, note, table

if TYPE_CHECKING:
    from jobs.cli.session import Session
    from monitor.detect.standing import Step
    from monitor.model.event import JudgementLine
    from monitor.model.history import GradedReport


def authorities(
    query: Annotated[str | None, typer.Argument(help="Part of a name, alias or code.")] = None,
    region: RegionName = None,
    as_json: AsJson = False,
) -> None:
    """List the authorities of England: names, aliases, URN, region.

    Example: ofsted-monitor authorities durham
    """
    # Imported late, here and below, so that --help answers at once.
    from jobs.cli.shapes import authority_shape
    from monitor.register.register import default_register

    found = default_register().search(query, region)
    if as_json:
        answer_json([authority_shape(authority) for authority in found])
        return
    rows = [(a.name, a.urn, a.region, ", ".join((*a.aliases, *a.trusts))) for a in found]
    table(("Authority", "URN", "Region", "Also called"), rows)
    if not found:
        note("no authority has that in its name, aliases or codes")


def ratings(
    context: typer.Context,
    names: Names = None,
    region: RegionName = None,
    grade: GradeName = None,
    as_of: AsOf = None,
    known_at: KnownAt = None,
    as_json: AsJson = False,
) -> None:
    """Show the judgements that stand, or that stood on a day.

    Example: ofsted-monitor ratings --region "North East" --as-of 2019-01-01
    """
    from jobs.cli.shapes import rating_shape
    from monitor.detect.standing import standing

    by_authority = _reports_by_authority(context.obj, names, region, known_at)
    found = [standing(reports, as_of=as_of) for reports in by_authority.values()]
    standings = [report for report in found if report and _has_grade(report, grade)]
    basis = "latest graded report" + (f" published by {as_of}" if as_of else "")
    if as_json:
        answer_json([rating_shape(report, basis=basis) for report in standings])
        return
    _ratings_table(standings)


def history(
    context: typer.Context,
    authority: Annotated[str, typer.Argument(help="A name, alias or URN.")],
    as_json: AsJson = False,
) -> None:
    """Show every graded report of one authority, with what moved against the one before.

    Example: ofsted-monitor history Sunderland
    """
    show_history(context.obj, authority, as_json=as_json)


def show_history(session: Session, authority: str, *, as_json: bool = False) -> None:
    """Answer ``history``; the demo ends with the same answer."""
    from jobs.cli.shapes import step_shape
    from monitor.detect.standing import steps
    from monitor.register.register import default_register

    found = default_register().find(authority)
    done = steps(session.history().graded_reports([found.id]))
    if as_json:
        answer_json([step_shape(step) for step in done])
    else:
        _history_table(found.name, done)


def _reports_by_authority(
    session: Session, names: list[str] | None, region: str | None, known_at: date | None
) -> dict[str, list[GradedReport]]:
    """Return the graded reports asked for, by authority in the register's order."""
    from monitor.register.register import default_register

    register = default_register()
    wanted = register.select(names or ["all"])
    if region:
        inside = {authority.id for authority in register.select([f"region:{region}"])}
        wanted = tuple(authority for authority in wanted if authority.id in inside)
    moment = _end_of(known_at, session.config().timezone) if known_at else None
    ids = [authority.id for authority in wanted]
    found: dict[str, list[GradedReport]] = {id_: [] for id_ in ids}
    for report in session.history().graded_reports(ids, known_at=moment):
        found[report.authority].append(report)
    return found


def _end_of(day: date, zone: str) -> datetime:
    return datetime.combine(day + timedelta(days=1), time(), ZoneInfo(zone))


def _has_grade(report: GradedReport, grade: str | None) -> bool:
    """Return whether a report is of that grade: overall, or anywhere if it has no overall one."""
    from monitor.model.judgement import Area

    overall = report.grades.get(Area.OVERALL)
    return grade is None or (grade == overall if overall else grade in report.grades.values())


def _ratings_table(standings: list[GradedReport]) -> None:
    from monitor.model.judgement import Area
    from monitor.register.register import default_register

    areas = [a for a in Area if a is not Area.LSCB and any(a in r.grades for r in standings)]
    register = default_register()
    rows = []
    for report in standings:
        authority = register.get(report.authority)
        cells = [report.grades[a].words if a in report.grades else "–" for a in areas]
        rows.append((authority.name if authority else report.authority, *cells, report.published))
    table(("Authority", *(area.words for area in areas), "Published"), rows)
    if not standings:
        note("no rating is known for these: run `ofsted-monitor check` first, or ask for others")


def _history_table(name: str, done: list[Step]) -> None:
    rows = [row for step in done for row in _step_rows(step)]
    table(("Published", "Framework", "Judgement", "Before", "Grade", "Move"), rows)
    if not done:
        note(f"no graded report of {name} is known: is it watched, and has a check been run?")


def _step_rows(step: Step) -> Iterator[tuple[object, ...]]:
    """Give one row for each judgement; the report's own cells only on its first."""
    from monitor.compose.rows import row_of

    report = step.report
    first = not any(line.earlier for line in step.lines)
    heading = [report.published or "", report.framework.value.upper()]
    for line in step.lines:
        row = row_of(line, framework=report.framework, first=first)
        yield (*heading, row.area, row.before, row.now, _together(line) or row.move)
        heading = ["", ""]


def _together(line: JudgementLine) -> str:
    """Return what stood when this area was judged together with another, if it was."""
    from monitor.model.judgement import Comparability

    earlier = line.earlier
    if earlier is None or earlier.comparability is not Comparability.SPLIT:
        return ""
    return f"together before: {earlier.grade.words}"
