"""The day of an article: where it is stated, as London has it, and never a guess."""

from datetime import date

import pytest

from monitor.readers.article.page import read_page

SENTENCE = "<p>Seaport was rated good by Ofsted on 1 May 2019, and then again in 2022-05-06.</p>"


def day(head: str = "", main: str = "", url: str = "https://a.example/n"):
    head = f"<head><title>Seaport rated good</title>{head}</head>"
    body = f"<body><main>{main}{SENTENCE}</main><footer>© 2026 Paper</footer></body>"
    return read_page(f"<html>{head}{body}</html>".encode(), url=url).published


def data(json: str) -> str:
    return f"<script type='application/ld+json'>{json}</script>"


@pytest.mark.parametrize(
    ("head", "main"),
    [
        ('<meta property="article:published_time" content="2025-03-11T09:31:00Z">', ""),
        ('<meta name="DC.date.issued" content="2025-03-11">', ""),
        ('<meta name="govuk:first-published-at" content="2025-03-11T00:30:00+00:00">', ""),
        (data('{"@type":"NewsArticle","datePublished":"2025-03-11T00:30:00Z"}'), ""),
        (
            data('[{"@graph":[{"@id":"1"},{"datePublished":"Tue, 11 Mar 2025 09:00:00 GMT"}]}]'),
            "",
        ),
        (data("{broken") + data('{"datePublished":"2025-03-11"}'), ""),
        ("", '<time itemprop="datePublished" datetime="2025-03-11T23:59:00+00:00">x</time>'),
        ("", '<time datetime="2025-03-11">11 Mar</time>'),
        ("", '<p class="date">Published: Tuesday, 11th March 2025</p>'),
        (
            "",
            '<div class="article-meta"><span>By Ada</span> <span>11 March 2025, 10:00</span></div>',
        ),
        ("", '<p class="published">11/03/2025</p>'),
    ],
)
def test_a_stated_day_is_found(head, main):
    assert day(head, main) == date(2025, 3, 11)


def test_a_day_in_the_address_is_better_than_none():
    assert day(url="https://a.example/2025/03/11/good/") == date(2025, 3, 11)
    assert day(
        '<meta name="pubdate" content="2025-03-10">', url="https://a.example/2025/03/11/x"
    ) == (date(2025, 3, 10))


def test_a_moment_is_of_the_day_it_is_in_london():
    stamp = '<meta property="article:published_time" content="{}">'
    assert day(stamp.format("2024-06-30T23:30:00Z")) == date(2024, 7, 1)
    assert day(stamp.format("2024-12-31T23:30:00Z")) == date(2024, 12, 31)
    assert day(stamp.format("2024-06-30T20:30:00-05:00")) == date(2024, 7, 1)


@pytest.mark.parametrize(
    "head",
    [
        "",
        '<meta property="article:published_time" content="soon">',
        '<meta property="article:published_time" content="0001-01-01T00:00:00Z">',
        '<meta property="article:published_time" content="2024-02-31">',
        '<meta property="article:modified_time" content="2025-03-11">',
        '<meta property="og:image" content="https://a.example/2019/05/07/a.jpg">',
    ],
)
def test_no_day_is_none_and_not_one_of_the_text_or_the_footer(head):
    assert day(head) is None


def test_when_it_was_updated_is_not_when_it_was_published():
    assert day(main='<p class="date">Last updated: 11 March 2025</p>') is None


def test_a_stamp_in_raised_figures_is_none():
    assert day(f'<meta name="pubdate" content="{"²" * 10}">') is None
