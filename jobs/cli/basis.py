"""On what a shown rating rests: our own reading, or somebody's sheet where we have none."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from jobs.cli.asked import by_authority

if TYPE_CHECKING:
    from jobs.cli.session import Session
    from monitor.model.authority import Authority
    from monitor.model.history import GradedReport


def basis_of(report: GradedReport, *, as_of: date | None) -> str:
    """Return "latest graded report published by 2019-01-01", or where it was imported from."""
    if not report.origin:
        return "latest graded report" + (f" published by {as_of}" if as_of else "")
    day = "" if report.published else "; by the day of inspection, for it gives no other"
    return f"imported: {report.origin}{day}"


def rating_on(
    own: Sequence[GradedReport], imported: Sequence[GradedReport], *, as_of: date | None
) -> GradedReport | None:
    """Return the rating that stands or stood: our own, else one of what was imported."""
    # Imported late, so that --help answers at once.
    from monitor.detect.imported import only_imported
    from monitor.detect.standing import standing

    ours = standing(own, as_of=as_of)
    return ours or standing(only_imported(imported, own), as_of=as_of)


def imported_of(
    session: Session, wanted: Sequence[Authority], *, asked: bool
) -> dict[str, list[GradedReport]]:
    """Return what was imported of each of these authorities; nothing unless it is ``asked`` for."""
    ids = [authority.id for authority in wanted]
    return by_authority(wanted, session.imported(ids) if asked else ())
