from itertools import pairwise

from jobs.demo.story import STORY, SUNDERLAND
from monitor.register import default_register
from tests.support.national_site import made_documents, national_site
from tests.support.pdf_text import all_text

AUTHORITIES = default_register().authorities


def test_file_numbers_rise_with_publication_all_over_england():
    documents = [d for n, a in enumerate(AUTHORITIES[:20]) for d in made_documents(a, n)]
    documents += [chapter.document() for chapter in STORY]

    documents.sort(key=lambda document: document.published)
    assert all(int(a.id) < int(b.id) for a, b in pairwise(documents))


def test_sunderland_is_as_it_was():
    sunderland = next(a for a in AUTHORITIES if a.urn == SUNDERLAND.urn)

    assert made_documents(sunderland, 0) == [chapter.document() for chapter in STORY]


def test_a_made_report_names_its_authority():
    sif, letter, ilacs = made_documents(AUTHORITIES[0], 0)

    name = AUTHORITIES[0].name
    assert f"Children’s services in {name} are outstanding" in all_text(sif.pdf)
    assert f"Focused visit to {name} children’s services" in all_text(letter.pdf)
    assert f"Inspection of {name} local authority" in all_text(ilacs.pdf)


def test_every_authority_of_the_register_is_listed_with_a_latest_report():
    with national_site() as site:
        listed = {provider.urn for provider in site.catalogue.providers()}

        assert listed == {authority.urn for authority in AUTHORITIES}
        assert site.catalogue.latest().keys() == listed
