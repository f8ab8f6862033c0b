"""The tree of a page → the paragraphs of its article: text, headings, list items, table rows."""

import logging
from collections.abc import Iterable, Iterator

from lxml.etree import _Element
from lxml.html import HtmlElement
from trafilatura import bare_extraction
from trafilatura.settings import Document, Extractor

CELLS = " | "
"""Between the cells of a table's row, which is one paragraph."""

_EMPTY = "\ue000"  # a character that nobody uses
_EMPTY_CELLS = "//td[not(normalize-space())] | //th[not(normalize-space())]"
_FEW_WORDS = 40
"""Of an extraction: below, the page may be a short digest, which the library takes for nothing."""

_BLOCKS = {"p", "head", "list", "item", "quote", "table", "div", "code", "ab"}
_OPTIONS = Extractor(output_format="python", precision=True, comments=False, with_metadata=False)
_AROUND = ("nav", "header", "footer", "aside", "form", "button", "select", "script", "figure")
_MAIN = ("//main", "//article", "//*[@role='main']", "//body")
_TEXTS = {
    *("p", "li", "td", "th", "dt", "dd", "blockquote", "pre"),
    *("h1", "h2", "h3", "h4", "h5", "h6"),
}

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what it cannot read, we say


def read_paragraphs(tree: HtmlElement, *, title: str) -> tuple[str, ...]:
    """Return the article's paragraphs in order, each on one line, its title not among them."""
    for cell in tree.xpath(_EMPTY_CELLS):
        cell.text = _EMPTY  # the library leaves out cells without text
    found = bare_extraction(tree, options=_OPTIONS)
    paragraphs = list(_lines(found.body)) if isinstance(found, Document) else []
    if _count(paragraphs) < _FEW_WORDS:
        plainly = list(_plainly(tree))
        paragraphs = max(paragraphs, plainly, key=_count)
    return tuple(line for line in paragraphs if line.casefold() != title.casefold())


def joined(cells: Iterable[str]) -> str:
    """Return the cells of a row as one paragraph; an empty one keeps its place."""
    return " ".join(CELLS.join(cells).replace(_EMPTY, "").split()).rstrip("| ")


def _count(lines: Iterable[str]) -> int:
    return sum(len(line.split()) for line in lines)


def _lines(element: _Element) -> Iterator[str]:
    """Give the lines of an element of the library's own simple markup."""
    if element.tag == "table":
        yield from _rows(element)
    elif any(child.tag in _BLOCKS for child in element):
        yield from _within(element)
    else:
        yield from _broken(element)


def _within(element: _Element) -> Iterator[str]:
    """Give the lines of blocks inside an element, and of the text that stands between them."""
    loose = [element.text or ""]
    for child in element:
        if child.tag in _BLOCKS:
            yield from _split("".join(loose))
            yield from _lines(child)
            loose = []
        else:
            loose.append(_text(child))
        loose.append(child.tail or "")
    yield from _split("".join(loose))


def _rows(table: _Element) -> Iterator[str]:
    for row in table.iter("row"):
        cells = [" ".join(" ".join(_broken(cell)).split()) for cell in row.iter("cell")]
        if any(cells):
            yield joined(cells)


def _broken(element: _Element) -> Iterator[str]:
    return _split(_text(element))


def _text(element: _Element) -> str:
    """Return an element's text with its line breaks as such."""
    if element.tag == "lb":
        return "\n"
    parts = [element.text or ""]
    for child in element:
        apart = " " if child.tag in _BLOCKS else ""
        parts += [apart, _text(child), apart, child.tail or ""]
    return "".join(parts)


def _split(text: str) -> Iterator[str]:
    for line in text.split("\n"):
        if words := " ".join(line.split()):
            yield words


def _plainly(tree: HtmlElement) -> Iterator[str]:
    """Give the text blocks of the page's main part, whatever their length."""
    main = next((found[0] for path in _MAIN if (found := tree.xpath(path))), tree)
    blocks = [
        block
        for block in main.iter(*_TEXTS)
        if not _is_around(block)
        and not any(inner.tag in _TEXTS for inner in block.iterdescendants())
    ]
    rows: dict[HtmlElement, list[str]] = {}
    for block in blocks:
        line = " ".join(block.text_content().split())
        row = next(block.iterancestors("tr"), block)
        if line and not _is_only_a_link(block, line):
            rows.setdefault(row, []).append(line)
    yield from map(joined, rows.values())
    if not rows:
        yield from _split("\n".join(main.xpath(".//text()[not(ancestor::script)]")))


def _is_around(block: HtmlElement) -> bool:
    return next(block.iterancestors(*_AROUND), None) is not None


def _is_only_a_link(block: HtmlElement, line: str) -> bool:
    linked = sum(len(" ".join(link.text_content().split())) for link in block.iter("a"))
    return block.tag == "li" and linked >= len(line)
