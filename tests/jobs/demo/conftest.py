from datetime import date

import pytest
import requests

from jobs.demo.catalogue import Document, Provider
from jobs.demo.site import OfstedSite

DURHAM = Provider("80464", "Durham County Council")
SUNDERLAND = Provider("80566", "Sunderland City Council")


def document(id_: str = "50000001", **changed: object) -> Document:
    """Return an inspection report of Durham, or what is asked for otherwise."""
    usual = {
        "urn": DURHAM.urn,
        "label": "Children's services inspection",
        "inspected": date(2022, 5, 9),
        "published": date(2022, 7, 5),
        "pdf": b"%PDF-1.4 " + id_.encode(),
    }
    return Document(id=id_, **{**usual, **changed})


@pytest.fixture
def site():
    with OfstedSite([SUNDERLAND, DURHAM]) as running:
        yield running


@pytest.fixture
def get():
    """Return a way to get pages over kept-alive connections."""
    with requests.Session() as session:
        yield lambda url, **headers: session.get(url, headers=headers, timeout=5)
