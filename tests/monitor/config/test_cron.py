"""Cron expressions: five fields that name a time that comes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.config.cron import cron


@pytest.mark.parametrize(
    "text",
    ["* * * * *", "0 */2 * * *", "30 6 1,15 * *", "5-55/10 8-12 * jan-mar *", "0 0 29 2 *"],
)
def test_a_sound_expression_stays_as_it_is(text):
    assert cron(text) == text


@pytest.mark.parametrize(
    ("weekdays", "named"),
    [
        ("mon-fri", "mon,tue,wed,thu,fri"),
        ("1-5", "mon,tue,wed,thu,fri"),
        ("0", "sun"),
        ("7", "sun"),
        ("5-7", "sun,fri,sat"),
        ("FRI-SUN", "sun,fri,sat"),
        ("sat,sun", "sun,sat"),
        ("*/2", "sun,tue,thu,sat"),
        ("*", "*"),
    ],
)
def test_weekdays_come_out_by_name_with_sunday_both_0_and_7(weekdays, named):
    assert cron(f"0 6 * * {weekdays}") == f"0 6 * * {named}"


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "five fields"),
        ("@daily", "five fields"),
        ("0 0 * * * *", "five fields"),
        ("60 * * * *", "minute outside 0-59"),
        ("* 24 * * *", "hour outside 0-23"),
        ("* * 0 * *", "day of the month outside 1-31"),
        ("* * * 13 *", "month outside 1-12"),
        ("* * * * 8", "day of the week outside 0-7"),
        ("*/0 * * * *", "step of 0"),
        ("*/x * * * *", "cannot be read"),
        ("50-10 * * * *", "runs backwards"),
        ("1,, * * * *", "cannot be read"),
        ("- * * * *", "cannot be read"),
        ("-1 * * * *", "cannot be read"),
        ("* * * foo *", "cannot be read"),
        ("² * * * *", "cannot be read"),
        ("0 0 31 4,6 *", "never comes"),
        ("0 0 30 2 *", "never comes"),
    ],
)
def test_an_unsound_one_is_refused(text, fault):
    with pytest.raises(ValueError, match=fault):
        cron(text)


FIELD = st.text("0123456789*,-/abcfimnoru", max_size=8)


@given(st.lists(FIELD | st.just("*"), min_size=5, max_size=5).map(" ".join) | st.text())
def test_any_text_is_taken_or_refused_and_what_is_taken_stays(text):
    try:
        taken = cron(text)
    except ValueError:
        return
    assert cron(taken) == taken
