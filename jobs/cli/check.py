"""`check`: one cycle now."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from jobs.cli import exits
from jobs.cli.options import Names
from jobs.cli.output import note, say, say_wrapped

if TYPE_CHECKING:
    from jobs.summary import Summary


def check(
    context: typer.Context,
    names: Names = None,
    every: Annotated[
        bool, typer.Option("--all", help="All authorities of England, also those not watched.")
    ] = False,
    sweep: Annotated[
        bool, typer.Option("--sweep", help="Every page, whether or not the list says it moved.")
    ] = False,
    quiet: Annotated[bool, typer.Option("--quiet", help="Say only what went wrong.")] = False,
) -> None:
    """Look now: fetch what moved, read it, store it, tell whom it concerns.

    Example: ofsted-monitor check Sunderland --sweep
    """
    # Imported late, so that --help answers at once.
    from jobs.cli.progress import watching
    from jobs.cycle import run_cycle, selected
    from jobs.wiring import open_app

    with open_app(context.obj.config()) as app, watching(quiet=quiet) as onlooker:
        chosen = selected(app, names or [], every=every)
        news = not names and not every
        summary = run_cycle(app, authorities=chosen, sweep=sweep, news=news, onlooker=onlooker)
    _report_failures(summary)
    if not quiet:
        _report(summary)
    if not summary.complete:
        raise typer.Exit(exits.DONE_IN_PART)


def _report(summary: Summary) -> None:
    from monitor.compose.line import compose_line

    kept = sum(1 for o in summary.outcomes for event in o.events if event.backfilled)
    say_wrapped(f"read {_what_was_read(summary)}: {_told(len(summary.events), kept)}")
    for event in summary.events:
        say_wrapped(f"  {compose_line(event)}")
    delivered = [sent for sent in summary.sent if not sent.error]
    if summary.sent:
        say(f"{_count(len(delivered), 'message')} sent, {len(summary.sent) - len(delivered)} not")


def _what_was_read(summary: Summary) -> str:
    """Return "the list, 2 pages and the news": what brought nothing new in a word or two."""
    *others, last = _parts(summary)
    return f"{', '.join(others)} and {last}" if others else last


def _parts(summary: Summary) -> Iterator[str]:
    from monitor.model.source import Verdict
    from monitor.pipeline.note_members import LIST

    read = [o for o in summary.outcomes if o.error is None]
    pages = [o for o in read if o.source.startswith("ofsted/") and o.source != LIST]
    news = [o for o in read if o.source.startswith("news/")]
    watched = [o for o in read if o.source.startswith("page/")]
    if any(o.source == LIST for o in read):
        yield "the list"
    yield _count(len(pages), "page")
    if news:
        new = sum(outcome.articles for outcome in news)
        yield _count(new, "article") if new else "the news"
    if watched:
        changed = sum(outcome.verdict is Verdict.CHANGED for outcome in watched)
        yield _count(changed, "changed page") if changed else "watched pages"


def _told(new: int, kept: int) -> str:
    news = _count(new, "new event") if new else "nothing new"
    return f"{news} ({_count(kept, 'event')} of the past kept as history)" if kept else news


def _report_failures(summary: Summary) -> None:
    from jobs.cli.sent import sent_line

    for outcome in summary.failed:
        note(f"{outcome.source}: {outcome.error}")
    for sent in summary.sent:
        if sent.error:
            note(sent_line(sent))
    for stranded in summary.stranded:
        note(str(stranded))
    if summary.left:
        note(
            f"left {_count(summary.left, 'page')} for the next check: Ofsted's site gives no answer"
        )
    if summary.skipped:
        note("skipped Ofsted's pages: another process is still checking them")
    for source in summary.busy:
        note(f"skipped {source}: another process is still checking it")


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
