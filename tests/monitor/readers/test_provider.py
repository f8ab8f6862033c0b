from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.errors import UnknownPageError
from monitor.readers.listing import read_listing
from monitor.readers.provider import NO_LABEL, read_provider

URL = "https://reports.ofsted.gov.uk/provider/44/80566"
LABEL = "Children's services inspection"
NOT_FOUND = Path(__file__).parents[4] / "shared" / "pages" / "report-not-found.html"


def entry(
    *, label=LABEL, hidden=f"{LABEL}, pdf - 11 March 2025", day="27 January 2025", published="",
    href="https://files.ofsted.gov.uk/v1/file/50271150",
):  # fmt: skip
    return (
        f'<li class="timeline__day"><p class="timeline__date"><time>{day}</time></p>'
        f'<a class="publication-link" href="{href}">{label}'
        f'<span class="nonvisual">{hidden}</span></a>'
        f'<div class="event__metadata">{published}</div></li>'
    )


def page(*entries, name="Sunderland City Council", canonical=URL):
    head = f'<link rel="canonical" href="{canonical}">' if canonical else ""
    return (
        f"<!DOCTYPE html><html><head>{head}</head><body><main><h1>{name}</h1>"
        f'<ol class="timeline">{"".join(entries)}</ol></main></body></html>'
    ).encode()


def only(body):
    (document,) = read_provider(body, url=URL).documents
    return document


@pytest.mark.parametrize(
    "hidden",
    [
        f"{LABEL}, pdf - 11 March 2025",
        f"{LABEL}, PDF - 11 march 2025",
        f"{LABEL},  pdf - 11 March 2025",
        f"{LABEL} as pdf - 11 March 2025",
        f"{LABEL}, pdf – 11 March 2025, 204 KB",
        f"{LABEL} - 11 March 2025",
    ],
)
def test_the_hidden_text_gives_the_day_of_publication(hidden):
    assert only(page(entry(hidden=hidden))).published == date(2025, 3, 11)
    bare = only(page(entry(label="", hidden=hidden)))
    assert (bare.label, bare.published) == (LABEL, date(2025, 3, 11))


@pytest.mark.parametrize(
    ("hidden", "published", "day"),
    [
        pytest.param("x, PDF", "", None, id="nowhere"),
        pytest.param("x, PDF", "Published 12 March 2025", date(2025, 3, 12), id="in the entry"),
        pytest.param(
            "x, PDF", "Published <time pubdate>12 March 2025</time>", date(2025, 3, 12), id="time"
        ),
        pytest.param(
            "x, pdf - 11 March 2025", "Published 12 March 2025", date(2025, 3, 11), id="both"
        ),
    ],
)
def test_the_link_s_own_day_stands_before_the_entry_s(hidden, published, day):
    assert only(page(entry(hidden=hidden, published=published))).published == day


def test_the_day_of_the_entry_is_the_first_of_the_inspection():
    assert only(page(entry())).inspected == date(2025, 1, 27)
    assert only(page(entry(day=""))).inspected is None
    machine = entry(day="").replace("<time>", '<time datetime="2025-01-27T00:00:00Z">')
    assert only(page(machine)).inspected == date(2025, 1, 27)


def test_documents_come_newest_first_and_once():
    entries = [
        entry(href="/v1/file/1", hidden="x, pdf - 20 July 2015"),
        entry(href="/v1/file/3", hidden="x, pdf"),
        entry(href="/v1/file/2", hidden="x, pdf - 11 March 2025"),
        entry(href="/v1/file/2", hidden="x, pdf - 11 March 2025"),
    ]
    undated = entry(href="/v1/file/9", hidden="", day="")
    read = read_provider(page(undated, *entries), url=URL)
    assert [d.id for d in read.documents] == ["2", "3", "1", "9"]


def test_a_link_without_its_class_is_still_a_document():
    assert only(page(entry().replace('class="publication-link" ', ""))).id == "50271150"


def test_a_document_without_any_label_is_kept():
    document = only(page(entry(label="", hidden="")))
    assert (document.label, document.kind) == (NO_LABEL, "other")


@pytest.mark.parametrize(
    ("canonical", "url"),
    [
        (URL, URL),
        ("", URL),
        (URL, "https://reports.ofsted.gov.uk/"),
        ("http://reports.ofsted.gov.uk/inspection-reports/find-inspection-report", URL),
    ],
)
def test_the_urn_is_that_of_canonical_link_or_address(canonical, url):
    assert read_provider(page(canonical=canonical), url=url).urn == "80566"


def test_a_saved_page_without_either_may_print_its_urn():
    body = page(canonical="", name="Sunderland").replace(b"</h1>", b"</h1><p>URN: 80566</p>")
    assert read_provider(body, url="file.html").urn == "80566"


@pytest.mark.parametrize(
    ("body", "missing"),
    [
        pytest.param(b"", "empty", id="empty"),
        pytest.param(b'{"error": 1}', "not a web page", id="JSON"),
        pytest.param(page(entry())[:-60], "cut short", id="cut short"),
        pytest.param(page(name=""), r"no heading \(h1\)", id="no heading"),
        pytest.param(
            b"<html><h1>Down for maintenance</h1></html>",
            r"no timeline \(ol.timeline\); it says 'Down for maintenance'",
            id="maintenance",
        ),
        pytest.param(
            page(canonical=URL.replace("80566", "80418")), "about 80418, not 80566", id="another's"
        ),
        pytest.param(page(canonical=URL.replace("/44/", "/2/")), "another kind", id="a home"),
        pytest.param(
            page(entry(), entry(href="/v1/file/latest")),
            "without a file number: '/v1/file/latest'",
            id="no file number",
        ),
        pytest.param(page(entry(href="")), "without a file number", id="no address"),
        pytest.param(page(entry(href="http://[/v1/file/1")), "file number", id="broken address"),
        pytest.param(
            page(entry(), entry(href="/v1/file/7", hidden="x, pdf - 31 June 2024")),
            "file 7: '31 June 2024' is no possible day",
            id="impossible publication",
        ),
        pytest.param(
            page(entry(day="30 February 2024")), "'30 February 2024' is no", id="impossible day"
        ),
        pytest.param(page(entry(day="week 5 of 2025")), "is no possible day", id="a week"),
    ],
)
def test_what_is_no_provider_page_says_what_is_missing(body, missing):
    with pytest.raises(UnknownPageError, match=missing):
        read_provider(body, url=URL)


def test_a_page_that_never_says_whose_it_is_is_refused():
    with pytest.raises(UnknownPageError, match="whose page"):
        read_provider(page(canonical=""), url="https://reports.ofsted.gov.uk/")


@pytest.mark.skipif(not NOT_FOUND.exists(), reason="the captured page is not on this machine")
def test_the_real_page_of_a_missing_report_is_no_provider():
    with pytest.raises(UnknownPageError, match="it says 'Report not found'"):
        read_provider(NOT_FOUND.read_bytes(), url=URL)


def test_deep_nesting_does_not_break_the_reader():
    body = page(entry()).replace(b"<main>", b"<main>" + b"<div>" * 5000)
    assert only(body).id == "50271150"


@pytest.mark.parametrize("read", [read_listing, read_provider])
@given(body=st.binary(max_size=200), at=st.integers(0, 600), cut=st.integers(0, 200))
def test_damage_is_read_or_refused_but_never_breaks(read, body, at, cut):
    whole = page(entry())
    damaged = whole[:at] + body + whole[at + cut :]
    try:
        read(damaged, url=URL)
    except UnknownPageError:
        return
