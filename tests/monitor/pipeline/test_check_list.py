"""The list costs nothing while it says the same, and is read anew when any of it may not."""

import pytest

from jobs.demo.catalogue import Catalogue, Provider
from jobs.demo.routes import Habits, Routes
from monitor.errors import TransientFetchError
from monitor.model.source import FetchedPage, Validators, Verdict
from monitor.pipeline import check_list as module
from monitor.pipeline.check_list import LIST, check_list
from monitor.pipeline.edges import Edges, ReportReader, Site
from monitor.register import default_register
from storage.ledger import ledger_opener
from storage.schema import open_for_writing
from tests.support.clock import FakeClock


class FakeSite:
    """The built-in list, answered without HTTP: ``etag`` is what it calls its present state."""

    def __init__(self, clock, base_url="https://ofsted.example"):
        self.asked, self.etag, self.down, self.base_url = [], "1", False, base_url
        authorities = default_register().authorities
        self.catalogue = Catalogue(map(Provider.of, authorities))
        self._clock = clock

    def fetch(self, url, *, hosts, validators=None):
        self.asked.append((url.rpartition("start=")[2].partition("&")[0], validators is not None))
        if self.down:
            raise TransientFetchError("is down", url=url)
        if validators and validators.etag == self.etag:
            return None
        target = url.removeprefix(self.base_url)
        body = Routes(self.catalogue, self.base_url, "https://files.example", Habits()).page(target)
        return FetchedPage(
            url=url,
            body=body.body,
            fetched_at=self._clock.now(),
            validators=Validators(self.etag),
        )

    def take_counts(self):
        return {}


@pytest.fixture
def clock():
    return FakeClock()


@pytest.fixture
def fake(clock):
    return FakeSite(clock)


@pytest.fixture
def edges(tmp_path, fake, clock):
    engine = open_for_writing(f"sqlite:///{tmp_path / 'x.db'}")
    yield Edges(
        fetcher=fake,
        open_ledger=ledger_opener(engine),
        clock=clock,
        report_reader=ReportReader(read=lambda body: pytest.fail("no report"), version=1),
        read_article=lambda body, **_how: pytest.fail("no article"),
        owe=lambda event: (),
    )
    engine.dispose()


@pytest.fixture
def check(edges, fake):
    """Check the list; return the verdict, and what was asked and with which validators."""

    def check(*, accept=False):
        fake.asked.clear()
        site = Site(base_url=fake.base_url, hosts=frozenset({"ofsted.example"}))
        outcome = check_list(edges, site, default_register(), accept=accept)
        return outcome.verdict, fake.asked

    return check


def refuse_to_read(monkeypatch):
    """Fail from now on where a page of the list is read."""
    monkeypatch.setattr(module, "walk", lambda read_from: pytest.fail("it was read"))


def test_the_first_look_is_the_baseline(check):
    assert check() == (Verdict.BASELINE, [("0", False), ("100", False)])


def test_what_is_not_modified_is_not_read(check, monkeypatch):
    check()
    refuse_to_read(monkeypatch)
    assert check() == (Verdict.UNCHANGED, [("0", True), ("100", True)])


def test_the_same_bytes_under_a_new_etag_are_not_read_and_the_etag_is_kept(
    check, fake, monkeypatch
):
    check()
    refuse_to_read(monkeypatch)
    fake.etag = "2"
    assert check()[0] is Verdict.UNCHANGED
    monkeypatch.setattr(fake.catalogue, "providers", lambda: pytest.fail("sent again"))
    assert check()[0] is Verdict.UNCHANGED


def test_a_change_on_the_last_page_alone_is_found(check, fake, edges):
    check()
    fake.catalogue.add(Provider("2999999", "Zz New Council"))
    fake.etag = "2"
    assert check() == (Verdict.CHANGED, [("0", True), ("100", True)])
    with edges.open_ledger() as ledger:
        assert "2999999" in ledger.listed()


def test_a_page_that_the_list_no_longer_has_is_asked_for_no_more(check, fake, edges):
    check()
    for provider in fake.catalogue.providers()[90:]:
        fake.catalogue.remove(provider.urn)
    fake.etag = "2"
    assert check()[0] is Verdict.FAILED  # too many to have left at once, until a person says so
    assert check(accept=True)[0] is Verdict.CHANGED
    fake.etag = "3"
    assert [start for start, _ in check()[1]] == ["0"]


def test_another_site_is_read_from_its_beginning(check, fake, edges):
    check()
    fake.base_url = "https://mirror.example"
    assert check()[1] == [("0", False), ("100", False)]
    with edges.open_ledger() as ledger:
        assert all(url.startswith(fake.base_url) for url in ledger.kept_urls(LIST))


def test_a_better_reader_reads_it_anew(check, fake, monkeypatch):
    check()
    monkeypatch.setattr(module, "LISTING_VERSION", module.LISTING_VERSION + 1)
    assert check() == (Verdict.UNCHANGED, [("0", False), ("100", False)])
    assert check()[1] == [("0", True), ("100", True)]


def test_a_list_that_is_down_stays_as_it_was(check, fake, edges):
    check()
    fake.down = True
    assert check()[0] is Verdict.FAILED
    fake.down = False
    assert check() == (Verdict.UNCHANGED, [("0", True), ("100", True)])
    with edges.open_ledger() as ledger:
        assert len(ledger.listed()) == len(default_register().authorities)
        assert ledger.sources()[LIST].failures == 0
