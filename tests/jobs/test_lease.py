"""A lease is waited for, renewed beside the work, and given back whatever happens."""

import threading
from datetime import timedelta

import pytest

from jobs import lease as leases
from jobs.lease import held
from monitor.errors import StorageError
from storage.leases import LEASE_LASTS, Lease
from storage.schema import open_for_writing
from tests.support.clock import FakeClock


class Scripted:
    """A lease whose takes go as told; the last answer repeats."""

    def __init__(self, *takes):
        self._takes = list(takes)
        self.taken = 0
        self.enough = threading.Event()
        self.given_back = False

    def take(self):
        answer = self._takes.pop(0) if len(self._takes) > 1 else self._takes[0]
        self.taken += 1
        if self.taken >= 4:
            self.enough.set()
        if isinstance(answer, Exception):
            raise answer
        return answer

    def give_back(self):
        self.given_back = True


def hold(lease, clock, *, wait_s=60.0, waiting=lambda: None):
    return held(lease, clock=clock, wait_s=wait_s, waiting=waiting)


def test_what_is_free_is_held_at_once_and_given_back():
    clock, lease = FakeClock(), Scripted(True)
    with hold(lease, clock, waiting=lambda: pytest.fail("nobody is there")) as ours:
        assert ours
        assert not lease.given_back
    assert lease.given_back
    assert clock.slept == []


def test_it_is_given_back_when_the_work_fails():
    lease = Scripted(True)
    with pytest.raises(RuntimeError), hold(lease, FakeClock()):
        raise RuntimeError
    assert lease.given_back


def test_somebody_elses_is_waited_for_and_that_is_said_once():
    clock, lease, said = FakeClock(), Scripted(False, False, False, True), []
    with hold(lease, clock, waiting=lambda: said.append("waiting")) as ours:
        assert ours
    assert said == ["waiting"]
    assert len(clock.slept) == 3


def test_waiting_ends_and_what_is_not_ours_is_not_given_back():
    clock, lease = FakeClock(), Scripted(False)
    with hold(lease, clock, wait_s=60.0) as ours:
        assert not ours
    assert not lease.given_back
    assert sum(clock.slept) == pytest.approx(60.0, abs=1.0)


def test_the_lease_of_a_dead_process_is_outwaited(tmp_path):
    engine, clock = open_for_writing(f"sqlite:///{tmp_path / 'x.db'}"), FakeClock()
    assert Lease(engine, "ofsted", owner="dead", now=clock.now).take()
    mine = Lease(engine, "ofsted", owner="me", now=clock.now)
    with hold(mine, clock, wait_s=LEASE_LASTS.total_seconds() + 15) as ours:
        assert ours
    assert timedelta(seconds=sum(clock.slept)) <= timedelta(seconds=60)
    engine.dispose()


def test_it_is_renewed_beside_the_work_though_the_database_is_busy_for_once(monkeypatch):
    monkeypatch.setattr(leases, "_RENEW_EVERY_S", 0.001)
    lease = Scripted(True, StorageError("busy"), True)
    with hold(lease, FakeClock()):
        assert lease.enough.wait(30)
    assert lease.given_back
    assert "lease" not in {thread.name for thread in threading.enumerate()}


def test_it_is_renewed_well_before_it_lapses():
    assert LEASE_LASTS.total_seconds() > leases._RENEW_EVERY_S * 2
