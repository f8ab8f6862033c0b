"""The configured news and pages, as their checks want them."""

from collections.abc import Iterator

from monitor.config import Config
from monitor.pipeline.check_page import WatchedPage
from monitor.pipeline.news_source import NewsSource

Followed = NewsSource | WatchedPage
"""A source besides Ofsted's own."""


def followed_by(config: Config) -> tuple[Followed, ...]:
    """Return every source of news and every watched page, in the order of the configuration."""
    return (*_news(config), *_pages(config))


def _news(config: Config) -> Iterator[NewsSource]:
    for each in config.news:
        yield NewsSource(
            source=each.source,
            name=each.name,
            url=each.url,
            kind=each.kind,
            hosts=frozenset(each.hosts),
            links=each.links,
        )


def _pages(config: Config) -> Iterator[WatchedPage]:
    for each in config.pages:
        yield WatchedPage(
            source=each.source,
            name=each.name,
            url=each.url,
            hosts=each.hosts,
            select=each.select,
            ignore=each.ignore,
        )
