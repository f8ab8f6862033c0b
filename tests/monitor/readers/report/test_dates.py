"""Days as reports print them, and the windows that they mean."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.readers.report.dates import day_in, windows_in


def spoken(text, **options):
    """Windows as short strings: "2024-10-07..2024-10-18"."""
    return [f"{w.start}..{w.end}" for w in windows_in(text, **options)]


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        pytest.param("7 to 18 October 2024", ["2024-10-07..2024-10-18"], id="days only"),
        pytest.param("30 October to 10 November 2023", ["2023-10-30..2023-11-10"], id="months"),
        pytest.param("9 May to 20 May 2022", ["2022-05-09..2022-05-20"], id="month twice"),
        pytest.param("6 July 2015 – 30 July 2015", ["2015-07-06..2015-07-30"], id="year twice"),
        pytest.param("4 June 2018–28 June 2018", ["2018-06-04..2018-06-28"], id="tight dash"),
        pytest.param("23 April-18 May 2018", ["2018-04-23..2018-05-18"], id="hyphen"),
        pytest.param("6 — 9 May 2019", ["2019-05-06..2019-05-09"], id="long dash"),
        pytest.param("02 March 2020 to 13 March 2020", ["2020-03-02..2020-03-13"], id="zero first"),
        pytest.param("28 July 2016\nReport", ["2016-07-28..2016-07-28"], id="single day"),
        pytest.param(
            "30 December to 10 January 2020", ["2019-12-30..2020-01-10"], id="over new year"
        ),
        pytest.param(
            "8 July 2019 to 12 July 2019 and 7 August 2019 to\n8 August 2019\nLead",
            ["2019-07-08..2019-07-12", "2019-08-07..2019-08-08"],
            id="two windows, wrapped",
        ),
        pytest.param(
            "5 to 9 December 2022 and 14 to 15 February 2023",
            ["2022-12-05..2022-12-09", "2023-02-14..2023-02-15"],
            id="two windows over new year",
        ),
        pytest.param(
            "3 to 7 and 17 to 21 June 2019",
            ["2019-06-03..2019-06-07", "2019-06-17..2019-06-21"],
            id="month once for two windows",
        ),
        pytest.param(
            "3 to 7 June 2019, 17 to 21 June 2019 and 1 July 2019",
            ["2019-06-03..2019-06-07", "2019-06-17..2019-06-21", "2019-07-01..2019-07-01"],
            id="three windows",
        ),
        pytest.param(
            "19 November-11 December 2013 and 28 – 30 January",
            ["2013-11-19..2013-12-11", "2014-01-28..2014-01-30"],
            id="no year at the end",
        ),
        pytest.param("17 to 1 9 June 2019", ["2019-06-17..2019-06-19"], id="split day"),
        pytest.param("1 7 to 21 June 2 019", ["2019-06-17..2019-06-21"], id="split year"),
        pytest.param("12/09/2016 to 06/10/2016", ["2016-09-12..2016-10-06"], id="numbers"),
        pytest.param("1/06/2015 - 25/06/15", ["2015-06-01..2015-06-25"], id="short numbers"),
        pytest.param("8th July to 12th July 2019", ["2019-07-08..2019-07-12"], id="ordinals"),
        pytest.param(
            "Monday 8 to Friday 12 July 2019", ["2019-07-08..2019-07-12"], id="days of the week"
        ),
        pytest.param("6to24 January2020", ["2020-01-06..2020-01-24"], id="run together"),
        pytest.param("20 and 21 November 2018. The", ["2018-11-20..2018-11-21"], id="two days"),
        pytest.param(
            "30 and 31 October and 1 November 2019", ["2019-10-30..2019-11-01"], id="three days"
        ),
        pytest.param(
            "12 March and 20 April 2019",
            ["2019-03-12..2019-03-12", "2019-04-20..2019-04-20"],
            id="two days apart",
        ),
    ],
)
def test_windows(printed, expected):
    assert spoken(printed) == expected


@pytest.mark.parametrize(
    "printed",
    [
        pytest.param("", id="nothing"),
        pytest.param("to be confirmed", id="words"),
        pytest.param("31 June 2019", id="no such day"),
        pytest.param("18 to 7 June 2019", id="backwards"),
        pytest.param("7 January 2019 to 7 June 2019", id="five months"),
        pytest.param("8 July 2019 to\nLead inspector", id="end cut off"),
        pytest.param("7 Ocober to 18 November 2024", id="misprinted month"),
        pytest.param("7 to 18 October", id="no year anywhere"),
    ],
)
def test_days_that_are_not_certain_are_not_given(printed):
    assert spoken(printed) == []


def test_a_year_that_is_nowhere_printed_is_the_documents():
    assert spoken("16 to 20 May, Ofsted", year=2016) == ["2016-05-16..2016-05-20"]


def test_after_the_word_between_and_joins_the_two_ends():
    assert spoken("28 November and 2 December 2022", between=True) == ["2022-11-28..2022-12-02"]


def test_one_day():
    assert day_in("19 October 2015\nChildren’s") == date(2015, 10, 19)
    assert day_in("19 to 20 October 2015") is None


DAYS = st.dates(date(2013, 1, 1), date(2030, 12, 1))


@given(start=DAYS, length=st.integers(0, 30), dash=st.sampled_from([" to ", " – ", "-", "—"]))
def test_whatever_is_printed_in_full_is_read_back(start, length, dash):
    end = date.fromordinal(start.toordinal() + length)
    printed = f"{start.day} {start:%B %Y}{dash}{end.day} {end:%B %Y}"
    assert spoken(printed) == [f"{start}..{end}"]


@given(st.text("0123456789 /.–-\nJuneMayandto,", max_size=80))
def test_no_text_breaks_it(text):
    for window in windows_in(text, year=2020):
        assert window.start <= window.end
