"""The report that the product was imagined from: Sunderland, August 2021."""

from dataclasses import replace
from datetime import date

import pytest

from monitor.context import sentences
from monitor.context.group import england, region_of, wider_area_of
from monitor.context.held import held_on
from monitor.context.subject import subject_of
from monitor.context.tally import tally
from tests.monitor.context.nation import (
    REGISTER,
    SUNDERLAND_2021,
    england_in_august_2021,
    report,
    said,
)

END_OF_AUGUST = date(2021, 8, 31)


def counted(group):
    held = held_on(END_OF_AUGUST, england_in_august_2021(), SUNDERLAND_2021)
    return tally(group, subject_of(SUNDERLAND_2021), held)


def test_everything_is_said_with_its_basis_and_the_first_of_its_kind_first():
    assert said() == (
        "The first rise from Inadequate straight to Outstanding overall in the histories held "
        "(SIF and ILACS reports of 153 authorities since 2015, compared with each other).",
        "Sunderland is one of 19 of 153 authorities judged Outstanding overall, counting each "
        "one's latest graded report published by 20 August 2021; one of 18 counting ILACS "
        "reports only. Of the 153, 6 have no ILACS or SIF report in the histories held.",
        "Sunderland is one of 5 of the 51 authorities of the North (North East, North West and "
        "Yorkshire and the Humber) judged Outstanding overall, counting each one's latest graded "
        "report published by 20 August 2021; one of 4 counting ILACS reports only. Of the 51, 2 "
        "have no ILACS or SIF report in the histories held.",
        "6 of the 12 authorities of the North East are judged Good or Outstanding overall, "
        "counting each one's latest graded report published by 20 August 2021; 5 counting ILACS "
        "reports only. Also judged Outstanding overall among them: North Tyneside.",
        "3 of the 10 statistical neighbours of Sunderland are judged Good or Outstanding overall, "
        "counting each one's latest graded report published by 20 August 2021; 2 counting ILACS "
        "reports only. None of them is judged Outstanding overall.",
        "The graded inspection before this one (SIF) ended on 18 May 2018, 3 years and 1 month "
        "before this one ended.",
    )


def test_eighteen_and_nineteen_are_the_same_day_counted_in_two_ways():
    assert counted(england(REGISTER)).holding == (19, 18)


def test_four_in_the_north_leaves_out_the_one_that_was_judged_under_sif():
    assert counted(wider_area_of(REGISTER.find("Sunderland"), REGISTER)).holding == (5, 4)


def test_six_of_twelve_in_the_north_east_counts_a_sif_report():
    assert counted(region_of(REGISTER.find("Sunderland"), REGISTER)).good == (6, 5)


def test_the_made_england_has_the_true_numbers_of_that_day():
    held = held_on(END_OF_AUGUST, england_in_august_2021(), SUNDERLAND_2021)
    latest = [r for r in held.latest(a.id for a in REGISTER.authorities) if r]
    grades = [r.grades["overall"] for r in latest]
    assert len(latest) == 147
    assert [grades.count(g) for g in ("outstanding", "good", "requires_improvement")] == [
        19,
        57,
        52,
    ]


def test_it_makes_no_difference_whether_the_new_report_is_in_its_history_already():
    histories = england_in_august_2021()
    histories[SUNDERLAND_2021.authority].append(SUNDERLAND_2021)
    assert said(histories=histories) == said()


def test_what_was_published_later_is_not_counted():
    histories = england_in_august_2021()
    for name in ("Durham", "Darlington", "Middlesbrough"):
        later = report(name, "O", "2021-08-21")
        histories[later.authority].append(later)
    assert said(histories=histories) == said()


@pytest.mark.parametrize("on", [date(2018, 7, 25), date(2021, 8, 19)], ids=str)
def test_nothing_is_said_of_a_report_that_was_not_public(on):
    assert said(on=on) == ()


def test_nothing_is_said_of_a_report_that_a_later_inspection_has_replaced():
    histories = england_in_august_2021()
    later = report("Sunderland", "O", "2025-03-11")
    histories[later.authority].append(later)
    assert said(histories=histories, on=date(2025, 3, 11)) == ()


def test_nothing_is_said_of_an_authority_that_is_not_in_the_register():
    stranger = replace(SUNDERLAND_2021, authority="atlantis")
    histories = {**england_in_august_2021(), "atlantis": [stranger]}
    assert sentences(stranger, (), histories, register=REGISTER, as_of=END_OF_AUGUST) == ()
