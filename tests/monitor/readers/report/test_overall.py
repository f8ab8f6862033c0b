"""Sentences that grade the whole, and sentences that only look so."""

import pytest

from monitor.readers.report.overall import cover_statements, summary_statements


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Children’s services in Norfolk are inadequate\nThere are", "inadequate"),
        ("Children’s services in the City of London are good", "good"),
        (
            "Children's services in St. Helens require improvement to be good",
            "requires_improvement",
        ),
        (
            "Children’s services in Lancashire require improvement to be\ngood",
            "requires_improvement",
        ),
        (
            "Children’s services in the Royal Borough of Kensington and\nChelsea are outstanding",
            "outstanding",
        ),
        ("The overall judgement is requires improvement\nThere", "requires_improvement"),
        ("The overall judgement is good.\nThe Local Authority leads", "good"),
        (
            "The overall judgement is that children’s services require\nimprovement",
            "requires_improvement",
        ),
        ("The overall judgement is that children’s services are inadequate", "inadequate"),
    ],
)
def test_the_sentence_above_the_list(sentence, expected):
    assert [s.grade.value for s in cover_statements(f"1\n{sentence}\n", page=1)] == [expected]


@pytest.mark.parametrize(
    "said",
    [
        "are not yet good",
        "are not yet good because",
        "are no longer inadequate",
        "were inadequate, and now require improvement",
        "were inadequate and have become good",
        "have improved from inadequate and require improvement to be good",
        "are some way from good",
        ", judged inadequate in 2013, are good",
        "not yet good",
    ],
)
def test_a_denied_or_earlier_grade_is_no_sentence_above_the_list(said):
    assert not cover_statements(f"1\nChildren’s services in Norfolk {said}\n", page=1)


def test_a_sentence_does_not_end_in_the_next_one():
    text = "Children’s services in Norfolk. Schools in Norwich are good\n"
    assert not cover_statements(text, page=1)


@pytest.mark.parametrize(
    "place",
    [
        "Blackburn with Darwen",
        "Bristol, City of",
        "the London borough of Barking & Dagenham",
        "Southend-on-Sea",
        "the Isle of Wight",
        "Stoke-on-Trent city council",
    ],
)
def test_every_name_of_a_place_is_understood(place):
    (said,) = cover_statements(f"Children’s services in {place} are good\n", page=1)
    assert said.grade.value == "good"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Children’s services in Sunderland are outstanding. The city", "outstanding"),
        (
            "entitled to. Children’s services are now judged to be outstanding overall.",
            "outstanding",
        ),
        ("Services for children in Sunderland are now good and have improved", "good"),
        (
            "Services for children and families in Sunderland require improvement to be\ngood, as",
            "requires_improvement",
        ),
        ("Overall, children’s services in the City of Sunderland remain good.", "good"),
        (
            "This local authority requires improvement and is not yet good because",
            "requires_improvement",
        ),
    ],
)
def test_a_summary_may_open_with_the_grade(text, expected):
    statements = summary_statements([text], "Sunderland City Council")
    assert [s.grade.value for s in statements] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Children’s services in Sunderland were judged inadequate in 2018.",
        "At the last inspection, children’s services in Sunderland are inadequate.",
        "Children’s services in Sunderland are no longer inadequate.",
        "Children’s services in Sunderland are not yet good.",
        "Children’s services in Sunderland, which were inadequate, are improving.",
        "Children’s services in Sunderland, since they were judged to be good, have declined.",
        "Services for children in care are good.",
        "Services for children in need of help are inadequate.",
        "Services for care leavers in Sunderland are good.",
        "Most services for children in Sunderland are good.",
        "Children’s services in Halton are good.",
        "Children’s services in Sunderland are good at listening.",
    ],
)
def test_earlier_grades_and_single_services_do_not_count(text):
    assert summary_statements([text], "Sunderland City Council") == []
