from itertools import pairwise

import pytest

from jobs.demo.site import OfstedSite
from jobs.demo.story import STORY, SUNDERLAND
from monitor.model.document import DocumentKind
from monitor.readers.labels import kind_of
from monitor.readers.provider import read_provider
from monitor.register import default_register


def test_it_is_told_in_the_order_of_publication_with_rising_numbers():
    for earlier, later in pairwise(STORY):
        assert earlier.published < later.published
        assert int(earlier.id) < int(later.id)


def test_every_document_was_inspected_before_it_was_published():
    assert all(chapter.inspected < chapter.published for chapter in STORY)


def test_it_is_about_the_authority_of_the_register():
    authority = default_register().by_urn(SUNDERLAND.urn)

    assert authority is not None
    assert authority.official_name == SUNDERLAND.name


def test_it_has_four_inspections_and_three_visits():
    kinds = [kind_of(chapter.label) for chapter in STORY]

    assert kinds == [
        DocumentKind.INSPECTION,
        DocumentKind.MONITORING_VISIT,
        DocumentKind.MONITORING_VISIT,
        DocumentKind.INSPECTION,
        DocumentKind.FOCUSED_VISIT,
        DocumentKind.INSPECTION,
        DocumentKind.INSPECTION,
    ]


def test_the_days_of_inspections_are_known():
    for chapter in STORY:
        assert chapter.day_is_known or kind_of(chapter.label) is not DocumentKind.INSPECTION


@pytest.mark.parametrize("chapter", STORY, ids=lambda chapter: chapter.file)
def test_each_document_comes_with_its_pdf(chapter):
    assert chapter.document().pdf.startswith(b"%PDF-")


def test_the_site_tells_all_of_it(get):
    with OfstedSite([SUNDERLAND]) as site:
        for chapter in STORY:
            site.publish(chapter.document())
        url = f"{site.base_url}/provider/44/{SUNDERLAND.urn}"
        shown = read_provider(get(url).content, url=url).documents

    assert [(d.id, d.inspected, d.published) for d in reversed(shown)] == [
        (c.id, c.inspected, c.published) for c in STORY
    ]
