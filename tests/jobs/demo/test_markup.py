from datetime import date

import pytest

from jobs.demo.catalogue import Provider
from jobs.demo.markup import listing_page, not_found_page, provider_page
from monitor.errors import UnknownPageError
from monitor.readers.listing import read_listing
from monitor.readers.provider import read_provider
from tests.jobs.demo.conftest import DURHAM, SUNDERLAND, document

LIST = "http://127.0.0.1:1/search?start=0&rows=2"
PAGE = f"http://127.0.0.1:1/provider/44/{DURHAM.urn}"
FILES = "http://127.0.0.1:2"


def listing(rows, latest=(), *, total=2, next_url=None):
    text = listing_page(rows, dict(latest), total=total, own_url=LIST, next_url=next_url)
    return read_listing(text.encode(), url=LIST)


def provider(documents, of=DURHAM):
    text = provider_page(of, documents, own_url=PAGE, file_base=FILES)
    return read_provider(text.encode(), url=PAGE)


def test_the_list_is_read_with_its_days_count_and_next_page():
    page = listing(
        [DURHAM, SUNDERLAND],
        {DURHAM.urn: date(2022, 7, 5)},
        total=153,
        next_url="/search?q=&start=2&rows=2",
    )

    assert [(p.urn, p.name, p.latest_report) for p in page.providers] == [
        ("80464", "Durham County Council", date(2022, 7, 5)),
        ("80566", "Sunderland City Council", None),
    ]
    assert page.results == 153
    assert page.next == "http://127.0.0.1:1/search?q=&start=2&rows=2"


def test_the_last_page_of_the_list_has_no_next():
    assert listing([DURHAM]).next is None


def test_an_empty_list_says_that_it_is_empty():
    page = listing([], total=0)

    assert (page.providers, page.results) == ((), 0)


def test_a_provider_page_is_read_with_both_days_of_each_document():
    page = provider([document("50000001")])

    assert (page.urn, page.name) == ("80464", "Durham County Council")
    assert [(d.id, d.url, d.label, d.inspected, d.published) for d in page.documents] == [
        (
            "50000001",
            "http://127.0.0.1:2/v1/file/50000001",
            "Children's services inspection",
            date(2022, 5, 9),
            date(2022, 7, 5),
        )
    ]


def test_an_authority_without_documents_has_a_page_all_the_same():
    assert provider([]).documents == ()


@pytest.mark.parametrize("name", ["Bath & North East Somerset", 'A "quoted" <Council>', "King’s"])
def test_names_are_escaped(name):
    of = Provider(DURHAM.urn, name)

    assert provider([], of).name == name
    assert listing([of], total=1).providers[0].name == name


def test_days_have_two_digits_as_on_the_live_site():
    text = provider_page(DURHAM, [document()], own_url=PAGE, file_base=FILES)

    assert "Children's services inspection, pdf - 05 July 2022" in text


def test_report_not_found_is_neither_a_list_nor_a_provider():
    body = not_found_page(own_url=PAGE).encode()

    assert b"Report not found - Find an Inspection Report - Ofsted</title>" in body
    with pytest.raises(UnknownPageError):
        read_provider(body, url=PAGE)
    with pytest.raises(UnknownPageError):
        read_listing(body, url=LIST)


@pytest.mark.parametrize(
    "element", ["cookie-banner", "header", "breadcrumbs", "banners--big-listen", "phase-beta"]
)
def test_every_page_stands_in_the_furniture_of_the_live_site(element):
    assert f'{element}"' in not_found_page(own_url=PAGE).replace(" banners--bigger-font", "")
