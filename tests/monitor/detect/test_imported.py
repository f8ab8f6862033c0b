"""Imported history held against our own readings: ours stands, and the difference is named."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from monitor.detect.imported import conflicts, only_imported, same_inspection
from monitor.model.judgement import Area, Framework, Grade
from monitor.model.window import Window
from tests.support.graded import SUNDERLAND, apart, report, together

OURS = SUNDERLAND[2]  # on site from 28 June 2021, published on 20 August


def sheet(day, grades=None, *, published=None, until=None):
    """Return what a sheet says of an inspection on ``day``, or from then to ``until``."""
    said = grades or {Area.OVERALL: Grade.OUTSTANDING}
    windows = (Window(day, until or day),) if day else ()
    theirs = report(Framework.ILACS, published or date(2000, 1, 1), said)
    return replace(theirs, windows=windows, published=published, origin="a sheet")


@pytest.mark.parametrize(
    ("theirs", "same"),
    [
        pytest.param(sheet(date(2021, 6, 28)), True, id="its first day"),
        pytest.param(sheet(date(2021, 7, 2)), True, id="its last"),
        pytest.param(sheet(date(2021, 7, 30)), True, id="four weeks on: another block"),
        pytest.param(sheet(date(2021, 9, 1)), False, id="two months on"),
        pytest.param(sheet(date(2018, 5, 18)), False, id="the one before"),
        pytest.param(sheet(date(2021, 5, 1), until=date(2021, 12, 1)), True, id="days around it"),
        pytest.param(sheet(None, published=date(2021, 8, 23)), True, id="published days later"),
        pytest.param(sheet(None, published=date(2021, 9, 20)), False, id="published a month later"),
    ],
)
def test_the_same_inspection_is_known_by_its_days(theirs, same):
    assert same_inspection(theirs, OURS) is same
    assert same_inspection(OURS, theirs) is same


def test_without_common_days_nothing_is_the_same():
    assert not same_inspection(replace(OURS, published=None), sheet(None, published=OURS.published))


def test_what_a_sheet_says_otherwise_is_named_judgement_by_judgement():
    theirs = sheet(
        date(2021, 7, 9),
        {
            Area.OVERALL: Grade.OUTSTANDING,
            Area.HELP_PROTECTION: Grade.OUTSTANDING,
            Area.IN_CARE: Grade.GOOD,  # ours has no such row
        },
    )
    (found,) = conflicts(theirs, SUNDERLAND)
    assert (found.area, found.their_grade, found.our_grade) == (
        Area.HELP_PROTECTION,
        Grade.OUTSTANDING,
        Grade.GOOD,
    )
    assert found.ours is OURS


def test_another_inspection_is_no_conflict():
    assert list(conflicts(sheet(date(2024, 1, 1), {Area.OVERALL: Grade.GOOD}), SUNDERLAND)) == []


def test_only_what_we_have_not_read_is_history_of_others():
    unread = sheet(date(2012, 6, 1))
    assert only_imported([unread, sheet(date(2021, 7, 9))], SUNDERLAND) == [unread]


def test_an_inspection_that_two_sheets_tell_alike_is_shown_once_by_the_fuller():
    published = date(2023, 5, 1)
    full, bare = apart(published, "GGGGG"), together(published, "G---")
    assert only_imported([bare, full], []) == [full]
    contrary = together(published + timedelta(days=1), "R---")
    assert only_imported([contrary, full], []) == [full, contrary]
