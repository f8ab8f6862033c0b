"""Two processes that reach for the rows of one message at the same moment."""

import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import UTC, datetime

import pytest
from sqlalchemy import event as sql_event

from monitor.detect.reports import detect_report
from monitor.model.memory import Owed
from storage.ledger import ledger_opener
from storage.outbox import SqlOutbox
from storage.schema import open_for_writing
from tests.monitor.detect.build import graded, read_document

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
YEARS = range(2012, 2020)
NOBODY_ELSE_COMES_S = 0.5


@pytest.fixture(params=["today", ""], ids=["digest", "burst"])
def owing(engine, request):
    """A database that owes one person one message of many events."""
    owed = Owed("desk", "mail", "reader@example.org", NOW, request.param)
    with ledger_opener(engine)() as ledger:
        for year in YEARS:
            document = read_document("overall=O", year=year)
            ledger.save_event(detect_report(document, [graded("overall=I")], NOW), [owed])


@pytest.fixture
def meeting(url):
    """Two outboxes; each that has chosen a row waits a moment for the other to choose too."""
    both_have_chosen = threading.Barrier(2)

    def wait(_connection, _cursor, statement, *_):
        if statement.startswith("UPDATE deliveries"):
            with suppress(threading.BrokenBarrierError):
                both_have_chosen.wait(NOBODY_ELSE_COMES_S)

    engines = [open_for_writing(url) for _ in range(2)]
    for engine in engines:
        sql_event.listen(engine, "before_cursor_execute", wait)
    yield [SqlOutbox(engine) for engine in engines]
    for engine in engines:
        engine.dispose()


@pytest.mark.usefixtures("owing")
def test_the_message_is_claimed_by_one_and_neither_waits_for_ever(meeting):
    with ThreadPoolExecutor(2) as both:
        claims = both.map(lambda it: it.claim(NOW, owner=str(id(it)), channels=["mail"]), meeting)
    assert sorted(map(len, claims)) == [0, len(YEARS)]
