"""What a history's picture shows, as values: who stood where, and what may be tied to what."""

from datetime import date

import pytest

from jobs.charts.threads import Gap, Stretch, rated, threads
from monitor.model.judgement import Area, Comparability, Framework, Grade
from tests.support.graded import SUNDERLAND, apart, report, sif, together

TODAY = date(2026, 11, 21)
SAME, OTHER, SPLIT = Comparability.SAME, Comparability.OTHER_FRAMEWORK, Comparability.SPLIT


def drawn(reports, title, until=TODAY):
    """Return one panel of the picture, if it has it."""
    panels = threads(rated(reports), until=until)
    return next((thread for thread in panels if thread.title == title), None)


def outline(thread):
    """Return a panel's grades by their first letters, each with how it is tied to the last."""
    return [(stretch.grade.words[0], stretch.tie) for stretch in thread.stretches]


def test_a_grade_stands_from_its_publication_until_the_next_graded_report():
    first, *_, last = drawn(SUNDERLAND, "Overall effectiveness").stretches
    assert first == Stretch(
        area=Area.OVERALL,
        grade=Grade.INADEQUATE,
        since=date(2015, 7, 20),
        until=date(2018, 7, 25),
    )
    assert (last.since, last.until) == (date(2025, 3, 11), TODAY)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Overall effectiveness", [("I", None), ("I", SAME), ("O", OTHER), ("O", SAME)]),
        ("Help and protection", [("I", None), ("I", SAME), ("G", OTHER), ("O", SAME)]),
        ("Children in care", [("I", None), ("R", SAME), ("O", OTHER), ("O", SPLIT)]),
        ("Care leavers", [("I", None), ("R", SAME), ("G", SPLIT)]),
        ("Adoption", [("I", None), ("G", SAME)]),
    ],
)
def test_grades_are_tied_as_far_as_they_may_be_compared(title, expected):
    assert outline(drawn(SUNDERLAND, title)) == expected


def test_the_combined_grade_is_drawn_as_what_it_is_and_leaves_a_gap_in_the_other_half():
    areas = [stretch.area for stretch in drawn(SUNDERLAND, "Children in care").stretches]
    assert areas[2:] == [Area.IN_CARE_AND_CARE_LEAVERS, Area.IN_CARE]
    assert drawn(SUNDERLAND, "Care leavers").gaps == (
        Gap(date(2021, 8, 20), date(2025, 3, 11), "judged together with children in care"),
    )


def test_adoption_ends_with_its_framework():
    assert drawn(SUNDERLAND, "Adoption").stretches[-1].until == date(2021, 8, 20)
    assert drawn(SUNDERLAND[2:], "Adoption") is None


def test_from_april_2026_no_overall_grade_is_a_gap_and_not_a_grade():
    reports = [apart(date(2023, 5, 1), "GGGGG"), apart(date(2026, 6, 17), "-RRRG")]
    overall = drawn(reports, "Overall effectiveness")
    assert [stretch.until for stretch in overall.stretches] == [date(2026, 6, 17)]
    assert overall.gaps == (Gap(date(2026, 6, 17), TODAY, "no overall grade is given any more"),)


@pytest.mark.parametrize(
    ("letters", "why"), [("-GGG", "not read with certainty"), ("NGGG", "not judged")]
)
def test_an_overall_grade_that_is_missing_for_another_reason_says_so(letters, why):
    reports = [together(date(2019, 5, 1), "GGGG"), together(date(2021, 5, 1), letters)]
    assert [gap.why for gap in drawn(reports, "Overall effectiveness").gaps] == [why]


def test_what_is_no_rating_is_not_drawn():
    other = report(Framework.LAC_2013, date(2013, 8, 16), {Area.OVERALL: Grade.ADEQUATE})
    assert rated([other]) == []
    assert outline(drawn([other, sif(date(2015, 5, 1), "GGGGGG")], "Overall effectiveness")) == [
        ("G", None)
    ]


def test_a_report_that_came_out_before_an_older_inspections_stood_for_no_day():
    older = sif(date(2019, 6, 1), "IIIIII", started=date(2018, 5, 1))
    first, second = drawn([together(date(2019, 5, 1), "GGGG"), older], "Leadership").stretches
    assert (first.since, first.until) == (date(2019, 6, 1), date(2019, 6, 1))
    assert (second.since, second.until) == (date(2019, 5, 1), TODAY)


def test_nobody_without_a_rating_has_panels():
    assert threads(rated([]), until=TODAY) == ()
