"""Titles that say the main thing, and lanes of visits."""

from datetime import date

import pytest

from jobs.charts.mix import mix
from jobs.charts.threads import rated
from jobs.charts.titles import history_title, mix_basis, mix_title
from jobs.charts.visits import lanes
from monitor.model.document import DocumentKind
from monitor.model.judgement import Area, Framework, Grade
from tests.support.graded import SUNDERLAND, apart, report, together

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("reports", "title"),
    [
        (SUNDERLAND, "Outstanding overall since 20 August 2021, Inadequate before"),
        (SUNDERLAND[:2], "Inadequate overall since 20 July 2015"),
        (
            [*SUNDERLAND, apart(date(2026, 6, 17), "-RRRG")],
            "no overall grade any more in the report of 17 June 2026",
        ),
        (
            [together(date(2019, 8, 27), "-GGG")],
            "no overall grade read with certainty in the report of 27 August 2019",
        ),
        ([], "no graded report is known"),
    ],
)
def test_the_title_of_a_history_is_its_last_word(reports, title):
    assert history_title("X", rated(reports)) == f"X: {title}"


def test_the_title_of_many_counts_only_whom_it_can():
    good, bad = [together(date(2019, 5, 1), "GGGG")], [together(date(2019, 5, 1), "IIII")]
    whole, part = mix([good, bad], until=TODAY), mix([good, bad, []], until=TODAY)
    assert mix_title("London", whole, TODAY) == (
        "London: 1 of 2 authorities are good or outstanding, 21 November 2026"
    )
    assert mix_title("London", part, TODAY) == (
        "London: 1 of the 2 with an overall grade are good or outstanding, 21 November 2026"
    )
    assert "Of 1 of these 3 no graded report is known." in mix_basis(part)
    assert "no graded report" not in mix_basis(whole)
    assert mix_title("London", mix([[]], until=TODAY), TODAY) == (
        "London: no overall grade is known on 21 November 2026"
    )


@pytest.mark.parametrize(
    ("second", "beneath"), [(date(2019, 9, 1), True), (date(2024, 9, 1), False)]
)
def test_an_area_that_ended_too_soon_to_bear_its_name_is_named_beneath(second, beneath):
    one, other = [together(date(2019, 5, 1), "GGGG")], [apart(second, "GGGGG")]
    shown = mix([one, other], until=TODAY)
    assert ("No graded report known for a time: at most 1." in mix_basis(shown)) is beneath


def test_visits_have_lanes_by_kind_and_what_is_no_rating_has_one_too():
    other = report(Framework.LAC_2013, date(2013, 8, 16), {Area.OVERALL: Grade.ADEQUATE})
    visits = [
        (DocumentKind.MONITORING_VISIT, date(2017, 3, 1)),
        (DocumentKind.MONITORING_VISIT, date(2016, 9, 2)),
        (DocumentKind.INSPECTION, date(2018, 7, 25)),
        (DocumentKind.OTHER, date(2018, 7, 26)),
    ]
    assert lanes(visits, [other, *SUNDERLAND]) == {
        "Monitoring visit": (date(2016, 9, 2), date(2017, 3, 1)),
        "Graded, no rating": (date(2013, 8, 16),),
    }
