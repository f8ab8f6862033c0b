"""The service's duties over days, on a clock of their own: real site, mail server and database."""

from datetime import UTC, datetime, timedelta

import pytest

from jobs.demo.routes import Page
from jobs.demo.story import STORY, SUNDERLAND
from jobs.schedule.timetable import Duty
from jobs.service.duty_log import duty_source
from monitor.errors import StorageError
from monitor.model.source import SourceState
from storage.tallies import read_sources
from tests.support.clock import FakeClock
from tests.support.desk import desk
from tests.support.ticking import ticking

MONDAY = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
INADEQUATE_2018, OUTSTANDING_2021 = STORY[3].document(), STORY[5].document()


@pytest.fixture
def sunderland(tmp_path):
    with desk(tmp_path, [SUNDERLAND], authorities=["Sunderland"]) as it:
        it.site.publish(INADEQUATE_2018)
        yield it


@pytest.fixture
def clock():
    return FakeClock(MONDAY)


def config_of(it, *, poll=None):
    file = it.folder / "config.toml"
    if poll:
        file.write_text(file.read_text().replace("[ofsted]", f'[ofsted]\npoll = ["{poll}"]'))
    return file


def subjects(it):
    """What was told of Ofsted; the weekly word is told besides."""
    found = [mail.message["Subject"] for mail in it.mails()]
    return [subject for subject in found if not subject.startswith("Still watching")]


def test_a_report_on_a_tuesday_is_told_within_a_poll(sunderland, clock):
    with ticking(config_of(sunderland), clock) as ticker:
        ticker.run_until(MONDAY + timedelta(days=1, hours=1, minutes=39))
        assert subjects(sunderland) == []
        sunderland.site.publish(OUTSTANDING_2021)
        ticker.run_until(MONDAY + timedelta(days=1, hours=1, minutes=50))
        assert subjects(sunderland) == ["Sunderland: Inadequate → Outstanding"]
        ticker.run_until(MONDAY + timedelta(days=2))
        assert subjects(sunderland) == []


def test_a_restart_reads_nothing_that_is_not_due(sunderland, clock):
    with ticking(config_of(sunderland), clock) as ticker:
        ticker.run_until(MONDAY + timedelta(minutes=12))
    sunderland.requests()
    with ticking(config_of(sunderland), clock) as ticker:
        ticker.run_until(MONDAY + timedelta(minutes=19))
        assert sunderland.requests() == []
        ticker.run_until(MONDAY + timedelta(minutes=20))
        assert sunderland.requests() != []


def test_a_night_asleep_is_made_up_for_once(sunderland, clock):
    with ticking(config_of(sunderland), clock) as ticker:
        ticker.run_until(MONDAY + timedelta(hours=10))
        ticker.done.clear()
        ticker.sleep_until(MONDAY + timedelta(days=1, minutes=1))
        assert [name for _, name in ticker.done].count(Duty.POLL) == 1
        assert [name for _, name in ticker.done].count(Duty.SWEEP) == 1
        assert [name for _, name in ticker.done].count(Duty.HOUSEKEEPING) == 1


def test_a_sweep_that_was_cut_off_is_done_after_the_restart(sunderland, clock):
    with ticking(config_of(sunderland), clock) as ticker:
        ticker.run_until(datetime(2026, 11, 24, 6, 29, tzinfo=UTC))
        ticker.shift.stop.ask()
        ticker.run_until(datetime(2026, 11, 24, 6, 30, tzinfo=UTC))
    with ticking(config_of(sunderland), clock) as ticker:
        ticker.run_until(datetime(2026, 11, 24, 6, 31, tzinfo=UTC))
        assert [name for _, name in ticker.done] == [Duty.SWEEP, Duty.DELIVERIES]


def test_what_raises_is_recorded_and_done_again(sunderland, clock, caplog):
    with ticking(config_of(sunderland), clock) as ticker:
        ticker.run_until(MONDAY + timedelta(minutes=1))
        usual = ticker.shift.duties[Duty.POLL]
        tries = []

        def broken():
            tries.append(clock.now())
            if len(tries) < 3:
                raise ZeroDivisionError("a bug")
            return usual()

        ticker.shift.duties[Duty.POLL] = broken
        ticker.run_until(MONDAY + timedelta(minutes=20))
        engine = ticker.shift.app.engine
        recorded = read_sources(engine)[duty_source(Duty.POLL)]
        assert (recorded.failures, recorded.error) == (2, "ZeroDivisionError: a bug")
        assert [r.levelname for r in caplog.records].count("ERROR") == 1  # the same is said once
        ticker.run_until(MONDAY + timedelta(minutes=30))
        assert len(tries) == 3
        assert read_sources(engine)[duty_source(Duty.POLL)].state is SourceState.OK


def test_a_database_that_is_busy_for_once_harms_no_later_round(sunderland, clock, monkeypatch):
    with ticking(config_of(sunderland), clock) as ticker:
        ticker.run_until(MONDAY + timedelta(minutes=1))
        usual = ticker.shift.duties[Duty.SWEEP]
        reasons = [StorageError("the database is locked by another program")]

        def busy():
            if reasons:
                raise reasons.pop()
            return usual()

        ticker.shift.duties[Duty.SWEEP] = busy
        ticker.run_until(datetime(2026, 11, 24, 6, 50, tzinfo=UTC))
        swept = [f"{at:%d %H:%M}" for at, name in ticker.done if name == Duty.SWEEP]
        assert swept == ["24 06:30", "24 06:45"]


def test_a_digest_goes_out_at_its_hour_though_no_round_is_near(tmp_path, clock):
    with desk(tmp_path, [SUNDERLAND], authorities=["Sunderland"]) as it:
        file = config_of(it)
        file.write_text(file.read_text() + 'deliver = "daily 13:07"\n')
        it.site.publish(INADEQUATE_2018)
        with ticking(file, clock, without=(Duty.PULSE,)) as ticker:
            ticker.run_until(MONDAY + timedelta(minutes=9))
            it.site.publish(OUTSTANDING_2021)
            ticker.run_until(datetime(2026, 11, 23, 13, 6, tzinfo=UTC))
            assert subjects(it) == []
            ticker.run_until(datetime(2026, 11, 23, 13, 8, tzinfo=UTC))
            assert len(subjects(it)) == 1


def test_a_host_that_is_down_leaves_the_sweep_to_be_done_again(sunderland, clock):
    with ticking(config_of(sunderland), clock) as ticker:
        ticker.run_until(datetime(2026, 11, 24, 6, 29, tzinfo=UTC))
        page = Page(b"busy", status=503)
        sunderland.site.instead("/provider/44/80566", page)
        ticker.run_until(datetime(2026, 11, 24, 7, 0, tzinfo=UTC))
        sunderland.site.as_usual()
        ticker.run_until(datetime(2026, 11, 24, 9, 0, tzinfo=UTC))
        assert read_sources(ticker.shift.app.engine)["ofsted/sunderland"].state is SourceState.OK


def test_the_weekly_word_is_said_once_a_week_with_what_was_done(sunderland, clock):
    with ticking(config_of(sunderland, poll="30 8 * * *"), clock) as ticker:
        ticker.run_until(MONDAY + timedelta(hours=2))
        sunderland.site.publish(OUTSTANDING_2021)
        ticker.run_until(datetime(2026, 12, 7, 12, 0, tzinfo=UTC))
        ticker.shift.duties[Duty.ALIVE]()  # again in the same week
        ticker.run_until(datetime(2026, 12, 14, 12, 0, tzinfo=UTC))
    found = [mail.message["Subject"] for mail in sunderland.mails()]
    words = [subject for subject in found if subject.startswith("Still watching")]
    assert len(words) == 4
    assert words[0].endswith("nothing new")
    assert words[1].startswith("Still watching: 1 authority,")
    assert words[1].endswith("1 new")
    assert words[2].endswith("nothing new")
