"""Options that several commands share."""

from datetime import date
from typing import Annotated

import typer


def parse_day(text: str) -> date:
    """Return the day that was typed as YYYY-MM-DD."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"{text!r} is no day: write it as 2021-08-31") from None


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
