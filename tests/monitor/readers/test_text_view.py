"""Kept pages and files as the lines that a person reads in them."""

import pytest

from jobs.demo.markup import provider_page
from jobs.demo.story import STORY, SUNDERLAND
from monitor.errors import DamagedPdfError
from monitor.model.source import SourceId
from monitor.readers.text_view import is_pdf, text_lines
from monitor.readers.watched import read_watched

PROVIDER = "https://reports.ofsted.gov.uk/provider/44/80566"


def lines(body, source="page/x", url="https://example.org/"):
    return text_lines(body, source=SourceId(source), url=url)


def test_a_report_is_shown_page_by_page():
    body = STORY[0].document().pdf
    assert is_pdf(body)
    shown = lines(body, "file/1")
    assert shown[0].startswith("── page 1 of ")
    assert any("Sunderland" in line for line in shown)
    assert all(line == " ".join(line.split()) != "" for line in shown)


def test_a_damaged_report_is_refused():
    with pytest.raises(DamagedPdfError):
        lines(STORY[0].document().pdf[:2000], "file/1")


def test_a_provider_page_is_a_line_a_document():
    documents = [chapter.document() for chapter in STORY[:2]]
    page = provider_page(SUNDERLAND, documents, own_url=PROVIDER, file_base="https://f.example")
    shown = lines(page.encode(), "ofsted/sunderland", PROVIDER)
    assert shown[0] == "Sunderland City Council · URN 80566"
    assert sorted(line.split(" · ")[0] for line in shown[1:]) == [
        f"{document.published}" for document in documents
    ]


def test_another_page_is_its_text_without_its_scripts():
    html = b"<html><body><nav>x</nav><main><h1>A</h1><script>y()</script><p>b</p></main></html>"
    assert lines(html) == ("A", "b")


def test_a_page_that_its_reader_refuses_is_shown_as_the_text_it_is():
    html = b"<html><body><main><p>We are down for repairs.</p></main></body></html>"
    assert lines(html, "ofsted/sunderland", PROVIDER) == ("We are down for repairs.",)


def test_what_is_no_page_at_all_is_shown_as_text():
    assert lines(b"plain\n\n  words \xff") == ("plain", "words \ufffd")


def test_a_feed_is_a_line_an_entry():
    feed = b"""<?xml version="1.0"?><rss version="2.0"><channel><title>T</title><item>
    <title>Good for Durham</title><link>https://example.org/a</link>
    <pubDate>Tue, 11 Mar 2025 09:30:00 GMT</pubDate></item></channel></rss>"""
    assert lines(feed, "news/x") == ("2025-03-11 · Good for Durham · https://example.org/a",)


def test_a_watched_page_is_shown_in_the_lines_that_its_changes_are_told_in():
    page = (
        b"<html><body><nav>Menu</nav><main><p>Kent: <b>notice</b> lifted.<!-- x --></p>"
        b"<table><tr><td>Kent</td><td>2025</td></tr></table></main></body></html>"
    )
    watched = read_watched(page, url="https://a.example/", select="main")
    assert watched == ("Kent: notice lifted.", "Kent | 2025")
    assert text_lines(page, source=SourceId("page/notices"), url="https://a.example/") == watched
