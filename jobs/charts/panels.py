"""One panel of a history's picture: what one judgement was, or when somebody came to visit."""

from datetime import timedelta

from matplotlib.axes import Axes

from jobs.charts.grades import LEVELS, LOOKS
from jobs.charts.paper import FAINT, INK, quiet_axes
from jobs.charts.threads import COMBINED, Gap, Stretch, Thread
from jobs.charts.visits import Lanes
from jobs.charts.years import places
from monitor.model.judgement import Comparability

_ROOM_FOR_A_REASON = timedelta(days=900)  # what a line of text takes of some ten years


def draw_thread(axes: Axes, thread: Thread) -> None:
    """Draw the grades of one judgement over the years."""
    quiet_axes(axes)
    axes.set_title(thread.title, loc="left", fontsize=9.5, fontweight="bold", pad=3)
    axes.set_yticks(list(LEVELS.values()), [grade.words for grade in LEVELS], fontsize=7.5)
    axes.set_ylim(-0.55, 3.55)
    axes.grid(axis="y", color=FAINT, linewidth=0.7)
    axes.set_axisbelow(True)
    axes.spines["bottom"].set_visible(False)
    for gap in thread.gaps:
        _draw_gap(axes, gap)
    previous: Stretch | None = None
    for stretch in thread.stretches:
        if previous is not None:
            _draw_tie(axes, previous, stretch)
        _draw_stretch(axes, stretch)
        previous = stretch


def _draw_stretch(axes: Axes, stretch: Stretch) -> None:
    """A line with its sign at the start; hollow and double where two areas share one grade."""
    level, look = LEVELS[stretch.grade], LOOKS[stretch.grade]
    together = stretch.area is COMBINED
    days, levels = places([stretch.since, stretch.until]), [level, level]
    axes.plot(days, levels, color=look.colour, linewidth=4.5, solid_capstyle="butt", zorder=3)
    if together:
        axes.plot(days, levels, color="white", linewidth=1.8, solid_capstyle="butt", zorder=3)
        above = level < LEVELS[max(LEVELS, key=lambda grade: LEVELS[grade])]
        axes.annotate(
            "with care leavers",
            (days[0], level),
            xytext=(9, 5 if above else -5),
            textcoords="offset points",
            fontsize=7,
            va="bottom" if above else "top",
        )
    axes.plot(
        [days[0]],
        [level],
        marker=look.marker,
        markersize=look.size,
        markerfacecolor="white" if together else look.colour,
        markeredgecolor=look.colour if together else "white",
        markeredgewidth=1.4 if together else 0.8,
        zorder=5,
    )


def _draw_tie(axes: Axes, earlier: Stretch, later: Stretch) -> None:
    """Only what may be compared is tied, and differently where the framework is another."""
    if later.tie in (None, Comparability.SPLIT) or earlier.until != later.since:
        return
    axes.plot(
        places([later.since, later.since]),
        [LEVELS[earlier.grade], LEVELS[later.grade]],
        color=INK,
        linewidth=1.4,
        linestyle=":" if later.tie is Comparability.OTHER_FRAMEWORK else "-",
        zorder=2,
    )


def _draw_gap(axes: Axes, gap: Gap) -> None:
    """Hatch the days, and say why there is no grade: to the left where it ends the picture."""
    since, until = places([gap.since, gap.until])
    axes.axvspan(since, until, facecolor="#f4f4f4", edgecolor=FAINT, hatch="////", zorder=0)
    to_the_left = until - since < _ROOM_FOR_A_REASON.days
    axes.annotate(
        gap.why,
        (since, 1.5),
        xytext=(-6 if to_the_left else 6, 0),
        textcoords="offset points",
        ha="right" if to_the_left else "left",
        va="center",
        fontsize=7.5,
        style="italic",
        bbox={"facecolor": "white", "edgecolor": "none", "pad": 1.5},
        zorder=4,
    )


def draw_lanes(axes: Axes, beneath: Lanes) -> None:
    """Draw a mark for each visit or letter, in a lane for each kind."""
    quiet_axes(axes)
    axes.set_title("Visits and letters", loc="left", fontsize=9.5, fontweight="bold", pad=3)
    names = list(beneath)
    axes.set_yticks(range(len(names)), names, fontsize=7.5)
    axes.set_ylim(len(names) - 0.4, -0.6)
    axes.grid(axis="y", color=FAINT, linewidth=0.7)
    axes.set_axisbelow(True)
    for lane, days in enumerate(beneath.values()):
        axes.plot(
            places(days), [lane] * len(days), "D", color=INK, markersize=4.5, linestyle="none"
        )
