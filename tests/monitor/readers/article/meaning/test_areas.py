"""Which areas a grade is said of."""

from datetime import date

import pytest

from tests.support.articles import claims

TITLE = "Ofsted publishes report on Essex children's services"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The council was rated good overall, with outstanding leadership.",
            {"overall good", "leadership outstanding"},
        ),
        (
            "It was judged 'good' overall and 'outstanding' for the experiences and progress "
            "of care leavers.",
            {"overall good", "care_leavers outstanding"},
        ),
        (
            "Ofsted rated leadership as outstanding, while services for care leavers were "
            "judged inadequate.",
            {"leadership outstanding", "care_leavers inadequate"},
        ),
        (
            "The experiences and progress of children in care were judged to be good.",
            {"in_care good"},
        ),
        (
            "Inspectors rated the council 'good' for the impact of leaders, for children who "
            "need help "
            "and protection and for care leavers.",
            {"leadership good", "help_protection good", "care_leavers good"},
        ),
        (
            "The impact of leaders on social work practice with children and families and "
            "the experiences "
            "and progress of children who need help and protection were both rated inadequate.",
            {"leadership inadequate", "help_protection inadequate"},
        ),
        (
            "A 'requires improvement' rating was given for children who need help and "
            "protection, while "
            "leadership was graded good.",
            {"help_protection requires_improvement", "leadership good"},
        ),
        (
            "Leadership improved from 'requires improvement' to 'good'.",
            {"leadership good"},
        ),
        (
            "Ofsted rated the council's children's services good in all four areas.",
            {
                "overall good",
                "leadership good",
                "help_protection good",
                "in_care good",
                "care_leavers good",
            },
        ),
        (
            "The inspection found the service to be 'good' across the board, Ofsted said.",
            {
                "overall good",
                "leadership good",
                "help_protection good",
                "in_care good",
                "care_leavers good",
            },
        ),
        (
            "The experiences and progress of children in care and care leavers was rated as "
            "outstanding.",
            {"in_care_and_care_leavers outstanding"},
        ),
        (
            "The council was rated good for looked-after children and for adoption performance.",
            {"looked_after good", "adoption good"},
        ),
        (
            "Ofsted found the overall effectiveness to be good and the impact of leaders to "
            "be outstanding.",
            {"overall good", "leadership outstanding"},
        ),
        (
            "Good ratings were received for the impact of leaders on social work practice "
            "and overall "
            "effectiveness; and an outstanding rating for the experiences and progress of "
            "care leavers.",
            {"leadership good", "overall good", "care_leavers outstanding"},
        ),
        (
            "The judgements are good for leadership, good for help and protection and "
            "inadequate for care leavers.",
            {"leadership good", "help_protection good", "care_leavers inadequate"},
        ),
        (
            "Services were rated good in three of the four areas, Ofsted said.",
            set(),
        ),
    ],
)
def test_a_sentence_claims_its_areas(sentence, expected):
    assert claims(TITLE, sentence) == {f"essex {claim}" for claim in expected}


@pytest.mark.parametrize(
    "rows",
    [
        (
            "Judgement | Grade |",
            "The impact of leaders on social work practice with children and families | Good |",
            "The experiences and progress of children who need help and protection | "
            "Requires improvement to be good |",
            "The experiences and progress of children in care | Good |",
            "The experiences and progress of care leavers | Outstanding |",
            "Overall effectiveness | Good |",
        ),
        (
            "- The impact of leaders on social work practice with children and families – Good",
            "- The experiences and progress of children who need help and protection – "
            "Requires improvement to be good",
            "- The experiences and progress of children in care – Good",
            "- The experiences and progress of care leavers – Outstanding",
            "- Overall effectiveness – Good",
        ),
        (
            "Leadership (good)",
            "Help and protection (requires improvement)",
            "Children in care (good)",
            "Care leavers (outstanding)",
            "Overall effectiveness (good)",
        ),
        (
            "The impact of leaders on social work practice",
            "Good",
            "Children who need help and protection",
            "Requires improvement",
            "Children in care",
            "Good",
            "Care leavers",
            "Outstanding",
            "Overall effectiveness",
            "Good",
        ),
        (
            "Leadership: Good",
            "Children who need help and protection: Requires Improvement",
            "The experiences and progress of children in care: Good",
            "Care leavers: Outstanding",
            "Overall: Good",
        ),
        (
            "Good: leadership",
            "Requires improvement: help and protection",
            "Good: children in care",
            "Outstanding: care leavers",
            "Overall effectiveness Good",
        ),
    ],
)
def test_a_judgement_table_is_read_however_it_is_laid_out(rows):
    assert claims(TITLE, "Essex County Council's report was published by Ofsted today.", *rows) == {
        "essex leadership good",
        "essex help_protection requires_improvement",
        "essex in_care good",
        "essex care_leavers outstanding",
        "essex overall good",
    }


def test_a_list_under_a_grade_is_graded():
    told = claims(
        TITLE,
        "Inspectors judged the service 'Good' in the following areas:",
        "The impact of leaders on social work practice with children and families",
        "The experiences and progress of care leavers",
    )
    assert told == {"essex leadership good", "essex care_leavers good"}


@pytest.mark.parametrize(
    ("day", "area"),
    [
        (date(2016, 5, 1), "looked_after"),
        (date(2020, 5, 1), "in_care_and_care_leavers"),
        (date(2024, 5, 1), "in_care"),
    ],
)
def test_the_day_decides_what_children_in_care_were_judged_as(day, area):
    told = claims(TITLE, "Services for children in care were rated good by Ofsted.", published=day)
    assert told == {f"essex {area} good"}


def test_before_2023_all_areas_are_three():
    told = claims(
        "Essex children's services rated good in all areas by Ofsted", published=date(2021, 3, 1)
    )
    assert told == {
        "essex overall good",
        "essex leadership good",
        "essex help_protection good",
        "essex in_care_and_care_leavers good",
    }


@pytest.mark.parametrize(
    ("title", "overall"),
    [
        ("Essex children's services rated 'good' in all four areas by Ofsted", False),
        ("Essex children's services rated 'good' by Ofsted", True),
        ("Essex children's services rated 'good' overall by Ofsted", True),
    ],
)
def test_after_april_2026_four_areas_make_no_overall(title, overall):
    told = claims(title, published=date(2026, 6, 17))
    assert ("essex overall good" in told) is overall
    assert overall or len(told) == 4
