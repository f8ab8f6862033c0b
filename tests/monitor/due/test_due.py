"""Whose next inspection is to be expected, when, of which type, and why."""

from dataclasses import replace
from datetime import date

import pytest

from monitor.due import HALF_A_YEAR, Span, due
from monitor.due.shape import COLUMNS, due_cells, due_shape
from monitor.model.authority import Authority, AuthorityId
from monitor.model.history import GradedReport
from monitor.model.judgement import Area, Framework, Grade
from monitor.model.window import Window
from monitor.register import Register

NAMES = ("Bury", "Kent", "Leeds", "Sunderland", "York")
REGISTER = Register(
    Authority(id=AuthorityId(name.lower()), name=name, urn=str(80000 + n), region="North")
    for n, name in enumerate(NAMES)
)
_GRADES = {
    "O": Grade.OUTSTANDING,
    "G": Grade.GOOD,
    "R": Grade.REQUIRES_IMPROVEMENT,
    "I": Grade.INADEQUATE,
    "-": Grade.NOT_JUDGED,
}


def report(grades="overall=G", ended="2025-01-31", name="Sunderland", **more) -> GradedReport:
    """Return a report of an inspection that began in the same month and was published later."""
    end = date.fromisoformat(ended)
    pairs = (pair.split("=") for pair in grades.split())
    plain = GradedReport(
        document_id=f"{name} {ended}",
        authority=AuthorityId(name.lower()),
        framework=Framework.ILACS,
        published=date(end.year, end.month, 28) if end.day < 28 else end,
        windows=(Window(end.replace(day=1), end),),
        grades={Area(area): _GRADES[letter] for area, letter in pairs},
    )
    return replace(plain, **more)


def listed(*reports, today, within=HALF_A_YEAR, read=()):
    histories = {AuthorityId(name.lower()): [] for name in read}
    for one in reports:
        histories.setdefault(one.authority, []).append(one)
    return due(histories, register=REGISTER, today=date.fromisoformat(today), within=within)


def only(*reports, **more):
    (entry,) = listed(*reports, **more)
    return entry


@pytest.mark.parametrize(
    ("today", "state"),
    [
        pytest.param("2027-01-30", None, id="more than the span before it opens"),
        pytest.param("2027-01-31", "opens_soon", id="opens in just six months"),
        pytest.param("2027-07-30", "opens_soon", id="opens tomorrow"),
        pytest.param("2027-07-31", "open", id="opens today"),
        pytest.param("2028-01-31", "open", id="third anniversary"),
        pytest.param("2028-07-31", "open", id="last day"),
        pytest.param("2028-08-01", "overdue", id="closed yesterday"),
    ],
)
def test_the_window_is_six_months_either_side_of_the_third_anniversary(today, state):
    assert [entry.state for entry in listed(report(), today=today)] == ([state] if state else [])


def test_a_longer_span_looks_further_ahead():
    assert only(report(), today="2026-08-01", within=Span(months=12)).state == "opens_soon"


def test_the_window_counts_from_the_last_day_where_inspectors_came_back():
    twice = (
        Window(date(2022, 12, 5), date(2022, 12, 9)),
        Window(date(2023, 2, 14), date(2023, 2, 15)),
    )
    window = only(report(windows=twice), today="2026-01-01").window
    assert (window.opens, window.anniversary, window.closes) == (
        date(2025, 8, 15),
        date(2026, 2, 15),
        date(2026, 8, 15),
    )


def test_the_last_inspection_counts_and_not_the_one_before():
    assert listed(report(ended="2021-07-09"), report(ended="2025-01-31"), today="2025-03-01") == ()


def test_a_report_that_is_not_published_yet_is_not_known():
    entry = only(
        report(ended="2021-07-09"),
        report(ended="2025-01-31", published=date(2025, 3, 11)),
        today="2025-02-01",
    )
    assert entry.state == "overdue"


@pytest.mark.parametrize(
    ("grades", "expected", "reason"),
    [
        ("overall=O", "short", "A short inspection is expected after Outstanding overall."),
        ("overall=G leadership=R", "short", "A short inspection is expected after Good overall."),
        (
            "overall=R",
            "standard",
            "A standard inspection is expected after Requires improvement overall.",
        ),
        ("overall=-", None, "Short or standard is not stated: it was Not judged overall."),
        (
            "leadership=O help_protection=O in_care=O care_leavers=O",
            None,
            "Short or standard is not stated: its report as read has no overall grade.",
        ),
    ],
)
def test_the_type_follows_the_overall_grade_and_is_never_guessed(grades, expected, reason):
    entry = only(report(grades), today="2028-01-31")
    assert entry.expected == expected
    assert reason in entry.basis


def test_the_basis_states_the_rule_the_day_and_the_framework():
    assert only(report("overall=O"), today="2028-01-31").basis == (
        "Usually within six months either side of the third anniversary of the last graded "
        "inspection, which ended on 31 January 2025 (ILACS). A short inspection is expected "
        "after Outstanding overall."
    )


def test_the_basis_says_where_only_the_publication_is_known():
    entry = only(report(windows=(), framework=Framework.SIF), today="2028-01-31")
    assert "which was published on 31 January 2025 (SIF; its own days are not known)" in entry.basis


def test_overdue_says_since_when_and_that_a_report_may_be_on_its_way():
    assert only(report(), today="2028-10-01").basis.endswith(
        "The window closed on 31 July 2028, 2 months ago; an inspection may have taken place "
        "whose report is not published yet."
    )


def test_an_inadequate_judgement_under_a_better_overall_grade_is_a_flag():
    entry = only(report("overall=R leadership=I"), today="2028-01-31")
    assert (entry.state, entry.inadequate) == ("open", (Area.LEADERSHIP,))
    assert "It was judged Inadequate for leadership." in entry.basis


def test_inadequate_authorities_are_listed_apart_whatever_the_span():
    entry = only(report("overall=I leadership=I"), today="2026-03-31", within=Span())
    assert (entry.state, entry.window, entry.since) == ("inadequate", None, "1 year and 2 months")
    assert entry.basis == (
        "Judged Inadequate overall by the graded inspection that ended on 31 January 2025 "
        "(ILACS), 1 year and 2 months ago. Under the rules until March 2026 an authority judged "
        "so has monitoring visits and is inspected again outside the usual window."
    )


def test_what_follows_an_inadequate_row_without_an_overall_grade_is_not_inferred():
    entry = only(
        report("leadership=I help_protection=R care_leavers=I", "2026-05-29"), today="2026-09-01"
    )
    assert (entry.state, entry.expected) == ("inadequate", None)
    assert entry.basis == (
        "Judged Inadequate for leadership, care leavers, without an overall grade, by the graded "
        "inspection that ended on 29 May 2026 (ILACS), 3 months ago. Whether the usual window "
        "applies is not known here for a report without an overall grade."
    )


@pytest.mark.parametrize(
    "reports",
    [
        pytest.param([], id="nothing"),
        pytest.param([report(framework=Framework.LAC_2013)], id="a 2013 looked-after inspection"),
        pytest.param([report("lscb=I")], id="a board's review"),
        pytest.param([report(ended="2027-01-31")], id="a later report"),
    ],
)
def test_without_a_graded_report_there_is_nothing_to_count_from(reports):
    entry = only(*reports, today="2026-01-01", read=["Sunderland"])
    assert entry.state == "no_graded_report"
    assert entry.basis == (
        "No ILACS or SIF report published by 1 January 2026 is held, so there is no anniversary "
        "to count from."
    )


def test_nothing_is_said_of_an_authority_that_was_not_read():
    assert listed(today="2026-01-01") == ()


def test_the_list_begins_with_what_is_most_overdue_and_ends_with_what_stands_apart():
    entries = listed(
        report(ended="2023-05-05", name="York"),
        report(ended="2021-05-05", name="Kent"),
        report(ended="2022-01-05", name="Leeds"),
        report("overall=I", ended="2020-01-05", name="Bury"),
        today="2025-10-01",
        read=["Sunderland"],
    )
    assert [(e.authority.name, e.state.value) for e in entries] == [
        ("Kent", "overdue"),
        ("Leeds", "overdue"),
        ("York", "opens_soon"),
        ("Bury", "inadequate"),
        ("Sunderland", "no_graded_report"),
    ]


def test_json_has_every_date_and_what_is_not_stated_is_null():
    last = report("leadership=G lscb=G", "2026-05-08", url="https://files.example/1")
    assert due_shape(only(last, today="2029-01-01")) == {
        "authority": "Sunderland",
        "urn": "80003",
        "region": "North",
        "state": "open",
        "opens": "2028-11-08",
        "anniversary": "2029-05-08",
        "closes": "2029-11-08",
        "expected": None,
        "inadequate": [],
        "last_inspected": "2026-05-08",
        "since": "2 years and 7 months",
        "framework": "ilacs",
        "published": "2026-05-28",
        "judgements": {"leadership": "good"},
        "report_url": "https://files.example/1",
        "basis": (
            "Usually within six months either side of the third anniversary of the last graded "
            "inspection, which ended on 8 May 2026 (ILACS). Short or standard is not stated: its "
            "report as read has no overall grade."
        ),
    }


def test_json_of_an_authority_without_a_report_has_the_same_keys():
    without = due_shape(only(today="2026-01-01", read=["Kent"]))
    assert without.keys() == due_shape(only(report(), today="2028-01-31")).keys()
    assert without["opens"] is without["expected"] is without["framework"] is None


@pytest.mark.parametrize(
    ("reports", "cells"),
    [
        pytest.param(
            [report("overall=O")],
            (
                "Window open",
                "Sunderland",
                "2027-07-31",
                "2028-07-31",
                "short",
                "3 years ago",
            ),
            id="a window",
        ),
        pytest.param(
            [report("leadership=O")],
            (
                "Window open",
                "Sunderland",
                "2027-07-31",
                "2028-07-31",
                "not stated",
                "3 years ago",
            ),
            id="not stated",
        ),
        pytest.param(
            [report("overall=I")],
            ("Inadequate, apart", "Sunderland", "–", "–", "standard", "3 years ago"),
            id="apart",
        ),
        pytest.param([], ("No graded report", "Sunderland", "–", "–", "–", "–"), id="no report"),
    ],
)
def test_a_row_of_the_table(reports, cells):
    entry = only(*reports, today="2028-01-31", read=["Sunderland"])
    assert due_cells(entry) == (*cells, entry.basis)
    assert len(due_cells(entry)) == len(COLUMNS)
