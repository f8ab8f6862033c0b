"""Nothing is said of a circle of authorities unless all of them are held."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.model.judgement import Area
from tests.monitor.context.nation import (
    REGISTER,
    SIF,
    SUNDERLAND_2021,
    england_in_august_2021,
    id_of,
    report,
    said,
)

NATION, NORTH, REGION, NEIGHBOURS = (
    "of 153 authorities",
    "authorities of the North (",
    "authorities of the North East",
    "statistical neighbours",
)


def circles(histories):
    told = " ".join(said(histories=histories))
    return [circle for circle in (NATION, NORTH, REGION, NEIGHBOURS) if circle in told]


@pytest.mark.parametrize(
    ("unread", "still_told"),
    [
        pytest.param([], [NATION, NORTH, REGION, NEIGHBOURS], id="all read"),
        pytest.param(["Kent"], [NORTH, REGION, NEIGHBOURS], id="one of the South is unread"),
        pytest.param(["Leeds"], [REGION, NEIGHBOURS], id="one of the North is unread"),
        pytest.param(["Torbay"], [NORTH, REGION], id="a far neighbour is unread"),
        pytest.param(["Darlington"], [NEIGHBOURS], id="one of the region is unread"),
        pytest.param(["Darlington", "Torbay"], [], id="no circle is whole"),
    ],
)
def test_a_circle_is_told_of_only_where_all_of_it_was_read(unread, still_told):
    histories = england_in_august_2021()
    for name in unread:
        del histories[id_of(name)]
    assert circles(histories) == still_told


@given(unread=st.sets(st.sampled_from([a.id for a in REGISTER.authorities]), min_size=1))
def test_whoever_is_unread_england_is_not_spoken_of(unread):
    histories = {k: v for k, v in england_in_august_2021().items() if k not in unread}
    assert NATION not in circles(histories)


def test_an_authority_without_any_report_is_read_all_the_same():
    histories = england_in_august_2021()
    histories[id_of("Kent")] = []
    assert "7 have no ILACS or SIF report" in said(histories=histories)[1]


def test_a_grade_that_could_not_be_read_silences_whatever_would_count_it():
    histories = england_in_august_2021()
    histories[id_of("Kent")] = [report("Kent", "leadership=G", "2019-06-03")]
    assert circles(histories) == [NORTH, REGION, NEIGHBOURS]


def test_an_old_grade_that_could_not_be_read_silences_only_the_claim_to_be_first():
    histories = england_in_august_2021()
    histories[id_of("Kent")].append(report("Kent", "leadership=G", "2015-06-03", SIF))
    told = said(histories=histories)
    assert told[0].startswith("The first rise from Inadequate straight to Outstanding")
    assert "of the 12 authorities of the North East since 2015" in told[0]
    assert "one of 19 of 153 authorities" in told[1]


def test_with_only_its_own_page_read_the_time_since_the_last_inspection_is_left():
    histories = england_in_august_2021()
    own = {SUNDERLAND_2021.authority: histories[SUNDERLAND_2021.authority]}
    (only,) = said(histories=own)
    assert only.startswith("The graded inspection before this one (SIF) ended on 18 May 2018")


def test_without_even_its_own_page_there_is_nothing_to_say():
    assert said(histories={}) == ()


def test_looked_after_inspections_of_2013_are_nobodys_latest_graded_report():
    histories = england_in_august_2021()
    old = report("Cumberland", "O", "2013-08-16")
    histories[old.authority].append(replace(old, framework="lac_2013"))
    assert said(histories=histories) == said()


def test_a_boards_own_grade_is_nobodys_rating():
    histories = england_in_august_2021()
    review = report("Durham", "O", "2020-08-03", SIF)
    histories[review.authority].append(
        replace(review, grades={Area.LSCB: review.grades["overall"]})
    )
    assert said(histories=histories) == said()
