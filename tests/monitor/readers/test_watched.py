"""A watched page as lines of text."""

import time
from contextlib import suppress

import pytest

from monitor.errors import ReadError, UnknownPageError
from monitor.readers.watched import read_watched

URL = "https://council.example/notices"


def lines(main: str, **more):
    page = (
        f"<html><head><title>T</title></head><body><nav>Menu</nav><main>{main}</main></body></html>"
    )
    return read_watched(page.encode(), url=URL, **({"select": "main"} | more))


@pytest.mark.parametrize(
    ("main", "read"),
    [
        ("<h1>Notices</h1><p>One\n   two</p>", ("Notices", "One two")),
        ("<p>One <b>bold</b> <a href='/'>link</a>.</p>", ("One bold link.",)),
        ("<p>One<br>two</p>", ("One", "two")),
        ("<ul><li>One</li><li>Two<ul><li>Three</li></ul></li></ul>", ("One", "Two", "Three")),
        (
            "<table><tr><th>A</th><td>B</td></tr><tr><td>C</td><td></td></tr></table>",
            ("A | B", "C"),
        ),
        ("loose <div>text</div> around", ("loose", "text", "around")),
        ("<p>One</p><script>x()</script><style>p{}</style><!-- no -->", ("One",)),
        ("<p>&nbsp;One&nbsp;&amp; two </p>", ("One & two",)),
    ],
)
def test_a_block_is_a_line(main, read):
    assert lines(main) == read


def test_without_a_selection_all_that_the_page_shows_is_read():
    assert lines("<p>One</p>", select=None) == ("Menu", "One")


def test_a_part_inside_another_is_read_once():
    assert lines("<div><p>One</p><div>Two</div></div>", select="main div") == ("One", "Two")


def test_lines_that_do_not_count_are_left_out():
    assert lines("<p>Updated 3 May</p><p>One</p>", ignore=[r"^Updated \d"]) == ("One",)


def test_plain_text_is_read_line_by_line():
    read = read_watched(b"One\r\n\r\n  two  words\n", url=URL, content_type="text/plain")
    assert read == ("One", "two words")


@pytest.mark.parametrize(
    ("body", "select", "why"),
    [
        (b"<html><body><p>One</p></body></html>", "main", "no part that 'main' selects"),
        (b"<html><body><main> </main></body></html>", "main", "says nothing"),
        (b"", None, "says nothing"),
        (b"%PDF-1.7 x", None, "PDF"),
        (bytes(200), None, "no text"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", None, "no text"),
        (b"<html><body><p>cut", None, "cut short"),
        (b"words", "main", "not a web page"),
    ],
)
def test_what_cannot_be_watched_is_refused_in_one_line(body, select, why):
    with pytest.raises(UnknownPageError, match=why) as caught:
        read_watched(body, url=URL, select=select)
    assert len(str(caught.value).splitlines()) == 1


@pytest.mark.parametrize("part", ["<p>a</p>", "<b>a</b>", "<td>a</td>", "<div>", "<br>"])
def test_a_huge_page_is_read_or_refused_in_bounded_time(part):
    started = time.process_time()
    with suppress(ReadError):  # either is right, if it is quick
        lines(part * 20_000)
    assert time.process_time() - started < 30
