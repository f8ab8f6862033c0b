"""The picture of many authorities: how many stood at which overall grade over the years."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator

from jobs.charts.grades import AREAS
from jobs.charts.mix import Mix, Place, mix
from jobs.charts.paper import INK, frame, quiet_axes, save, sheet
from jobs.charts.titles import is_thin, mix_basis, mix_title
from jobs.charts.years import mark_years, places
from monitor.model.history import GradedReport

_HEIGHT = 6.4  # inches
_HOW_TO_READ = "Authorities by the overall grade of the report that stood, day by day"
_APART = 0.045  # of the whole height: the least between two labels


def draw_mix(
    file: Path, where: str, histories: Sequence[Sequence[GradedReport]], *, until: date
) -> None:
    """Draw into ``file`` how these authorities stood, from the first report to ``until``.

    ``where`` names them in the title: "England", a region, "12 authorities".

    Raises:
        UnwritableFileError: the file could not be written.
    """
    shown = mix(histories, until=until)
    title = mix_title(where, shown, until)
    note = f"Source: Ofsted's inspection reports as read by ofsted-monitor. {mix_basis(shown)}"
    with sheet(_HEIGHT) as figure:
        frame(figure, title=title, subtitle=_HOW_TO_READ, note=note)
        figure.subplots_adjust(left=0.05, right=0.73)
        axes = figure.subplots()
        if shown.days:
            _draw(axes, shown)
        else:
            axes.set_axis_off()
        save(figure, file, title=title)


def _draw(axes: Axes, shown: Mix) -> None:
    quiet_axes(axes)
    floor = [0] * len(shown.days)
    lowest = 0.0
    for place in shown.places:
        top = [low + count for low, count in zip(floor, shown.counts[place], strict=True)]
        _fill(axes, shown, place, floor, top)
        if shown.last(place):
            lowest = _name_at_the_end(axes, shown, place, (floor[-1] + top[-1]) / 2, lowest)
        elif not is_thin(shown, place):
            _name_inside(axes, shown, place, floor)
        floor = top
    _scale(axes, shown)


def _fill(axes: Axes, shown: Mix, place: Place, floor: Sequence[int], top: Sequence[int]) -> None:
    look = AREAS[place]
    axes.fill_between(
        places(shown.days),
        floor,
        top,
        step="post",
        facecolor=look.colour,
        edgecolor=INK if look.hatch else "white",
        hatch=look.hatch,
        linewidth=0.4,
    )
    axes.step(places(shown.days), top, where="post", color="white", linewidth=1.1)


def _scale(axes: Axes, shown: Mix) -> None:
    axes.set_ylim(0, shown.total)
    axes.yaxis.set_major_locator(MaxNLocator(integer=True))
    mark_years(axes, shown.days[0], shown.days[-1])
    axes.set_title("Authorities", loc="left", fontsize=8.5, pad=4)


def _name_at_the_end(axes: Axes, shown: Mix, place: Place, middle: float, lowest: float) -> float:
    """Name an area beside its right end, with its count; return how low the next name may be."""
    height = max(middle / shown.total, lowest)
    axes.annotate(
        f"{place.value}: {shown.last(place)}",
        (1, middle / shown.total),
        xycoords="axes fraction",
        xytext=(1.03, height),
        textcoords="axes fraction",
        fontsize=9.5,
        fontweight="bold",
        va="center",
        arrowprops={"arrowstyle": "-", "linewidth": 0.6, "shrinkA": 0, "shrinkB": 0},
    )
    return height + _APART


def _name_inside(axes: Axes, shown: Mix, place: Place, floor: Sequence[int]) -> None:
    """Name an area that has ended where it was highest."""
    days, counts = places(shown.days), shown.counts[place]
    highest = counts.index(max(counts))
    axes.annotate(
        place.value,
        (days[highest], floor[highest] + counts[highest]),
        xytext=(6, -8),
        textcoords="offset points",
        fontsize=8.5,
        va="top",
        bbox={"facecolor": "white", "edgecolor": "none", "alpha": 0.8, "pad": 1.5},
    )
