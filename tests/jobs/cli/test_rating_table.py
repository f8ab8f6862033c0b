"""The rows of `ratings`: in every width, under every framework, in every order."""

from datetime import date

import pytest

from jobs.cli.rating_table import Rated, cells, columns, look_at, remarks
from jobs.cli.ratings import _sorted
from monitor.detect.comparison import compare
from monitor.model.history import GradedReport
from monitor.model.judgement import Area, Framework, Grade
from monitor.model.window import Window
from monitor.register import default_register

O, G, R, I = Grade.OUTSTANDING, Grade.GOOD, Grade.REQUIRES_IMPROVEMENT, Grade.INADEQUATE  # noqa: E741


def rated(name="Durham", published="2024-03-05", framework=Framework.ILACS, started=None, **grades):
    authority = default_register().find(name)
    day = date.fromisoformat(started or published)
    report = GradedReport(
        document_id="1",
        authority=authority.id,
        framework=framework,
        published=date.fromisoformat(published),
        windows=(Window(day, day),),
        grades={Area(area): grade for area, grade in grades.items()},
    )
    return Rated(authority=authority, report=report)


def row(it, width):
    look = look_at(width, region=False)
    return dict(zip(columns(look), cells(it, look), strict=True))


def test_a_pipe_has_room_for_everything():
    assert row(rated(overall=R, in_care=G), None) == {
        "Authority": "Durham",
        "Region": "North East",
        "Overall": "Requires improvement",
        "Leadership": "–",
        "Help and protection": "–",
        "Children in care": "Good",
        "Care leavers": "–",
        "Framework": "ILACS",
        "Published": date(2024, 3, 5),
    }


@pytest.mark.parametrize(
    ("width", "overall", "leadership"),
    [
        (160, "Requires improvement", "Requires improvement"),
        (120, "RI", "RI"),
    ],
)
def test_a_terminal_has_the_words_that_it_has_room_for(width, overall, leadership):
    shown = row(rated(overall=R, leadership=R), width)
    assert (shown["Overall"], shown["Leadership"]) == (overall, leadership)


def test_a_narrow_terminal_has_short_words_and_says_what_they_mean():
    it = rated(overall=O, leadership=O, help_protection=R, in_care=I)
    shown = row(it, 80)
    assert list(shown.values())[1:5] == ["Outstanding", "Outst.", "RI", "Inad."]
    (remark,) = remarks([it], look_at(80, region=False))
    assert remark == "Outst. outstanding, RI requires improvement, Inad. inadequate"


def test_a_narrow_terminal_keeps_room_for_the_signs_of_what_moved():
    shown = cells(rated(overall=O, leadership=O), look_at(80, region=False, signs=True))
    assert shown[1:3] == ("Outst.", "Outst.")


def test_a_grade_for_both_is_marked_in_both_columns_and_explained():
    it = rated(overall=G, in_care_and_care_leavers=O)
    shown = row(it, None)
    assert (shown["Children in care"], shown["Care leavers"]) == ("Outstanding*", "Outstanding*")
    (remark,) = remarks([it], look_at(None, region=False))
    assert remark == "* children in care and care leavers were judged together"


def test_children_looked_after_stand_in_the_column_of_children_in_care():
    it = rated(framework=Framework.SIF, overall=G, looked_after=R, care_leavers=G, adoption=O)
    shown = row(it, None)
    assert (shown["Children in care"], shown["Care leavers"]) == ("Requires improvement", "Good")


@pytest.mark.parametrize(("started", "cell"), [("2026-04-01", "not given"), ("2026-03-31", "–")])
def test_an_overall_grade_that_is_given_no_more_is_not_one_that_is_missing(started, cell):
    it = rated(published="2026-06-01", started=started, leadership=G)
    assert row(it, None)["Overall"] == cell


def test_what_moved_has_a_sign_for_each_grade():
    before = rated(published="2020-01-01", overall=I, leadership=G, in_care_and_care_leavers=G)
    now = rated(overall=G, leadership=R, in_care=G, care_leavers=O)
    lines = compare(now.report.framework, now.report.grades, before.report)
    it = Rated(authority=now.authority, report=now.report, moved=lines)
    shown = row(it, None)
    assert list(shown.values())[2:7] == [
        "Good▲▲",
        "Requires improvement▼",
        "–",
        "Good",
        "Outstanding",
    ]


FOUND = [
    rated("Durham", "2024-03-05", overall=G, leadership=I),
    rated("Barnet", "2023-03-05", overall=O),
    rated("Sunderland", "2025-03-05", leadership=O),
]


@pytest.mark.parametrize(
    ("by", "reverse", "names"),
    [
        ("name", False, "Barnet Durham Sunderland"),
        ("name", True, "Sunderland Durham Barnet"),
        ("region", False, "Barnet Durham Sunderland"),
        ("published", False, "Sunderland Durham Barnet"),
        ("published", True, "Barnet Durham Sunderland"),
        ("overall", False, "Barnet Durham Sunderland"),
        ("overall", True, "Durham Barnet Sunderland"),
        ("leadership", False, "Sunderland Durham Barnet"),
        ("leadership", True, "Durham Sunderland Barnet"),
        ("in_care", False, "Durham Barnet Sunderland"),
    ],
)
def test_the_best_and_the_newest_come_first_and_who_lacks_it_last(by, reverse, names):
    assert [it.authority.name for it in _sorted(FOUND, by, reverse)] == names.split()
