"""`db upgrade|prune|backup|verify`: looking after the database."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from jobs.cli import exits
from jobs.cli.options import AsJson
from jobs.cli.output import answer_json, note, say

if TYPE_CHECKING:
    from sqlalchemy import Engine

app = typer.Typer(
    help="Look after the database.",
    epilog="Example: ofsted-monitor db backup /backup/ofsted-monitor.db",
    no_args_is_help=True,
    rich_markup_mode=None,
)


def parse_length(text: str) -> timedelta:
    """Return the length of time that was typed as 90d, 12h or 30m."""
    # Imported late, here and below, so that --help answers at once.
    from monitor.config.values import length_of_time

    try:
        return length_of_time(text)
    except ValueError as error:
        raise typer.BadParameter(f"{text!r} {error}") from None


OlderThan = Annotated[
    timedelta | None,
    typer.Option(
        "--older-than",
        parser=parse_length,
        metavar="AGE",
        help="How old an entry of the log, or a day's reading of a page, must be; else 90d.",
    ),
]


@app.command()
def upgrade(context: typer.Context) -> None:
    """Bring the database to this version's schema, making it where there is none.

    Example: ofsted-monitor db upgrade
    """
    from storage.schema import RELEASED, open_for_writing
    from storage.word_index import mend_word_index

    engine = open_for_writing(context.obj.config().database_url)
    say(f"the database has schema {RELEASED[-1]}, which is this version's")
    try:
        if mend_word_index(engine):
            say("the index of words did not fit the texts: it was made anew")
        _make_searchable(engine)
    finally:
        engine.dispose()


def _make_searchable(engine: Engine) -> None:
    from jobs.cli.progress import counted
    from jobs.searchable import make_searchable

    made, failed = make_searchable(
        engine, lambda files, total: counted(files, "Reports made searchable", total=total)
    )
    for line in failed:
        note(f"cannot be searched: {line}")
    if made:
        say(f"the text of {made:,} reports and letters can be searched now")
    if failed:
        raise typer.Exit(exits.DONE_IN_PART)


@app.command()
def prune(context: typer.Context, older_than: OlderThan = None) -> None:
    """Remove what nobody needs: old entries of the log of checks, old readings of pages.

    Reports, judgements, events and every last good reading stay, whatever their age.

    Example: ofsted-monitor db prune --older-than 30d
    """
    from jobs.tidying import tidy_alone
    from storage.housekeeping import KEEP_CHECKS_FOR

    tidied = tidy_alone(
        context.obj.config().database_url,
        older_than or KEEP_CHECKS_FOR,
        lambda: note("another process is just checking Ofsted's pages: waiting for it"),
    )
    if tidied is None:
        note("not pruned: another process is still checking Ofsted's pages")
        raise typer.Exit(exits.NOT_DONE)
    say(str(tidied))


@app.command()
def backup(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="Replaced once the new copy is whole.")],
) -> None:
    """Copy the database as it is now, also while the service runs (SQLite only).

    Example: ofsted-monitor db backup /backup/ofsted-monitor.db
    """
    from storage.backup import back_up

    size = back_up(context.obj.config().database_url, file)
    say(f"{file}: {size:,} bytes, whole and sound")


@app.command()
def verify(context: typer.Context, as_json: AsJson = False) -> None:
    """Look at every hash, every reference and everything owed; exit 1 if something is wrong.

    Example: ofsted-monitor db verify
    """
    from storage.verify import verify as look

    config = context.obj.config()
    found = look(config.database_url, channels=config.channels.keys())
    if as_json:
        answer_json({"looked_at": found.looked_at, "problems": list(found.problems)})
    else:
        for problem in found.problems:
            note(problem)
        counts = ", ".join(f"{number:,} {kind}" for kind, number in found.looked_at.items())
        verdict = f"{len(found.problems)} wrong" if found.problems else "all sound"
        say(f"{counts or 'nothing there yet'}: {verdict}")
    if found.problems:
        raise typer.Exit(exits.NOT_DONE)
