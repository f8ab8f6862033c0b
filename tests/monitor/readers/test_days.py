"""Days as Ofsted's pages print them."""

from datetime import date

import pytest

from monitor.readers.days import first_day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("27 January 2025", date(2025, 1, 27)),
        ("27 - 31 January 2025", date(2025, 1, 27)),
        ("27 January to 7 February 2025", date(2025, 1, 27)),
        ("27 January 2025 to 31 January 2025", date(2025, 1, 27)),
        ("27th and 28th January 2025", date(2025, 1, 27)),
        ("none yet", None),
    ],
)
def test_the_first_day_of_an_inspection(text, day):
    assert first_day(text) == day


@pytest.mark.parametrize("text", ["31 June 2024", "30 to 31 February 2025", "week 12"])
def test_digits_that_are_no_day_are_refused(text):
    with pytest.raises(ValueError, match="no possible day"):
        first_day(text)
