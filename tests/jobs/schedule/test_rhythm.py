"""When something comes next: tables of calendars, through both clock changes."""

from datetime import UTC, datetime, timedelta
from itertools import islice, pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobs.schedule.rhythm import ByCron, Every
from monitor.config.cron import cron, cron_line

LONDON = ZoneInfo("Europe/London")
NEW_YEAR = datetime(2026, 1, 1, tzinfo=UTC)


def by_cron(*lines, zone=LONDON, offset=timedelta(0)):
    return ByCron(lines=tuple(cron_line(cron(line)) for line in lines), zone=zone, offset=offset)


def times(rhythm, start):
    moment = start
    while True:
        moment = rhythm.next_after(moment)
        yield moment


def walls(rhythm, start, count):
    """The next times as the clock on the wall shows them, offset from UTC and all."""
    local = (at.astimezone(LONDON) for at in times(rhythm, start))
    return [f"{at:%a %d %b %H:%M %Z}" for at in islice(local, count)]


@pytest.mark.parametrize(
    ("line", "start", "expected"),
    [
        pytest.param(
            "*/10 8-12 * * mon-fri",
            datetime(2026, 11, 20, 12, 45, tzinfo=UTC),
            ["Fri 20 Nov 12:50 GMT", "Mon 23 Nov 08:00 GMT", "Mon 23 Nov 08:10 GMT"],
            id="working mornings",
        ),
        pytest.param(
            "30 6 * * *",
            datetime(2026, 3, 27, 12, tzinfo=UTC),
            ["Sat 28 Mar 06:30 GMT", "Sun 29 Mar 06:30 BST", "Mon 30 Mar 06:30 BST"],
            id="stays at half past six in spring",
        ),
        pytest.param(
            "30 6 * * *",
            datetime(2026, 10, 24, 4, tzinfo=UTC),
            ["Sat 24 Oct 06:30 BST", "Sun 25 Oct 06:30 GMT", "Mon 26 Oct 06:30 GMT"],
            id="stays at half past six in autumn",
        ),
        pytest.param(
            "30 1 * * *",
            datetime(2026, 3, 28, 12, tzinfo=UTC),
            ["Sun 29 Mar 02:30 BST", "Mon 30 Mar 01:30 BST"],
            id="what a spring night skips comes an hour later",
        ),
        pytest.param(
            "30 1 * * *",
            datetime(2026, 10, 24, 12, tzinfo=UTC),
            ["Sun 25 Oct 01:30 BST", "Mon 26 Oct 01:30 GMT"],
            id="what an autumn night repeats comes once",
        ),
        pytest.param(
            "*/30 * * * *",
            datetime(2026, 10, 24, 23, 59, tzinfo=UTC),
            [
                "Sun 25 Oct 01:00 BST",
                "Sun 25 Oct 01:30 BST",
                "Sun 25 Oct 01:00 GMT",
                "Sun 25 Oct 01:30 GMT",
                "Sun 25 Oct 02:00 GMT",
            ],
            id="every half hour has no gap in autumn",
        ),
        pytest.param(
            "*/30 * * * *",
            datetime(2026, 3, 29, 0, 15, tzinfo=UTC),
            ["Sun 29 Mar 00:30 GMT", "Sun 29 Mar 02:00 BST", "Sun 29 Mar 02:30 BST"],
            id="every half hour has no gap in spring",
        ),
        pytest.param(
            "0 */2 * * *",
            datetime(2026, 3, 28, 23, tzinfo=UTC),
            ["Sun 29 Mar 00:00 GMT", "Sun 29 Mar 02:00 BST", "Sun 29 Mar 04:00 BST"],
            id="even hours in spring",
        ),
        pytest.param(
            "0 8 13 * fri",
            datetime(2026, 11, 10, 12, tzinfo=UTC),
            ["Fri 13 Nov 08:00 GMT", "Fri 20 Nov 08:00 GMT", "Fri 27 Nov 08:00 GMT"],
            id="a day of the month or of the week, as in cron",
        ),
        pytest.param(
            "0 8 29 2 *",
            datetime(2096, 3, 1, tzinfo=UTC),
            ["Fri 29 Feb 08:00 GMT"],
            id="a leap day eight years away",
        ),
        pytest.param(
            "*/90 0 * * sun",
            datetime(2026, 11, 21, 12, tzinfo=UTC),
            ["Sun 22 Nov 00:00 GMT", "Sun 29 Nov 00:00 GMT"],
            id="a step wider than the hour",
        ),
    ],
)
def test_a_cron_line_comes_when_the_clock_on_the_wall_says_so(line, start, expected):
    assert walls(by_cron(line), start, len(expected)) == expected


def test_several_lines_are_one_rhythm_and_what_both_say_comes_once():
    both = by_cron("*/10 8-12 * * mon-fri", "0 */2 * * *")
    start = datetime(2026, 11, 20, 7, 30, tzinfo=UTC)
    assert [f"{at:%H:%M}" for at in islice(times(both, start), 3)] == ["08:00", "08:10", "08:20"]


def test_an_offset_is_added_and_stretches_no_interval():
    rhythm = by_cron("*/10 * * * *", offset=timedelta(seconds=17))
    found = list(islice(times(rhythm, datetime(2026, 11, 20, 8, 0, 16, tzinfo=UTC)), 4))
    assert found[0] == datetime(2026, 11, 20, 8, 0, 17, tzinfo=UTC)
    assert {b - a for a, b in pairwise(found)} == {timedelta(minutes=10)}


def test_a_length_of_time_counts_from_the_last_time():
    now = datetime(2026, 11, 20, 8, tzinfo=UTC)
    assert Every(timedelta(hours=6)).next_after(now) == now + timedelta(hours=6)


@given(
    st.integers(0, 366 * 24 * 60).map(lambda minutes: NEW_YEAR + timedelta(minutes=minutes)),
    st.sampled_from(["*/10 * * * *", "*/10 8-12 * * mon-fri", "30 1 * * *", "0 */2 1 * sun"]),
    st.sampled_from(["Europe/London", "America/Havana", "Australia/Lord_Howe", "UTC"]),
)
def test_the_next_time_is_always_later_and_nothing_lies_between(moment, line, zone):
    rhythm = by_cron(line, zone=ZoneInfo(zone))
    following = rhythm.next_after(moment)
    assert following > moment
    assert rhythm.next_after(following - timedelta(microseconds=1)) == following
    middle = moment + (following - moment) / 2
    assert rhythm.next_after(middle) == following


def test_every_ten_minutes_means_ten_minutes_in_every_night_of_the_year():
    rhythm = by_cron("*/10 * * * *")
    for change in (datetime(2026, 3, 28, 22, tzinfo=UTC), datetime(2026, 10, 24, 22, tzinfo=UTC)):
        night = list(islice(times(rhythm, change), 48))
        assert {b - a for a, b in pairwise(night)} == {timedelta(minutes=10)}
