"""Readings that cannot be true are refused."""

import pytest

from monitor.detect.plausibility import believe_listing, believe_provider
from monitor.errors import ImplausibleError
from monitor.model.report import DocumentKind, ListedDocument, ListedProvider, ProviderPage


def page(*ids, urn="80566"):
    documents = tuple(
        ListedDocument(
            id=id_, url="u", label="l", kind=DocumentKind.OTHER, inspected=None, published=None
        )
        for id_ in ids
    )
    return ProviderPage(urn=urn, name="Sunderland", documents=documents)


def providers(count):
    return [ListedProvider(urn=str(n), name="n", url="u", latest_report=None) for n in range(count)]


@pytest.mark.parametrize(
    ("known", "listed"),
    [
        pytest.param([], ["1"], id="the first reading"),
        pytest.param([], [], id="an authority that never had a report"),
        pytest.param(["1", "2"], ["2", "3"], id="half of it gone is believed"),
    ],
)
def test_believed(known, listed):
    believe_provider(known, page(*listed), urn="80566")


@pytest.mark.parametrize(
    ("known", "listed", "urn", "reason"),
    [
        pytest.param(["1"], [], "80566", "1 of the 1 documents", id="all gone"),
        pytest.param(["1", "2", "3"], ["3"], "80566", "2 of the 3", id="most gone"),
        pytest.param(["1"], ["1"], "80460", "URN 80460", id="another authority's page"),
    ],
)
def test_refused(known, listed, urn, reason):
    with pytest.raises(ImplausibleError, match=reason):
        believe_provider(known, page(*listed, urn=urn), urn="80566")


def test_a_list_that_has_lost_most_of_england_is_refused():
    with pytest.raises(ImplausibleError, match="100 of the 153"):
        believe_listing([str(n) for n in range(153)], providers(53))
