"""Feeds as the web serves them: broken, huge, hostile, or no feeds at all."""

import time
from contextlib import suppress
from datetime import UTC, datetime

import pytest

from monitor.errors import NotAFeedError
from monitor.readers.feed import MAX_FEED_BYTES, read_feed

URL = "https://paper.example/feed"
LONGEST_S = 30.0  # for the largest and worst; the ordinary takes some milliseconds


def rss(*items: str, head: str = "") -> bytes:
    return f"{head}<rss version='2.0'><channel>{''.join(items)}</channel></rss>".encode()


def item(number: int = 1, **more: str) -> str:
    tags = "".join(f"<{name}>{value}</{name}>" for name, value in more.items())
    link = f"<link>https://paper.example/n/{number}</link>"
    return f"<item><title>Story {number}</title>{link}{tags}</item>"


def read(body: bytes, **more):
    return read_feed(body, url=URL, **more)


def addresses(body: bytes) -> list[str]:
    return [entry.url.rpartition("/")[2] for entry in read(body)]


def test_a_feed_that_is_cut_off_gives_what_came():
    assert addresses(rss(item(1), item(2), item(3))[:-20]) == ["1", "2", "3"]


def test_an_ampersand_that_is_none_spoils_nothing():
    (entry,) = read(rss("<item><title>Bath & Wells</title><link>https://a.example/1</link></item>"))
    assert entry.title == "Bath & Wells"


def test_a_quiet_feed_has_no_entries():
    assert read(rss()) == ()


def test_a_summary_that_was_cut_in_the_middle_of_an_emoji_spoils_nothing():
    (entry,) = read(rss(item(description="Well done &#55357;")))
    assert entry.summary == "Well done \ufffd"
    (entry,) = read(rss(item(description="Well done &#x1F600; &#xd83D;")))
    assert entry.summary == "Well done \U0001f600 \ufffd"


def test_an_entry_without_words_is_one_all_the_same():
    (entry,) = read(rss("<item><link>https://a.example/1</link><description/><summary/></item>"))
    assert (entry.title, entry.summary) == ("", "")


@pytest.mark.parametrize("charset", ["idna", "undefined", "a\x00b", "no-such-thing"])
def test_a_charset_that_no_feed_has_is_no_crash(charset):
    with suppress(NotAFeedError):  # either is right
        assert len(read(rss(item()), content_type=f"text/xml; charset={charset}")) == 1


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [("utf-8", "utf-8"), ("utf-16", "utf-16"), ("iso-8859-1", "iso-8859-1"), ("cp1252", "utf-8")],
)
def test_encodings_that_are_declared_or_wrongly_declared_are_read(encoding, declared):
    head = f"<?xml version='1.0' encoding='{declared}'?>"
    text = rss(item(description="£5 for “all”" if "8859" not in encoding else "£5"), head=head)
    (entry,) = read(text.decode().encode(encoding))
    assert entry.summary.startswith("£5")


@pytest.mark.parametrize(
    ("printed", "moment"),
    [
        ("Tue, 11 Mar 2025 09:31:00 GMT", datetime(2025, 3, 11, 9, 31, tzinfo=UTC)),
        ("Mon, 01 Jul 2024 00:15:00 +0100", datetime(2024, 6, 30, 23, 15, tzinfo=UTC)),
        ("2025-03-11T09:31:00Z", datetime(2025, 3, 11, 9, 31, tzinfo=UTC)),
        ("", None),
        ("yesterday", None),
        ("Tue, 31 Feb 2025 25:00:00 GMT", None),
        ("Thu, 01 Jan 1970 00:00:00 GMT", None),
        ("Tue, 11 Mar 2925 09:31:00 GMT", None),
    ],
)
def test_moments_are_utc_or_none(printed, moment):
    assert read(rss(item(pubDate=printed)))[0].published == moment


def test_a_moment_that_is_still_to_come_is_none():
    now = datetime(2025, 3, 1, tzinfo=UTC)
    body = rss(item(pubDate="Tue, 11 Mar 2025 09:31:00 GMT"))
    assert read(body, now=now)[0].published is None


@pytest.mark.parametrize("link", ["", "javascript:alert(1)", "mailto:a@b.example", "ftp://a/b"])
def test_an_entry_that_leads_nowhere_is_dropped(link):
    assert read(rss(f"<item><title>x</title><link>{link}</link></item>", item(2)))[0].url[-1] == "2"


def test_an_entry_is_listed_once():
    assert addresses(rss(item(1), item(2), item(1, description="again"))) == ["1", "2"]


def test_titles_and_summaries_are_plain_text():
    title = "&lt;b&gt;Good&lt;/b&gt; &amp;amp; &lt;script&gt;x&lt;/script&gt;better"
    (entry,) = read(rss(f"<item><title>{title}</title><link>https://a.example/</link></item>"))
    assert "<" not in entry.title
    assert entry.title.startswith("Good &")


def test_ten_thousand_entries_are_read_in_bounded_time():
    started = time.process_time()
    found = read(
        rss(*(item(n, description="Some &lt;p&gt;words&lt;/p&gt;") for n in range(10_000)))
    )
    assert len(found) == 10_000
    assert time.process_time() - started < LONGEST_S


NESTED = "".join(
    f"<!ENTITY {b} '{f'&{a};' * 10}'>" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
)
BOMBS = {
    "billion laughs": f"<!DOCTYPE rss [<!ENTITY a 'ha'>{NESTED}]>".encode()
    + rss(item(description="&i;")),
    "one long entity": f"<!DOCTYPE rss [<!ENTITY a '{'x' * 50_000}'>]>".encode()
    + rss(item(description="&a;" * 50_000)),
    "a file": b"<!DOCTYPE rss [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"
    + rss(item(description="&a;")),
    "in another encoding": (
        f"<?xml version='1.0' encoding='utf-16'?><!DOCTYPE rss [<!ENTITY a 'ha'>{NESTED}]>"
        + rss(item(description="&i;")).decode()
    ).encode("utf-16"),
    "attributes": b"<rss " + b" ".join(b"a%d='1'" % n for n in range(100_000)) + b"/>",
    "angle brackets": b"<rss><channel>" + b"<" * 500_000,
    "depth": b"<rss><channel>" + b"<a>" * 50_000,
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_costs_little_and_says_nothing(name):
    started = time.process_time()
    found = ()
    with suppress(NotAFeedError):  # either is right
        found = read(BOMBS[name])
    assert all(len(entry.summary) < 200 for entry in found)
    assert time.process_time() - started < 5


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (b"", "empty"),
        (b"  \n", "empty"),
        (b"<!DOCTYPE html><html><body>News</body></html>", "web page"),
        (b"<html><head><title>Just a moment...</title></head></html>", "web page"),
        (b"Service unavailable", "no feed"),
        (b'{"items": []}', "no feed"),
        (b"%PDF-1.7 ...", "no feed"),
        (b"<rss><channel", "damaged"),
        (b" " * MAX_FEED_BYTES + b"<rss/>", "larger than"),
    ],
    ids=lambda value: value[:20] if isinstance(value, str) else None,
)
def test_what_is_no_feed_is_refused_in_one_line(body, why):
    with pytest.raises(NotAFeedError, match=why) as caught:
        read(body)
    assert str(caught.value).startswith(f"{URL}: ")
    assert len(str(caught.value).splitlines()) == 1
