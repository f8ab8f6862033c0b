"""How a claim stands beside what Ofsted has published: the table of ``detect.claims``, row by row.

The authority was inadequate (SIF, 2018), outstanding (ILACS, three rows, 2021) and good (ILACS,
four rows, published on 11 March 2025).
"""

from datetime import date, timedelta

import pytest

from monitor.detect.claims import LAPSES_AFTER, Official, disagreements, weigh
from monitor.detect.standing import steps
from monitor.model.authority import AuthorityId
from monitor.model.coverage import ClaimVerdict
from monitor.model.history import GradedReport
from monitor.model.judgement import Area, Framework, Grade
from monitor.model.news import Claim, Direction
from monitor.model.window import Window

WHO = AuthorityId("sunderland")
LAST = date(2025, 3, 11)
OUT, GOOD, RI, BAD = (
    Grade.OUTSTANDING,
    Grade.GOOD,
    Grade.REQUIRES_IMPROVEMENT,
    Grade.INADEQUATE,
)
OPEN, COVERED, CONFIRMED, CONTRADICTED, LAPSED = (
    ClaimVerdict.OPEN,
    ClaimVerdict.COVERED,
    ClaimVerdict.CONFIRMED,
    ClaimVerdict.CONTRADICTED,
    ClaimVerdict.LAPSED,
)


def report(id_, published, framework=Framework.ILACS, **grades):
    start = published - timedelta(days=49)
    return GradedReport(
        document_id=id_,
        authority=WHO,
        framework=framework,
        published=published,
        windows=(Window(start, start + timedelta(days=11)),),
        grades={Area(name): grade for name, grade in grades.items()},
    )


OF_2018 = report("2018", date(2018, 7, 25), Framework.SIF, overall=BAD, leadership=BAD)
OF_2021 = report(
    "2021",
    date(2021, 8, 20),
    overall=OUT,
    leadership=OUT,
    help_protection=GOOD,
    in_care_and_care_leavers=OUT,
)
OF_2025 = report(
    "2025", LAST, overall=GOOD, leadership=OUT, help_protection=GOOD, in_care=GOOD, care_leavers=RI
)
NO_OVERALL = report(
    "2026", date(2026, 6, 17), leadership=GOOD, help_protection=GOOD, in_care=GOOD, care_leavers=RI
)


def claim(grade, area=Area.OVERALL, **more):
    return Claim(authority=WHO, area=area, grade=grade, **more)


def official(*reports, **more):
    return Official(steps=tuple(steps(reports)), **more)


def stands(claims, day, published, *, told=False, today=None):
    found = weigh(claims, day, published, told=told, today=today or day)
    by = f" by {found.report.document_id}" if found.report else ""
    return f"{found.verdict}{by}{', waits' * found.waits}"


HISTORY = official(OF_2018, OF_2021, OF_2025)
UNTIL_2021 = official(OF_2018, OF_2021)
LEAVERS, IN_CARE, LEADERS = Area.CARE_LEAVERS, Area.IN_CARE, Area.LEADERSHIP


@pytest.mark.parametrize(
    ("claims", "day", "expected"),
    [
        pytest.param([claim(GOOD)], LAST, "covered by 2025", id="on the report's own day"),
        pytest.param(
            [claim(GOOD)], LAST + timedelta(60), "covered by 2025", id="two months after it"
        ),
        pytest.param([claim(GOOD)], LAST - timedelta(3), "covered by 2025", id="three days early"),
        pytest.param(
            [claim(GOOD), claim(RI, LEAVERS)], LAST, "covered by 2025", id="two areas, both right"
        ),
        pytest.param(
            [claim(GOOD), claim(GOOD, Area.ADOPTION)],
            LAST,
            "covered by 2025",
            id="an area that the report does not give is neither",
        ),
        pytest.param(
            [claim(GOOD, previous_grade=RI, direction=Direction.UP)],
            LAST,
            "covered by 2025",
            id="a wrong past does not make a report of today another",
        ),
        pytest.param([claim(BAD)], LAST, "contradicted by 2025", id="another grade"),
        pytest.param(
            [claim(GOOD), claim(GOOD, LEAVERS)],
            LAST,
            "contradicted by 2025",
            id="one of two areas is wrong",
        ),
        pytest.param(
            [claim(None, direction=Direction.DOWN)], LAST, "covered by 2025", id="only the move"
        ),
        pytest.param([claim(OUT)], LAST, "covered by 2021", id="recalls what stood before"),
        pytest.param(
            [claim(None, direction=Direction.SAME)],
            LAST,
            "contradicted by 2025",
            id="the wrong move",
        ),
        pytest.param(
            [claim(GOOD, Area.ADOPTION)],
            LAST,
            "covered by 2025",
            id="nothing that the report gives: filed under it, and nobody is told more",
        ),
        pytest.param([claim(RI)], LAST + timedelta(61), "open", id="too late for that report"),
        pytest.param([claim(RI)], LAST - timedelta(4), "open", id="too early for it"),
        pytest.param(
            [claim(GOOD)], LAST + timedelta(300), "covered by 2025", id="what stands, told again"
        ),
        pytest.param(
            [claim(GOOD, direction=Direction.SAME)],
            LAST + timedelta(300),
            "open",
            id="remains good, though the last report was a fall",
        ),
        pytest.param(
            [claim(GOOD, previous_grade=OUT, direction=Direction.DOWN)],
            LAST + timedelta(300),
            "covered by 2025",
            id="the old fall, told again",
        ),
        pytest.param(
            [claim(GOOD, previous_grade=BAD, direction=Direction.UP)],
            LAST + timedelta(300),
            "open",
            id="the same grade, from another one",
        ),
        pytest.param([claim(OUT)], LAST + timedelta(300), "open", id="what stood until 2025"),
        pytest.param([], LAST, "none", id="nothing claimed"),
    ],
)
def test_a_claim_beside_three_reports(claims, day, expected):
    assert stands(claims, day, HISTORY) == expected


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        pytest.param([claim(OUT)], "covered by 2021", id="what stands"),
        pytest.param(
            [claim(OUT, previous_grade=BAD, direction=Direction.UP)],
            "covered by 2021",
            id="the jump of 2021, told again",
        ),
        pytest.param(
            [claim(OUT), claim(OUT, IN_CARE)],
            "open",
            id="judged by itself what that report judged together",
        ),
        pytest.param([claim(OUT), claim(OUT, Area.IN_CARE_AND_CARE_LEAVERS)], "covered by 2021"),
        pytest.param([claim(OUT, IN_CARE)], "open", id="no area in common with an old report"),
    ],
)
def test_a_claim_four_years_after_the_last_report(claims, expected):
    assert stands(claims, date(2025, 3, 10), UNTIL_2021) == expected


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        pytest.param([claim(GOOD)], "covered by 2026", id="there is no overall grade any more"),
        pytest.param([claim(GOOD), claim(GOOD, LEADERS)], "covered by 2026"),
        pytest.param([claim(GOOD), claim(BAD, LEADERS)], "contradicted by 2026"),
    ],
)
def test_an_overall_grade_that_is_not_given_any_more_is_neither_right_nor_wrong(claims, expected):
    assert stands(claims, date(2026, 6, 17), official(OF_2025, NO_OVERALL)) == expected


def test_the_first_report_of_all_confirms_a_move_by_its_grade_alone():
    jump = claim(OUT, previous_grade=BAD, direction=Direction.UP)
    assert stands([jump], date(2021, 8, 20), official(OF_2021)) == "covered by 2021"


def test_no_longer_inadequate_is_wrong_only_where_it_is_inadequate():
    no_longer = [claim(None, previous_grade=BAD)]
    assert stands(no_longer, date(2018, 7, 25), official(OF_2018)) == "contradicted by 2018"
    assert stands(no_longer, LAST, official(OF_2025)) == "covered by 2025"


EARLY = LAST - timedelta(days=20)


@pytest.mark.parametrize(
    ("claims", "published", "days", "expected"),
    [
        pytest.param([claim(GOOD)], UNTIL_2021, 1, "open", id="no report yet"),
        pytest.param([claim(GOOD)], HISTORY, 21, "confirmed by 2025", id="it has come"),
        pytest.param([claim(RI)], HISTORY, 21, "contradicted by 2025", id="and says otherwise"),
        pytest.param(
            [claim(GOOD, Area.ADOPTION)],
            HISTORY,
            21,
            "covered by 2025",
            id="and says nothing of it: neither",
        ),
        pytest.param([claim(GOOD)], UNTIL_2021, 120, "open", id="four months: still possible"),
        pytest.param([claim(GOOD)], UNTIL_2021, 121, "lapsed", id="it will not come any more"),
    ],
)
def test_a_claim_that_was_told_waits_for_its_report(claims, published, days, expected):
    today = EARLY + timedelta(days=days)
    assert stands(claims, EARLY, published, told=True, today=today) == expected


def test_a_report_that_is_listed_but_not_read_is_waited_for():
    published = official(OF_2018, OF_2021, unread=(LAST,))
    assert stands([claim(OUT)], LAST, published) == "open, waits"
    assert stands([claim(OUT)], LAST + timedelta(61), published) == "covered by 2021"


def test_an_unread_report_is_not_waited_for_without_end():
    published = official(OF_2021, unread=(LAST,))
    late = LAST + LAPSES_AFTER + timedelta(days=1)
    assert stands([claim(GOOD)], LAST, published, told=True, today=late) == "lapsed"


def test_a_report_whose_overall_grade_could_not_be_read_is_waited_for():
    partial = report("2025", LAST, leadership=OUT)
    assert stands([claim(GOOD)], LAST, official(OF_2021, partial)) == "open, waits"
    both = [claim(GOOD), claim(OUT, LEADERS)]
    assert stands(both, LAST, official(OF_2021, partial)) == "covered by 2025"
    assert stands([claim(OUT)], LAST, official(OF_2021, partial)) == "open, waits"


def test_nothing_is_claimed_against_a_page_that_was_never_read():
    assert stands([claim(BAD)], LAST, official(looked_at=False)) == "open, waits"


def test_a_safeguarding_boards_review_answers_no_claim():
    board = report("board", LAST, Framework.SIF, lscb=BAD)
    assert stands([claim(BAD)], LAST, official(board)) == "open"


def test_only_what_a_report_contradicts_is_named():
    (step,) = steps([OF_2025])
    found = disagreements([claim(GOOD), claim(GOOD, LEAVERS), claim(BAD, Area.ADOPTION)], step)
    assert [(c.area, line.grade) for c, line in found] == [(LEAVERS, RI)]
