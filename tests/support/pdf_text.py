"""What stands where on a PDF's page, as pypdfium2 sees it."""

from typing import NamedTuple

import pypdfium2


class Place(NamedTuple):
    """Points from the top left corner of a page (pages from 1)."""

    page: int
    left: float
    top: float


def text_lines(pdf: bytes, page: int = 1) -> list[str]:
    """Return the lines of a page, in the order of the file."""
    with pypdfium2.PdfDocument(pdf) as document:
        text = document[page - 1].get_textpage().get_text_bounded()
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()]


def page_count(pdf: bytes) -> int:
    """Return the number of pages."""
    with pypdfium2.PdfDocument(pdf) as document:
        return len(document)


def all_text(pdf: bytes) -> str:
    """Return the whole text, each run of white space as one blank."""
    pages = range(1, page_count(pdf) + 1)
    return " ".join(line for page in pages for line in text_lines(pdf, page))


def places(pdf: bytes, words: str) -> list[Place]:
    """Return every place where ``words`` stand in one line, in reading order."""
    found = []
    with pypdfium2.PdfDocument(pdf) as document:
        for number, page in enumerate(document, start=1):
            text, height = page.get_textpage(), page.get_height()
            search = text.search(words, match_case=True)
            while (hit := search.get_next()) is not None:
                left, _, _, top = text.get_charbox(hit[0], loose=True)
                found.append(Place(number, left, height - top))
    return found
