"""One address for one page, and only for one."""

import pytest

from monitor.readers.web_address import address_key, plain_address


@pytest.mark.parametrize(
    ("given", "plain"),
    [
        ("https://a.example/news/1?utm_source=rss&utm_medium=feed", "https://a.example/news/1"),
        ("https://a.example/n?id=7&fbclid=IwAR0x", "https://a.example/n?id=7"),
        ("https://a.example/n?at_medium=RSS&at_campaign=KARANGA", "https://a.example/n"),
        ("https://a.example/n?ns_mchannel=social&ocid=x&cmpid=y&mc_cid=z", "https://a.example/n"),
        ("https://a.example/n?b=2&gclid=1&a=1", "https://a.example/n?b=2&a=1"),
        ("HTTPS://WWW.A.Example:443/News#comments", "https://www.a.example/News"),
        ("http://127.0.0.1:8000/n", "http://127.0.0.1:8000/n"),
        ("http://a.example:80", "http://a.example/"),
        ("https://[2001:DB8::1]:8443/n", "https://[2001:db8::1]:8443/n"),
        ("https://a.example/news/council-is-good-12/amp/", "https://a.example/news/council-is-good-12"),
        ("https://a.example/news/uk-england-64.amp", "https://a.example/news/uk-england-64"),
        ("https://a.example/n?outputType=amp&amp=1&amp", "https://a.example/n"),
        ("https://a.example/a b/é?q=ü", "https://a.example/a%20b/%C3%A9?q=%C3%BC"),
        (" https://a.example/n\n", "https://a.example/n"),
    ],
)  # fmt: skip
def test_what_counts_visitors_is_gone(given, plain):
    assert plain_address(given) == plain
    assert plain_address(plain) == plain


@pytest.mark.parametrize(
    "address",
    [
        "https://a.example/mgAi.aspx?ID=4711",
        "https://a.example/story?reference=123&session=2&gallery=5&source=council",
        "https://a.example/guide/amp",
        "https://a.example/search?q=a%26b",
        "https://a.example/n/",
    ],
)
def test_what_may_be_the_number_of_an_article_stays(address):
    assert plain_address(address) == address


@pytest.mark.parametrize("text", ["", "mailto:a@b.example", "http://[::1", "https://a.example:x/"])
def test_what_is_no_address_comes_back(text):
    assert plain_address(text) == text


def test_two_addresses_of_one_page_have_one_key():
    keys = {
        address_key(address)
        for address in (
            "http://a.example/news/1",
            "https://www.a.example/news/1/",
            "https://m.a.example/news/1?utm_source=x#top",
        )
    }
    assert keys == {"a.example/news/1"}
    assert address_key("https://a.example/n?a=1&b=2") == address_key("https://a.example/n?b=2&a=1")
    assert address_key("https://a.example/n?id=1") != address_key("https://a.example/n?id=2")
