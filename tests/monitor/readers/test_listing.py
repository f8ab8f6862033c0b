from datetime import date
from pathlib import Path

import pytest

from monitor.errors import UnknownPageError
from monitor.readers.listing import read_listing

URL = "https://reports.ofsted.gov.uk/search?level_2_types%5B%5D=12&start=0&rows=100"
NOT_FOUND = Path(__file__).parents[4] / "shared" / "pages" / "report-not-found.html"


def row(urn="80566", name="Sunderland City Council", latest="Latest report: 11 March 2025"):
    return (
        f'<li class="search-result"><h3><a href="/provider/44/{urn}">{name}</a></h3>'
        f"<ul><li>{latest}</li><li>URN: {urn}</li></ul></li>"
    )


def page(*rows, says="", title="Search results", below=""):
    return (
        f"<!DOCTYPE html><html><head><title>{title}</title></head><body><main><h1>{title}</h1>"
        f'<p>{says}</p><ul class="results-list">{"".join(rows)}</ul>{below}</main></body></html>'
    ).encode()


def latest(text):
    return read_listing(page(row(latest=text)), url=URL).providers[0].latest_report


@pytest.mark.parametrize(
    "printed",
    [
        "Latest report: 11 March 2025",
        "LATEST REPORT:   11\xa0march\n2025",
        "Latest report <strong>11th Mar 2025</strong>",
        "Latest report: Tuesday 11 March 2025",
        "Latest report: 11/03/2025",
        'Latest report: <time datetime="2025-03-11">11 March 2025</time> (inspection)',
    ],
)
def test_the_day_of_the_latest_report_is_read_in_any_usual_form(printed):
    assert latest(printed) == date(2025, 3, 11)


@pytest.mark.parametrize("printed", ["", "Latest report:", "Latest report: none yet"])
def test_an_authority_without_a_report_has_no_such_day(printed):
    assert latest(printed) is None


@pytest.mark.parametrize(
    "printed", ["31 June 2024", "Spring 2025", "11 March 205", "03/25/2025", "11 March 1025"]
)
def test_an_impossible_day_refuses_the_whole_page(printed):
    with pytest.raises(UnknownPageError, match="is no possible day"):
        read_listing(page(row("80418"), row(latest=f"Latest report: {printed}")), url=URL)


@pytest.mark.parametrize(
    ("says", "count"),
    [
        ("153 results", 153),
        ("Your search returned 1,530 results", 1530),
        ("Showing <b>1</b> to <b>100</b> of <b>153</b> results", 153),
        ("Results 1–100 of 153", 153),
        ("Search results (153)", 153),
        ("We found 153 providers", 153),
        ("153 local authority children's services found", 153),
        ("Show 100 results per page. Page 1 of 2", None),
        ("Showing 100 results", None),
        ("", None),
    ],
)
def test_the_count_is_read_where_the_page_prints_one(says, count):
    assert read_listing(page(row(), says=says), url=URL).results == count


def test_a_number_below_the_rows_in_sight_is_not_the_count():
    rows = [row("80418"), row("80566")]
    assert read_listing(page(*rows, says="1 result"), url=URL).results is None


@pytest.mark.parametrize("says", ["0 results", "No results found", "There are no results."])
def test_an_honest_list_of_nothing_is_empty(says):
    listing = read_listing(page(says=says), url=URL)
    assert (listing.providers, listing.results) == ((), 0)


def test_a_page_beyond_the_end_is_empty():
    beyond = URL.replace("start=0", "start=200")
    assert read_listing(page(says="153 results"), url=beyond).providers == ()
    assert read_listing(page(), url=beyond).providers == ()


@pytest.mark.parametrize(
    ("body", "missing"),
    [
        pytest.param(b"", "empty", id="empty"),
        pytest.param(b" \n", "empty", id="blank"),
        pytest.param(b'{"results": []}', "not a web page", id="JSON"),
        pytest.param(b"%PDF-1.7 \x00\xff", "not a web page", id="PDF"),
        pytest.param(b"Service unavailable", "not a web page", id="plain text"),
        pytest.param(b"<?xml version='1.0'?><rss><channel/></rss>", "not a web page", id="feed"),
        pytest.param(b"<p>" + b"x" * 8_000_001, "larger than", id="huge"),
        pytest.param(page(row())[:-40], "cut short", id="cut short"),
        pytest.param(
            page(title="Welcome").replace(b"results-list", b"menu"), "neither", id="no list"
        ),
        pytest.param(
            b"<html><title>Access denied</title><h1>Access denied</h1></html>",
            "its title is 'Access denied · Access denied'",
            id="block page",
        ),
        pytest.param(
            b"<html><body><h1>Your cookies</h1><form></form></body></html>", "neither", id="cookies"
        ),
        pytest.param(page(), "shows no provider", id="nothing, and nothing said"),
        pytest.param(page(says="153 results"), "says 153 results and shows none", id="rows gone"),
        pytest.param(
            b'<html><h1>Sunderland</h1><ol class="timeline"></ol></html>',
            "page of one provider",
            id="provider page",
        ),
        pytest.param(
            page(row(), '<li class="search-result">An advertisement</li>'),
            "without a link to a provider: 'An advertisement'",
            id="a row without a link",
        ),
        pytest.param(page(row(name="")), "no name", id="a row without a name"),
        pytest.param(page(row(urn="EY1")), "carries no URN", id="a row without a URN"),
        pytest.param(
            page(row(), row().replace("/44/", "/16/")), "another kind", id="another kind of row"
        ),
        pytest.param(
            page(row().replace('href="', 'href="http://[')), "no provider page", id="broken link"
        ),
    ],
)
def test_what_is_no_list_says_what_is_missing(body, missing):
    with pytest.raises(UnknownPageError, match=missing) as raised:
        read_listing(body, url=URL)
    assert str(raised.value).startswith(URL)


@pytest.mark.skipif(not NOT_FOUND.exists(), reason="the captured page is not on this machine")
def test_the_real_page_of_a_missing_report_is_no_list():
    with pytest.raises(UnknownPageError, match="Report not found"):
        read_listing(NOT_FOUND.read_bytes(), url=URL)


def test_a_row_that_lost_its_class_is_not_lost():
    plain = row("80418").replace(' class="search-result"', "")
    urns = [p.urn for p in read_listing(page(row(), plain), url=URL).providers]
    assert urns == ["80566", "80418"]


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ('<a class="pagination__next" href="/search?start=100">Next</a>', "/search?start=100"),
        ('<a rel="next" href="/search?start=100">Next</a>', "/search?start=100"),
        ('<a class="pagination__next" href="#">Next</a>', None),
        ('<a class="pagination__next disabled">Next</a>', None),
        ('<a class="pagination__next" href="javascript:void(0)">Next</a>', None),
        ("", None),
    ],
)
def test_the_next_page_is_where_the_page_says(link, address):
    expected = address and f"https://reports.ofsted.gov.uk{address}"
    assert read_listing(page(row(), below=link), url=URL).next == expected


@pytest.mark.parametrize("charset", ["x-klingon", "idna", "punycode", "undefined", "a\x00b"])
def test_a_charset_that_nobody_knows_is_taken_for_windows_1252(charset):
    head = f'<head><meta charset="{charset}">'
    body = page(row(name="Ynys Môn")).decode().replace("<head>", head)
    assert read_listing(body.encode("cp1252"), url=URL).providers[0].name == "Ynys Môn"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1252"])
def test_names_survive_the_usual_encodings(encoding):
    body = page(row(name="Ynys Môn – Council")).decode().encode(encoding)
    assert read_listing(body, url=URL).providers[0].name == "Ynys Môn – Council"
