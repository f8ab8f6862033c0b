"""The words of an article, whatever its page is like; the pages are in ``tests/pages/article``."""

import time
from contextlib import suppress

import pytest

from monitor.errors import NotAnArticleError
from monitor.readers.article.page import read_page
from tests.support.news_pages import JOB_ADVERTS, MOST_POPULAR, council, local_paper, trade_press

TITLE = "Seaport's services for children are good again, say inspectors"
PROSE = [
    f"Sentence number {n} tells what the inspectors of Ofsted saw in Seaport in that week of May."
    for n in range(12)
]
LONGEST_S = 10.0  # for the worst page; on a busy machine that is three times its usual
SITES = {"trade press": trade_press, "local paper": local_paper, "council": council}


def read(markup: str, **more):
    return read_page(markup.encode(), **({"url": "https://a.example/n"} | more))


@pytest.mark.parametrize("site", SITES)
def test_an_article_is_read_without_what_surrounds_it(site):
    article = read(SITES[site](TITLE, PROSE))
    assert article.title == TITLE
    assert [line for line in article.paragraphs if line in PROSE] == PROSE
    around = " ".join(line for line in article.paragraphs if line not in PROSE)
    for other in (*JOB_ADVERTS, *MOST_POPULAR, "cookies", "Hide Ad", "Share this", "Liverpool"):
        assert other not in around


@pytest.mark.parametrize("site", SITES)
def test_a_table_is_read_where_it_stands_and_each_row_is_one_paragraph(site):
    table = [
        ("Judgement", "Grade"),
        ("Leadership", "Good"),
        ("Overall effectiveness", "Outstanding"),
    ]
    paragraphs = read(SITES[site](TITLE, [*PROSE[:6], table, *PROSE[6:]])).paragraphs
    rows = ["Judgement | Grade", "Leadership | Good", "Overall effectiveness | Outstanding"]
    at = paragraphs.index(rows[0])
    assert [PROSE[5], *rows, PROSE[6]] == list(paragraphs[at - 1 : at + 4])


def test_an_empty_cell_keeps_its_place():
    heading = "<tr><td></td><td>2021</td><td>2025</td></tr>"
    row = "<tr><td>Care leavers</td><td></td><td>Good</td></tr>"
    paragraphs = read(f"<p>{PROSE[0]}</p><table>{heading}{row}</table>").paragraphs
    assert paragraphs[-2:] == ("| 2021 | 2025", "Care leavers | | Good")


@pytest.mark.parametrize(
    "markup",
    [
        "<p>Kent is rated good.</p><p>It was inadequate in 2018.</p>",
        "<html><div>Kent is rated good.</div><div>It was inadequate in 2018.</div></html>",
        "Kent's new rating\n\nKent is rated good.\n\nIt was inadequate in 2018.",
        "<html><title>Kent</title><body>Kent is rated good.<br>It was inadequate in 2018.",
    ],
)
def test_two_sentences_are_an_article(markup):
    assert read(markup).paragraphs[-2:] == ("Kent is rated good.", "It was inadequate in 2018.")


@pytest.mark.parametrize(
    ("head", "url", "canonical"),
    [
        (
            '<link rel="canonical" href="https://b.example/n?utm_source=x">',
            "https://a.example/n",
            "https://b.example/n",
        ),
        (
            '<link rel="canonical" href="/story/7">',
            "https://a.example/amp/7",
            "https://a.example/story/7",
        ),
        (
            '<meta property="og:url" content="https://b.example/n">',
            "https://a.example/n",
            "https://b.example/n",
        ),
        (
            '<link rel="canonical" href="https://a.example/">',
            "https://a.example/n",
            "https://a.example/n",
        ),
        (
            '<link rel="canonical" href="javascript:alert(1)">',
            "https://a.example/n",
            "https://a.example/n",
        ),
        ("", "https://a.example/n?fbclid=1#top", "https://a.example/n"),
        ("", "", ""),
    ],
)
def test_the_address_is_the_one_the_page_names_as_its_own(head, url, canonical):
    page = f"<html><head>{head}</head><body><h1>{TITLE}</h1><p>{PROSE[0]}</p></body></html>"
    assert read(page, url=url).url == canonical


@pytest.mark.parametrize(
    ("head", "heading", "title"),
    [
        ("<title>Kent is now good - Kent Online</title>", "Kent is now good", "Kent is now good"),
        ("<title>Kent is now good | a.example</title>", "", "Kent is now good"),
        ("<title>Kent - a county that is now good</title>", "", "Kent - a county that is now good"),
        ("", "Kent is now good", "Kent is now good"),
        ("", "", PROSE[0]),
    ],
)
def test_the_title_is_without_the_name_of_the_site(head, heading, title):
    page = f"<html><head>{head}</head><body><h1>{heading}</h1><p>{PROSE[0]}</p></body></html>"
    assert read(page).title == title


@pytest.mark.parametrize(
    ("encoding", "content_type"),
    [
        ("utf-8", ""),
        ("utf-8", "text/html; charset=iso-8859-1"),
        ("cp1252", ""),
        ("cp1252", "text/html; charset=windows-1252"),
        ("cp1252", "text/html; charset=no-such-thing"),
        ("utf-16", ""),
    ],
)
def test_encodings_that_are_declared_wrongly_or_not_at_all_are_read(encoding, content_type):
    page = "<html><body><h1>Kent is good</h1><p>Children’s services are “good”.</p></body></html>"
    article = read_page(page.encode(encoding), content_type=content_type)
    assert article.paragraphs == ("Children’s services are “good”.",)


@pytest.mark.parametrize(
    "pasted", ["\x0b", "&#11;", "&#1;", "\x02", "&#xD800;", "&#xFFFF;", "\ufffe"]
)
def test_characters_that_only_pasting_brings_spoil_nothing(pasted):
    markup = f"<div>{PROSE[0]}{pasted}<p>{PROSE[1]}</p><b>{pasted}</b></div>"
    page = f'<html><body><main title="{pasted}"><h1>Kent {pasted}</h1>{markup}</main></body></html>'
    text = " ".join(read(page).paragraphs)
    assert PROSE[1] in text
    assert not set(text) & set("\x01\x02\x0b\ud800\ufffe\uffff")


def test_text_in_a_charset_of_half_characters_can_be_kept():
    body = f"Kent is now good\n\n+2AA- {PROSE[0]}".encode("ascii", "ignore") + b"\xff"
    read_page(body, content_type="text/plain; charset=utf-7").paragraphs[0].encode()


@pytest.mark.parametrize(
    "markup",
    [
        pytest.param("<span>x</span>" * 14_000, id="elements"),
        pytest.param(f"<p class='{'a ' * 4_000_000}'>x</p>", id="classes"),
    ],
)
def test_what_takes_a_page_apart_is_given_little_to_do(markup):
    started = time.process_time()
    with suppress(NotAnArticleError):  # either is right
        read(f"<html><body><main><p>{PROSE[0]}</p>{markup}</main></body></html>")
    assert time.process_time() - started < LONGEST_S
