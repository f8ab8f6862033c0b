"""A blank sheet of one size and hand, and putting it into a file: the same picture, the same bytes.

Loads matplotlib, so it is only imported where a picture was asked for.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from textwrap import fill
from typing import Any

from matplotlib import rc_context
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from storage.whole_file import whole_file

INK, QUIET, FAINT = "#1a1a1a", "#595959", "#d9d9d9"
_WIDTH = 11.0  # inches: an A4 page on its side, with margins
_LEFT, _RIGHT = 0.155, 0.965  # of the width
_DPI = 160  # of a PNG
_NOTE_WIDTH = 165  # characters on a line of the note
_TITLE_WIDTH = 80  # characters of a title in its full size

_HAND: Any = {
    "font.family": "DejaVu Sans",  # comes with matplotlib, so it is everywhere
    "font.size": 9,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.edgecolor": QUIET,
    "axes.labelcolor": INK,
    "text.color": INK,
    "text.parse_math": False,
    "xtick.color": QUIET,
    "ytick.color": INK,
    "hatch.linewidth": 0.6,
    "svg.hashsalt": "ofsted-monitor",
}


@contextmanager
def sheet(height: float) -> Iterator[Figure]:
    """Give an empty figure ``height`` inches high, to be drawn and saved inside the block."""
    logging.getLogger("matplotlib").setLevel(logging.ERROR)  # no word about its font cache
    with rc_context(_HAND):
        figure = Figure(figsize=(_WIDTH, height), facecolor="white")
        FigureCanvasAgg(figure)
        yield figure


def frame(figure: Figure, *, title: str, subtitle: str, note: str) -> None:
    """Write what stands above and below the panels, and leave them the room between."""
    height = float(figure.get_figheight())
    size = min(15.0, 15 * _TITLE_WIDTH / len(title))
    figure.text(0.02, 1 - 0.20 / height, title, fontsize=size, fontweight="bold", va="top")
    figure.text(0.02, 1 - 0.55 / height, subtitle, fontsize=9.5, color=QUIET, va="top")
    folded = fill(note, _NOTE_WIDTH)
    figure.text(0.02, 0.12 / height, folded, fontsize=7.5, color=QUIET, va="bottom")
    lines = folded.count("\n") + 1
    figure.subplots_adjust(
        left=_LEFT, right=_RIGHT, top=1 - 1.3 / height, bottom=(0.5 + 0.13 * lines) / height
    )


def quiet_axes(axes: Axes) -> None:
    """Leave of an axis what carries meaning."""
    axes.tick_params(length=0)
    axes.spines["left"].set_visible(False)


def save(figure: Figure, file: Path, *, title: str) -> None:
    """Write the picture to ``file`` as what its suffix says: svg or png; whole or not at all.

    Raises:
        UnwritableFileError: it could not be written.
    """
    kind = file.suffix.lower().removeprefix(".")
    with whole_file(file) as partial:
        # Dates and versions would make each copy another file.
        if kind == "svg":
            metadata = {"Title": title, "Creator": "ofsted-monitor", "Date": None}
        else:
            metadata = {"Title": title, "Software": "ofsted-monitor"}
        figure.savefig(partial, format=kind, dpi=_DPI, metadata=metadata)
