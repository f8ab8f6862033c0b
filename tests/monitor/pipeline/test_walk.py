"""Ofsted cuts the list into pages without saying how long they are."""

import pytest

from monitor.errors import ImplausibleError
from monitor.model.listed import ListedProvider, ListingPage
from monitor.pipeline.check_list import walk


class Site:
    """A list of ``total`` providers in pages of ``size``; keeps the starts asked for."""

    def __init__(self, total, size, *, count=None, stuck=False):
        self.total, self.size, self.count, self.stuck = total, size, count, stuck
        self.starts = []

    def __call__(self, start):
        self.starts.append(start)
        first = 0 if self.stuck else start
        rows = range(first, min(first + self.size, self.total))
        return ListingPage(
            providers=tuple(
                ListedProvider(urn=str(n), name=str(n), url=str(n), latest_report=None)
                for n in rows
            ),
            results=self.count,
            next=None,
        )


@pytest.mark.parametrize(
    ("site", "starts"),
    [
        pytest.param(Site(153, 100), [0, 100], id="two requests for all England"),
        pytest.param(Site(153, 100, count=153), [0, 100], id="the printed count is reached"),
        pytest.param(Site(153, 200, count=153), [0], id="all on one page, as the count says"),
        pytest.param(Site(153, 50), [0, 50, 100, 150], id="a page cut shorter than asked for"),
        pytest.param(Site(200, 100), [0, 100, 200], id="full pages to the end"),
        pytest.param(Site(40, 100), [0, 40], id="one short page could be a cut one"),
        pytest.param(Site(0, 100, count=0), [0], id="an empty list"),
        pytest.param(Site(153, 100, stuck=True), [0, 100], id="the same page for every start"),
    ],
)
def test_every_page_is_asked_for_once(site, starts):
    found = walk(site)
    assert site.starts == starts
    assert len(found) == (site.size if site.stuck else site.total)


def test_a_count_that_cannot_be_reached_is_refused():
    with pytest.raises(ImplausibleError, match="says it has 153 authorities, but only 100"):
        walk(Site(153, 100, count=153, stuck=True))
