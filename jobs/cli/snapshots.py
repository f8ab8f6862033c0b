"""`snapshots` and `show`: what a source said, and when."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from jobs.cli.options import AsCsv, AsJson, SnapshotNumber
from jobs.cli.output import answer_json, is_terminal, note, say, table

if TYPE_CHECKING:
    from monitor.model.source import SourceId
    from storage.snapshots import Snapshot, Snapshots

FIELDS = ("id", "source", "url", "fetched_at", "sha256", "size", "reader_version")
_HASH = 12


def snapshots(
    context: typer.Context,
    source: Annotated[
        str,
        typer.Argument(
            metavar="SOURCE", help="As `status` names it: ofsted/list, ofsted/sunderland, file/123."
        ),
    ],
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """List the readings kept of a source, newest first: each that differed from the one before.

    Example: ofsted-monitor snapshots ofsted/sunderland
    """
    # Imported late, here and below, so that --help answers at once.
    from jobs.cli.answers import answer_scripts

    kept = context.obj.snapshots()
    found = kept.of(_known_source(kept, source))
    if as_json or as_csv:
        shapes = [shape(snapshot) for snapshot in found]
        answer_scripts(shapes, FIELDS, as_json=as_json, as_csv=as_csv)
        return
    zone = context.obj.zone
    rows = [
        (
            it.id,
            f"{it.fetched_at.astimezone(zone):%Y-%m-%d %H:%M}",
            it.size,
            it.sha256[:_HASH],
            it.url,
        )
        for it in found
    ]
    table(("Snapshot", "Read", "Bytes", "SHA-256", "Address"), rows, below="Address")
    if not found:
        note("nothing is kept of this source yet")


def show(
    context: typer.Context,
    snapshot: SnapshotNumber,
    raw: Annotated[bool, typer.Option("--raw", help="The bytes as they came.")] = False,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write there.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Show what a snapshot says, as text, or the bytes as they came.

    Example: ofsted-monitor show 12 --raw -o report.pdf
    """
    if raw and as_json:
        raise typer.BadParameter("--raw and --json are two answers: ask for one")
    if raw and output is None and is_terminal(sys.stdout):
        raise typer.BadParameter("bytes would garble the terminal: name a file with -o")
    kept = context.obj.snapshots()
    found = known_snapshot(kept, snapshot)
    if raw:
        _give(kept.body(found), output)
        return
    lines = text_of(kept, found)
    if as_json:
        answer_json(shape(found) | {"text": list(lines)})
    elif output:
        _give("".join(f"{line}\n" for line in lines).encode(), output)
    else:
        for line in lines:
            say(line)


def shape(snapshot: Snapshot) -> dict[str, object]:
    """Return one row of ``snapshots``."""
    return {
        "id": snapshot.id,
        "source": snapshot.source,
        "url": snapshot.url,
        "fetched_at": snapshot.fetched_at.isoformat(),
        "sha256": snapshot.sha256,
        "size": snapshot.size,
        "reader_version": snapshot.reader_version,
    }


def known_snapshot(kept: Snapshots, number: int) -> Snapshot:
    """Return the snapshot of that number, or refuse it."""
    found = kept.get(number)
    if found is None:
        raise typer.BadParameter(f"there is no snapshot {number}: `snapshots SOURCE` lists them")
    return found


def text_of(kept: Snapshots, snapshot: Snapshot) -> tuple[str, ...]:
    """Return what a snapshot says, clean to be shown; a PDF is read in a process with limits.

    Raises:
        ReadError: it is damaged beyond reading.
    """
    from functools import partial

    from jobs.workers import WorkerPool
    from monitor.compose.cleaning import one_line
    from monitor.readers.text_view import is_pdf, text_lines

    body = kept.body(snapshot)
    read = partial(text_lines, source=snapshot.source, url=snapshot.url)
    if not is_pdf(body):
        return tuple(one_line(line, len(line)) for line in read(body))
    with WorkerPool(1) as workers:
        return tuple(one_line(line, len(line)) for line in workers.submit(read, body).result())


def _known_source(kept: Snapshots, text: str) -> SourceId:
    """Return the source that was typed, also by an authority's name, or refuse it."""
    from contextlib import suppress

    from jobs.near import unknown_source
    from monitor.errors import UnknownAuthorityError
    from monitor.model.source import SourceId
    from monitor.register.register import default_register

    sources = kept.sources()
    if text in sources:
        return SourceId(text)
    with suppress(UnknownAuthorityError):
        of_authority = SourceId(f"ofsted/{default_register().find(text).id}")
        if of_authority in sources:
            return of_authority
    raise unknown_source(text, sources)


def _give(body: bytes, output: Path | None) -> None:
    from storage.whole_file import whole_file

    if output is None:
        typer.echo(body, nl=False)
        return
    with whole_file(output) as partial:
        partial.write_bytes(body)
    note(f"{output}: {len(body):,} bytes")
