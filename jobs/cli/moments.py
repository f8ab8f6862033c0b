"""From days as they were typed to the moments between which something is asked for."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from jobs.cli.days import Meant
    from jobs.cli.session import Session


def last_day(session: Session, typed: Meant | None) -> date | None:
    """Return the day that was typed, or the last of those: for "as of" and the like."""
    return typed(session.today()).last if typed else None


def first_day(session: Session, typed: Meant | None) -> date | None:
    """Return the day that was typed, or the first of those: for "since" and the like."""
    return typed(session.today()).first if typed else None


def days_between(
    session: Session, since: Meant | None, until: Meant | None
) -> tuple[date | None, date | None]:
    """Return the first day and the last that are asked for."""
    first, last = first_day(session, since), last_day(session, until)
    if first and last and last < first:
        raise typer.BadParameter(f"--until {last} is before --since {first}: turn them round")
    return first, last


def between(
    session: Session, since: Meant | None, until: Meant | None
) -> tuple[datetime | None, datetime | None]:
    """Return from which moment on, and before which, in the configuration's time zone."""
    first, last = days_between(session, since, until)
    start = datetime.combine(first, time(), session.zone) if first else None
    return start, end_of(session, last)


def end_of(session: Session, day: date | None) -> datetime | None:
    """Return the first moment after a day."""
    return datetime.combine(day + timedelta(days=1), time(), session.zone) if day else None
