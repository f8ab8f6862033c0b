"""One check after another against a real site, with everything that can go wrong between."""

from dataclasses import replace
from datetime import UTC, date, datetime
from urllib.request import urlopen

import pytest

from jobs.demo.catalogue import Document, Provider
from jobs.demo.routes import Page
from jobs.demo.story import STORY, SUNDERLAND
from monitor.model.source import Verdict
from tests.support.desk import desk
from tests.support.report_pdf import focused_visit_letter, ilacs_report

DURHAM = Provider("80465", "Durham County Council")
(
    INADEQUATE_2015,
    _VISIT_2016,
    _VISIT_2017,
    INADEQUATE_2018,
    VISIT_2021,
    OUTSTANDING_2021,
    OUTSTANDING_2025,
) = (chapter.document() for chapter in STORY)


@pytest.fixture
def sunderland(tmp_path):
    """A desk that has seen Sunderland's report of 2018, as its silent baseline."""
    with desk(tmp_path, [SUNDERLAND, DURHAM], authorities=["Sunderland", "Durham"]) as it:
        it.site.publish(INADEQUATE_2018)
        it.check()
        yield it


def subjects(it):
    return [mail.message["Subject"] for mail in it.mails()]


def not_yet(document: Document) -> Page:
    return Page(b"<html><title>Report not found</title></html>", status=200)


def file_of(document: Document) -> str:
    return f"/v1/file/{document.id}"


def durham_report(*, id_="50300000", published=date(2026, 2, 3), **changes):
    pdf = ilacs_report(authority="Durham County Council", dates="5 January 2026 to 16 January 2026")
    document = Document(
        id=id_,
        urn=DURHAM.urn,
        label="Children's services inspection",
        inspected=date(2026, 1, 5),
        published=published,
        pdf=pdf,
    )
    return replace(document, **changes)


def test_the_first_reading_is_kept_as_history_and_told_to_nobody(sunderland):
    assert subjects(sunderland) == []
    (event,) = sunderland.events()
    assert (event.kind, event.backfilled) == ("rating.first", True)


def test_nothing_changed_costs_the_list_and_nothing_else(sunderland):
    sunderland.requests()
    summary = sunderland.check()
    assert [outcome.verdict for outcome in summary.outcomes] == [Verdict.UNCHANGED]
    asked = sunderland.requests()
    assert len(asked) <= 3
    assert all(path.startswith("304") for path in asked if "search" in path)


def test_a_new_report_is_told_once(sunderland):
    sunderland.site.publish(OUTSTANDING_2021)
    sunderland.check()
    assert subjects(sunderland) == ["Sunderland: Inadequate → Outstanding"]
    assert len(sunderland.messages()) == 1
    sunderland.check()
    sunderland.check(sweep=True)
    assert subjects(sunderland) == []


def test_two_reports_found_in_one_check_are_told_in_the_order_of_their_inspections(sunderland):
    sunderland.site.publish(OUTSTANDING_2025)
    sunderland.site.publish(OUTSTANDING_2021)
    sunderland.check()
    assert subjects(sunderland) == [
        "Sunderland: Inadequate → Outstanding",
        "Sunderland: still Outstanding overall; help and protection Good → Outstanding",
    ]


def test_an_old_report_found_late_is_history(sunderland):
    sunderland.site.publish(OUTSTANDING_2021)
    sunderland.check()
    sunderland.mails()
    sunderland.site.publish(INADEQUATE_2015)
    sunderland.check(sweep=True)
    assert subjects(sunderland) == []
    assert sunderland.events()[-1].backfilled


def test_a_letter_is_told_and_moves_no_rating(sunderland):
    sunderland.site.publish(VISIT_2021)
    sunderland.check()
    assert subjects(sunderland) == ["Sunderland: focused visit letter published"]
    assert [event.kind for event in sunderland.events("rating.*")] == ["rating.first"]


def test_an_unknown_label_is_told_with_its_label(sunderland):
    pdf = focused_visit_letter()
    document = replace(VISIT_2021, id="50200000", label="Thematic survey", pdf=pdf)
    sunderland.site.publish(document)
    sunderland.check()
    (event,) = sunderland.events("report.published")
    assert event.report.label == "Thematic survey"


def test_the_first_report_of_a_watched_authority_is_news(sunderland):
    sunderland.site.publish(durham_report())
    sunderland.check()
    assert subjects(sunderland) == ["Durham: first graded report: Good"]


def test_a_source_that_is_down_fails_alone(sunderland):
    sunderland.site.publish(OUTSTANDING_2021)
    sunderland.site.publish(durham_report())
    sunderland.site.instead("/provider/44/80465", Page(b"<html>busy</html>", status=403))
    summary = sunderland.check()
    (failed,) = summary.failed
    assert failed.source == "ofsted/durham"
    assert "403" in failed.error
    assert subjects(sunderland) == ["Sunderland: Inadequate → Outstanding"]
    sunderland.site.as_usual()
    sunderland.check()
    assert subjects(sunderland) == ["Durham: first graded report: Good"]


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"<html><h1>We are down for maintenance</h1></html>", id="another page"),
        pytest.param(b"\x00\xff" * 5000, id="rubbish"),
        pytest.param(b'{"error": "rate limited"}', id="JSON"),
    ],
)
def test_a_list_that_is_nonsense_leaves_the_last_good_one_standing(sunderland, body):
    asked = (line.split(" ", 1)[1] for line in sunderland.requests())
    search = "/" + next(path for path in asked if path.startswith("search"))
    sunderland.site.instead(search, Page(body))
    summary = sunderland.check()
    assert [outcome.source for outcome in summary.failed] == ["ofsted/list"]
    sunderland.site.as_usual()
    sunderland.site.publish(OUTSTANDING_2021)
    sunderland.check()
    assert subjects(sunderland) == ["Sunderland: Inadequate → Outstanding"]


def test_a_page_that_lost_its_documents_is_not_believed(sunderland):
    sunderland.site.withdraw(INADEQUATE_2018.id)
    (failed,) = sunderland.check(sweep=True).failed
    assert "1 of the 1 documents known from before are gone" in failed.error
    assert sunderland.run("ratings", "Sunderland", "--json").json[0]["published"] == "2018-07-25"


def test_a_file_that_comes_a_little_later_than_its_page_is_told_then(sunderland):
    sunderland.site.publish(OUTSTANDING_2021)
    sunderland.site.instead(file_of(OUTSTANDING_2021), not_yet(OUTSTANDING_2021))
    (failed,) = sunderland.check().failed
    assert failed.source == f"file/{OUTSTANDING_2021.id}"
    assert subjects(sunderland) == []
    sunderland.site.as_usual()
    sunderland.check()
    assert subjects(sunderland) == ["Sunderland: Inadequate → Outstanding"]


def test_a_file_that_stays_unreadable_is_told_as_such_and_still_read_when_it_can_be(sunderland):
    sunderland.site.publish(OUTSTANDING_2021)
    sunderland.site.instead(file_of(OUTSTANDING_2021), not_yet(OUTSTANDING_2021))
    for _ in range(4):
        sunderland.check()
    assert subjects(sunderland) == ["Sunderland: inspection report published, not readable yet"]
    sunderland.site.as_usual()
    sunderland.check(sweep=True)
    assert subjects(sunderland) == ["Sunderland: Inadequate → Outstanding"]


def test_a_dead_link_of_long_ago_stops_being_a_failure(tmp_path):
    with desk(tmp_path, [SUNDERLAND], authorities=["Sunderland"]) as it:
        it.site.publish(INADEQUATE_2018)
        it.site.instead(file_of(INADEQUATE_2018), not_yet(INADEQUATE_2018))
        assert [bool(it.check().failed) for _ in range(4)] == [True, True, True, False]
        assert subjects(it) == []


def test_a_report_that_is_linked_from_the_wrong_page_changes_no_rating(sunderland):
    stray = replace(OUTSTANDING_2021, urn=DURHAM.urn)
    sunderland.site.publish(stray)
    sunderland.check()
    (event,) = sunderland.events("report.published")
    assert "speaks of Sunderland" in event.report.warnings[-1]
    assert sunderland.run("ratings", "Durham", "--json").json == []


def test_a_site_that_does_not_know_us_is_asked_for_nothing_but_its_own_hosts(sunderland):
    elsewhere = b'<html><a href="http://127.0.0.2:9/v1/file/1">x</a></html>'
    sunderland.site.instead("/provider/44/80566", Page(elsewhere))
    (failed,) = sunderland.check(sweep=True).failed
    assert failed.source == "ofsted/sunderland"


def test_a_mail_server_that_is_down_loses_nothing(tmp_path):
    more = """
[channels.dead]
type = "email"
host = "127.0.0.1"
port = 1
security = "none"
sender = "monitor@example.org"
to = ["nobody@example.org"]

[[alerts]]
name = "second"
channels = ["dead"]
"""
    with desk(tmp_path, [SUNDERLAND], authorities=["Sunderland"], more=more) as it:
        it.site.publish(INADEQUATE_2018)
        it.check()
        it.site.publish(OUTSTANDING_2021)
        summary = it.check()
        assert subjects(it) == ["Sunderland: Inadequate → Outstanding"]
        (failed,) = [sent for sent in summary.sent if sent.error]
        assert (failed.permanent, failed.deliveries[0].channel) == (False, "dead")


def test_a_page_that_is_behind_the_list_is_asked_again_until_it_shows_the_report(tmp_path):
    today = datetime.now(UTC).date()
    with desk(tmp_path, [SUNDERLAND], authorities=["Sunderland"]) as it:
        it.site.publish(INADEQUATE_2018)
        it.check()
        old_page = urlopen(f"{it.site.base_url}/provider/44/80566").read()
        it.site.publish(replace(OUTSTANDING_2021, published=today))
        it.site.instead("/provider/44/80566", Page(old_page))
        it.check()
        assert subjects(it) == []
        it.site.as_usual()
        it.check()
        assert subjects(it) == ["Sunderland: Inadequate → Outstanding"]


def test_a_new_file_that_was_unreadable_for_long_is_still_tried_at_every_check(tmp_path):
    today = datetime.now(UTC).date()
    report = replace(OUTSTANDING_2021, published=today)
    with desk(tmp_path, [SUNDERLAND], authorities=["Sunderland"]) as it:
        it.site.publish(INADEQUATE_2018)
        it.check()
        it.site.publish(report)
        it.site.instead(file_of(report), not_yet(report))
        for _ in range(5):
            it.check()
        subjects(it)
        it.site.as_usual()
        it.check()
        assert subjects(it) == ["Sunderland: Inadequate → Outstanding"]


def test_a_new_report_with_an_old_number_is_told_with_that_doubt(sunderland):
    sunderland.site.publish(replace(OUTSTANDING_2021, id="50000001"))
    sunderland.check()
    (event,) = sunderland.events("rating.changed")
    assert "lower than that of documents known before" in event.details[0]
