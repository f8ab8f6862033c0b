"""A database that is full, locked or gone for a while: nothing is lost, and nothing told twice."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import event, text

from jobs.demo.story import STORY, SUNDERLAND
from jobs.schedule.timetable import Duty
from storage.tallies import read_sources
from storage.verify import verify
from tests.support.clock import FakeClock
from tests.support.databases import fresh_database
from tests.support.desk import desk
from tests.support.ticking import ticking

MONDAY = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
TOLD = ["Sunderland: Inadequate → Outstanding"]


@pytest.fixture
def clock():
    return FakeClock(MONDAY)


@pytest.fixture
def sunderland(tmp_path):
    with desk(
        tmp_path,
        [SUNDERLAND],
        authorities=["Sunderland"],
        database="sqlite:///desk.db?timeout=0.05",
    ) as it:
        it.site.publish(STORY[3].document())
        yield it


def subjects(it):
    """What was told of Ofsted; that the service itself could do nothing is told besides."""
    found = [mail.message["Subject"] for mail in it.mails()]
    return [subject for subject in found if not subject.startswith("job/")]


def publish_in_trouble(it, ticker, clock, caplog):
    """Let a report appear, and the service try in vain to keep it for an hour."""
    it.site.publish(STORY[5].document())
    caplog.clear()
    ticker.run_until(clock.now() + timedelta(hours=1))
    assert subjects(it) == []


def recover(it, ticker, clock):
    """Let another hour pass; all is told once, and the database is whole."""
    ticker.run_until(clock.now() + timedelta(hours=1))
    assert subjects(it) == TOLD
    assert all(not each.failures for each in read_sources(ticker.shift.app.engine).values())


def said(caplog, words):
    return sum(words in record.getMessage() for record in caplog.records)


def test_a_full_disk_is_said_seldom_and_what_appeared_meanwhile_is_told_after(
    sunderland, clock, caplog
):
    full = [False]

    def limit(connection):  # as many pages as there are
        connection.exec_driver_sql(f"PRAGMA max_page_count = {1 if full[0] else 1_000_000_000}")

    with ticking(sunderland.folder / "config.toml", clock) as ticker:
        ticker.run_until(MONDAY + timedelta(hours=1))
        event.listen(ticker.shift.app.engine, "begin", limit, insert=True)
        full[0] = True
        publish_in_trouble(sunderland, ticker, clock, caplog)
        assert said(caplog, "poll: failed: ") == 1
        assert said(caplog, "has no room left on its disk") <= 2
        full[0] = False
        recover(sunderland, ticker, clock)
    assert verify(f"sqlite:///{sunderland.folder / 'desk.db'}").problems == ()


def test_a_database_that_another_program_locks_is_used_again_when_it_is_free(
    sunderland, clock, caplog
):
    file = sunderland.folder / "desk.db"
    with ticking(sunderland.folder / "config.toml", clock) as ticker:
        ticker.run_until(MONDAY + timedelta(hours=1))
        with closing(sqlite3.connect(file, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            publish_in_trouble(sunderland, ticker, clock, caplog)
            assert ticker.shift.duties[Duty.PULSE]()  # it answers those who only ask
        assert said(caplog, "poll: failed: ") == 1
        recover(sunderland, ticker, clock)


@pytest.fixture
def on_server(tmp_path):
    with (
        fresh_database("postgresql", tmp_path) as url,
        desk(tmp_path, [SUNDERLAND], authorities=["Sunderland"], database=url) as it,
    ):
        it.site.publish(STORY[3].document())
        yield it


def test_a_server_that_is_restarted_between_two_questions_is_asked_again(on_server, clock):
    with ticking(on_server.folder / "config.toml", clock) as ticker:
        ticker.run_until(MONDAY + timedelta(hours=1))
        engine = ticker.shift.app.engine
        hang_up_on(engine)
        on_server.site.disguise(hanging_up_once(engine))
        on_server.site.publish(STORY[5].document())
        ticker.run_until(MONDAY + timedelta(hours=1, minutes=10))
        assert subjects(on_server) == TOLD
        assert all(not each.failures for each in read_sources(engine).values())


def hang_up_on(engine):
    """End every connection of ours, as a server does that is restarted."""
    others = text(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
        "WHERE datname = current_database() AND pid <> pg_backend_pid()"
    )
    with engine.connect() as connection:
        connection.execute(others)


def hanging_up_once(engine):
    """Hang up in the middle of a round, when an authority's page is asked for."""
    turns = [engine]

    def hang_up(path, page):
        if "/provider/" in path and turns:
            hang_up_on(turns.pop())
        return page

    return hang_up
