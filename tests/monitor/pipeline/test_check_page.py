"""A watched page, checked again and again over a real database and a real server."""

import pytest

from monitor.fetch.http import HttpFetcher
from monitor.model.event_kind import EventKind
from monitor.model.source import Failure, SourceId, Verdict
from monitor.pipeline.check_page import WatchedPage, check_page
from monitor.pipeline.edges import Edges, ReportReader
from storage.ledger import ledger_opener
from storage.schema import open_for_writing
from tests.support.clock import FakeClock
from tests.support.http_site import HttpSite, Reply

SOURCE = SourceId("page/notices")
LONG = "".join(f"<p>The notice to council number {n} stands.</p>" for n in range(20))


@pytest.fixture
def clock():
    return FakeClock()


@pytest.fixture
def site():
    with HttpSite() as site:
        yield site


@pytest.fixture
def edges(tmp_path, clock):
    engine = open_for_writing(f"sqlite:///{tmp_path / 'x.db'}")
    with HttpFetcher(clock=clock, contact="", min_interval=0, respect_robots=False) as fetcher:
        yield Edges(
            fetcher=fetcher,
            open_ledger=ledger_opener(engine),
            clock=clock,
            report_reader=ReportReader(read=lambda body: pytest.fail("no report"), version=1),
            read_article=lambda body, **_how: pytest.fail("no article"),
            owe=lambda event: (),
        )
    engine.dispose()


@pytest.fixture
def check(edges, site, clock):
    """Check the page when it has ``main`` (or answers ``reply``), an hour after the last time."""

    def check(main="", *, reply=None, accept=False, select="main", ignore=()):
        body = f"<html><body><p>Menu</p><main>{main}</main></body></html>".encode()
        url = site.script("/notices", reply or Reply(body=body))
        page = WatchedPage(
            source=SOURCE,
            name="Notices",
            url=url,
            hosts=frozenset({site.host}),
            select=select,
            ignore=ignore,
        )
        clock.sleep(3600)
        return check_page(page, edges=edges, accept=accept)

    return check


def verdicts(*outcomes):
    return [outcome.verdict for outcome in outcomes]


def told(outcome):
    return [event.details for event in outcome.events]


def test_the_first_reading_is_silent_and_a_change_is_told_once(check):
    first, again, changed, same = (
        check("<p>Torbay</p>"),
        check("<p>Torbay</p>"),
        check("<p>Torbay</p><p>Halton</p>"),
        check("<p>Torbay</p><p>Halton</p>"),
    )
    assert verdicts(first, again, changed, same) == [
        Verdict.BASELINE,
        Verdict.UNCHANGED,
        Verdict.CHANGED,
        Verdict.UNCHANGED,
    ]
    (event,) = changed.events
    assert (event.kind, event.details) == (EventKind.PAGE_CHANGED, ("+ Halton",))
    assert [*first.events, *again.events, *same.events] == []


def test_a_page_that_changes_back_and_again_is_told_each_time(check, edges):
    outcomes = [check(f"<p>{name}</p>") for name in ("A", "B", "A", "B")]
    assert [told(outcome) for outcome in outcomes] == [
        [],
        [("[− A] [+ B]",)],
        [("[− B] [+ A]",)],
        [("[− A] [+ B]",)],
    ]
    assert len({outcome.events[0].id for outcome in outcomes[1:]}) == 3


def test_markup_menus_and_lines_that_do_not_count_are_no_change_but_are_kept(check, edges):
    check("<p>Torbay</p><p>Seen 3 times</p>", ignore=("^Seen",))
    other = check("<div id=1><p>Torbay</p></div><p>Seen 4 times</p>", ignore=("^Seen",))
    assert (other.verdict, other.events) == (Verdict.UNCHANGED, ())
    with edges.open_ledger() as ledger:
        (url,) = ledger.kept_urls(SOURCE)
        assert b"Seen 4" in ledger.body(ledger.kept_page(url).sha256)


def test_another_selection_is_no_change_of_the_page(check):
    check("<h1>Notices</h1><p>Torbay</p>")
    assert not check("<h1>Notices</h1><p>Torbay</p>", select="h1").events
    assert not check("<h1>Notices</h1><p>Torbay</p>", select="p", ignore=("^T",)).events
    assert told(check("<h1>Notices</h1><p>Torbay</p><p>Kent</p>", select="p")) == [("+ Kent",)]


@pytest.mark.parametrize(
    "broken",
    [
        Reply(body=b"<html><body><p>Service unavailable</p></body></html>"),
        Reply(body=b"<html><body><main></main></body></html>"),
        Reply(body=b"<html><body><main><p>Page not found</p></main></body></html>"),
        Reply(body=b"%PDF-1.7"),
        Reply(body=b""),
    ],
    ids=["without the selected part", "empty", "shrunk", "pdf", "nothing"],
)
def test_a_broken_page_is_broken_and_not_changed(check, broken):
    check(LONG)
    outcome = check(reply=broken)
    assert (outcome.verdict, outcome.failure) == (Verdict.FAILED, Failure.STRUCTURE)
    assert check(LONG).verdict is Verdict.UNCHANGED
    assert told(check(LONG + "<p>Kent</p>")) == [("+ Kent",)]


def test_a_page_that_is_down_is_down(check):
    check(LONG)
    outcome = check(reply=Reply(status=503))
    assert (outcome.verdict, outcome.failure) == (Verdict.FAILED, Failure.TRANSPORT)


def test_what_a_person_has_looked_at_is_the_new_normal(check):
    check(LONG)
    short = "<p>No notices are in force.</p>"
    assert check(short).verdict is Verdict.FAILED
    accepted = check(short, accept=True)
    assert accepted.verdict is Verdict.CHANGED
    assert check(short).verdict is Verdict.UNCHANGED


def test_a_page_that_is_not_modified_is_not_read(check, site, monkeypatch):
    tagged = Reply(body=b"<html><body><main>One</main></body></html>", headers={"ETag": '"1"'})
    check(reply=tagged)
    monkeypatch.setattr(
        "monitor.readers.watched.read_watched", lambda *_, **__: pytest.fail("read")
    )
    assert check(reply=Reply(status=304)).verdict is Verdict.UNCHANGED
    assert site.requests[-1].headers["if-none-match"] == '"1"'
