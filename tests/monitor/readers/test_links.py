"""The links of a page that lists articles."""

import pytest

from monitor.errors import UnknownPageError
from monitor.readers.links import read_links

URL = "https://council.example/news"


def page(main: str) -> bytes:
    return f"<html><body><main>{main}</main><a href='/news/out'>Out</a></body></html>".encode()


def titles(main: str, css: str = "main a") -> dict[str, str]:
    return {entry.url: entry.title for entry in read_links(page(main), url=URL, css=css)}


def test_links_are_absolute_in_page_order_and_each_once():
    found = titles(
        "<a href='/news/b'>B</a><a href='/news/a#x'>A</a><a href='/news/b?utm_id=1'>B</a>"
    )
    assert list(found) == ["https://council.example/news/b", "https://council.example/news/a"]


def test_the_title_is_the_headline_and_not_the_picture():
    assert titles("<a href='/1'><img></a><a href='/1'>A headline</a><a href='/1'>More</a>") == {
        "https://council.example/1": "A headline"
    }


def test_what_holds_links_may_be_chosen_in_their_place():
    assert list(titles("<h2><a href='/1'>One</a></h2><p><a href='/2'>Two</a></p>", "h2")) == [
        "https://council.example/1"
    ]


@pytest.mark.parametrize(
    "main", ["", "<p>News</p>", "<a>No address</a>", "<a href='mailto:a@b.c'>x</a>"]
)
def test_a_listing_without_links_is_broken_and_not_quiet(main):
    with pytest.raises(UnknownPageError, match=r"no links that 'main a' chooses"):
        titles(main)
