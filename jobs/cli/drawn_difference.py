"""A difference on a terminal: words that went and came, in colour and between brackets."""

from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from monitor.detect.word_difference import Hunk, Mark, Piece

_SIGNS = {Mark.SAME: ("", ""), Mark.REMOVED: ("[-", "-]"), Mark.ADDED: ("{+", "+}")}
"""As in Git's word differences: colour is never the only sign."""

_STYLES = {Mark.SAME: "", Mark.REMOVED: "red strike", Mark.ADDED: "bold green"}


def draw_difference(hunks: Sequence[Hunk]) -> None:
    """Write each place that differs, after an empty line."""
    console = Console()
    for hunk in hunks:
        console.print()
        for line in hunk:
            console.print(Text(" ").join(map(_shown, line)))


def _shown(piece: Piece) -> Text:
    start, end = _SIGNS[piece.mark]
    return Text(f"{start}{piece.text}{end}", style=_STYLES[piece.mark])
