"""Every saved page, read by its reader, gives exactly its ``.expected.json``.

To add a page: save it under ``tests/pages/<reader>/<name>.html`` (or ``.xml``, ``.txt``), run
the tests once (the expected file is written and the test fails), check that file against the
page by eye, run again.
"""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from monitor.readers.article.page import read_page
from monitor.readers.feed import read_feed
from monitor.readers.links import read_links
from monitor.readers.listing import read_listing
from monitor.readers.provider import read_provider
from monitor.readers.records import feed_record, listing_record, provider_record

PAGES = Path(__file__).parents[2] / "pages"
SITE = "https://reports.ofsted.gov.uk"
COUNCIL = "https://www.seaport.example/news"


def article(body: bytes) -> dict[str, Any]:
    text = asdict(read_page(body, url=f"{COUNCIL}/saved?fbclid=1"))
    text["published"] = text["published"] and text["published"].isoformat()
    return text | {"paragraphs": list(text["paragraphs"])}


READERS = {
    "article": article,
    "feed": lambda body: feed_record(read_feed(body, url="https://www.careweekly.example/feed")),
    "links": lambda body: feed_record(read_links(body, url=COUNCIL, css="main a[href*='/news/']")),
    "listing": lambda body: listing_record(read_listing(body, url=f"{SITE}/search?start=0")),
    "provider": lambda body: provider_record(read_provider(body, url=f"{SITE}/")),
}
SAVED = sorted(
    path for kind in READERS for path in (PAGES / kind).iterdir() if path.suffix != ".json"
)


def reading(path: Path) -> dict[str, Any]:
    return READERS[path.parent.name](path.read_bytes())


@pytest.mark.parametrize("path", SAVED, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_saved_page_reads_as_expected(path: Path) -> None:
    expected = path.with_suffix(".expected.json")
    got = reading(path)
    if not expected.exists():
        expected.write_text(json.dumps(got, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
        pytest.fail(f"wrote {expected.name}: check it against the page by eye, then run again")
    assert got == json.loads(expected.read_text(encoding="utf-8"))


@pytest.mark.parametrize("kind", READERS)
def test_every_reader_has_saved_pages(kind: str) -> None:
    assert any(path.parent.name == kind for path in SAVED)
