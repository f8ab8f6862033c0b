"""Markup → a tree that is safe to work on: without what nobody reads, and of bounded size."""

import re

from lxml import etree, html
from lxml.html import HtmlElement

from monitor.errors import NotAnArticleError
from monitor.readers.html import DEEPEST, has_endless_tag

MOST_CHARACTERS = 400_000
"""Of text: the longest inspection report has a quarter of it."""

MOST_ELEMENTS = 15_000
"""A long page with all its menus has 5,000; what takes it apart needs the square of this."""

_LONGEST_NAMES = 1_000
"""Characters of an element's classes, which are searched again and again."""

_UNSPEAKABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""What pasting leaves in a page (a vertical tab, say), and no tree can be given a second time."""

_NUMBERED = re.compile(r"&#(?:[xX]0*(?P<hex>[0-9a-fA-F]{1,6})|0*(?P<plain>[0-9]{1,7}));?")

_UNREAD = ("style", "noscript", "template", "svg", "iframe", "object", "embed", "canvas", "math")
_DATA = "application/ld+json"  # the one script that says something about the page


def read_tree(text: str) -> HtmlElement:
    """Return the tree of a page.

    Raises:
        NotAnArticleError: nothing in it, or more than any article's page has.
    """
    if has_endless_tag(text):
        raise NotAnArticleError("the page has a tag with thousands of attributes: no article's has")
    parser = html.HTMLParser(
        remove_comments=True, remove_pis=True, huge_tree=True, encoding="utf-8"
    )
    try:
        tree = html.document_fromstring(_speakable(text).encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError) as error:
        raise NotAnArticleError("there is nothing in the page") from error
    etree.strip_elements(tree, *_UNREAD, with_tail=False)
    for script in tree.xpath("//script"):
        if script.get("type", "").lower() != _DATA:
            script.drop_tree()
    _prove_bounded(tree)
    _drop_endless_names(tree)
    return tree


def _speakable(text: str) -> str:
    return _UNSPEAKABLE.sub(" ", _NUMBERED.sub(_character, text))


def _character(number: re.Match[str]) -> str:
    code = int(number["hex"], 16) if number["hex"] else int(number["plain"])
    return " " if code <= 0xFFFF and _UNSPEAKABLE.match(chr(code)) else number[0]


def _drop_endless_names(tree: HtmlElement) -> None:
    for element in tree.iter():
        for name in ("class", "id"):
            if len(element.get(name, "")) > _LONGEST_NAMES:
                del element.attrib[name]


def _prove_bounded(tree: HtmlElement) -> None:
    elements = int(tree.xpath("count(//*)"))
    if elements > MOST_ELEMENTS:
        raise NotAnArticleError(f"the page has {elements:,} elements: no article's has")
    characters = int(tree.xpath("string-length(/)"))
    if characters > MOST_CHARACTERS:
        raise NotAnArticleError(f"the page has {characters:,} characters of text: no article's has")
    if tree.xpath(f"boolean({'/*' * (DEEPEST + 1)})"):
        raise NotAnArticleError(f"its elements are nested more than {DEEPEST} deep")
