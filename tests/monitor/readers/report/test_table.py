"""First reading: a grade belongs to the label that it stands beside, whatever the file's order."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.readers.report.rows import ILACS, SIF
from monitor.readers.report.table import table_rows
from monitor.readers.report.words import Word

LEADERS = "The impact of leaders on social work|practice with children and families"
HELP = "The experiences and progress of|children who need help and protection"
IN_CARE = "The experiences and progress of|children in care"
LEAVERS = "The experiences and progress of care|leavers"
OVERALL = "Overall effectiveness"
LINE, ROW = 14, 44


def written(text, *, left, top):
    """The words of some lines ("|" breaks) as a page has them, six points to a letter."""
    words = []
    for i, line in enumerate(text.split("|")):
        at, base = float(left), top - 10.0 - i * LINE
        for word in line.split():
            words.append(Word(word, at, base - 2, at + 6 * len(word), base + 8, base))
            at += 6 * len(word) + 4
    return words


def page(*rows, lowered=0):
    """A table of (label, grade) from the top of a page down."""
    words = []
    for i, (label, grade) in enumerate(rows):
        top = 600 - i * ROW
        words += written(label, left=72, top=top)
        words += written(grade, left=330, top=top - lowered)
    return words


def read(words, rows=ILACS):
    return {row.area.value: row.grade.value for row in table_rows(words, rows, page=1) if row.grade}


FIVE = (
    (LEADERS, "Outstanding"),
    (HELP, "Requires improvement|to be good"),
    (IN_CARE, "Good"),
    (LEAVERS, "Inadequate"),
    (OVERALL, "Requires improvement to be good"),
)
EXPECTED = {
    "leadership": "outstanding",
    "help_protection": "requires_improvement",
    "in_care": "good",
    "care_leavers": "inadequate",
    "overall": "requires_improvement",
}


@given(st.permutations(range(len(page(*FIVE)))))
def test_the_order_of_the_file_makes_no_difference(order):
    words = page(*FIVE)
    assert read([words[i] for i in order]) == EXPECTED


@given(st.permutations(FIVE))
def test_rows_in_another_order_keep_their_own_grades(rows):
    assert read(page(*rows)) == EXPECTED


@pytest.mark.parametrize("lowered", [0, 3, 7, 11, 14, 18])
def test_a_grade_on_another_line_than_its_label_is_still_its_own(lowered):
    assert read(page(*FIVE, lowered=lowered)) == EXPECTED


def test_a_grade_half_way_between_two_labels_is_nobodys():
    words = written("Overall effectiveness", left=72, top=600)
    words += written("Good", left=330, top=578)
    words += written(IN_CARE.replace("|", " "), left=72, top=556)
    assert read(words) == {}


def test_a_missing_grade_is_not_filled_from_the_next_row():
    rows = [(label, "" if label == HELP else grade) for label, grade in FIVE]
    assert read(page(*rows)) == {k: v for k, v in EXPECTED.items() if k != "help_protection"}


def test_two_grades_beside_one_label_are_none():
    rows = [(label, "Good|Outstanding" if label == HELP else grade) for label, grade in FIVE]
    assert "help_protection" not in read(page(*rows))


def test_sentences_around_the_table_do_not_reach_into_it():
    above = written("The experiences of children are good", left=72, top=640)
    below = written("Since 2019 services have been inadequate and", left=72, top=600 - 5 * ROW)
    assert read([*above, *page(*FIVE), *below]) == EXPECTED


def test_a_page_number_far_below_does_not_belong_to_the_last_label():
    assert read([*page(*FIVE), *written("1", left=510, top=40)]) == EXPECTED


SIF_ROWS = (
    ("1. Children who need help and protection", "Good"),
    ("2. Children looked after and achieving|permanence", "Requires improvement to|be good"),
    ("2.1 Adoption performance", "Not judged"),
    ("2.2 Experiences and progress of care leavers", "Require improvement"),
    ("1. Leadership, management and governance", "inadequate"),
)


def test_rows_of_the_numbered_list_even_where_a_number_is_misprinted():
    assert read(page(*SIF_ROWS), SIF) == {
        "help_protection": "good",
        "looked_after": "requires_improvement",
        "adoption": "not_judged",
        "care_leavers": "requires_improvement",
        "leadership": "inadequate",
    }


def test_a_list_of_contents_is_no_table():
    contents = page(("Leadership, management and governance", "33"), ("Adoption performance", "26"))
    assert read(contents, SIF) == {}


def test_the_words_social_work_may_be_missing():
    rows = [("Impact of leaders on practice with|children and families", "Good")]
    assert read(page(*rows)) == {"leadership": "good"}


def test_wide_gaps_inside_a_label_do_not_split_it():
    words = page(*FIVE)
    shift = Random(1)
    spaced = [w._replace(right=w.right + shift.uniform(0, 2)) for w in words]
    assert read(spaced) == EXPECTED
