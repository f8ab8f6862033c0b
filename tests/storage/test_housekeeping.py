"""What goes, what stays for ever, and proving that all is there."""

import sqlite3
import threading
from datetime import timedelta

import pytest
from sqlalchemy import func, select, update

from monitor.errors import StorageError, UnwritableFileError
from monitor.model.memory import Outcome
from monitor.model.source import FetchedPage, SourceId, Verdict
from storage import content
from storage.backup import back_up
from storage.engine import database_file
from storage.housekeeping import check_integrity, references_to_contents, tidy
from storage.ledger import ledger_opener
from storage.tables.events import deliveries, events
from storage.tables.kept import contents
from storage.tables.sources import checks, sources
from storage.verify import verify
from storage.waiting import waiting_deliveries
from storage.week import read_week
from tests.support.clock import FakeClock
from tests.support.owing import NOW, Office, Taker, owed, rating

SOURCE = SourceId("ofsted/sunderland")
URL = "https://reports.example/provider/44/80566"


def page(body, at=NOW):
    return FetchedPage(url=URL, body=body, fetched_at=at)


@pytest.fixture
def open_ledger(engine):
    return ledger_opener(engine)


@pytest.fixture
def read(engine):
    def read(statement):
        with engine.connect() as connection:
            return connection.execute(statement).scalars().all()

    return read


def write(engine, statement):
    with engine.begin() as connection:
        connection.execute(statement)


def check(open_ledger, at, verdict=Verdict.UNCHANGED):
    with open_ledger() as ledger:
        ledger.record(Outcome(source=SOURCE, verdict=verdict, at=at))


def test_old_checks_go_and_how_the_source_stands_stays(engine, open_ledger, read):
    for days in (200, 100, 10):
        check(open_ledger, NOW - timedelta(days=days))
    before = read(select(sources.c.last_success_at))
    assert tidy(engine, before=NOW - timedelta(days=90)).checks == 2
    assert read(select(func.count()).select_from(checks)) == [1]
    assert read(select(sources.c.last_success_at)) == before


def test_that_nothing_was_new_is_forgotten_sooner(engine, open_ledger, read):
    for verdict in (Verdict.UNCHANGED, Verdict.CHANGED, Verdict.FAILED):
        for days in (100, 20, 5):
            check(open_ledger, NOW - timedelta(days=days), verdict)
    week, quarter = NOW - timedelta(days=8), NOW - timedelta(days=90)
    assert tidy(engine, before=quarter, unchanged_before=week).checks == 4
    left = read(select(checks.c.verdict).order_by(checks.c.id))
    assert left == ["unchanged", "changed", "changed", "failed", "failed"]


def test_bytes_that_nothing_refers_to_go_and_all_others_stay(engine, open_ledger, read):
    with open_ledger() as ledger:
        ledger.keep_page(SOURCE, URL, page(b"first"), reader_version=1)
        ledger.keep_page(SOURCE, URL, page(b"second"), reader_version=1)
        ledger.keep_unread(SourceId("file/1"), URL + "/1", page(b"unreadable"))
    with engine.begin() as connection:
        stray = content.store(connection, b"nobody's", NOW)
    assert tidy(engine, before=NOW).contents == 1
    assert stray not in read(select(contents.c.sha256))
    assert len(read(select(contents.c.sha256))) == 3
    assert tidy(engine, before=NOW).contents == 0


def test_every_table_that_names_bytes_is_asked():
    named = {f"{column.table.name}.{column.name}" for column in references_to_contents()}
    assert {"pages.sha256", "snapshots.sha256", "readings.sha256"} <= named


def test_events_and_what_was_told_stay_whatever_their_age(engine, read):
    office = Office(engine, {"mail": Taker("mail")}, FakeClock(NOW))
    office.owe(owed())
    office.deliver()
    tidy(engine, before=NOW + timedelta(days=4000))
    assert office.states() == ["sent"]
    assert len(read(select(events.c.id))) == 1


def test_a_database_in_order_is_found_in_order(engine, url):
    office = Office(engine, {"mail": Taker("mail")}, FakeClock(NOW))
    office.owe(owed())
    office.deliver()
    office.owe(owed("other"), year=2020)
    with ledger_opener(engine)() as ledger:
        ledger.keep_page(SOURCE, URL, page(b"first"), reader_version=1)
    check_integrity(engine)
    found = verify(url)
    assert found.problems == ()
    assert found.looked_at["contents"] == 1
    assert found.looked_at["events"] == found.looked_at["deliveries"] == 2
    assert found.looked_at["references"] >= 4


def test_bytes_that_are_not_what_their_hash_says_are_found(engine, url, open_ledger):
    with open_ledger() as ledger:
        ledger.keep_page(SOURCE, URL, page(b"first"), reader_version=1)
        ledger.keep_page(SOURCE, URL + "/2", page(b"second"), reader_version=1)
    write(engine, update(contents).where(contents.c.size == 5).values(body=b"rubbish"))
    (problem,) = verify(url).problems
    assert "damaged" in problem


def test_an_event_that_was_tampered_with_is_found(engine, url):
    office = Office(engine, {}, FakeClock(NOW))
    event = office.owe(owed())
    write(engine, update(events).values(key="another"))
    assert verify(url).problems == (f"event {event.id} is not what its key says",)


@pytest.mark.parametrize(
    "became",
    [
        pytest.param({"state": "pending", "next_attempt_at": None}, id="never tried again"),
        pytest.param({"state": "sent"}, id="sent, but nobody knows when"),
        pytest.param({"state": "failed"}, id="given up without a reason"),
        pytest.param({"state": "lost"}, id="a state that there is not"),
    ],
)
def test_a_delivery_that_nobody_accounts_for_is_found(engine, url, became):
    office = Office(engine, {}, FakeClock(NOW))
    office.owe(owed())
    write(engine, update(deliveries).values(**became))
    (problem,) = verify(url).problems
    assert "nothing says what became of it" in problem


def test_a_reference_to_nothing_is_found(engine, url, open_ledger):
    if engine.dialect.name != "sqlite":
        pytest.skip("PostgreSQL cannot be brought to hold one")
    office = Office(engine, {}, FakeClock(NOW))
    event = office.owe(owed())
    with sqlite3.connect(database_file(url)) as raw:
        raw.execute("DELETE FROM events")
    raw.close()
    assert verify(url).problems == (f"deliveries.event names {event.id}, which is not there",)


def test_a_damaged_file_is_found(engine, url):
    if engine.dialect.name != "sqlite":
        pytest.skip("a server looks after its own files")
    with engine.begin() as connection:
        for number in range(200):
            content.store(connection, bytes([number]) * 3000 + str(number).encode() * 500, NOW)
    tidy_log = engine.connect().execution_options(outside_transaction=True)
    tidy_log.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").close()
    tidy_log.close()
    engine.dispose()
    file = database_file(url)
    with file.open("r+b") as raw:
        raw.seek(file.stat().st_size // 2)
        raw.write(b"\xff" * 8192)
    with pytest.raises(StorageError, match="damaged"):
        verify(url)


def test_a_copy_is_whole_while_others_write(engine, url, open_ledger, tmp_path):
    copy = tmp_path / "copy.db"
    if engine.dialect.name != "sqlite":
        with pytest.raises(StorageError, match="pg_dump"):
            back_up(url, copy)
        return
    enough, stop = threading.Event(), threading.Event()

    def keep_writing():
        number = 0
        while not stop.is_set():
            number += 1
            with open_ledger() as ledger:
                ledger.keep_page(
                    SOURCE,
                    f"{URL}/{number}",
                    page(bytes([number % 256]) * 20_000),
                    reader_version=1,
                )
                ledger.record(Outcome(source=SOURCE, verdict=Verdict.CHANGED, at=NOW))
            if number == 20:
                enough.set()

    writer = threading.Thread(target=keep_writing)
    writer.start()
    assert enough.wait(30)
    try:
        sizes = [back_up(url, copy) for _ in range(3)]
    finally:
        stop.set()
        writer.join()
    assert sizes == sorted(sizes)
    found = verify(f"sqlite:///{copy}")
    assert found.problems == ()
    assert [file.name for file in tmp_path.iterdir() if "copy" in file.name] == ["copy.db"]


def test_a_copy_that_cannot_be_made_leaves_the_last_one(engine, url, tmp_path):
    if engine.dialect.name != "sqlite":
        pytest.skip("is copied by pg_dump")
    with pytest.raises(StorageError, match="is the database itself"):
        back_up(url, database_file(url))
    with pytest.raises(UnwritableFileError, match="cannot be written"):
        back_up(url, tmp_path / "no such folder" / "copy.db")
    copy = tmp_path / "copy.db"
    back_up(url, copy)
    whole = copy.read_bytes()
    engine.dispose()
    file = database_file(url)
    with file.open("r+b") as raw:
        raw.seek(4096 * 3)
        raw.write(b"\xff" * 4096)
    with pytest.raises(StorageError, match=r"^[^\n]*(damaged|malformed)[^\n]*\Z"):
        back_up(url, copy)
    assert copy.read_bytes() == whole
    assert [name for name in tmp_path.iterdir() if name.name.startswith(".copy")] == []


def test_a_new_rating_is_not_ready_before_it_is_in_context(engine, open_ledger):
    office = Office(engine, {}, FakeClock(NOW))
    event = office.owe(owed())
    waiting = waiting_deliveries(engine, NOW)
    assert (waiting.ready, len(waiting.without_context)) == ((), 1)
    with open_ledger() as ledger:
        ledger.add_context(event.id, [], NOW)
    assert len(waiting_deliveries(engine, NOW).ready) == 1
    office.outbox.claim(NOW, owner="another", channels=["mail"])
    assert waiting_deliveries(engine, NOW).ready == ()


def test_a_week_counts_what_was_watched_and_not_ourselves(engine, open_ledger):
    check(open_ledger, NOW - timedelta(days=8))
    check(open_ledger, NOW - timedelta(days=1))
    with open_ledger() as ledger:
        ledger.record(Outcome(source=SourceId("job/sweep"), verdict=Verdict.UNCHANGED, at=NOW))
        ledger.save_event(rating(), [])
    week = read_week(engine, NOW - timedelta(days=7))
    assert (week.checks, len(week.new), week.pending, week.failed) == (1, 1, 0, 0)
