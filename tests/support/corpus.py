"""The real reports beside the project, where they are there; the project holds none of them."""

import json
from datetime import date
from functools import cache
from typing import Any

import pytest

from jobs.demo.catalogue import Document
from tests.support.command import REPOSITORY

CORPUS = REPOSITORY.parent / "shared" / "corpus"

needs_corpus = pytest.mark.skipif(
    not CORPUS.is_dir(), reason="the real reports in ../shared/corpus are not here"
)


@cache
def expected() -> dict[str, dict[str, Any]]:
    """Return the checked truth about each file, by its name."""
    lines = (CORPUS / "expected.jsonl").read_text(encoding="utf-8").splitlines()
    return {row["file"]: row for row in map(json.loads, lines)}


def documents(urn: str) -> list[Document]:
    """Return an authority's reports as a site would publish them, oldest first."""
    rows = [row for row in expected().values() if row["urn"] == urn]
    return [_document(row) for row in sorted(rows, key=lambda row: row["published_on_site"])]


def _document(row: dict[str, Any]) -> Document:
    published = date.fromisoformat(row["published_on_site"])
    return Document(
        id=f"5{published:%y%m%d}{int(row['urn']) % 1000:03}",
        urn=row["urn"],
        label="Children's services inspection",
        inspected=date.fromisoformat(row["inspection_start"]),
        published=published,
        pdf=(CORPUS / row["file"]).read_bytes(),
    )
