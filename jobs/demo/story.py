"""Sunderland from 2015 to 2025, document by document, in the order of publication.

Days, grades and inspectors of the four inspections are those of Ofsted's reports. The letters
are known from the press alone: that of 2 September 2016 told of a visit early in August, that
of 2017 of a visit in the month before; the visit of 2021 was on 24 and 25 March. Where only a
month is known a day of it was chosen, and ``day_is_known`` says so. File numbers are invented,
but for the last, and rise as Ofsted's do.
"""

from dataclasses import dataclass
from datetime import date
from importlib.resources import files

from jobs.demo.catalogue import Document, Provider

SUNDERLAND = Provider("80566", "Sunderland City Council")
_INSPECTION = "Children's services inspection"


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """One publication of the story."""

    id: str
    label: str
    inspected: date  # first day
    published: date
    file: str  # among the package's data
    day_is_known: bool = True

    def document(self) -> Document:
        """Return it as the site publishes it."""
        pdf = files("jobs.demo").joinpath("site", self.file).read_bytes()
        return Document(
            id=self.id,
            urn=SUNDERLAND.urn,
            label=self.label,
            inspected=self.inspected,
            published=self.published,
            pdf=pdf,
        )


STORY = (
    Chapter(
        id="50055814",
        label=_INSPECTION,
        inspected=date(2015, 5, 11),
        published=date(2015, 7, 20),
        file="2015-07-20-inspection.pdf",
    ),
    Chapter(
        id="50080427",
        label="Children's services monitoring visit",
        inspected=date(2016, 8, 9),
        published=date(2016, 9, 2),
        file="2016-09-02-monitoring-visit.pdf",
        day_is_known=False,
    ),
    Chapter(
        id="50091246",
        label="Children's services monitoring visit",
        inspected=date(2017, 2, 1),
        published=date(2017, 3, 1),
        file="2017-03-01-monitoring-visit.pdf",
        day_is_known=False,
    ),
    Chapter(
        id="50121902",
        label=_INSPECTION,
        inspected=date(2018, 4, 23),
        published=date(2018, 7, 25),
        file="2018-07-25-inspection.pdf",
    ),
    Chapter(
        id="50183342",
        label="Children's services focused visit",
        inspected=date(2021, 3, 24),
        published=date(2021, 5, 14),
        file="2021-05-14-focused-visit.pdf",
        day_is_known=False,
    ),
    Chapter(
        id="50189223",
        label=_INSPECTION,
        inspected=date(2021, 6, 28),
        published=date(2021, 8, 20),
        file="2021-08-20-inspection.pdf",
    ),
    Chapter(
        id="50271150",
        label=_INSPECTION,
        inspected=date(2025, 1, 27),
        published=date(2025, 3, 11),
        file="2025-03-11-inspection.pdf",
    ),
)
