"""Days as people type them, read on Saturday 21 November 2026."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobs.cli.days import Days, read_days

TODAY = date(2026, 11, 21)


def days(text, today=TODAY):
    meant = read_days(text)(today)
    return meant.first.isoformat(), meant.last.isoformat()


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2021-08-31", "2021-08-31"),
        ("2021-8-1", "2021-08-01"),
        ("31/08/2021", "2021-08-31"),
        ("3/4/2021", "2021-04-03"),
        ("31.08.2021", "2021-08-31"),
        ("31 August 2021", "2021-08-31"),
        ("31st aug 2021", "2021-08-31"),
        ("  1 Sept, 2021 ", "2021-09-01"),
        ("29 feb 2024", "2024-02-29"),
        ("today", "2026-11-21"),
        ("Yesterday", "2026-11-20"),
        ("saturday", "2026-11-21"),
        ("monday", "2026-11-16"),
        ("sun", "2026-11-15"),
        ("0d", "2026-11-21"),
        ("7d", "2026-11-14"),
        ("1 day ago", "2026-11-20"),
        ("3 weeks ago", "2026-10-31"),
        ("3w", "2026-10-31"),
        ("6m", "2026-05-21"),
        ("2 years ago", "2024-11-21"),
        ("100y", "1926-11-21"),
    ],
)
def test_one_day(typed, day):
    assert days(typed) == (day, day)


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("Aug 2021", "2021-08-01", "2021-08-31"),
        ("february 2024", "2024-02-01", "2024-02-29"),
        ("2021", "2021-01-01", "2021-12-31"),
        ("this week", "2026-11-16", "2026-11-22"),
        ("last week", "2026-11-09", "2026-11-15"),
        ("this month", "2026-11-01", "2026-11-30"),
        ("last  month", "2026-10-01", "2026-10-31"),
        ("this year", "2026-01-01", "2026-12-31"),
        ("LAST YEAR", "2025-01-01", "2025-12-31"),
    ],
)
def test_several_days(typed, first, last):
    assert days(typed) == (first, last)


@pytest.mark.parametrize(
    ("typed", "today", "day"),
    [
        pytest.param("1m", date(2026, 3, 31), "2026-02-28", id="a shorter month"),
        pytest.param("1y", date(2024, 2, 29), "2023-02-28", id="a leap day"),
        pytest.param("2m", date(2026, 1, 15), "2025-11-15", id="over the new year"),
        pytest.param("last month", date(2026, 1, 15), "2025-12-01", id="the month before January"),
        pytest.param("last week", date(2026, 1, 1), "2025-12-22", id="the week of another year"),
        pytest.param("monday", date(2026, 11, 16), "2026-11-16", id="today is that weekday"),
    ],
)
def test_at_the_edges_of_the_calendar(typed, today, day):
    assert days(typed, today)[0] == day


@pytest.mark.parametrize(
    "typed",
    [
        *("2021-02-30", "31/13/2021", "29 February 2023", "0 May 2021", "2021-00-10"),
        *(
            "",
            "soon",
            "next week",
            "december",
            "mon 2021",
            "31 Foo 2021",
            "ma 2021",
            "5 of May 2021",
        ),
        *("21-08-31", "20210831", "31/08/21", "2021/08/31", "12:30", "2021-08-31T10:00"),
        *("9999-12-31", "0001-01-01", "1899", "2200", "101y", "99999d", "-7d", "7", "7 fortnights"),
        *("²d", "7d 2w", "7 d ago ago"),
    ],
)
def test_what_is_no_day_is_refused_with_what_is_accepted(typed):
    with pytest.raises(ValueError, match="is no day: write a day as 2021-08-31, ") as told:
        read_days(typed)
    assert "\n" not in str(told.value)


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_every_day_can_be_typed_in_every_form(day):
    month = day.strftime("%B")
    forms = [f"{day}", f"{day:%d/%m/%Y}", f"{day.day} {month} {day.year}", f"{day:%d %b %Y}"]
    assert {read_days(form)(TODAY) for form in forms} == {Days(day, day)}


@given(st.text(alphabet="0123456789/-. dwmyagojunsth", max_size=14))
def test_whatever_is_typed_is_read_or_refused(text):
    with suppress(ValueError):
        meant = read_days(text)(TODAY)
        assert meant.first <= meant.last
