"""The timeline of `history`, character by character, on 21 November 2026."""

from datetime import date

import pytest

from jobs.cli.timeline import Letter, timeline
from monitor.detect.standing import steps
from monitor.model.authority import AuthorityId
from monitor.model.document import DocumentKind
from monitor.model.history import GradedReport
from monitor.model.judgement import Area, Framework, Grade

TODAY = date(2026, 11, 21)
O, G, R, I = Grade.OUTSTANDING, Grade.GOOD, Grade.REQUIRES_IMPROVEMENT, Grade.INADEQUATE  # noqa: E741


def report(published, framework=Framework.ILACS, **grades):
    return GradedReport(
        document_id=f"{published}",
        authority=AuthorityId("sunderland"),
        framework=framework,
        published=date.fromisoformat(published),
        windows=(),
        grades={Area(area): grade for area, grade in grades.items()},
    )


def drawn(*reports, letters=(), width=60, today=TODAY):
    lines = timeline(steps(reports), letters, today=today, width=width)
    return ["".join(piece.text for piece in line).rstrip() for line in lines]


def test_a_grade_stands_until_the_next_report_and_says_how_it_moved():
    assert drawn(
        report("2021-01-05", overall=I, leadership=G),
        report("2023-01-05", overall=G, leadership=G),
        report("2025-01-05", overall=R, leadership=O),
    ) == [
        "                       2021       2023       2025",
        "Overall effectiveness  I━━━━━━━━━━G▲━━━━━━━━━R▼━━━━━━━━",
        "Leadership             G━━━━━━━━━━G━━━━━━━━━━O▲━━━━━━━━",
    ]


def test_what_is_not_judged_any_more_ends_and_what_is_new_begins():
    lines = drawn(
        report("2021-01-05", in_care_and_care_leavers=G),
        report("2024-01-05", in_care=G, care_leavers=O),
        width=63,
    )
    assert lines[1:] == [
        "Children in care                               G━━━━━━━━━━",
        "Children in care and care leavers  G━━━━━━━━━━━",
        "Care leavers                                   O━━━━━━━━━━",
    ]


def test_letters_stand_where_they_were_published():
    lines = drawn(
        report("2021-01-05", overall=G),
        letters=[
            Letter(date(2022, 1, 5), DocumentKind.FOCUSED_VISIT),
            Letter(date(2023, 1, 5), DocumentKind.MONITORING_VISIT),
            Letter(date(2024, 1, 5), DocumentKind.JTAI),
            Letter(date(2025, 1, 5), DocumentKind.AREA_SEND),
            Letter(date(2026, 1, 5), DocumentKind.OTHER),
        ],
    )
    assert lines[-1].startswith("Visits and letters")
    assert lines[-1].removeprefix("Visits and letters").split() == ["f", "m", "j", "s", "d"]


def test_a_report_that_is_no_rating_is_a_letter_without_a_bar():
    lines = drawn(
        report("2014-03-01", framework=Framework.LAC_2013, looked_after=G),
        report("2017-03-01", framework=Framework.SIF, looked_after=R),
    )
    assert lines[1].removeprefix("Children looked after").split("━")[0].split() == ["G", "R"]


@pytest.mark.parametrize("reports", [[], [report("2021-01-05")]])
def test_without_a_judgement_there_is_no_line_of_one(reports):
    assert len(drawn(*reports)) == len(reports)


@pytest.mark.parametrize("width", [60, 80, 200])
def test_no_line_is_wider_than_the_terminal(width):
    reports = [report(f"{year}-01-05", overall=G, in_care=R) for year in range(2013, 2026)]
    letters = [Letter(date(2026, 12, 31), DocumentKind.JTAI)]
    for today in (TODAY, date(2026, 12, 31), date(2014, 1, 1)):
        lines = drawn(*reports, letters=letters, width=width, today=today)
        assert max(map(len, lines)) <= width


def test_two_reports_in_one_place_are_both_drawn():
    lines = drawn(report("2021-01-05", overall=I), report("2021-01-06", overall=G), width=52)
    assert "IG▲" in lines[1]


def test_a_terminal_that_would_hide_the_last_years_gets_no_drawing():
    assert drawn(report("2021-01-05", in_care_and_care_leavers=G), width=62) == []
    assert drawn(report("2021-01-05", in_care_and_care_leavers=G), width=63) != []
