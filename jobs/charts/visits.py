"""Visits and letters as lanes of days beneath a history's picture. Pure."""

from collections.abc import Iterable, Mapping
from datetime import date

from monitor.model.document import DocumentKind
from monitor.model.history import GradedReport

Visit = tuple[DocumentKind, date]
"""What was published, and when."""

Lanes = Mapping[str, tuple[date, ...]]
"""What happened, and on which days, oldest first."""

_LANES = {
    DocumentKind.FOCUSED_VISIT: "Focused visit",
    DocumentKind.MONITORING_VISIT: "Monitoring visit",
    DocumentKind.JTAI: "Joint inspection",
    DocumentKind.AREA_SEND: "Area SEND",
}
_OTHER_GRADED = "Graded, no rating"


def lanes(visits: Iterable[Visit], reports: Iterable[GradedReport]) -> Lanes:
    """Return a lane for each kind of visit or letter; other kinds of document have none.

    The last lane holds graded reports that are no rating of the authority: the looked-after
    inspections of 2013, which have another scale, and a safeguarding board's own review.
    """
    days: dict[str, list[date]] = {name: [] for name in (*_LANES.values(), _OTHER_GRADED)}
    for kind, on in visits:
        if kind in _LANES:
            days[_LANES[kind]].append(on)
    for report in reports:
        day = report.published or report.inspected_on
        if not report.rates_the_authority and day is not None:
            days[_OTHER_GRADED].append(day)
    return {name: tuple(sorted(found)) for name, found in days.items() if found}
