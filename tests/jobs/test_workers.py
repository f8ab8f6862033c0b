"""Work in processes that may die of it: each file harms only the work on itself."""

import os
import threading

import pytest

from jobs.reading import ReadingPool
from jobs.workers import WorkerPool
from monitor.errors import (
    BeyondLimitsError,
    NotAPdfError,
    ReaderFailedError,
    ReadError,
    WorkersFailedError,
)
from tests.support.pdf_bomb import pdf_bomb
from tests.support.report_pdf import ilacs_report


@pytest.fixture(scope="module")
def workers():
    with WorkerPool(1) as pool:
        yield pool


def length(body):
    return len(body)


def die(body):
    os._exit(1)


def hang(body):
    threading.Event().wait()


def devour(body):
    return [bytearray(100_000_000) for _ in range(1000)]


@pytest.mark.parametrize(
    ("work", "reason"),
    [
        (die, "made the reader crash"),
        (hang, "took longer than 2 seconds"),
        (devour, "needs more memory"),
    ],
)
def test_work_that_goes_wrong_is_an_error_and_the_next_file_is_worked_on(workers, work, reason):
    limits = {"longest_s": 2.0} if work is hang else {}
    with pytest.raises(BeyondLimitsError, match=reason):
        workers.submit(work, b"x", **limits).result()
    assert workers.submit(length, b"four").result() == 4


def stumble(body):
    return [][0]


def test_a_bug_in_a_reader_harms_only_its_own_file_and_is_logged(workers, caplog):
    with pytest.raises(ReaderFailedError, match=r"made the reader fail \(IndexError\)"):
        workers.submit(stumble, b"x").result()
    assert "stumble" in caplog.text
    assert workers.submit(length, b"four").result() == 4


def test_work_is_not_waited_for_longer_than_asked(workers):
    before = workers.submit(hang, b"x", longest_s=2.0)
    with pytest.raises(BeyondLimitsError, match="other files took all the time"):
        workers.submit(length, b"x").result(wait_s=0.01)
    with pytest.raises(BeyondLimitsError):
        before.result()


def process(body):
    return os.getpid()


def test_after_a_rest_no_worker_is_left_and_the_next_file_is_worked_on():
    with WorkerPool(1) as pool:
        first = pool.submit(process, b"x").result()
        unfinished = pool.submit(hang, b"x", longest_s=2.0)
        pool.rest()
        os.kill(first, 0)
        with pytest.raises(BeyondLimitsError, match="took longer"):
            unfinished.result()
        first = pool.submit(process, b"x").result()
        pool.rest()
        with pytest.raises(ProcessLookupError):
            os.kill(first, 0)
        assert pool.submit(process, b"x").result() != first


def test_nothing_is_started_before_there_is_work():
    with WorkerPool(1) as pool:
        assert pool._pool is None


def test_reports_come_back_in_their_order_and_a_bad_one_stops_no_other(workers):
    bodies = [ilacs_report(authority="Durham"), b"<html>", ilacs_report(authority="Norfolk")]
    first, bad, last = ReadingPool(workers).read_all(iter(bodies))
    assert (first.authority, last.authority) == ("durham", "norfolk")
    assert isinstance(bad, NotAPdfError)
    assert ReadingPool(workers).read(bodies[0]) == first


def test_a_decompression_bomb_harms_nothing_but_its_own_reading(workers):
    bomb, report = pdf_bomb(), ilacs_report()
    assert len(bomb) < 2000
    reports = ReadingPool(workers)
    with pytest.raises(BeyondLimitsError):
        reports.read(bomb)
    assert reports.read(report).judgements


def refuse(body):
    raise SystemExit(1)


def test_a_pool_whose_workers_all_died_is_started_again():
    with WorkerPool(1) as pool:
        for work in (die, refuse, die):
            with pytest.raises((ReadError, SystemExit)):
                pool.submit(work, b"x").result()
        assert pool.submit(length, b"four").result() == 4


def refuse_to_start():
    raise OSError("no memory for another process")


def test_workers_that_cannot_start_are_an_error_and_not_waited_for_without_end(monkeypatch):
    monkeypatch.setattr("jobs.workers._set_limits", refuse_to_start)
    with WorkerPool(1) as pool:
        for _ in range(3):
            with pytest.raises(WorkersFailedError, match="cannot start"):
                pool.submit(length, b"x").result()
