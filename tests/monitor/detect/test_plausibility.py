"""Readings that cannot be true are refused."""

from dataclasses import replace
from datetime import date

import pytest

from monitor.detect.plausibility import believe_listing, believe_provider
from monitor.errors import ImplausibleError
from monitor.model.document import DocumentKind
from monitor.model.listed import ListedDocument, ListedProvider, ProviderPage

TODAY = date(2026, 11, 21)


def page(*ids, urn="80566", published=None):
    documents = tuple(
        ListedDocument(
            id=id_, url="u", label="l", kind=DocumentKind.OTHER, inspected=None, published=published
        )
        for id_ in ids
    )
    return ProviderPage(urn=urn, name="Sunderland", documents=documents)


def providers(count, *, latest_report=None):
    return [
        ListedProvider(urn=str(n), name=f"n{n}", url="u", latest_report=latest_report)
        for n in range(count)
    ]


@pytest.mark.parametrize(
    ("known", "listed"),
    [
        pytest.param([], ["1"], id="the first reading"),
        pytest.param([], [], id="an authority that never had a report"),
        pytest.param(["1", "2"], ["2", "3"], id="half of it gone is believed"),
    ],
)
def test_believed(known, listed):
    believe_provider(known, page(*listed), urn="80566", today=TODAY)


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
        believe_provider(known, page(*listed, urn=urn), urn="80566", today=TODAY)


def by_urn(count, **more):
    return {each.urn: each for each in providers(count, **more)}


def test_a_list_whose_authorities_all_have_new_numbers_has_lost_nobody():
    before = {provider.urn: provider for provider in providers(153)}
    renumbered = [replace(provider, urn=f"90{provider.urn}") for provider in before.values()]
    believe_listing(before, renumbered)


def test_a_list_that_is_half_as_long_as_it_was_is_refused():
    with pytest.raises(ImplausibleError, match="76 of the 153"):
        believe_listing(by_urn(153), providers(77))


def test_a_list_that_has_lost_most_of_england_is_refused():
    with pytest.raises(ImplausibleError, match="100 of the 153"):
        believe_listing(by_urn(153), providers(53))


def test_a_list_whose_days_have_gone_is_refused():
    known = by_urn(153, latest_report=date(2025, 3, 11))
    with pytest.raises(ImplausibleError, match="153 of the 153 days of a latest report"):
        believe_listing(known, providers(153))


def test_as_many_other_documents_in_their_place_are_believed():
    believe_provider(["1"], page("2"), urn="80566", today=TODAY)


def test_a_document_of_the_future_is_refused():
    with pytest.raises(ImplausibleError, match="of the future, 2026-11-23"):
        believe_provider([], page("1", published=date(2026, 11, 23)), urn="80566", today=TODAY)
