"""Letters and ungraded reports: what they are, when, about what; never a judgement."""

from datetime import date

import pytest

from monitor.model.document import DocumentKind
from monitor.model.judgement import Framework
from monitor.readers.report import read_report
from monitor.readers.report.letter import read_letter
from tests.support.report_pdf_letters import (
    focused_visit_letter,
    jtai_letter,
    monitoring_visit_letter,
)
from tests.support.report_pdf_other import send_report
from tests.support.report_pdf_traps import text_on_pages

FOCUSED = (
    "18 December 2018\nMs A Person\nDirector of Children’s Services\nDear Ms Person\nFocused visit "
    "to {} children’s services\nThis letter summarises the findings of the focused visit to {} "
    "children’s services on {}. The inspectors were One Person, HMI and Two Person, HMI.\n"
    "Inspectors looked at the local authority’s arrangements for the ‘front door’.\n"
    "This visit was carried out in line with the inspection of local authority children’s services "
    "(ILACS) framework.\nOverview\nChildren’s services were judged inadequate in 2016.\n"
)
MONITORING = (
    "6 November 2019\nDear Mr Person\nMonitoring visit of {} children’s services\nThis letter "
    "summarises the findings of the monitoring visit to {} children’s services on {}. The visit "
    "was the third monitoring visit since the local authority was judged inadequate in June 2018.\n"
    "Areas covered by the visit\nDuring the course of this visit, inspectors reviewed the progress "
    "made in the area of help and protection, with a particular focus on the front door.\n"
)
JTAI_2019 = (
    "1\n8 May 2019\nA Person, Director of Children’s Services, {}\nDear local partnership\nJoint "
    "targeted area inspection of the multi-agency response to abuse and\nneglect in {}\nBetween "
    "{}, Ofsted, the Care Quality Commission (CQC), HMI Constabulary and HMI Probation carried out "
    "a joint inspection of the multi-agency response to abuse and neglect in {}.1 This inspection "
    "included a ‘deep dive’ focus on the response to child sexual abuse in the family environment."
)


def days(reading):
    return [f"{w.start}..{w.end}" for w in reading.windows]


@pytest.mark.parametrize(
    ("place", "dates", "authority", "expected"),
    [
        ("Sunderland", "20 and 21 November 2018", "sunderland", "2018-11-20..2018-11-21"),
        ("Derby City", "7 November 2018 and 8 November 2018", "derby", "2018-11-07..2018-11-08"),
        (
            "London Borough of Croydon",
            "30 October to 1 November 2018",
            "croydon",
            "2018-10-30..2018-11-01",
        ),
    ],
)
def test_focused_visits(place, dates, authority, expected):
    reading = read_letter([FOCUSED.format(place, place, dates)])
    assert reading.kind is DocumentKind.FOCUSED_VISIT
    assert reading.framework is Framework.ILACS
    assert reading.authority == authority
    assert days(reading) == [expected]
    assert reading.published == date(2018, 12, 18)
    assert reading.topic == "the ‘front door’"
    assert reading.priority_action is False
    assert reading.judgements == ()


def test_monitoring_visits():
    reading = read_letter([MONITORING.format("Halton", "Halton", "15 and 16 October 2019")])
    assert reading.kind is DocumentKind.MONITORING_VISIT
    assert reading.framework is Framework.UNKNOWN  # SIF had such visits too
    assert (reading.authority, days(reading)) == ("halton", ["2019-10-15..2019-10-16"])
    assert "help and protection" in reading.topic
    assert reading.judgements == ()


@pytest.mark.parametrize(
    ("place", "authority"),
    [
        ("Derby City", "derby"),
        ("the London Borough of\nCroydon", "croydon"),
        ("Bournemouth, Christchurch and Poole", "bournemouth-christchurch-and-poole"),
        ("Stoke-on-Trent", "stoke-on-trent"),
        ("Kingston upon Hull", "kingston-upon-hull"),
        ("St Helens", "st-helens"),
    ],
)
@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        ("18 and 22 March 2019", "2019-03-18..2019-03-22"),
        ("28 January and 1 February 2019", "2019-01-28..2019-02-01"),
        ("18 and 22 March", "2019-03-18..2019-03-22"),
        ("10 and 14 December", "2018-12-10..2018-12-14"),
    ],
)
def test_joint_inspections(place, authority, dates, expected):
    reading = read_letter([JTAI_2019.format(place, place, dates, place)])
    assert reading.kind is DocumentKind.JTAI
    assert reading.authority == authority
    assert days(reading) == [expected]
    assert reading.published == date(2019, 5, 8)
    assert reading.topic == "child sexual abuse in the family environment"


def test_a_joint_inspection_of_today():
    reading = read_report(jtai_letter(place="Wiltshire", priority_actions=["Do this."]))
    assert (reading.kind, reading.framework) == (DocumentKind.JTAI, Framework.JTAI)
    assert (reading.authority, days(reading)) == ("wiltshire", ["2023-05-22..2023-05-26"])
    assert reading.topic == "identification of initial need and risk"
    assert reading.priority_action is True
    assert len(reading.improvements) == 3
    assert reading.warnings == ()


@pytest.mark.parametrize("level", [1, 2, 3])
def test_area_send_outcomes(level):
    reading = read_report(send_report(area="Trafford", level=level))
    assert (reading.kind, reading.framework) == (DocumentKind.AREA_SEND, Framework.AREA_SEND)
    assert (reading.authority, days(reading)) == ("trafford", ["2023-12-11..2023-12-15"])
    assert reading.outcome.level == level
    assert reading.priority_action is None
    assert reading.warnings == ()


def test_an_outcome_that_is_two_at_once_is_none():
    texts = [
        "The arrangements typically lead to positive experiences and outcomes.",
        "They lead to inconsistent experiences and outcomes.",
    ]
    reading = read_report(send_report(area="Trafford", outcome=texts))
    assert reading.outcome is None
    assert "outcome could not be read" in reading.warnings[0]


def test_a_send_letter_before_2023_has_no_outcome_to_miss():
    text = (
        "Local area SEND\nDear Person\nJoint local area SEND inspection in Trafford\nBetween 30 "
        "January 2017 and 3 February 2017, Ofsted and the Care Quality Commission (CQC) conducted "
        "a joint inspection of the local area of Trafford to judge the effectiveness of the area."
    )
    reading = read_letter([text])
    assert reading.kind is DocumentKind.AREA_SEND
    assert (reading.authority, days(reading)) == ("trafford", ["2017-01-30..2017-02-03"])
    assert (reading.outcome, reading.warnings) == (None, ())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Areas for priority action\nThe council must", True),
        ("Area for priority action\nThe council must", True),
        ("Inspectors identified two areas for priority action.", True),
        ("There were no areas for priority action.", False),
        (
            "Since the last visit, which identified an area for priority action, much is done.",
            False,
        ),
        ("Progress has been made against the areas for priority action identified.", False),
        ("What needs to improve\nThis and that", False),
        ("In November 2018 inspectors identified one area for priority action.", True),
        ("In 2016 inspectors identified one area for priority action.", False),
        ("Priority actions\nLeaders must", True),
    ],
)
def test_areas_for_priority_action(text, expected):
    letter = FOCUSED.format("Halton", "Halton", "20 and 21 November 2018") + text
    assert read_letter([letter]).priority_action is expected


def test_a_date_that_may_be_the_visits_own_leaves_priority_action_open():
    said = "In March 2018 inspectors identified one area for priority action."
    reading = read_letter([FOCUSED.format("Halton", "Halton", "20 and 21 November 2018") + said])
    assert reading.priority_action is None
    assert "areas for priority action is not clear" in reading.warnings[-1]


def test_a_denied_outcome_is_none():
    said = "The arrangements do not typically lead to positive experiences and outcomes."
    reading = read_report(send_report(area="Trafford", outcome=[said]))
    assert reading.outcome is None
    assert "outcome could not be read" in reading.warnings[0]


def test_made_visits_read_whole():
    focused = read_report(focused_visit_letter(place="Halton"))
    monitoring = read_report(monitoring_visit_letter(authority="Halton Borough Council"))
    assert (focused.kind, monitoring.kind) == (
        DocumentKind.FOCUSED_VISIT,
        DocumentKind.MONITORING_VISIT,
    )
    assert days(focused) == ["2021-03-24..2021-03-25"]
    assert days(monitoring) == ["2016-08-09..2016-08-10"]
    assert focused.authority == monitoring.authority == "halton"
    assert focused.judgements == monitoring.judgements == ()


def test_a_letter_that_quotes_earlier_grades_judges_nothing():
    quoted = [
        "The judgements in July 2015 were:\nLeadership, management and governance\nInadequate\n"
        "The experiences and progress of care leavers\nGood"
    ]
    reading = read_report(monitoring_visit_letter(findings=quoted))
    assert reading.kind is DocumentKind.MONITORING_VISIT
    assert reading.judgements == ()


def test_anything_else_of_ofsteds_about_children_is_kept_as_other():
    text = "Inspection of progress in safeguarding children in the London Borough of Haringey"
    reading = read_report(text_on_pages(text, "Ofsted\nPublished: 3 July 2009"))
    assert (reading.kind, reading.framework) == (DocumentKind.OTHER, Framework.UNKNOWN)
    assert reading.authority == "haringey"
