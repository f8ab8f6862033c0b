"""`parse report|provider|listing`: saved files in, JSON lines out; no database, no network."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

import typer

from jobs.cli import exits
from jobs.cli.output import answer_line, note
from monitor.errors import MonitorError, ReadError

app = typer.Typer(
    help="Read saved files, without database or network: one JSON line a file, in order.",
    no_args_is_help=True,
    rich_markup_mode=None,
)

Files = Annotated[list[Path], typer.Argument(metavar="FILE...", help="Saved files.")]
Url = Annotated[
    str, typer.Option(help="Where the page was saved from; its links are completed from it.")
]
_SITE = "https://reports.ofsted.gov.uk/"


@app.command()
def report(files: Files) -> None:
    """Read reports and letters (PDF).

    Example: ofsted-monitor parse report letters/*.pdf
    """
    # Imported late, here and below, so that --help answers at once.
    from monitor.readers.report import read_report, report_record

    _parse(files, lambda body: report_record(read_report(body)))


@app.command()
def provider(files: Files, url: Url = _SITE) -> None:
    """Read pages about one authority (HTML).

    Example: ofsted-monitor parse provider sunderland.html
    """
    from monitor.readers.provider import read_provider
    from monitor.readers.records import provider_record

    _parse(files, lambda body: provider_record(read_provider(body, url=url)))


@app.command()
def listing(files: Files, url: Url = _SITE) -> None:
    """Read pages of the list of authorities (HTML).

    Example: ofsted-monitor parse listing search.html
    """
    from monitor.readers.listing import read_listing
    from monitor.readers.records import listing_record

    _parse(files, lambda body: listing_record(read_listing(body, url=url)))


def _parse(files: list[Path], read: Callable[[bytes], dict[str, Any]]) -> None:
    """Write one line for each file as soon as it is read; a bad file stops no other."""
    failed = 0
    for file in files:
        try:
            answer_line({"file": str(file), **read(_bytes(file))})
        except MonitorError as error:
            failed += 1
            described = {"type": type(error).__name__, "message": str(error)}
            answer_line({"file": str(file), "error": described})
            note(f"{file}: {error}")
    if failed:
        raise typer.Exit(exits.DONE_IN_PART)


def _bytes(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise ReadError(f"cannot be read: {error.strerror}") from error
