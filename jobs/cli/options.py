"""Options that several commands share."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from monitor.model.judgement import Grade


_YEARS = range(1900, 2200)
"""Days of other years are slips, and the calendar's own first and last cannot be reckoned with."""


def parse_day(text: str) -> date:
    """Return the day that was typed as YYYY-MM-DD."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = None
    if day is None or day.year not in _YEARS:
        raise typer.BadParameter(f"{text!r} is no day: write it as 2021-08-31")
    return day


def parse_grade(text: str) -> Grade:
    """Return the grade that was typed, in any case, with a space or an underscore."""
    # Imported late, here and below, so that --help answers at once.
    from monitor.model.judgement import Grade

    try:
        return Grade(text.strip().lower().replace(" ", "_"))
    except ValueError:
        known = ", ".join(grade.value for grade in Grade)
        raise typer.BadParameter(f"{text!r} is no grade: one of {known}") from None


def parse_kind(text: str) -> str:
    """Return a kind of event, or a pattern such as ``rating.*`` that covers some."""
    from monitor.config.values import event_pattern

    try:
        return event_pattern(text)
    except ValueError as error:
        raise typer.BadParameter(f"{text!r} {error}") from None


AsJson = Annotated[bool, typer.Option("--json", help="Answer in JSON, for scripts.")]
Names = Annotated[
    list[str] | None,
    typer.Argument(metavar="[AUTHORITY]...", help="Names, aliases or URNs; all if left out."),
]
RegionName = Annotated[str | None, typer.Option("--region", help="Only this region.")]
AsOf = Annotated[
    date | None,
    typer.Option(parser=parse_day, metavar="DATE", help="As published by this day."),
]
KnownAt = Annotated[
    date | None,
    typer.Option(parser=parse_day, metavar="DATE", help="As this database knew at its end."),
]
Since = Annotated[
    date | None, typer.Option(parser=parse_day, metavar="DATE", help="Detected from this day on.")
]
Until = Annotated[
    date | None,
    typer.Option(parser=parse_day, metavar="DATE", help="Detected up to and on this day."),
]
GradeName = Annotated[
    str | None,
    typer.Option(
        "--grade",
        parser=parse_grade,
        metavar="GRADE",
        help="Only where a judgement is this, e.g. inadequate.",
    ),
]
Kinds = Annotated[
    list[str] | None,
    typer.Option(
        "--kind",
        parser=parse_kind,
        metavar="KIND",
        help="Only this kind, e.g. rating.changed or 'rating.*'.",
    ),
]
