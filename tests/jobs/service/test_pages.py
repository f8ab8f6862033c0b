"""What /healthz and /metrics say of a shift, on a clock of its own."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import create_engine

from jobs.alive.systemd import Notifier
from jobs.alive.vitals import Vitals
from jobs.demo.catalogue import Provider
from jobs.demo.story import STORY, SUNDERLAND
from jobs.schedule.timetable import Duty
from jobs.service.pages import AlivePages
from jobs.service.shift import open_shift
from monitor.config import load_config
from monitor.errors import StorageError
from tests.support.clock import FakeClock
from tests.support.desk import desk
from tests.support.owing import Office, owed
from tests.support.ticking import Ticker

MONDAY = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)


@pytest.fixture
def vitals():
    return Vitals(Notifier({}))


@pytest.fixture
def clock():
    return FakeClock(MONDAY)


@pytest.fixture
def shift(tmp_path, vitals, clock):
    with desk(tmp_path, [SUNDERLAND], authorities=["Sunderland"]) as it:
        it.site.publish(STORY[3].document())
        config = load_config(tmp_path / "config.toml", environ={})
        with open_shift(config, vitals, clock=clock, offset=timedelta(0)) as shift:
            yield shift


@pytest.fixture
def pages(shift, vitals):
    return AlivePages(lambda: shift, vitals)


def lines(page):
    return page.body.decode().splitlines()


def test_all_is_well_while_everything_is_done_at_its_time(shift, pages, clock):
    ticker = Ticker(shift, clock)
    for minutes in (1, 30, 45):
        ticker.run_until(MONDAY + timedelta(minutes=minutes))
        assert (pages.health().status, lines(pages.health())) == (200, ["ok"])


def test_before_the_first_pulse_nothing_is_well(pages):
    assert pages.health().status == 503
    assert lines(pages.health()) == ["the scheduler has not begun to tick"]


def test_polls_that_stopped_are_noticed_though_the_scheduler_ticks(shift, pages, clock):
    ticker = Ticker(shift, clock)
    ticker.run_until(MONDAY + timedelta(minutes=1))
    clock.set(MONDAY + timedelta(minutes=75))
    shift.duties[Duty.PULSE]()
    assert pages.health().status == 503
    (line,) = lines(pages.health())
    assert line.startswith("ofsted/list is overdue: last looked at 2026-11-23 08:00 UTC")


def test_a_duty_that_fails_again_is_a_reason_until_it_works(shift, pages, clock):
    shift.duties[Duty.PULSE]()
    shift.duties[Duty.POLL]()
    for _ in range(2):
        assert pages.health().status == 200
        shift.log.failed(Duty.HOUSEKEEPING, StorageError("desk.db is damaged: restore a backup"))
    assert pages.health().status == 503
    expected = "job/housekeeping failed 2 times in a row: desk.db is damaged: restore a backup"
    assert lines(pages.health()) == [expected]
    shift.log.done(Duty.HOUSEKEEPING, whole=True)
    assert pages.health().status == 200


def test_an_authority_that_left_the_list_is_never_overdue(tmp_path, vitals, clock):
    durham = Provider("80465", "Durham County Council")
    with desk(tmp_path, [SUNDERLAND, durham], authorities=["Sunderland", "Durham"]) as it:
        config = load_config(tmp_path / "config.toml", environ={})
        with open_shift(config, vitals, clock=clock, offset=timedelta(0)) as shift:
            pages, ticker = AlivePages(lambda: shift, vitals), Ticker(shift, clock)
            ticker.run_until(MONDAY + timedelta(hours=2))
            it.site.catalogue.remove("80465")
            ticker.run_until(MONDAY + timedelta(days=2, hours=1))
            assert lines(pages.health()) == ["ok"]


def test_what_waits_for_a_channel_that_is_gone_is_counted_and_no_illness(shift, pages, caplog):
    shift.duties[Duty.PULSE]()
    shift.duties[Duty.POLL]()
    Office(shift.app.engine, {}, shift.app.clock).owe(owed("old-mail"))
    assert 'ofsted_monitor_deliveries_stranded{channel="old-mail"} 1.0' in lines(pages.metrics())
    assert pages.health().status == 200
    shift.duties[Duty.HOUSEKEEPING]()
    assert "1 waiting for old-mail, which is no channel now: name it again" in caplog.text


def test_a_database_that_does_not_answer_is_a_reason(shift, vitals, clock, tmp_path):
    (tmp_path / "folder").mkdir()
    broken = create_engine(f"sqlite:///{tmp_path / 'folder'}")
    without = replace(shift, app=replace(shift.app, engine=broken))
    pages = AlivePages(lambda: without, vitals)
    shift.duties[Duty.PULSE]()
    assert [pages.health().status, pages.metrics().status] == [503, 503]
    assert lines(pages.health())[0].startswith("the database does not answer: ")
    broken.dispose()


def test_metrics_count_what_the_database_holds_and_what_was_checked_since(shift, pages):
    shift.duties[Duty.POLL]()
    found = lines(pages.metrics())
    assert 'ofsted_monitor_checks_total{verdict="baseline"} 2.0' in found
    assert 'ofsted_monitor_deliveries{state="failed"} 0.0' in found
    name = 'ofsted_monitor_source_last_success_timestamp_seconds{source="ofsted/list"} '
    (value,) = [line.removeprefix(name) for line in found if line.startswith(name)]
    assert float(value) == MONDAY.timestamp()
    assert any(line.startswith("ofsted_monitor_requests_total{host=") for line in found)
