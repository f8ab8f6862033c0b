"""A site, a clock and a fetcher for every test of the edge."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest

from monitor.fetch.http import HttpFetcher
from tests.support.clock import FakeClock
from tests.support.http_site import HttpSite


@pytest.fixture(autouse=True)
def no_proxy_of_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture
def site() -> Iterator[HttpSite]:
    with HttpSite() as running:
        yield running


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def make_fetcher(clock: FakeClock) -> Iterator[Callable[..., HttpFetcher]]:
    """Make fetchers that are closed at the end; by default without pauses and robots.txt."""
    with ExitStack() as stack:

        def make(**options: Any) -> HttpFetcher:
            settings = {
                "clock": clock,
                "contact": "mailto:monitor@example.org",
                "min_interval": 0.0,
                "timeout": 5.0,
                "respect_robots": False,
            }
            return stack.enter_context(HttpFetcher(**{**settings, **options}))

        yield make


@pytest.fixture
def fetcher(make_fetcher: Callable[..., HttpFetcher]) -> HttpFetcher:
    return make_fetcher()
