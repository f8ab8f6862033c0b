"""What is done first after a start, and when again."""

from datetime import UTC, datetime, timedelta

import pytest

from jobs.schedule.timetable import AGAIN_AFTER, Duty, Lane, timetable_of
from monitor.config import load_config

MONDAY_NINE = datetime(2026, 11, 23, 9, 5, tzinfo=UTC)
EVERYTHING_ELSE = (Duty.PULSE, Duty.DELIVERIES)


@pytest.fixture
def timetable(tmp_path):
    file = tmp_path / "config.toml"
    file.write_text('[ofsted]\nauthorities = ["Sunderland"]\n')
    return timetable_of(load_config(file, environ={}), offset=timedelta(0))


def rounds(runs):
    return {name: at for name, at in runs.items() if name in (Duty.POLL, Duty.SWEEP)}


def test_the_very_first_start_polls_at_once_and_leaves_the_sweep_to_its_hour(timetable):
    runs = timetable.first_runs({}, MONDAY_NINE)
    assert runs[Duty.POLL] == MONDAY_NINE
    assert runs[Duty.SWEEP] == datetime(2026, 11, 24, 6, 30, tzinfo=UTC)
    assert runs[Duty.HOUSEKEEPING] == datetime(2026, 11, 24, 3, 15, tzinfo=UTC)
    assert runs[Duty.ALIVE] == datetime(2026, 11, 30, 9, 0, tzinfo=UTC)


def test_a_restart_goes_on_where_it_was(timetable):
    last = {
        Duty.POLL: MONDAY_NINE - timedelta(minutes=3),
        Duty.SWEEP: datetime(2026, 11, 23, 6, 34, tzinfo=UTC),
    }
    assert rounds(timetable.first_runs(last, MONDAY_NINE)) == {
        Duty.POLL: datetime(2026, 11, 23, 9, 10, tzinfo=UTC),
        Duty.SWEEP: datetime(2026, 11, 24, 6, 30, tzinfo=UTC),
    }


def test_what_came_due_while_nothing_ran_is_done_once_soon_and_not_all_at_once(timetable):
    weeks_ago = MONDAY_NINE - timedelta(days=20)
    runs = timetable.first_runs(dict.fromkeys(Duty, weeks_ago), MONDAY_NINE)
    in_lane = {}
    for name, at in runs.items():
        in_lane.setdefault(timetable.entries[name].lane, []).append(at)
    for starts in in_lane.values():
        assert len(set(starts)) == len(starts)
    assert max(runs.values()) < MONDAY_NINE + timedelta(minutes=1)
    assert runs[Duty.POLL] < runs[Duty.SWEEP]


def test_a_daily_round_is_not_starved_by_daily_restarts(timetable):
    """Each day the machine is switched on at nine and off at five."""
    swept = datetime(2026, 11, 22, 6, 30, tzinfo=UTC)
    for day in range(3):
        start = datetime(2026, 11, 23 + day, 9, tzinfo=UTC)
        first = timetable.first_runs({Duty.SWEEP: swept}, start)[Duty.SWEEP]
        assert start <= first < start + timedelta(minutes=1)
        swept = first


def test_a_last_time_in_the_future_does_not_stop_everything(timetable):
    wrong = MONDAY_NINE + timedelta(days=400)
    runs = timetable.first_runs({Duty.POLL: wrong}, MONDAY_NINE)
    assert runs[Duty.POLL] == datetime(2026, 11, 23, 9, 10, tzinfo=UTC)


def test_what_could_not_be_done_is_done_again_soon(timetable):
    assert timetable.next_run(Duty.SWEEP, MONDAY_NINE, done=False) == MONDAY_NINE + AGAIN_AFTER
    assert timetable.next_run(Duty.POLL, MONDAY_NINE, done=False) == datetime(
        2026, 11, 23, 9, 10, tzinfo=UTC
    )


def test_rounds_over_one_host_share_a_lane_and_deliveries_have_their_own(timetable):
    lanes = {name: entry.lane for name, entry in timetable.entries.items()}
    assert lanes[Duty.POLL] == lanes[Duty.SWEEP] == Lane.OFSTED
    assert list(lanes.values()).count(Lane.DELIVERIES) == 1


def test_an_installation_keeps_its_own_few_seconds(tmp_path):
    offsets = set()
    for instance in ("One desk", "Another desk", "One desk"):
        file = tmp_path / "config.toml"
        database = 'database = "sqlite:////srv/ofsted-monitor.db"'
        least = '[ofsted]\nauthorities = ["Sunderland"]'
        file.write_text(f'instance = "{instance}"\n{database}\n{least}\n')
        first = timetable_of(load_config(file, environ={})).next_run(
            Duty.POLL, MONDAY_NINE, done=True
        )
        offsets.add((first - MONDAY_NINE) % timedelta(minutes=5))
    assert len(offsets) == 2
    assert max(offsets) < timedelta(seconds=30)


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        pytest.param(None, None, id="never done"),
        pytest.param(MONDAY_NINE - timedelta(hours=2), None, id="done since it came due"),
        pytest.param(
            MONDAY_NINE - timedelta(days=1),
            datetime(2026, 11, 23, 6, 30, tzinfo=UTC),
            id="came due this morning",
        ),
        pytest.param(
            MONDAY_NINE - timedelta(days=9),
            datetime(2026, 11, 23, 6, 30, tzinfo=UTC),
            id="the latest of several times",
        ),
        pytest.param(MONDAY_NINE + timedelta(days=9), None, id="a clock that was wrong"),
    ],
)
def test_since_when_a_round_is_due(timetable, last, expected):
    assert timetable.last_due(Duty.SWEEP, last, MONDAY_NINE) == expected
