"""What a picture says in words: its title is the main thing in it. Pure."""

from collections.abc import Sequence
from datetime import date
from itertools import takewhile

from jobs.charts.mix import GRADED, Mix, Place
from jobs.charts.threads import published
from monitor.compose.dates import day
from monitor.detect.standing import Step
from monitor.model.judgement import Area, Grade, gives_no_overall

_HIGH, _LONG = 0.08, 0.2
"""What a name takes of a picture's whole height, and of its years."""


def history_title(name: str, ratings: Sequence[Step]) -> str:
    """Return "Sunderland: Outstanding overall since 20 August 2021, Inadequate before"."""
    if not ratings:
        return f"{name}: no graded report is known"
    overall = [step.report.grades.get(Area.OVERALL) for step in ratings]
    now = overall[-1]
    if now is None:
        return f"{name}: {_without_overall(ratings[-1])}"
    same = len(list(takewhile(lambda grade: grade is now, reversed(overall))))
    since = published(ratings[-same].report)
    before = _before(overall[:-same])
    return f"{name}: {now.words} overall{f' since {day(since)}' if since else ''}{before}"


def mix_title(where: str, shown: Mix, until: date) -> str:
    """Return "England: 109 of the 151 with an overall grade are good or outstanding, 21 …"."""
    graded = sum(shown.last(place) for place in GRADED)
    if not graded:
        return f"{where}: no overall grade is known on {day(until)}"
    high = shown.last(Place.OUTSTANDING) + shown.last(Place.GOOD)
    all_graded = graded == shown.total
    whom = f"{graded} authorities" if all_graded else f"the {graded} with an overall grade"
    return f"{where}: {high} of {whom} are good or outstanding, {day(until)}"


def mix_basis(shown: Mix) -> str:
    """Return what the count of a day is a count of, and whom it leaves out."""
    without = shown.last(Place.NO_REPORT)
    none = f" Of {without} of these {shown.total} no graded report is known." if without else ""
    return (
        "Each authority counts once, with the last graded report published by that day (SIF or"
        f" ILACS).{none}{_passing(shown)} Councils that have been dissolved since are not among"
        " them, so earlier years hold fewer."
    )


def _passing(shown: Mix) -> str:
    """Return the names of thin areas that have ended, which have no room for their name."""
    thin = [place for place in shown.places if is_thin(shown, place)]
    most = {place: max(shown.counts[place]) for place in thin}
    return "".join(f" {place.value} for a time: at most {count}." for place, count in most.items())


def is_thin(shown: Mix, place: Place) -> bool:
    """Whether an area has ended and has no room for its name, from where it was highest on."""
    if shown.last(place):
        return False
    counts, days = shown.counts[place], shown.days
    start = counts.index(max(counts))
    low = (at for at in range(start, len(counts)) if counts[at] < _HIGH * shown.total)
    return days[next(low)] - days[start] < _LONG * (days[-1] - days[0])


def _before(earlier: Sequence[Grade | None]) -> str:
    known = [grade for grade in earlier if grade is not None]
    return f", {known[-1].words} before" if known else ""


def _without_overall(step: Step) -> str:
    report = step.report
    started = report.windows[0].start if report.windows else None
    on = published(report)
    dated = f" in the report of {day(on)}" if on else ""
    none = gives_no_overall(report.framework, started)
    return f"no overall grade {'any more' if none else 'read with certainty'}{dated}"
