"""The service's duties over days, on a clock of their own: real site, mail server and database."""

import multiprocessing
from datetime import UTC, datetime, timedelta

import pytest

from jobs.demo.catalogue import Provider
from jobs.demo.routes import Page
from jobs.demo.story import STORY, SUNDERLAND
from jobs.schedule.done import duty_source
from jobs.schedule.timetable import Duty
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
    """What was told."""
    return [mail.message["Subject"] for mail in it.mails()]


def test_a_report_on_a_tuesday_is_told_within_a_poll(sunderland, clock):
    with ticking(config_of(sunderland), clock) as ticker:
        ticker.run_until(MONDAY + timedelta(days=1, hours=1, minutes=39))
        assert subjects(sunderland) == []
        sunderland.site.publish(OUTSTANDING_2021)
        ticker.run_until(MONDAY + timedelta(days=1, hours=1, minutes=50))
        assert subjects(sunderland) == ["Sunderland: Inadequate → Outstanding"]
        ticker.run_until(MONDAY + timedelta(days=2))
        assert subjects(sunderland) == []


def test_between_two_duties_no_process_waits_for_something_to_read(sunderland, clock):
    with ticking(config_of(sunderland), clock) as ticker:
        ticker.run_until(MONDAY + timedelta(minutes=30))  # the report of 2018 has been read
        assert not multiprocessing.active_children()


def test_nobody_who_has_not_asked_hears_the_weekly_word(sunderland, clock):
    with ticking(config_of(sunderland, poll="30 8 * * *"), clock) as ticker:
        ticker.run_until(MONDAY + timedelta(days=8))
    assert [event.kind for event in sunderland.events("service.*")] == ["service.alive"] * 2
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


@pytest.fixture
def north_east(tmp_path):
    """Three authorities, of which Sunderland is looked at last."""
    durham, leeds = Provider("80465", "Durham"), Provider("80481", "Leeds")
    names = ["Durham", "Leeds", "Sunderland"]
    with desk(tmp_path, [durham, leeds, SUNDERLAND], authorities=names) as it:
        it.site.publish(INADEQUATE_2018)
        yield it


def pages_asked_for(it):
    return [line.split("provider/44/")[1] for line in it.requests() if "provider/" in line]


def test_a_sweep_that_was_cut_off_goes_on_where_it_was(north_east, clock):
    def stop_after_the_second(path, page):
        if path == "/provider/44/80481":
            ticker.shift.stop.ask()
        return page

    with ticking(config_of(north_east), clock) as ticker:
        ticker.run_until(datetime(2026, 11, 24, 6, 29, tzinfo=UTC))
        north_east.requests()
        north_east.site.disguise(stop_after_the_second)
        ticker.run_until(datetime(2026, 11, 24, 6, 30, tzinfo=UTC))
    assert pages_asked_for(north_east) == ["80465", "80481"]
    north_east.site.as_usual()
    with ticking(config_of(north_east), clock) as ticker:
        ticker.run_until(datetime(2026, 11, 24, 6, 31, tzinfo=UTC))
        assert pages_asked_for(north_east) == ["80566"]
        ticker.run_until(datetime(2026, 11, 25, 6, 31, tzinfo=UTC))
    assert len(pages_asked_for(north_east)) == 3


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


def test_a_duty_that_keeps_failing_is_told_while_it_fails_and_when_it_works(sunderland, clock):
    with ticking(config_of(sunderland), clock) as ticker:
        ticker.run_until(MONDAY + timedelta(minutes=1))
        usual = ticker.shift.duties[Duty.POLL]
        ticker.shift.duties[Duty.POLL] = lambda: 1 // 0
        ticker.run_until(MONDAY + timedelta(minutes=29))
        assert subjects(sunderland) == []
        ticker.run_until(MONDAY + timedelta(minutes=30))
        (told,) = subjects(sunderland)
        assert told.startswith("job/poll fails each time: ZeroDivisionError")
        ticker.shift.duties[Duty.POLL] = usual
        ticker.run_until(MONDAY + timedelta(minutes=50))
        assert subjects(sunderland) == ["job/poll works again"]


def test_the_same_failure_at_every_poll_is_logged_seldom(sunderland, clock, caplog):
    caplog.set_level("INFO")
    with ticking(config_of(sunderland), clock) as ticker:
        ticker.run_until(MONDAY + timedelta(minutes=1))
        sunderland.site.instead("/provider/44/80566", Page(b"busy", status=503))
        sunderland.site.publish(OUTSTANDING_2021)
        ticker.run_until(MONDAY + timedelta(days=2))
        lines = [r.getMessage() for r in caplog.records if "HTTP 503" in r.getMessage()]
        failed = [line for line in lines if line.startswith("ofsted/sunderland: failed")]
        assert 1 <= len(failed) <= 3
        sunderland.site.as_usual()
        ticker.run_until(MONDAY + timedelta(days=3))
    assert "ofsted/sunderland: changed: can be read again" in caplog.text


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


def test_the_weekly_word_is_said_once_a_week_to_those_who_ask_for_it(sunderland, clock):
    file = sunderland.folder / "config.toml"
    file.write_text(file.read_text() + 'events = ["rating.*", "service.alive"]\n')
    with ticking(config_of(sunderland, poll="30 8 * * *"), clock) as ticker:
        ticker.run_until(MONDAY + timedelta(hours=2))
        sunderland.site.publish(OUTSTANDING_2021)
        ticker.run_until(datetime(2026, 12, 7, 12, 0, tzinfo=UTC))
        ticker.shift.duties[Duty.ALIVE]()  # again in the same week
        ticker.run_until(datetime(2026, 12, 14, 12, 0, tzinfo=UTC))
    words = [subject for subject in subjects(sunderland) if subject.startswith("Still watching")]
    assert len(words) == 4
    assert words[0].endswith("nothing new")
    assert words[1].startswith("Still watching: 1 authority,")
    assert words[1].endswith("1 new")
    assert words[2].endswith("nothing new")
