"""`parse report|provider|listing|article|feed`: saved files in, JSON lines out; no network."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Annotated, Any

import typer

from jobs.cli import exits
from jobs.cli.output import answer_line, note
from monitor.errors import ReadError

app = typer.Typer(
    help="Read saved files, without database or network: one JSON line a file, in order.",
    epilog="Example: ofsted-monitor parse report letters/*.pdf",
    no_args_is_help=True,
    rich_markup_mode=None,
)

Files = Annotated[
    list[Path],
    # readable=False: whether one can be read is found out when it is its turn
    typer.Argument(metavar="FILE...", help="Saved files.", readable=False),
]
Url = Annotated[
    str, typer.Option(help="Where the page was saved from; its links are completed from it.")
]
_LONGEST = 100_000_000  # bytes; the longest real report has 2 million
_SITE = "https://reports.ofsted.gov.uk/"


@app.command()
def report(files: Files) -> None:
    """Read reports and letters (PDF).

    Example: ofsted-monitor parse report letters/*.pdf
    """
    # Imported late, here and below, so that --help answers at once.
    from jobs.reading import ReadingPool
    from jobs.workers import WorkerPool
    from monitor.readers.report import report_record

    with WorkerPool(min(len(files), os.cpu_count() or 1)) as workers:
        readings = ReadingPool(workers).read_all(map(_bytes_or_error, files))
        _answer(
            (file, found if isinstance(found, ReadError) else report_record(found))
            for file, found in zip(files, readings, strict=True)
        )


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


@app.command()
def article(files: Files, url: Url = "") -> None:
    """Read news articles (HTML or plain text): whom they are about, and what they claim.

    Example: ofsted-monitor parse article --url https://paper.example/news/1 saved.html
    """
    from monitor.readers.article import read_article
    from monitor.readers.article.record import article_record

    _parse(files, lambda body: article_record(read_article(body, url=url)))


@app.command()
def feed(files: Files, url: Url = "") -> None:
    """Read feeds (RSS or Atom).

    Example: ofsted-monitor parse feed --url https://www.gov.uk/search/all.atom saved.atom
    """
    from jobs.clock import SystemClock
    from monitor.readers.feed import read_feed
    from monitor.readers.records import feed_record

    now = SystemClock().now()
    _parse(files, lambda body: feed_record(read_feed(body, url=url, now=now)))


def _parse(files: list[Path], read: Callable[[bytes], dict[str, Any]]) -> None:
    _answer((file, _record_or_error(file, read)) for file in files)


def _answer(found: Iterable[tuple[Path, dict[str, Any] | ReadError]]) -> None:
    """Write one line for each file as soon as it is read; a bad file stops no other."""
    failed = False
    for file, record in found:
        if not isinstance(record, ReadError):
            answer_line({"file": str(file), **record})
            continue
        failed = True
        described = {"type": type(record).__name__, "message": str(record)}
        answer_line({"file": str(file), "error": described})
        note(f"{file}: {record}")
    if failed:
        raise typer.Exit(exits.DONE_IN_PART)


def _record_or_error(
    file: Path, read: Callable[[bytes], dict[str, Any]]
) -> dict[str, Any] | ReadError:
    try:
        return read(_bytes(file))
    except ReadError as error:
        return error


def _bytes_or_error(file: Path) -> bytes | ReadError:
    try:
        return _bytes(file)
    except ReadError as error:
        return error


def _bytes(file: Path) -> bytes:
    try:
        with file.open("rb") as opened:
            body = opened.read(_LONGEST + 1)
    except OSError as error:
        raise ReadError(f"cannot be read: {error.strerror}") from error
    if len(body) > _LONGEST:
        raise ReadError(f"is longer than {_LONGEST:,} bytes: no report or page is")
    return body
