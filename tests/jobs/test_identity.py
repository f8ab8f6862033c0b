"""Authorities that change their number or leave the list are followed, and that is told once."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from jobs.demo.catalogue import Provider
from jobs.demo.story import STORY, SUNDERLAND
from tests.support.clock import FakeClock
from tests.support.desk import desk
from tests.support.report_pdf import HELP, IN_CARE_AND_LEAVERS, LEADERS, ilacs_report

INADEQUATE_2018, OUTSTANDING_2021 = STORY[3].document(), STORY[5].document()
OLD_NUMBER = "394"
GATESHEAD = Provider("80469", "Gateshead Council")
OTHERS = [Provider("80465", "Durham County Council"), GATESHEAD]


def under(urn, document):
    return replace(document, urn=urn)


@pytest.fixture
def renumbered(tmp_path):
    """A desk that knew Sunderland by an old number, on a site that has given it another."""
    old = Provider(OLD_NUMBER, SUNDERLAND.name)
    names = ["Sunderland", "Durham", "Gateshead"]
    with desk(tmp_path, [old, *OTHERS], authorities=names) as it:
        it.site.publish(under(OLD_NUMBER, INADEQUATE_2018))
        it.check()
        it.site.withdraw(INADEQUATE_2018.id)
        it.site.catalogue.remove(OLD_NUMBER)
        it.site.catalogue.add(SUNDERLAND)
        it.site.publish(INADEQUATE_2018)
        yield it


def kinds(it):
    return [event.kind.value for event in it.events() if not event.backfilled]


def test_a_new_number_is_told_once_it_is_sure_and_the_history_goes_on(renumbered):
    assert renumbered.check().complete
    assert kinds(renumbered) == []
    renumbered.check()
    renumbered.check()
    assert kinds(renumbered) == ["authority.renumbered"]
    (mail,) = renumbered.mails()
    assert "URN 80566" in mail.message["Subject"]
    renumbered.site.publish(OUTSTANDING_2021)
    renumbered.check()
    assert kinds(renumbered) == ["authority.renumbered", "rating.changed"]


def test_answers_show_the_number_of_today_and_not_the_registers(tmp_path):
    new_number = "2800001"
    with desk(tmp_path, [SUNDERLAND, *OTHERS], authorities=["Sunderland"]) as it:
        it.site.publish(INADEQUATE_2018)
        it.check()
        assert shown_numbers(it) == {SUNDERLAND.urn}
        it.site.withdraw(INADEQUATE_2018.id)
        it.site.catalogue.remove(SUNDERLAND.urn)
        it.site.catalogue.add(Provider(new_number, SUNDERLAND.name))
        it.site.publish(under(new_number, INADEQUATE_2018))
        it.check()
        it.check()
        assert shown_numbers(it) == {new_number}
        assert f"URN {new_number}" in it.run("history", "Sunderland").out
        assert it.run("authorities", "Sunderland", "--json").json[0]["urn"] == SUNDERLAND.urn


def shown_numbers(it):
    """Return every number that is shown beside Sunderland."""
    asked = (["ratings"], ["history", "Sunderland"], ["events"])
    return {row["urn"] for words in asked for row in it.run(*words, "--json").json}


def test_one_that_leaves_the_list_is_told_after_a_second_reading(renumbered):
    for _ in range(2):
        renumbered.check()
    renumbered.site.catalogue.remove(GATESHEAD.urn)
    seen = []
    for _ in range(3):
        renumbered.check()
        seen.append(kinds(renumbered)[1:])
    assert seen == [[], ["authority.unlisted"], ["authority.unlisted"]]


@pytest.fixture
def two_reports(tmp_path):
    """A desk that knows two of Sunderland's reports."""
    with desk(tmp_path, [SUNDERLAND], authorities=["Sunderland"]) as it:
        it.site.publish(INADEQUATE_2018)
        it.site.publish(OUTSTANDING_2021)
        it.check()
        yield it


def sweeps(it, count=3):
    """Sweep so often; give what each sweep told."""
    told = []
    for _ in range(count):
        before = len(kinds(it))
        it.check(sweep=True)
        told.append(kinds(it)[before:])
    return told


def test_a_document_that_leaves_its_page_is_told_after_a_second_sweep(two_reports):
    two_reports.site.withdraw(OUTSTANDING_2021.id)
    assert sweeps(two_reports) == [[], ["report.withdrawn"], []]
    (mail,) = two_reports.mails()
    expected = "Sunderland: inspection report of 20 August 2021 withdrawn from Ofsted's page"
    assert mail.message["Subject"] == expected


def test_one_that_is_back_is_told_as_restored_and_not_as_new(two_reports):
    two_reports.site.withdraw(OUTSTANDING_2021.id)
    sweeps(two_reports)
    two_reports.site.publish(OUTSTANDING_2021)
    assert sweeps(two_reports) == [["report.restored"], [], []]


def test_one_that_was_missing_from_one_reading_alone_is_nothing(two_reports):
    two_reports.site.withdraw(OUTSTANDING_2021.id)
    two_reports.check(sweep=True)
    two_reports.site.publish(OUTSTANDING_2021)
    assert sweeps(two_reports) == [[], [], []]


def test_what_was_withdrawn_still_stands(two_reports):
    two_reports.site.withdraw(OUTSTANDING_2021.id)
    sweeps(two_reports)
    (rating,) = two_reports.run("ratings", "--json").json
    assert rating["published"] == "2021-08-20"


def sweeps_of_september_2021(it):
    """Sweep on three days while the report of August is new; give what each sweep told."""
    told, clock = [], FakeClock(datetime(2021, 9, 1, 6, 30, tzinfo=UTC))
    for _ in range(3):
        before = len(kinds(it))
        it.check(sweep=True, clock=clock)
        told.append(kinds(it)[before:])
        clock.advance(24 * 60 * 60)
    return told


def test_a_file_replaced_by_one_that_says_something_else_is_told_with_the_difference(two_reports):
    other = ilacs_report(
        authority="Sunderland City Council",
        dates="28 June 2021 to 9 July 2021",
        rows=(
            (LEADERS, "Outstanding"),
            (HELP, "Outstanding"),
            (IN_CARE_AND_LEAVERS, "Outstanding"),
        ),
        overall="Outstanding",
    )
    two_reports.site.publish(replace(OUTSTANDING_2021, pdf=other))
    assert sweeps_of_september_2021(two_reports) == [["report.revised"], [], []]
    (event,) = two_reports.events("report.revised")
    assert "Help and protection: Good → Outstanding" in event.details


def test_other_bytes_that_say_the_same_are_nothing(two_reports):
    other = OUTSTANDING_2021.pdf.replace(b"%%EOF", b"% stamped\n%%EOF")
    two_reports.site.publish(replace(OUTSTANDING_2021, pdf=other))
    assert sweeps_of_september_2021(two_reports) == [[], [], []]


def test_a_page_that_rightly_lost_most_of_its_documents_is_accepted_by_a_person(two_reports):
    two_reports.site.withdraw(OUTSTANDING_2021.id)
    two_reports.site.withdraw(INADEQUATE_2018.id)
    assert two_reports.check(sweep=True).failed
    done = two_reports.run("accept", "ofsted/sunderland")
    assert (done.code, done.out) == (0, "ofsted/sunderland: what it shows now is accepted\n")
    assert two_reports.check(sweep=True).complete


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("ofsted/atlantis", "`ofsted-monitor status` names them"),
        ("ofsted/sunderlnd", "did you mean ofsted/sunderland?"),
        ("Sunderland", "did you mean ofsted/sunderland?"),
        ("ofsted/lst", "did you mean ofsted/list?"),
    ],
)
def test_what_is_no_source_cannot_be_accepted(two_reports, typed, said):
    done = two_reports.run("accept", typed)
    assert done.code == 2
    assert said in done.err
