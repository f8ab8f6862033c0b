"""Days on the axis along the bottom: years, with a tick where each begins."""

from collections.abc import Iterable
from datetime import date

from matplotlib.axes import Axes
from matplotlib.dates import DateFormatter, YearLocator, date2num


def place(day: date) -> float:
    """Return where a day stands on the axis."""
    return float(date2num(day))  # type: ignore[no-untyped-call]


def places(days: Iterable[date]) -> list[float]:
    """Return where days stand on the axis."""
    return [place(day) for day in days]


def mark_years(axes: Axes, first: date, last: date) -> None:
    """Let the axis reach from one day to another, and write the years beneath it."""
    axes.set_xlim(place(first), place(last))
    axes.xaxis.set_major_locator(YearLocator())  # type: ignore[no-untyped-call]
    axes.xaxis.set_major_formatter(DateFormatter("%Y"))  # type: ignore[no-untyped-call]
    axes.tick_params(axis="x", length=3, labelsize=8.5)
    axes.spines["bottom"].set_visible(True)
