"""What stands in each column: the sector's names where they mean the same, and nowhere else."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from jobs.export.columns import Column
from jobs.export.events import EVENTS
from jobs.export.ratings import RATINGS, Neighbour, Rating
from monitor.model.event import Event
from monitor.model.event_kind import EventKind
from monitor.model.judgement import Area, Comparability, Framework, Grade
from monitor.model.judgement_line import Earlier, JudgementLine
from monitor.model.window import Window
from monitor.register import default_register
from tests.support.events import news_claim
from tests.support.graded import apart, sif, together

SECTOR = (
    *("urn", "la_code", "ltla23cd", "stat_neighbours", "stat_neighbour_judgement"),
    *("local_authority", "inspection_link", "overall_effectiveness_grade"),
    *("inspection_framework", "inspector_name", "inspection_start_date", "inspection_end_date"),
    *("publication_date", "impact_of_leaders_grade", "help_and_protection_grade"),
    *("in_care_grade", "care_leavers_grade"),
)


def row(columns, item):
    """Return what a row has, without its empty cells."""
    values = {column.name: column.value(item) for column in columns}
    return {name: value for name, value in values.items() if value not in (None, "")}


def rating(report):
    found = default_register().find("Sunderland")
    return row(RATINGS, Rating(authority=found, report=report, basis="b"))


def test_the_sectors_columns_come_first_and_in_its_order():
    assert tuple(column.name for column in RATINGS)[: len(SECTOR)] == SECTOR


def test_of_one_known_day_of_an_inspection_nobody_says_how_long_it_took():
    report = apart(date(2025, 3, 11), "OOOOG", started=date(2025, 1, 27))
    only = replace(report, windows=(Window(date(2025, 1, 27), date(2025, 1, 27)),))
    assert "inspection_framework" not in rating(only)


def test_a_rating_of_today_fills_the_sectors_columns():
    found = rating(apart(date(2025, 3, 11), "OOOOG", started=date(2025, 1, 27)))
    assert found == {
        "urn": 80566,
        "la_code": 394,
        "ltla23cd": "E08000024",
        "local_authority": "Sunderland",
        "overall_effectiveness_grade": "outstanding",
        "inspection_framework": "short",
        "inspection_start_date": date(2025, 1, 27),
        "inspection_end_date": date(2025, 1, 31),
        "publication_date": date(2025, 3, 11),
        "impact_of_leaders_grade": "outstanding",
        "help_and_protection_grade": "outstanding",
        "in_care_grade": "outstanding",
        "care_leavers_grade": "good",
        "any_inadequate": False,
        "framework": "ilacs",
        "region": "North East",
        "ons_code": "E08000024",
        "basis": "b",
    }


def test_the_combined_grade_is_never_put_under_one_of_its_halves():
    found = rating(together(date(2021, 8, 20), "OOGR"))
    assert found["in_care_and_care_leavers_grade"] == "requires improvement"
    assert not {"in_care_grade", "care_leavers_grade"} & found.keys()


def test_what_the_framework_before_judged_has_its_own_names():
    found = rating(sif(date(2018, 7, 25), "IIIRGR"))
    assert (found["looked_after_grade"], found["adoption_grade"]) == (
        "requires improvement",
        "good",
    )
    assert found["care_leavers_grade"] == "requires improvement"
    assert found["any_inadequate"] is True
    assert not {"in_care_grade", "inspection_framework"} & found.keys()


def test_no_overall_grade_is_an_empty_cell():
    assert "overall_effectiveness_grade" not in rating(apart(date(2026, 6, 17), "-RRRG"))


@pytest.mark.parametrize(("grade", "any_is"), [(Grade.INADEQUATE, True), (Grade.GOOD, None)])
def test_of_the_overall_grade_alone_nobody_says_what_the_others_are_not(grade, any_is):
    report = replace(apart(date(2025, 3, 11), "GGGGG"), grades={Area.OVERALL: grade})
    assert rating(report).get("any_inadequate") is any_is


def test_an_authority_without_a_report_is_a_row_all_the_same():
    assert rating(None).keys() == {
        *("urn", "la_code", "ltla23cd", "local_authority", "region", "ons_code", "basis")
    }


def test_the_grades_of_the_neighbours_stand_in_the_order_of_their_codes():
    durham, norfolk, kent = map(default_register().find, ("Durham", "Norfolk", "Kent"))
    neighbours = (
        Neighbour(norfolk, apart(date(2025, 3, 11), "RGGGG")),
        Neighbour(durham, None),
        Neighbour(kent, apart(date(2026, 6, 17), "-GGGG")),
    )
    found = row(RATINGS, Rating(authority=kent, report=None, basis="b", neighbours=neighbours))
    assert found["stat_neighbours"] == "926, 840, 886"
    assert found["stat_neighbour_judgement"] == "requires improvement, not known, not given"


def test_an_event_says_what_moved():
    earlier = Earlier(
        area=Area.OVERALL,
        grade=Grade.INADEQUATE,
        framework=Framework.SIF,
        on=date(2018, 5, 18),
        comparability=Comparability.OTHER_FRAMEWORK,
    )
    line = JudgementLine(area=Area.OVERALL, grade=Grade.OUTSTANDING, earlier=earlier)
    at = datetime(2021, 8, 20, 9, 30, tzinfo=UTC)
    found = row(
        EVENTS,
        Event(
            key="k",
            kind=EventKind.RATING_CHANGED,
            source="ofsted/sunderland",
            summary="=A summary\nof two lines",
            occurred_on=date(2021, 8, 20),
            detected_at=at,
            lines=(line,),
        ),
    )
    assert found["moved"] == "Overall effectiveness: Inadequate → Outstanding (+3)"
    assert (found["occurred_on"], found["detected_at"]) == (date(2021, 8, 20), at)
    assert found["summary"] == "=A summary of two lines"


def test_an_event_of_the_news_says_where_the_article_is():
    found = row(EVENTS, news_claim())
    assert found["article_link"] == news_claim().article.url
    assert "report_link" not in found


@pytest.mark.parametrize(
    ("text", "shown"), [("a\x07b\u202ec", "a bc"), ("x" * 40_000, "x" * 31_999 + "…")]
)
def test_a_text_from_the_web_is_one_line_without_what_cannot_be_seen(text, shown):
    assert Column("a", lambda _: text).value(None) == shown
