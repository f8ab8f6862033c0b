"""Second reading: what bodies repeat, and what only looks like it."""

import pytest

from monitor.model.judgement import Area, Framework
from monitor.readers.report.headings import repeated_grades, unclear_headings


def said(text, framework, *, table_pages=()):
    found = repeated_grades([text], Framework(framework), table_pages=table_pages)
    return [f"{r.area.value} {r.grade.value}" for r in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The experiences and progress of children in care: outstanding",
            "in_care outstanding",
        ),
        (
            "The experiences and progress of children who need help and protection:\n"
            "requires improvement to be good\n1. Most",
            "help_protection requires_improvement",
        ),
        (
            "The experiences and progress of children in care and care\nleavers is good",
            "in_care_and_care_leavers good",
        ),
        (
            "The experiences and progress of care leavers are Outstanding.",
            "care_leavers outstanding",
        ),
        ("Experiences and progress of care leavers – good", "care_leavers good"),
        (
            "The impact of leaders on social work practice with children and\nfamilies is: good",
            "leadership good",
        ),
        ("The impact of leaders on practice with children and families: good", "leadership good"),
    ],
)
def test_headings_of_ilacs(text, expected):
    assert said(text, "ilacs") == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The experiences and progress of children looked after and\nachieving permanence\n"
            "Requires improvement\nSummary",
            "looked_after requires_improvement",
        ),
        (
            "Key judgement Judgement grade\nLeadership, management and\ngovernance\nInadequate",
            "leadership inadequate",
        ),
        ("Leadership, management and governance are outstanding", "leadership outstanding"),
        (
            "The graded judgment for adoption performance is that it requires\nimprovement\n84.",
            "adoption requires_improvement",
        ),
        (
            "The graded judgement about the experience and progress of care leavers\nis that it is "
            "requires improvement",
            "care_leavers requires_improvement",
        ),
        (
            "The graded judgment for the experiences and progress of Care Leavers is\ngood",
            "care_leavers good",
        ),
    ],
)
def test_headings_and_sentences_of_sif(text, expected):
    assert said(text, "sif") == [expected]


def test_chapters_of_2013():
    text = "Overall effectiveness of services for looked\nafter children\nGrade 4 (inadequate)\n8."
    assert said(text, "lac_2013") == ["overall inadequate"]


@pytest.mark.parametrize(
    "text",
    [
        "◼ The experiences and progress of care leavers: inadequate",
        "– leadership, management and governance: inadequate",
        "leadership, management and governance: requires improvement",
        "The experiences and progress of care leavers are good in most teams.",
        "The experiences and progress of care leavers\n35. Services",
        "In 2019, the experiences and progress of care leavers: good",
        "The graded judgement for adoption performance\nAt the time of the inspection",
    ],
)
def test_earlier_grades_and_sentences_are_no_headings(text):
    assert said(text, "sif") == []
    assert said(text, "ilacs") == []


def test_on_the_tables_page_a_label_over_a_grade_may_be_the_table_itself():
    row = "The experiences and progress of\nchildren in care\nGood"
    heading = "The experiences and progress of children in care: good"
    assert said(row, "ilacs", table_pages=[1]) == []
    assert said(heading, "ilacs", table_pages=[1]) == ["in_care good"]


CARE = "The experiences and progress of children in care"


@pytest.mark.parametrize(
    "text",
    [f"{CARE}: not yet good", f"{CARE}: good, previously inadequate", f"{CARE} – almost good"],
)
def test_a_heading_that_speaks_of_a_grade_and_gives_none_is_unclear(text):
    assert unclear_headings([text], Framework.ILACS) == {Area.IN_CARE: text}


@pytest.mark.parametrize(
    "text",
    [
        f"{CARE}: good",
        f"{CARE}: requires improvement to be\ngood",
        f"{CARE}: outstanding¹",
        f"{CARE}\ngood",
        f"{CARE} are not yet good enough for all of them.",
    ],
)
def test_clear_headings_and_sentences_of_the_body_are_not_unclear(text):
    assert unclear_headings([text], Framework.ILACS) == {}
