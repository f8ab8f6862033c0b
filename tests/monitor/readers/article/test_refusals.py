"""Pages that came with status 200 and are no article."""

import time

import pytest

from monitor.errors import ClosedArticleError, MissingArticleError, NotAnArticleError
from monitor.readers.article.page import MAX_ARTICLE_BYTES, read_page
from monitor.readers.article.tree import MOST_ELEMENTS
from monitor.readers.html import DEEPEST


def page(title: str, *paragraphs: str) -> bytes:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    head = f"<head><title>{title} - Kent Courier</title></head>"
    return f"<html>{head}<body><main><h1>{title}</h1>{text}</main></body></html>".encode()


LEAD = (
    "Kent's services for children have been rated good by Ofsted, two years after they were found"
    " to be inadequate, in a report that was published on Friday morning."
)


@pytest.mark.parametrize(
    "body",
    [
        page("Page not found", "The page you asked for could not be found. Try a search."),
        page("404", "Sorry."),
        page("Error 404: not found", "Nothing was found here."),
        page("Sorry", "Sorry, we can't find that page. It may have been moved."),
        page("Sorry", "We can’t find what you are looking for."),
        page("Kent Courier", "This article is no longer available."),
        page("Oops!", "Something is not where it was."),
        b"Report not found\n\nThe report you want does not exist.",
    ],
)
def test_a_page_that_says_it_is_not_there_is_missing(body):
    with pytest.raises(MissingArticleError, match="not there"):
        read_page(body)


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (
            page("Kent rated good", "Subscribe to continue reading.", "Already a subscriber?"),
            "subscribers",
        ),
        (page("Kent rated good", "To read this, log in or register to view."), "subscribers"),
        (page("Kent rated good", "This story is for subscribers only."), "subscribers"),
        (page("Just a moment...", "Enable JavaScript and cookies to continue."), "prove itself"),
        (page("Access denied", "You do not have permission."), "prove itself"),
        (page("kent.example", "Please verify you are a human."), "prove itself"),
        (
            page("Before you continue", "We and our 800 partners use cookies and ask for consent."),
            "cookies",
        ),
    ],
)
def test_a_page_that_shows_its_article_to_others_is_closed(body, why):
    with pytest.raises(ClosedArticleError, match=why):
        read_page(body)


def test_what_a_paywall_leaves_to_be_read_is_read():
    article = read_page(page("Kent rated good", LEAD, "Subscribe to continue reading."))
    assert article.paragraphs[0] == LEAD


def test_an_article_may_speak_of_pages_and_cookies():
    text = [
        LEAD,
        "The old page could not be found on the council's site.",
        LEAD.replace("Kent", "Bury"),
    ]
    assert len(read_page(page("Kent rated good", *text)).paragraphs) == 3


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (b"", "empty"),
        (b" \n ", "empty"),
        (b"%PDF-1.7", "a PDF"),
        (bytes(range(256)) * 20, "no text"),
        (b"\x89PNG\r\n\x1a\n" + bytes(1000), "no text"),
        (b"<html><body><nav><a href='/'>Home</a></nav></body></html>", "no article"),
        (b"<html></html>", "no"),
        (b'{"a": 1}', "no article"),
        (b"x" * (MAX_ARTICLE_BYTES + 1), "larger than"),
    ],
    ids=["empty", "blank", "pdf", "bytes", "picture", "menu", "nothing", "json", "large"],
)
def test_what_has_no_words_of_an_article_is_refused_in_one_line(body, why):
    with pytest.raises(NotAnArticleError, match=why) as caught:
        read_page(body)
    assert len(str(caught.value).splitlines()) == 1


def test_another_kind_of_file_is_refused_by_what_its_server_calls_it():
    with pytest.raises(NotAnArticleError, match="image/png"):
        read_page(b"words that are no picture", content_type="image/png")


HUGE = {
    "ten megabytes of text": b"<html><body><p>" + b"Words and words. " * 600_000,
    "elements": b"<html><body>" + b"<p>a</p>" * (MOST_ELEMENTS + 1),
    "depth": b"<html><body>" + b"<div>" * 100_000 + b"x",
    "depth just beyond": b"<html><body>" + b"<div>" * DEEPEST + b"<p>Kent was rated good.</p>",
    "attributes": b"<html><p " + b" ".join(b"a%d=1" % n for n in range(200_000)) + b">x</p>",
    "angle brackets": b"<html><p>" + b"<" * 5_000_000,
    "plain text": b"Words and words. " * 600_000,
}


@pytest.mark.parametrize("name", HUGE)
def test_a_page_of_no_human_size_is_refused_quickly(name):
    started = time.process_time()
    with pytest.raises(NotAnArticleError) as caught:
        read_page(HUGE[name])
    assert time.process_time() - started < 5
    assert len(str(caught.value)) < 300


def test_ten_megabytes_of_scripts_around_an_article_do_no_harm():
    scripts = b"<script>" + b"var a = '<p>x</p>';" * 600_000 + b"</script>"
    body = page("Kent rated good", LEAD).replace(b"<main>", scripts + b"<main>")
    assert read_page(body).paragraphs == (LEAD,)


@pytest.mark.parametrize(
    "json", ["[" * 100_000, '{"datePublished":' * 5000, '{"datePublished": 5}', "\ufffe"]
)
def test_data_that_is_none_does_no_harm(json):
    data = f"<script type='application/ld+json'>{json}</script></head>".encode()
    assert read_page(page("Kent rated good", LEAD).replace(b"</head>", data)).paragraphs == (LEAD,)
