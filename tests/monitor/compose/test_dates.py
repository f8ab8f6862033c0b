from datetime import UTC, date, datetime

import pytest

from monitor.compose.dates import day, moment, span, spans
from monitor.model.window import Window


def test_a_day_is_written_out():
    assert day(date(2021, 8, 20)) == "20 August 2021"
    assert day(date(2019, 5, 1)) == "1 May 2019"


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (date(2025, 1, 27), date(2025, 1, 31), "27 to 31 January 2025"),
        (date(2021, 6, 28), date(2021, 7, 9), "28 June to 9 July 2021"),
        (date(2021, 12, 28), date(2022, 1, 7), "28 December 2021 to 7 January 2022"),
        (date(2021, 3, 9), date(2021, 3, 9), "9 March 2021"),
    ],
)
def test_a_span_names_each_month_and_year_once(start, end, words):
    assert span(Window(start, end)) == words


def test_several_spans_are_joined():
    first = Window(date(2019, 7, 8), date(2019, 7, 12))
    second = Window(date(2019, 8, 7), date(2019, 8, 8))
    assert spans([first, second]) == "8 to 12 July 2019 and 7 to 8 August 2019"
    assert spans([]) == ""


@pytest.mark.parametrize(
    ("at", "timezone", "words"),
    [
        (datetime(2021, 8, 20, 8, 42, tzinfo=UTC), "Europe/London", "20 August 2021, 09:42 BST"),
        (datetime(2025, 1, 27, 8, 42, tzinfo=UTC), "Europe/London", "27 January 2025, 08:42 GMT"),
        (datetime(2026, 3, 29, 0, 59, tzinfo=UTC), "Europe/London", "29 March 2026, 00:59 GMT"),
        (datetime(2026, 3, 29, 1, 0, tzinfo=UTC), "Europe/London", "29 March 2026, 02:00 BST"),
        (datetime(2026, 10, 25, 1, 0, tzinfo=UTC), "Europe/London", "25 October 2026, 01:00 GMT"),
        (datetime(2021, 8, 20, 8, 42, tzinfo=UTC), "Mars/Olympus", "20 August 2021, 08:42 UTC"),
        (datetime(2021, 8, 20, 8, 42, tzinfo=UTC), "../etc", "20 August 2021, 08:42 UTC"),
        (datetime(2021, 8, 20, 8, 42, tzinfo=UTC), "", "20 August 2021, 08:42 UTC"),
        (datetime(1, 1, 1, tzinfo=UTC), "America/Chicago", "1 January 1, 00:00 UTC"),
    ],
)
def test_a_moment_is_told_as_the_clocks_there_show_it(at, timezone, words):
    assert moment(at, timezone) == words
