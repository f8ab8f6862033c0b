from datetime import date

import pytest

from jobs.demo.catalogue import Catalogue, Provider
from monitor.register import default_register
from tests.jobs.demo.conftest import DURHAM, SUNDERLAND, document


def test_authorities_are_listed_by_name_whatever_the_case():
    catalogue = Catalogue([SUNDERLAND, Provider("1", "bury"), DURHAM])

    assert [p.name for p in catalogue.providers()] == [
        "bury",
        "Durham County Council",
        "Sunderland City Council",
    ]


def test_an_authority_of_the_register_is_listed_under_its_official_name():
    assert Provider.of(default_register().find("Sunderland")) == SUNDERLAND


def test_a_removed_authority_is_listed_no_longer():
    catalogue = Catalogue([SUNDERLAND, DURHAM])
    catalogue.remove(DURHAM.urn)

    assert catalogue.providers() == [SUNDERLAND]
    assert catalogue.provider(DURHAM.urn) is None


def test_documents_are_shown_newest_first_and_of_one_day_by_number():
    catalogue = Catalogue([DURHAM])
    for id_, on in (("9", date(2022, 1, 1)), ("10", date(2022, 1, 1)), ("3", date(2023, 1, 1))):
        catalogue.publish(document(id_, published=on))

    assert [d.id for d in catalogue.documents(DURHAM.urn)] == ["3", "10", "9"]


def test_publishing_a_known_id_again_replaces_the_document():
    catalogue = Catalogue([DURHAM])
    catalogue.publish(document("1", pdf=b"first"))
    catalogue.publish(document("1", pdf=b"second"))

    assert [d.pdf for d in catalogue.documents(DURHAM.urn)] == [b"second"]


def test_a_withdrawn_document_is_gone_and_can_be_published_again():
    catalogue = Catalogue([DURHAM])
    catalogue.publish(document("1"))

    taken = catalogue.withdraw("1")

    assert catalogue.document("1") is None
    catalogue.publish(taken)
    assert catalogue.document("1") == taken


def test_a_document_of_nobody_is_refused():
    with pytest.raises(KeyError):
        Catalogue([SUNDERLAND]).publish(document())


def test_the_latest_report_is_the_newest_that_counts():
    catalogue = Catalogue([DURHAM])
    catalogue.publish(document("1", published=date(2022, 7, 5)))
    catalogue.publish(document("2", published=date(2023, 7, 5), label="A letter"))

    assert catalogue.latest() == {DURHAM.urn: date(2023, 7, 5)}
    assert catalogue.latest(without=["A letter"]) == {DURHAM.urn: date(2022, 7, 5)}
