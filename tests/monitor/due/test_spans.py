"""Spans of time as typed and as read."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.due.spans import Span, apart, months_after, parse_span


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("6m", Span(months=6)),
        ("90d", Span(days=90)),
        ("8w", Span(days=56)),
        ("1y", Span(months=12)),
        ("0d", Span()),
        (" 6M ", Span(months=6)),
    ],
)
def test_a_span_is_a_number_and_a_letter(text, span):
    assert parse_span(text) == span


@pytest.mark.parametrize("text", ["", "6", "m", "-6m", "6 m", "6mm", "1y6m", "1.5y", "six", "٦m"])
def test_anything_else_is_refused_with_how_to_write_it(text):
    with pytest.raises(ValueError, match=r"write it as 6m \(months\), 90d, 8w or 1y"):
        parse_span(text)


@pytest.mark.parametrize("text", ["11y", "121m", "99999d", "99999y", "9999w"])
def test_more_than_ten_years_is_too_long(text):
    with pytest.raises(ValueError, match="at most 10y"):
        parse_span(text)


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        ("2021-07-09", 36, "2024-07-09"),
        ("2021-07-09", 30, "2024-01-09"),
        ("2024-02-29", 36, "2027-02-28"),
        ("2021-08-31", 30, "2024-02-29"),
        ("2021-12-31", 6, "2022-06-30"),
        ("2021-12-15", 0, "2021-12-15"),
        ("2021-11-15", 1, "2021-12-15"),
    ],
)
def test_months_end_where_the_calendar_ends_them(day, months, later):
    assert months_after(date.fromisoformat(day), months) == date.fromisoformat(later)


@pytest.mark.parametrize(
    ("earlier", "later", "words"),
    [
        ("2018-05-18", "2021-07-09", "3 years and 1 month"),
        ("2018-05-18", "2021-05-18", "3 years"),
        ("2018-05-18", "2021-05-17", "2 years and 11 months"),
        ("2018-05-18", "2019-06-18", "1 year and 1 month"),
        ("2018-05-18", "2018-07-17", "1 month"),
        ("2018-05-18", "2018-06-17", "30 days"),
        ("2018-05-18", "2018-05-19", "1 day"),
        ("2018-05-18", "2018-05-18", "0 days"),
        ("2024-01-31", "2024-02-29", "1 month"),
    ],
)
def test_the_time_between_two_days_is_told_in_whole_months(earlier, later, words):
    assert apart(date.fromisoformat(earlier), date.fromisoformat(later)) == words


@given(day=st.dates(date(1, 1, 1), date(9900, 1, 1)), months=st.integers(0, 120))
def test_so_many_months_later_is_never_told_as_more(day, months):
    years, rest = divmod(months, 12)
    words = apart(day, months_after(day, months))
    assert not years or words.startswith(f"{years} year")
    assert not rest or f"{rest} month" in words
