"""How many stood where, day by day: the numbers of every day add up to everybody."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobs.charts.mix import Place, mix
from monitor.model.judgement import Area, Framework, Grade
from tests.support.graded import apart, report, sif, together

TODAY = date(2026, 11, 21)


def counts(histories, until=TODAY):
    """Return the days on which the mix changed, with how many stood where."""
    found = mix(histories, until=until)
    rows = zip(found.days, *(found.counts[place] for place in Place), strict=True)
    return {
        day: {place.name: n for place, n in zip(Place, row, strict=True) if n} for day, *row in rows
    }


def test_each_authority_counts_with_the_report_that_stood_that_day():
    rising = [sif(date(2015, 7, 20), "IIIIII"), together(date(2021, 8, 20), "OOGO")]
    late = [sif(date(2017, 9, 4), "OOOOOO")]
    assert counts([rising, late, []]) == {
        date(2015, 7, 20): {"INADEQUATE": 1, "NO_REPORT": 2},
        date(2017, 9, 4): {"INADEQUATE": 1, "OUTSTANDING": 1, "NO_REPORT": 1},
        date(2021, 8, 20): {"OUTSTANDING": 2, "NO_REPORT": 1},
        TODAY: {"OUTSTANDING": 2, "NO_REPORT": 1},
    }


def test_who_has_no_overall_grade_any_more_counts_apart_and_is_not_carried_forward():
    brent = [apart(date(2023, 3, 1), "GGGGG"), apart(date(2026, 6, 17), "-GGGG")]
    assert counts([brent])[TODAY] == {"NO_OVERALL": 1}


def test_an_overall_grade_that_was_not_read_is_not_taken_for_the_new_framework():
    assert counts([[together(date(2019, 8, 27), "-GGG")]])[TODAY] == {"NOT_READ": 1}


def test_what_came_out_later_does_not_count():
    history = [sif(date(2015, 7, 20), "IIIIII"), together(date(2021, 8, 20), "OOGO")]
    assert counts([history], until=date(2019, 1, 1)) == {
        date(2015, 7, 20): {"INADEQUATE": 1},
        date(2019, 1, 1): {"INADEQUATE": 1},
    }


def test_an_older_inspection_that_came_out_later_does_not_push_aside_a_newer_one():
    newer = together(date(2019, 5, 1), "GGGG")
    older = sif(date(2019, 6, 1), "IIIIII", started=date(2018, 5, 1))
    assert counts([[newer, older]])[TODAY] == {"GOOD": 1}


@pytest.mark.parametrize(
    "histories",
    [
        [],
        [[], []],
        [[report(Framework.LAC_2013, date(2013, 8, 16), {Area.OVERALL: Grade.ADEQUATE})]],
    ],
)
def test_without_a_rating_there_are_no_days(histories):
    assert mix(histories, until=TODAY).days == ()


LETTERS = st.text("OGRI", min_size=4, max_size=4)
HISTORIES = st.lists(
    st.lists(st.builds(together, st.dates(date(2018, 3, 1), date(2026, 12, 31)), LETTERS))
)


@given(HISTORIES)
def test_every_day_adds_up_to_everybody(histories):
    found = mix(histories, until=TODAY)
    assert list(found.days) == sorted(set(found.days))
    for row in zip(*found.counts.values(), strict=True):
        assert sum(row) == len(histories)
