"""Where a source's articles may be fetched from."""

import pytest

from monitor.model.source import SourceId
from monitor.pipeline.news_source import NewsSource


def source(url, *hosts):
    return NewsSource(
        source=SourceId("news/x"), name="x", url=url, kind="feed", hosts=frozenset(hosts)
    )


@pytest.mark.parametrize(
    ("feed", "article"),
    [
        ("https://gazette.example/feed", "https://gazette.example/news/1"),
        ("https://gazette.example/feed", "https://www.gazette.example/news/1"),
        ("https://www.gazette.example/feed", "https://gazette.example/news/1"),
        ("https://www.gazette.example/feed", "https://news.gazette.example/1"),
        ("https://feeds.gazette.example/all", "https://gazette.example/1"),
        ("https://feeds.gazette.example/all", "https://www.gazette.example/1"),
        ("https://GAZETTE.example/feed", "https://gazette.EXAMPLE/1"),
        ("http://127.0.0.1:8000/feed", "http://127.0.0.1:8000/1"),
    ],
)
def test_articles_may_be_anywhere_on_the_same_site(feed, article):
    assert source(feed).hosts_for(article)


@pytest.mark.parametrize(
    ("feed", "article"),
    [
        ("https://gazette.example/feed", "https://tracker.example/r?to=gazette.example"),
        ("https://gazette.example/feed", "https://notgazette.example/1"),
        ("https://gazette.example/feed", "https://gazette.example.evil.example/1"),
        ("https://gazette.example/feed", "https://gazette.example:8443/1"),
        ("https://gazette.example/feed", "http://127.0.0.1/1"),
        ("https://gazette.example/feed", "https://example/1"),
        ("https://gazette.example/feed", "ftp://gazette.example/1"),
        ("https://feeds.gazette.example/all", "https://sport.gazette.example/1"),
        ("http://127.0.0.1:8000/feed", "http://127.0.0.1:8001/1"),
        ("https://www.gov.uk/search.atom", "https://www.kent.gov.uk/1"),
        ("https://www.kent.gov.uk/feed", "https://www.gov.uk/1"),
    ],
)
def test_no_other_host_is_asked(feed, article):
    assert source(feed).hosts_for(article) == frozenset()


def test_further_hosts_are_those_of_the_configuration():
    feed = source("https://gazette.example/feed", "stories.example")
    assert feed.hosts_for("https://stories.example/1") >= {"stories.example", "gazette.example"}
    assert feed.hosts_for("https://www.stories.example/1") == frozenset()
