from dataclasses import replace
from datetime import date

import pytest

from monitor.compose.rows import rows_of, shared_notes
from monitor.compose.wording import (
    alarm,
    biggest_move,
    grades_remark,
    opening,
    outcome_words,
    steps,
)
from monitor.model.document import DocumentKind
from monitor.model.event_kind import EventKind
from monitor.model.judgement import Area, Comparability, Framework, Grade
from monitor.model.window import Window
from tests.support.events import (
    first_rating,
    focused_visit,
    inspection,
    line,
    monitoring_visit,
    other,
    sunderland,
    sunderland_2021,
    sunderland_2025,
    unchanged,
    without_overall,
)

SAME = {"framework": Framework.ILACS, "comparability": Comparability.SAME}
SPLIT = {"framework": Framework.ILACS, "comparability": Comparability.SPLIT}
APRIL_2026 = (Window(date(2026, 4, 1), date(2026, 4, 10)),)
MARCH_2026 = (Window(date(2026, 3, 31), date(2026, 4, 10)),)
LEADERSHIP = line(Area.LEADERSHIP, Grade.GOOD)


@pytest.mark.parametrize(
    ("count", "words"),
    [(3, "up 3 grades"), (1, "up 1 grade"), (0, "no change"), (-2, "down 2 grades")],
)
def test_steps(count, words):
    assert steps(count) == words


def only_row(judgement):
    (row,) = rows_of(
        sunderland(EventKind.RATING_CHANGED, "x", lines=(judgement,), report=inspection())
    )
    return row


@pytest.mark.parametrize(
    ("judgement", "before", "move", "note"),
    [
        pytest.param(
            line(Area.OVERALL, Grade.OUTSTANDING, Grade.INADEQUATE),
            "Inadequate",
            "▲ up 3 grades",
            "18 May 2018, under a different framework (SIF)",
            id="under other rules",
        ),
        pytest.param(
            line(Area.OVERALL, Grade.INADEQUATE, Grade.GOOD, **SAME),
            "Good",
            "▼ down 2 grades",
            "18 May 2018",
            id="down",
        ),
        pytest.param(
            line(Area.OVERALL, Grade.GOOD, Grade.GOOD, **SAME),
            "Good",
            "= no change",
            "18 May 2018",
            id="the same",
        ),
        pytest.param(
            line(Area.OVERALL, Grade.GOOD, Grade.ADEQUATE, framework=Framework.LAC_2013),
            "Adequate",
            "not compared",
            "18 May 2018, under a different framework (looked-after children inspection, 2013)",
            id="another scale",
        ),
        pytest.param(
            line(
                Area.IN_CARE,
                Grade.GOOD,
                Grade.OUTSTANDING,
                area_before=Area.IN_CARE_AND_CARE_LEAVERS,
                **SPLIT,
            ),
            "–",
            "not compared",
            "previously judged together with care leavers: Outstanding, 18 May 2018",
            id="first half",
        ),
        pytest.param(
            line(
                Area.CARE_LEAVERS,
                Grade.GOOD,
                Grade.OUTSTANDING,
                area_before=Area.IN_CARE_AND_CARE_LEAVERS,
                **SPLIT,
            ),
            "–",
            "not compared",
            "previously judged together with children in care: Outstanding, 18 May 2018",
            id="second half",
        ),
        pytest.param(
            line(
                Area.IN_CARE_AND_CARE_LEAVERS,
                Grade.GOOD,
                Grade.OUTSTANDING,
                area_before=Area.LOOKED_AFTER,
                framework=Framework.SIF,
                comparability=Comparability.SPLIT,
            ),
            "–",
            "not compared",
            "previously judged for children looked after alone: Outstanding, 18 May 2018,"
            " under a different framework (SIF)",
            id="a half before",
        ),
        pytest.param(LEADERSHIP, "–", "not compared", "", id="nothing before"),
    ],
)
def test_a_judgement_beside_the_one_before(judgement, before, move, note):
    row = only_row(judgement)
    assert (row.before, row.move, row.note) == (before, move, note)


def test_a_first_judgement_is_called_so():
    assert {row.move for row in rows_of(first_rating())} == {"first judgement"}


def test_notes_are_said_once_for_all_the_areas_they_hold_for():
    assert shared_notes(rows_of(unchanged())) == (
        "Grades before: inspection that ended on 9 July 2021.",
    )
    earlier = line(Area.ADOPTION, Grade.GOOD, Grade.GOOD, on=date(2015, 6, 4))
    event = replace(unchanged(), lines=(*unchanged().lines, earlier))
    assert shared_notes(rows_of(event)) == (
        "Before, for Overall effectiveness, Leadership: inspection that ended on 9 July 2021.",
        "Before, for Adoption: inspection that ended on 4 June 2015,"
        " under a different framework (SIF).",
    )
    assert shared_notes(rows_of(sunderland_2025()))[1:] == (
        "Children in care – previously judged together with care leavers:"
        " Outstanding, 9 July 2021.",
        "Care leavers – previously judged together with children in care:"
        " Outstanding, 9 July 2021.",
    )


def test_the_overall_grade_is_the_biggest_move_if_it_moved():
    assert biggest_move(sunderland_2021()).area is Area.OVERALL
    assert biggest_move(sunderland_2025()).area is Area.HELP_PROTECTION
    assert biggest_move(without_overall()).area is Area.HELP_PROTECTION
    assert biggest_move(unchanged()) is None


@pytest.mark.parametrize(
    ("event", "words"),
    [
        (sunderland_2021(), "Overall effectiveness: up 3 grades, from Inadequate to Outstanding."),
        (without_overall(), "Help and protection: down 2 grades, from Good to Inadequate."),
        (unchanged(), "A new inspection report; no grade that can be compared has moved."),
        (focused_visit(), "A new focused visit letter on Ofsted's site."),
        (other(EventKind.RATING_CHANGED), "A new inspection report, with grades that moved."),
        (
            other(EventKind.REPORT_WITHDRAWN),
            "Ofsted's page no longer lists this document. Our copy is kept.",
        ),
    ],
)
def test_the_opening_says_what_happened(event, words):
    assert opening(event) == words


@pytest.mark.parametrize("kind", EventKind)
def test_every_kind_has_its_opening(kind):
    assert opening(other(kind)).endswith(".")


def test_what_nobody_may_overlook_is_said_aloud():
    assert alarm(without_overall()) == "Judged inadequate: Help and protection"
    assert alarm(monitoring_visit()) == "Inspectors ask for priority action"
    assert alarm(focused_visit()) is None
    assert alarm(sunderland_2021()) is None


@pytest.mark.parametrize(
    ("lines", "report", "remark"),
    [
        pytest.param(
            (LEADERSHIP,),
            {"windows": APRIL_2026},
            "No overall grade is given any more",
            id="April 2026",
        ),
        pytest.param((LEADERSHIP,), {"windows": MARCH_2026}, None, id="began in March 2026"),
        pytest.param((LEADERSHIP,), {"windows": ()}, None, id="no days known"),
        pytest.param(
            (LEADERSHIP,),
            {"windows": APRIL_2026, "framework": Framework.AREA_SEND},
            None,
            id="other rules",
        ),
        pytest.param(
            (line(Area.OVERALL, Grade.GOOD),), {"windows": APRIL_2026}, None, id="it is there"
        ),
        pytest.param((), {}, "No grade could be read", id="nothing could be read"),
        pytest.param(
            (), {"kind": DocumentKind.FOCUSED_VISIT}, "no grades in this letter", id="letter"
        ),
        pytest.param(
            (), {"kind": DocumentKind.JTAI}, "no grades in this letter", id="joint letter"
        ),
        pytest.param((), {"kind": DocumentKind.OTHER}, "please look", id="unknown"),
    ],
)
def test_the_absence_of_grades_is_explained(lines, report, remark):
    event = sunderland(EventKind.RATING_CHANGED, "x", lines=lines, report=inspection(**report))
    said = grades_remark(event)
    assert said is None if remark is None else remark in said


@pytest.mark.parametrize("kind", DocumentKind)
def test_every_kind_of_document_without_grades_is_explained(kind):
    event = sunderland(EventKind.REPORT_PUBLISHED, "x", report=inspection(kind=kind))
    assert grades_remark(event)


def test_a_withdrawn_inspection_is_not_said_to_lack_grades():
    assert grades_remark(sunderland(EventKind.REPORT_WITHDRAWN, "x", report=inspection())) is None
    assert grades_remark(other(EventKind.SOURCE_BROKEN)) is None


def test_outcomes():
    assert outcome_words(2) == "2 of 3: inconsistent experiences and outcomes"
    assert outcome_words(9) == "outcome 9"
