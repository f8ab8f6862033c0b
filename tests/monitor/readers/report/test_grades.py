"""The words of a grade in every form, and what is no grade."""

import pytest

from monitor.model.judgement import Grade
from monitor.readers.report.grades import grade_of, grade_tail


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Outstanding", "outstanding"),
        ("Good ", "good"),
        ("inadequate", "inadequate"),
        ("Requires improvement to be good", "requires_improvement"),
        ("Requires improvement", "requires_improvement"),
        ("Require improvement", "requires_improvement"),
        ("requires improvement\nto be good.", "requires_improvement"),
        ("Requires  Improvement", "requires_improvement"),
        ("Requiresimprovement", "requires_improvement"),
        ("REQUIRES IMPROVEMENT TO BE GOOD", "requires_improvement"),
        ("Not judged", "not_judged"),
        ("Adequate", "adequate"),
        ("Good1", "good"),
        ("Grade 4 (inadequate)", "inadequate"),
        ("Adequate (Grade 3)", "adequate"),
    ],
)
def test_grades(printed, expected):
    assert grade_of(printed) is Grade(expected)


@pytest.mark.parametrize(
    "printed",
    [
        "",
        "Requires",
        "Requires improvement to",
        "improvement to be good",
        "to be good",
        "Good Good",
        "not good",
        "goodness",
        "Grade 4",
        "Grade 4 (good)",
        "Outstanding or good",
    ],
)
def test_anything_more_or_less_is_no_grade(printed):
    assert grade_of(printed) is None


@pytest.mark.parametrize(
    ("line", "tail"),
    [
        ("children and families Requires improvement", "Requires improvement"),
        ("Requires improvement to be good", "Requires improvement to be good"),
        ("to be good", "to be good"),
        ("care leavers", ""),
        ("Capacity to improve Inadequate", "Inadequate"),
        ("", ""),
    ],
)
def test_the_grade_at_a_lines_end_is_told_from_its_label(line, tail):
    words = line.split()
    assert words[grade_tail(words) :] == tail.split()
