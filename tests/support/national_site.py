"""The built-in site grown to all of England: Sunderland as it was, everybody else made up."""

from datetime import date, timedelta

from jobs.demo.catalogue import Document, Provider
from jobs.demo.routes import Habits
from jobs.demo.site import AS_USUAL, OfstedSite
from jobs.demo.story import STORY, SUNDERLAND
from monitor.compose.dates import day
from monitor.model.authority import Authority
from monitor.register import default_register
from tests.support.report_pdf import (
    HELP,
    IN_CARE,
    LEADERS,
    LEAVERS,
    focused_visit_letter,
    ilacs_report,
    sif_report,
    sif_rows,
)

_SCALE = ("Outstanding", "Good", "Requires improvement to be good", "Inadequate")
_SENTENCE = ("are outstanding", "are good", "require improvement to be good", "are inadequate")
_FIRST_ID, _FIRST_DAY, _IDS_A_DAY = 50_000_000, date(2013, 1, 1), 60
_INSPECTION = "Children's services inspection"


def national_site(*, habits: Habits = AS_USUAL) -> OfstedSite:
    """Return a site, not yet started, of 153 authorities with at least three documents each."""
    site = OfstedSite(map(Provider.of, default_register().authorities), habits=habits)
    for index, authority in enumerate(default_register().authorities):
        for document in made_documents(authority, index):
            site.publish(document)
    return site


def made_documents(authority: Authority, index: int) -> list[Document]:
    """Return the documents about an authority: of Sunderland the true ones, of others invented."""
    if authority.urn == SUNDERLAND.urn:
        return [chapter.document() for chapter in STORY]
    step = timedelta(days=index)  # nobody shares a day, so that file numbers rise with it
    return [
        _sif(authority, index, date(2016, 2, 1) + step),
        _letter(authority, date(2020, 2, 3) + step),
        _ilacs(authority, index, date(2023, 9, 4) + step),
    ]


def _sif(authority: Authority, index: int, published: date) -> Document:
    grades = [_SCALE[(index + shift) % 4] for shift in range(5)]
    pdf = sif_report(
        authority=authority.official_name,
        place=authority.name,
        dates=_fortnight(published, "–"),
        published=day(published),
        sentence=f"Children’s services in {authority.name} {_SENTENCE[index % 4]}",
        rows=sif_rows(*grades),
    )
    return _document(authority, _INSPECTION, published, pdf)


def _ilacs(authority: Authority, index: int, published: date) -> Document:
    labels = (LEADERS, HELP, IN_CARE, LEAVERS)
    pdf = ilacs_report(
        authority=authority.name,
        dates=_fortnight(published, "to"),
        rows=tuple((label, _SCALE[(index + n) % 4]) for n, label in enumerate(labels)),
        overall=_SCALE[index % 4],
    )
    return _document(authority, _INSPECTION, published, pdf)


def _letter(authority: Authority, published: date) -> Document:
    pdf = focused_visit_letter(
        place=authority.name, written=day(published), dates=_fortnight(published, "to")
    )
    return _document(authority, "Children's services focused visit", published, pdf)


def _fortnight(published: date, dash: str) -> str:
    start = _inspected(published)
    return f"{day(start)} {dash} {day(start + timedelta(days=11))}"


def _inspected(published: date) -> date:
    return published - timedelta(days=49)


def _document(authority: Authority, label: str, published: date, pdf: bytes) -> Document:
    return Document(
        id=str(_FIRST_ID + (published - _FIRST_DAY).days * _IDS_A_DAY),
        urn=authority.urn,
        label=label,
        inspected=_inspected(published),
        published=published,
        pdf=pdf,
    )
