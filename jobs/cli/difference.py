"""`diff`: what changed between two readings of a source, word by word."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from jobs.cli.options import MOST, AsCsv, AsJson, SnapshotNumber
from jobs.cli.output import is_terminal, note, say

if TYPE_CHECKING:
    from monitor.detect.word_difference import Hunk, Line, Mark
    from storage.snapshots import Snapshot, Snapshots

_FIELDS = ("removed", "added", "line")


def diff(
    context: typer.Context,
    snapshot: SnapshotNumber,
    other: Annotated[
        int | None,
        typer.Argument(
            metavar="SNAPSHOT", min=1, max=MOST, help="The later one; if left out, the first is."
        ),
    ] = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """Show what changed between two snapshots, or between one and that before it.

    Example: ofsted-monitor diff 12
    """
    # Imported late, here and below, so that --help answers at once.
    from jobs.cli.answers import answer_scripts
    from jobs.cli.snapshots import text_of
    from monitor.detect.word_difference import word_difference

    kept = context.obj.snapshots()
    earlier, later = _pair(kept, snapshot, other)
    before, after = text_of(kept, earlier), text_of(kept, later)
    hunks = word_difference(before, after)
    if as_csv:
        answer_scripts(_changes(hunks), _FIELDS, as_json=as_json, as_csv=as_csv)
    elif as_json:
        _answer_json(earlier, later, hunks)
    elif is_terminal(sys.stdout):
        _draw(earlier, later, hunks)
    else:
        _unified(earlier, later, before, after)
    if not hunks:
        note("their text is the same")


def _pair(kept: Snapshots, first: int, second: int | None) -> tuple[Snapshot, Snapshot]:
    from jobs.cli.snapshots import known_snapshot

    one = known_snapshot(kept, first)
    if second is None:
        earlier = kept.before(one)
        if earlier is None:
            raise typer.BadParameter(
                f"snapshot {one.id} is the first of {one.url}: name another to compare it with"
            )
        return earlier, one
    two = known_snapshot(kept, second)
    if one.source != two.source:
        raise typer.BadParameter(
            f"snapshot {one.id} is of {one.source}, {two.id} of {two.source}: "
            "only two of one source can be compared"
        )
    return one, two


def _answer_json(earlier: Snapshot, later: Snapshot, hunks: Sequence[Hunk]) -> None:
    from jobs.cli.output import answer_json
    from jobs.cli.snapshots import shape

    answer_json({"before": shape(earlier), "after": shape(later), "changes": _changes(hunks)})


def _changes(hunks: Sequence[Hunk]) -> list[dict[str, Any]]:
    """Return each line that differs: the words that went, those that came, and how it reads now."""
    from monitor.detect.word_difference import Mark

    return [
        {
            "removed": _words(line, Mark.REMOVED),
            "added": _words(line, Mark.ADDED),
            "line": _words(line, Mark.SAME, Mark.ADDED),
        }
        for hunk in hunks
        for line in hunk
        if any(piece.mark is not Mark.SAME for piece in line)
    ]


def _words(line: Line, *marks: Mark) -> str:
    return " ".join(piece.text for piece in line if piece.mark in marks)


def _draw(earlier: Snapshot, later: Snapshot, hunks: Sequence[Hunk]) -> None:
    from jobs.cli.drawn_difference import draw_difference

    say(f"{_name(earlier)} → {_name(later)}")
    draw_difference(hunks)


def _unified(
    earlier: Snapshot, later: Snapshot, before: Sequence[str], after: Sequence[str]
) -> None:
    from difflib import unified_diff

    for line in unified_diff(before, after, _name(earlier), _name(later), n=2, lineterm=""):
        say(line)


def _name(snapshot: Snapshot) -> str:
    return f"snapshot {snapshot.id} of {snapshot.source}, {snapshot.fetched_at:%Y-%m-%d %H:%M} UTC"
