"""The picture of one authority: a panel for each judgement, visits and letters beneath."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from jobs.charts.panels import draw_lanes, draw_thread
from jobs.charts.paper import QUIET, frame, save, sheet
from jobs.charts.threads import COMBINED, Thread, published, rated, threads
from jobs.charts.titles import history_title
from jobs.charts.visits import Lanes, Visit, lanes
from jobs.charts.years import mark_years, place
from monitor.compose.dates import day
from monitor.detect.standing import Step
from monitor.model.history import GradedReport

_PANEL, _LANE, _AROUND = 1.02, 0.2, 2.45  # inches
_MARGIN = timedelta(days=120)  # left of the first report
_HOW_TO_READ = (
    "Each grade from its report's publication until the next graded report. Upright lines tie what"
    " may be compared (dotted: two frameworks)."
)


def draw_history(
    file: Path,
    name: str,
    reports: Sequence[GradedReport],
    visits: Sequence[Visit],
    *,
    until: date,
) -> None:
    """Draw one authority's grades into ``file`` as they stood up to the day ``until``.

    Raises:
        UnwritableFileError: the file could not be written.
    """
    ratings = rated(reports)
    panels = threads(ratings, until=until)
    beneath = lanes(visits, reports)
    title = history_title(name, ratings)
    height = _AROUND + _PANEL * max(1, len(panels)) + _LANE * (len(beneath) + 1)
    with sheet(height) as figure:
        frame(figure, title=title, subtitle=_HOW_TO_READ, note=_source(ratings, panels, until))
        _draw(figure, panels, beneath, ratings, until)
        save(figure, file, title=title)


def _draw(
    figure: Figure, panels: Sequence[Thread], beneath: Lanes, ratings: Sequence[Step], until: date
) -> None:
    heights = [*[_PANEL] * len(panels), *([_LANE * (len(beneath) + 1)] if beneath else [])]
    if not heights:
        return
    grid = figure.subplots(
        *(len(heights), 1),
        sharex=True,
        squeeze=False,
        height_ratios=heights,
        gridspec_kw={"hspace": 0.22},
    )
    axes = [row[0] for row in grid]
    for panel, thread in zip(axes, panels, strict=False):
        draw_thread(panel, thread)
    if beneath:
        draw_lanes(axes[-1], beneath)
    for panel in axes:
        _mark_frameworks(panel, ratings)
    _name_reports(axes[0], ratings)
    _years(axes[-1], ratings, beneath, until)


def _mark_frameworks(axes: Axes, ratings: Sequence[Step]) -> None:
    """A line down through all panels where the grades begin to be of another framework."""
    for earlier, later in pairwise(ratings):
        on = published(later.report)
        if on and earlier.report.framework is not later.report.framework:
            axes.axvline(place(on), color=QUIET, linewidth=7, alpha=0.18, zorder=0)


def _name_reports(axes: Axes, ratings: Sequence[Step]) -> None:
    """Each report's month above the first panel, with its framework."""
    for step in ratings:
        on = published(step.report)
        if on:
            axes.annotate(
                f"{step.report.framework.value.upper()}\n{on:%b %Y}",
                (place(on), 1),
                xycoords=("data", "axes fraction"),
                xytext=(0, 15),
                textcoords="offset points",
                fontsize=7.5,
                color=QUIET,
                ha="center",
                va="bottom",
            )


def _years(axes: Axes, ratings: Sequence[Step], beneath: Lanes, until: date) -> None:
    days = [on for step in ratings if (on := published(step.report))]
    days += [on for lane in beneath.values() for on in lane]
    mark_years(axes, min(days) - _MARGIN, max(until, *days))


def _source(ratings: Sequence[Step], panels: Sequence[Thread], until: date) -> str:
    combined = any(s.area is COMBINED for thread in panels for s in thread.stretches)
    split = (
        " Until 2022 ILACS gave one grade for children in care and care leavers together: it stands"
        " for neither alone and is not tied to what came after."
    )
    reports = f"{len(ratings)} graded report{'s' * (len(ratings) != 1)}"
    return (
        f"Source: Ofsted's inspection reports as read by ofsted-monitor, {reports} up to"
        f" {day(until)}.{split * combined}"
    )
