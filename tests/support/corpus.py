"""The real reports beside the project, where they are there; the project holds none of them."""

import json
from datetime import date
from functools import cache
from typing import Any

import pytest

from jobs.demo.catalogue import Document, Provider
from monitor.register import default_register
from tests.support.command import REPOSITORY

CORPUS = REPOSITORY.parent / "shared" / "corpus"
LETTERS = CORPUS / "letters"

needs_corpus = pytest.mark.skipif(
    not CORPUS.is_dir(), reason="the real reports in ../shared/corpus are not here"
)

_LABELS = {
    "inspection": "Children's services inspection",
    "lscb_review": "Children's services inspection",
    "jtai": "Joint area child protection inspection",
    "area_send": "Area SEND full inspection",
}
"""What the live site calls a document of each kind."""


@cache
def expected() -> dict[str, dict[str, Any]]:
    """Return the checked truth about each file, by its name."""
    lines = (CORPUS / "expected.jsonl").read_text(encoding="utf-8").splitlines()
    return {row["file"]: row for row in map(json.loads, lines)}


def documents(urn: str) -> list[Document]:
    """Return an authority's reports as a site would publish them, oldest first."""
    rows = [row for row in expected().values() if row["urn"] == urn]
    return [_document(row) for row in sorted(rows, key=lambda row: row["published_on_site"])]


def letters(urn: str) -> list[Document]:
    """Return the letters about an authority of which every day is known, oldest first."""
    lines = (LETTERS / "expected.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [row for row in map(json.loads, lines) if row["urn"] == urn and row["inspection_start"]]
    return [_document(row) for row in sorted(rows, key=lambda row: row["published_on_site"])]


def providers() -> list[Provider]:
    """Return everybody of whom there is a report."""
    urns = {row["urn"] for row in expected().values()}
    return [Provider.of(each) for each in default_register().authorities if each.urn in urns]


def _document(row: dict[str, Any]) -> Document:
    published = date.fromisoformat(row["published_on_site"])
    path = next(path for path in (CORPUS, LETTERS) if (path / row["file"]).is_file())
    return Document(
        id=f"5{published:%y%m%d}{int(row['urn']) % 1000:03}",
        urn=row["urn"],
        label=_LABELS[row["kind"]],
        inspected=date.fromisoformat(row["inspection_start"]),
        published=published,
        pdf=(path / row["file"]).read_bytes(),
    )
