"""A handful of real authorities with made documents, and the next report about one of them."""

from datetime import date, timedelta

from jobs.demo.catalogue import Document, Provider
from jobs.demo.site import OfstedSite
from jobs.demo.story import SUNDERLAND
from monitor.compose.dates import day
from monitor.model.authority import Authority
from monitor.register import default_register
from tests.support.national_site import made_documents
from tests.support.report_pdf import HELP, IN_CARE, LEADERS, LEAVERS, ilacs_report

_IDS_A_DAY, _FIRST_ID, _FIRST_DAY = 60, 50_000_000, date(2013, 1, 1)
_RECENT = date(2026, 1, 20)


def country(size: int) -> tuple[Authority, ...]:
    """Return so many authorities; Sunderland, whose documents are true, is not among them."""
    made_up = (a for a in default_register().authorities if a.urn != SUNDERLAND.urn)
    return tuple(made_up)[:size]


def providers(authorities: tuple[Authority, ...]) -> list[Provider]:
    """Return them as the site lists them."""
    return [Provider.of(authority) for authority in authorities]


def fill(site: OfstedSite, authorities: tuple[Authority, ...]) -> None:
    """Publish three documents about each, and a report of last month about the second."""
    for index, authority in enumerate(authorities):
        for document in made_documents(authority, index):
            site.publish(document)
    site.publish(recent_report(authorities[1]))


def recent_report(authority: Authority, *, grade: str = "Good") -> Document:
    """Return the report of last month; with another ``grade`` it is the one that replaces it."""
    return new_report(authority, _RECENT, grade=grade)


def new_report(authority: Authority, on: date, *, grade: str = "Outstanding") -> Document:
    """Return a report published ``on`` a day, that gives one grade in everything."""
    start = on - timedelta(days=49)
    pdf = ilacs_report(
        authority=authority.name,
        dates=f"{day(start)} to {day(start + timedelta(days=11))}",
        rows=tuple((label, grade) for label in (LEADERS, HELP, IN_CARE, LEAVERS)),
        overall=grade,
    )
    return Document(
        id=str(_FIRST_ID + (on - _FIRST_DAY).days * _IDS_A_DAY),
        urn=authority.urn,
        label="Children's services inspection",
        inspected=start,
        published=on,
        pdf=pdf,
    )
