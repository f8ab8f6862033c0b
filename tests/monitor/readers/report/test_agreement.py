"""What two readings must say alike before it is told, and what is said where they do not."""

import re

import pytest

from monitor.model.judgement import Area, Grade
from monitor.readers.report.agreement import (
    Verdict,
    agree,
    agree_on_statements,
    doubted,
    is_not_judged,
    within,
)
from monitor.readers.report.headings import Repeated
from monitor.readers.report.overall import Statement
from monitor.readers.report.runs import Run
from monitor.readers.report.table import TableRow

GOOD, OUTSTANDING, RI, INADEQUATE = (
    Grade.GOOD,
    Grade.OUTSTANDING,
    Grade.REQUIRES_IMPROVEMENT,
    Grade.INADEQUATE,
)


def row(grade, page=1):
    printed = grade.words if grade else ""
    return TableRow(Area.IN_CARE, "Children in care", page, 500.0, Run(page, 0), printed, grade)


def heading(grade):
    return Repeated(
        Area.IN_CARE, "Children in care", grade, 7, f"Children in care: {grade.words.lower()}"
    )


def verdict(rows, repeated, *supports):
    return agree(Area.IN_CARE, rows, repeated, supports)


def yes(_):
    return True


def no(_):
    return False


def silent(_):
    return None


@pytest.mark.parametrize(
    ("rows", "repeated", "supports"),
    [
        pytest.param([row(GOOD)], [heading(GOOD)], [], id="heading agrees"),
        pytest.param([row(GOOD)], [heading(GOOD)] * 3, [], id="three agree"),
        pytest.param([row(GOOD), row(GOOD, 4)], [heading(GOOD)], [], id="printed twice alike"),
        pytest.param([row(GOOD)], [], [yes], id="no heading, order agrees"),
        pytest.param([row(GOOD)], [], [silent, yes], id="first silent, next agrees"),
        pytest.param([row(Grade.NOT_JUDGED)], [], [is_not_judged], id="not judged, no heading"),
        pytest.param([row(GOOD)], [heading(GOOD)], [no], id="a heading goes before the order"),
    ],
)
def test_told(rows, repeated, supports):
    told = verdict(rows, repeated, *supports)
    assert told.warning is None
    assert told.judgement is not None
    assert told.judgement.grade is next(r.grade for r in rows if r.grade)


@pytest.mark.parametrize(
    ("rows", "repeated", "supports", "why"),
    [
        pytest.param(
            [row(GOOD)],
            [heading(OUTSTANDING)],
            [yes],
            "the table says good; page 7 says outstanding",
            id="heading differs",
        ),
        pytest.param(
            [row(GOOD)],
            [heading(GOOD), heading(OUTSTANDING)],
            [yes],
            "page 7 says good .*; page 7 says outstanding",
            id="headings differ",
        ),
        pytest.param(
            [row(GOOD), row(RI, 4)],
            [heading(GOOD)],
            [yes],
            "two tables say good and requires improvement",
            id="tables differ",
        ),
        pytest.param(
            [row(None), row(GOOD, 4)],
            [heading(GOOD)],
            [],
            "a row of the table has no grade that can be read",
            id="no row stands in for an unreadable one",
        ),
        pytest.param([row(GOOD)], [], [], "nothing confirms it", id="nothing else"),
        pytest.param([row(GOOD)], [], [silent], "nothing confirms it", id="all silent"),
        pytest.param([row(GOOD)], [], [no, yes], "nothing confirms it", id="first denies"),
        pytest.param([], [heading(GOOD)], [], "no such row; page 7 says good", id="no row"),
        pytest.param([row(None)], [heading(GOOD)], [no], "no grade .* beside", id="no grade"),
        pytest.param([row(None)], [heading(GOOD)], [silent], "no grade", id="no order either"),
        pytest.param([row(None)], [], [yes], "no grade", id="by order alone"),
        pytest.param(
            [], [heading(GOOD), heading(RI)], [yes], "no such row", id="headings differ, no row"
        ),
    ],
)
def test_left_out_and_named(rows, repeated, supports, why):
    told = verdict(rows, repeated, *supports)
    assert told.judgement is None
    assert re.search(f"Children in care is left out: .*{why}", told.warning)


def test_a_heading_and_the_order_of_the_text_may_stand_in_for_a_table_without_places():
    told = verdict([row(None)], [heading(GOOD)], yes)
    assert told.judgement.grade is GOOD
    assert told.judgement.label == "Children in care"
    assert told.judgement.evidence.page == 7


def test_sentences_must_all_agree():
    good, poor = (Statement("The board", grade, 3, "…") for grade in (GOOD, INADEQUATE))
    assert agree_on_statements(Area.LSCB, [good, good]).judgement.grade is GOOD
    contradicted = agree_on_statements(Area.LSCB, [good, poor])
    assert contradicted.judgement is None
    assert "says good" in contradicted.warning
    assert "says inadequate" in contradicted.warning


@pytest.mark.parametrize(
    ("rows", "overall", "expected"),
    [
        ([GOOD, RI], GOOD, True),
        ([GOOD, RI], RI, True),
        ([GOOD, RI], OUTSTANDING, False),
        ([OUTSTANDING, INADEQUATE], GOOD, True),
        ([], GOOD, None),
        ([Grade.NOT_JUDGED], GOOD, None),
        ([GOOD], Grade.ADEQUATE, None),
    ],
)
def test_an_overall_grade_lies_within_its_rows(rows, overall, expected):
    assert within(rows)(overall) is expected


def test_an_overall_grade_outside_its_rows_is_told_with_a_doubt():
    told = verdict([row(OUTSTANDING)], [heading(OUTSTANDING)])
    assert doubted(told, [GOOD, OUTSTANDING]) == told
    assert "outside the range" in doubted(told, [GOOD, RI]).warning
    assert doubted(Verdict(None, "why"), [GOOD]) == Verdict(None, "why")
