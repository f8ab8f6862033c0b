"""`parse`: saved files in, one JSON line for each in order, whatever is among them."""

import json

import pytest

from jobs.demo.markup import listing_page, provider_page
from jobs.demo.story import STORY, SUNDERLAND
from tests.jobs.cli.conftest import DURHAM
from tests.support.limits import obey_permissions

REPORT = {
    "file",
    "kind",
    "framework",
    "authority",
    "urn",
    "inspection_start",
    "inspection_end",
    "inspection_windows",
    "published",
    "lead_inspector",
    "judgements",
    "improvements",
    "warnings",
}
SITE = "https://reports.ofsted.gov.uk"


@pytest.fixture
def files(tmp_path):
    """Every kind of file that a user may name."""
    (tmp_path / "report.pdf").write_bytes(STORY[5].document().pdf)
    (tmp_path / "letter.pdf").write_bytes(STORY[1].document().pdf)
    (tmp_path / "cut.pdf").write_bytes(STORY[5].document().pdf[:4000])
    (tmp_path / "empty.pdf").write_bytes(b"")
    (tmp_path / "page.html").write_text("<html><title>Report not found</title></html>")
    (tmp_path / "folder").mkdir()
    documents = [STORY[5].document(), STORY[1].document()]
    own = f"{SITE}/provider/44/80566"
    page = provider_page(SUNDERLAND, documents, own_url=own, file_base="https://files.example")
    (tmp_path / "provider.html").write_text(page)
    listed = listing_page(
        [SUNDERLAND, DURHAM], {}, total=2, own_url=f"{SITE}/search", next_url=None
    )
    (tmp_path / "listing.html").write_text(listed)
    return tmp_path


def lines(ran):
    """Return what each line says."""
    assert "Traceback" not in ran.err
    return [json.loads(line) for line in ran.out.splitlines()]


def test_reports_and_letters_are_read(run, files):
    ran = run("parse", "report", "report.pdf", "letter.pdf")
    assert (ran.code, ran.err) == (0, "")
    report, letter = lines(ran)
    assert report.keys() >= REPORT
    assert (report["file"], report["authority"], report["urn"]) == (
        "report.pdf",
        "Sunderland",
        "80566",
    )
    assert report["inspection_windows"] == [["2021-06-28", "2021-07-09"]]
    assert {each["area"]: each["grade"] for each in report["judgements"]}["overall"] == (
        "outstanding"
    )
    assert all(each.keys() >= {"area", "grade", "label"} for each in report["judgements"])
    assert (letter["kind"], letter["judgements"]) == ("monitoring_visit", [])
    assert letter.keys() >= {"topic", "priority_action"}


def test_a_bad_file_stops_no_other_and_the_order_is_kept(run, files):
    (files / "closed.pdf").write_bytes(b"%PDF-")
    (files / "closed.pdf").chmod(0)
    named = [
        "missing.pdf",
        "report.pdf",
        "folder",
        "cut.pdf",
        "empty.pdf",
        "page.html",
        "closed.pdf",
        "letter.pdf",
    ]
    ran = run("parse", "report", *named, prepare=obey_permissions)
    assert ran.code == 3
    told = lines(ran)
    assert [line["file"] for line in told] == named
    bad = {line["file"]: line["error"] for line in told if "error" in line}
    assert bad.keys() == set(named) - {"report.pdf", "letter.pdf"}
    assert all(error.keys() == {"type", "message"} for error in bad.values())
    assert bad["empty.pdf"]["type"] == bad["page.html"]["type"] == "NotAPdfError"
    assert [line.split(":")[0] for line in ran.err.splitlines()] == [
        name for name in named if name in bad
    ]


def test_pages_are_read(run, files):
    ran = run(
        "parse", "provider", "provider.html", "listing.html", "--url", f"{SITE}/provider/44/80566"
    )
    assert ran.code == 3
    page, other = lines(ran)
    assert (page["urn"], page["name"]) == (SUNDERLAND.urn, SUNDERLAND.name)
    assert {document["id"] for document in page["documents"]} == {STORY[5].id, STORY[1].id}
    assert all(
        document.keys() >= {"id", "url", "label", "kind", "inspected", "published"}
        for document in page["documents"]
    )
    assert other["error"]["type"] == "UnknownPageError"
    ran = run("parse", "listing", "listing.html")
    assert (ran.code, ran.err) == (0, "")
    (listing,) = lines(ran)
    assert (listing["results"], listing["next"]) == (2, None)
    assert [each["urn"] for each in listing["providers"]] == [SUNDERLAND.urn, DURHAM.urn]
    assert all(
        each.keys() >= {"urn", "name", "url", "latest_report"} for each in listing["providers"]
    )


def test_a_name_that_is_no_text_comes_out_as_json(run, tmp_path):
    ran = run("parse", "report", "\udcff.pdf")
    assert ran.code == 3
    assert lines(ran)[0]["file"] == "\udcff.pdf"


def test_no_file_is_wrong_use(run):
    ran = run("parse", "report")
    assert (ran.code, ran.out) == (2, "")


def test_articles_are_read(run, tmp_path):
    claim = "Kent's services for children have been rated good overall by Ofsted."
    (tmp_path / "a.html").write_text(f"<h1>Kent council rated good</h1><p>{claim}</p>")
    (tmp_path / "b.txt").write_text("Page not found")
    ran = run("parse", "article", "a.html", "b.txt", "--url", "https://kent.example/n?utm_id=1")
    assert ran.code == 3
    article, missing = lines(ran)
    assert article.keys() >= {
        "file", "title", "url", "site", "published", "about_childrens_services", "kind",
        "authorities", "claims",
    }  # fmt: skip
    assert (article["title"], article["url"]) == (
        "Kent council rated good",
        "https://kent.example/n",
    )
    assert article["published"] is None
    assert [(each["authority"], each["role"]) for each in article["authorities"]] == [
        ("Kent", "subject")
    ]
    (stated,) = article["claims"]
    assert (stated["authority"], stated["area"], stated["grade"]) == ("Kent", "overall", "good")
    assert stated.keys() >= {"previous_grade", "direction"}
    assert missing["error"]["type"] == "MissingArticleError"


def test_feeds_are_read(run, tmp_path):
    story = "<item><title>A &amp; B</title><link>/n/1?fbclid=2</link><pubDate>{}</pubDate></item>"
    items = story.format("Tue, 11 Mar 2025 09:31:00 GMT")
    (tmp_path / "feed.xml").write_text(f"<rss version='2.0'><channel>{items}</channel></rss>")
    (tmp_path / "page.xml").write_text("<html><body>News</body></html>")
    ran = run("parse", "feed", "feed.xml", "page.xml", "--url", "https://kent.example/feed")
    assert ran.code == 3
    feed, page = lines(ran)
    assert feed == {
        "file": "feed.xml",
        "entries": [
            {
                "title": "A & B",
                "url": "https://kent.example/n/1",
                "published": "2025-03-11T09:31:00+00:00",
                "updated": None,
                "summary": "",
            }
        ],
    }
    assert page["error"]["type"] == "NotAFeedError"
