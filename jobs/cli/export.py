"""`export ratings|events|reports|articles`: what is known, as a table for other programs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from jobs.cli.export_form import STDOUT, FormName, Output, form_of
from jobs.cli.options import (
    AsOf,
    Kinds,
    KnownAt,
    Names,
    OfAuthority,
    PerhapsAuthority,
    RegionName,
    Since,
    Until,
)
from jobs.cli.output import note

if TYPE_CHECKING:
    from jobs.export.columns import Column
    from jobs.export.files import Form

app = typer.Typer(
    help="Export as csv, json or xlsx.",
    epilog="Example: ofsted-monitor export ratings -o ratings.xlsx",
    no_args_is_help=True,
    rich_markup_mode=None,
)


@app.command()
def ratings(
    context: typer.Context,
    names: Names = None,
    region: RegionName = None,
    as_of: AsOf = None,
    known_at: KnownAt = None,
    form: FormName = None,
    output: Output = STDOUT,
) -> None:
    """Export the judgements that stand, or stood on a day: one row for each authority asked for.

    Example: ofsted-monitor export ratings -o ratings.xlsx
    """
    # Imported late, here and below, so that --help answers at once.
    from jobs.cli.asked import authorities_asked
    from jobs.cli.export_ratings import ratings_asked
    from jobs.cli.moments import end_of, last_day
    from jobs.export.ratings import RATINGS

    meant = form_of(form, output)
    session, wanted = context.obj, authorities_asked(names, region)
    known = end_of(session, last_day(session, known_at))
    rows = ratings_asked(session, wanted, as_of=last_day(session, as_of), known_at=known)
    _write("ratings", RATINGS, rows, len(rows), meant, output)


@app.command()
def events(
    context: typer.Context,
    since: Since = None,
    until: Until = None,
    authority: OfAuthority = None,
    kind: Kinds = None,
    form: FormName = None,
    output: Output = STDOUT,
) -> None:
    """Export what was detected, newest first.

    Example: ofsted-monitor export events --since "last month" --format csv
    """
    from jobs.cli.moments import between
    from jobs.export.events import EVENTS
    from monitor.register.register import default_register
    from storage.event_log import EventFilter

    meant = form_of(form, output)
    start, end = between(context.obj, since, until)
    wanted = EventFilter(
        since=start,
        until=end,
        authorities=[default_register().find(authority).id] if authority else (),
        kinds=kind or (),
    )
    asked = context.obj.events()
    rows = asked.each(wanted)
    _write("events", EVENTS, rows, asked.count(wanted), meant, output)


@app.command()
def reports(
    context: typer.Context,
    authority: PerhapsAuthority = None,
    form: FormName = None,
    output: Output = STDOUT,
) -> None:
    """Export the documents known: reports and letters, with their days and addresses.

    Example: ofsted-monitor export reports -o reports.csv
    """
    from jobs.export.reports import REPORTS
    from monitor.register.register import default_register
    from storage.reports import ReportFilter

    meant = form_of(form, output)
    ids = [default_register().find(authority).id] if authority else []
    found = context.obj.reports(ReportFilter(authorities=ids))
    _write("reports", REPORTS, found, len(found), meant, output)


@app.command()
def articles(
    context: typer.Context,
    authority: PerhapsAuthority = None,
    since: Since = None,
    until: Until = None,
    form: FormName = None,
    output: Output = STDOUT,
) -> None:
    """Export the news that was kept, newest first, with what it claims and how that stands.

    Example: ofsted-monitor export articles --since 2021-08-01 -o news.xlsx
    """
    from jobs.cli.moments import between
    from jobs.export.articles import ARTICLES
    from monitor.register.register import default_register
    from storage.news_history import ArticleFilter

    meant = form_of(form, output)
    start, end = between(context.obj, since, until)
    of = default_register().find(authority).id if authority else None
    asked = context.obj.news()
    wanted = ArticleFilter(since=start, until=end, authority=of)
    rows = asked.each_article(wanted)
    _write("articles", ARTICLES, rows, asked.count_articles(wanted), meant, output)


def _write(
    name: str,
    columns: Sequence[Column[Any]],
    rows: Iterable[Any],
    total: int,
    form: Form,
    output: Path,
) -> None:
    from jobs.cli.progress import counted
    from jobs.export.columns import Export
    from jobs.export.files import write_file, write_stdout

    table = Export(name, columns, counted(rows, "Rows written", total=total))
    if output == STDOUT:
        write_stdout(table, form)
        return
    write_file(table, form, output)
    note(f"{output}: {total:,} {name}")
