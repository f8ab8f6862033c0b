"""`reread`: the kept reports, read again with today's reader."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from jobs.cli import exits
from jobs.cli.options import AsJson
from jobs.cli.output import answer_json, note, say

if TYPE_CHECKING:
    from monitor.pipeline.reread import Reread
    from monitor.pipeline.reread_articles import RereadArticle

    Result = Reread | RereadArticle


def reread(
    context: typer.Context,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only show what would differ; store nothing.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Read every kept report and article again, show what differs, store it; nobody is alerted.

    Example: ofsted-monitor reread --dry-run
    """
    # Imported late, so that --help answers at once.
    from jobs.cli.progress import counted
    from jobs.wiring import open_app
    from monitor.pipeline import reread as pipeline
    from monitor.pipeline.reread_articles import reread_articles

    context.obj.history()  # there must be something to read again
    with open_app(context.obj.config(), readers=os.cpu_count() or 1) as app:
        done = counted(
            pipeline.reread(app.edges, app.reports.read_all, app.register, dry_run=dry_run),
            "Reports read again",
        )
        reports = list(done)
        again = reread_articles(app.edges, app.desk, dry_run=dry_run)
        articles = list(counted(again, "Articles read again"))
    results: list[Result] = [*reports, *articles]
    for result in results:
        if result.error:
            note(f"{_name(result)}: {result.error}; the earlier reading stands")
    differing = [result for result in results if result.changes]
    if as_json:
        answer_json([_shape(result) for result in differing])
    else:
        _show(differing, (len(reports), len(articles)), dry_run=dry_run)
    if any(result.error for result in results):
        raise typer.Exit(exits.DONE_IN_PART)


def _show(differing: Sequence[Result], read: tuple[int, int], *, dry_run: bool) -> None:
    for result in differing:
        say(_name(result))
        for line in result.changes:
            say(f"  {line}")
    reports, articles = read
    total = f"{reports} reports" + (f" and {articles} articles" if articles else "")
    stored = "nothing was stored" if dry_run else "stored, nobody was alerted"
    say(f"{total} read again, {len(differing)} read otherwise than before: {stored}")


def _shape(result: Result) -> dict[str, object]:
    # Imported late, so that --help answers at once.
    from monitor.pipeline.reread import Reread

    if isinstance(result, Reread):
        report = result.report
        what = {"authority": report.authority, "report": report.document.id}
        return {**what, "sha256": report.sha256, "changes": list(result.changes)}
    article = result.article
    what = {"article": article.waiting.entry.url, "title": article.said.text.title}
    return {**what, "sha256": article.sha256, "changes": list(result.changes)}


def _name(result: Result) -> str:
    from monitor.pipeline.reread import Reread

    if isinstance(result, Reread):
        return f"{result.report.authority}, file {result.report.document.id}"
    return f"article {result.article.waiting.entry.url}"
