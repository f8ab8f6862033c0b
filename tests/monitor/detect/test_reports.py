"""A newly read document makes exactly one event, of the right kind."""

import pytest

from monitor.detect.reports import detect_report
from monitor.model.document import DocumentKind
from monitor.model.event import Importance
from monitor.model.event_kind import EventKind
from monitor.model.judgement import Framework
from monitor.model.report import SendOutcome
from tests.monitor.detect.build import NOW, graded, read_document

INADEQUATE_2018 = graded(
    "overall=I leadership=I help_protection=I looked_after=R", framework=Framework.SIF
)


@pytest.mark.parametrize(
    ("text", "history", "kind", "summary"),
    [
        pytest.param(
            "overall=O help_protection=G",
            [INADEQUATE_2018],
            EventKind.RATING_CHANGED,
            "Sunderland: Inadequate → Outstanding",
            id="the overall grade is the headline",
        ),
        pytest.param(
            "overall=I leadership=R help_protection=G",
            [INADEQUATE_2018],
            EventKind.RATING_CHANGED,
            "Sunderland: still Inadequate overall; "
            "help and protection Inadequate → Good, leadership Inadequate → Requires improvement",
            id="else the largest moves",
        ),
        pytest.param(
            "leadership=G help_protection=I",
            [INADEQUATE_2018],
            EventKind.RATING_CHANGED,
            "Sunderland: leadership Inadequate → Good",
            id="without an overall grade the moves alone",
        ),
        pytest.param(
            "overall=I",
            [INADEQUATE_2018],
            EventKind.RATING_UNCHANGED,
            "Sunderland: remains Inadequate",
            id="nothing moved",
        ),
        pytest.param(
            "overall=G leadership=O",
            [],
            EventKind.RATING_FIRST,
            "Sunderland: first graded report: Good",
            id="nothing stood before",
        ),
    ],
)
def test_a_graded_report(text, history, kind, summary):
    event = detect_report(read_document(text), history, NOW)
    assert (event.kind, event.summary, event.backfilled) == (kind, summary, False)


@pytest.mark.parametrize(
    ("text", "importance"),
    [
        pytest.param("overall=O", Importance.HIGH, id="three grades up"),
        pytest.param("overall=R", Importance.NORMAL, id="one grade up"),
        pytest.param("overall=R care_leavers=I", Importance.HIGH, id="any inadequate"),
        pytest.param("overall=R lscb=I", Importance.NORMAL, id="but not the board's"),
    ],
)
def test_how_loudly_it_is_said(text, importance):
    assert detect_report(read_document(text), [INADEQUATE_2018], NOW).importance is importance


def test_an_old_report_found_late_is_history_and_compared_with_what_stood_then():
    later, before = graded("overall=O", year=2021), graded("overall=G", year=2012)
    event = detect_report(read_document("overall=R", year=2016), [later, before], NOW)
    assert event.backfilled
    assert event.lines[0].earlier.grade == "good"


def test_a_report_is_compared_with_the_inspection_before_it_not_with_the_last_one_found():
    history = [graded("overall=G", year=2015), graded("overall=I", year=2018)]
    event = detect_report(read_document("overall=O", year=2021), history[::-1], NOW)
    assert event.lines[0].earlier.grade == "inadequate"


@pytest.mark.parametrize(
    "document",
    [
        pytest.param(
            read_document(kind=DocumentKind.FOCUSED_VISIT, label="Focused visit"), id="a visit"
        ),
        pytest.param(
            read_document("lscb=I", kind=DocumentKind.LSCB_REVIEW, framework=Framework.SIF),
            id="a review of the board alone",
        ),
        pytest.param(
            read_document("overall=A leadership=A", framework=Framework.LAC_2013),
            id="a looked-after inspection of 2013",
        ),
    ],
)
def test_what_never_changes_a_rating(document):
    event = detect_report(document, [INADEQUATE_2018], NOW)
    assert (event.kind, event.lines) == (EventKind.REPORT_PUBLISHED, ())


def test_an_unknown_label_is_told_in_ofsteds_own_words():
    document = read_document(kind=DocumentKind.OTHER, label="Peer challenge summary")
    assert "“Peer challenge summary”" in detect_report(document, [], NOW).summary


@pytest.mark.parametrize(
    ("more", "importance"),
    [
        pytest.param({"priority_action": True}, Importance.HIGH, id="priority action"),
        pytest.param({"priority_action": False}, Importance.NORMAL, id="none"),
        pytest.param(
            {"outcome": SendOutcome(3, "widespread")}, Importance.HIGH, id="systemic failings"
        ),
        pytest.param(
            {"outcome": SendOutcome(1, "positive")}, Importance.NORMAL, id="positive outcome"
        ),
    ],
)
def test_how_loudly_a_letter_is_said(more, importance):
    letter = read_document(kind=DocumentKind.JTAI, **more)
    assert detect_report(letter, [], NOW).importance is importance


def test_the_same_document_makes_the_same_event():
    first = detect_report(read_document("overall=O"), [INADEQUATE_2018], NOW)
    again = detect_report(read_document("overall=O"), [INADEQUATE_2018], NOW)
    assert first.id == again.id


def test_a_corrected_report_of_the_same_inspection_is_told_against_the_one_it_corrects():
    wrong = graded("overall=I", year=2021)
    event = detect_report(read_document("overall=G", year=2021), [INADEQUATE_2018, wrong], NOW)
    assert (event.kind, event.backfilled) == (EventKind.RATING_CHANGED, False)
    assert event.summary == "Sunderland: Inadequate → Good"


def test_an_overall_grade_that_could_not_be_read_is_never_told_as_unmoved():
    found = read_document("leadership=I", warnings=("overall: not certain",))
    event = detect_report(found, [INADEQUATE_2018], NOW)
    assert "its overall grade could not be read: please look" in event.summary
    assert event.importance is Importance.HIGH


def test_an_inspection_of_which_no_grade_could_be_taken_is_said_loudly():
    event = detect_report(read_document(""), [INADEQUATE_2018], NOW)
    assert (event.kind, event.importance) == (EventKind.REPORT_PUBLISHED, Importance.HIGH)
    assert "its grades could not be read: please look" in event.summary
