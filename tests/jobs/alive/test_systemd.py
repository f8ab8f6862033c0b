import socket

import pytest

from jobs.alive.systemd import Notifier


@pytest.fixture
def systemd(tmp_path):
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as receiver:
        receiver.bind(str(tmp_path / "notify"))
        receiver.settimeout(5)
        yield receiver


def test_systemd_hears_each_step(systemd, tmp_path):
    notifier = Notifier({"NOTIFY_SOCKET": str(tmp_path / "notify")})
    notifier.ready()
    notifier.alive()
    notifier.reloading()
    notifier.stopping()
    heard = [systemd.recv(100).decode() for _ in range(4)]
    assert [line.split("=")[0] for line in heard] == ["READY", "WATCHDOG", "RELOADING", "STOPPING"]
    assert heard[2].splitlines()[1].startswith("MONOTONIC_USEC=")


def test_an_abstract_address_is_understood():
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as receiver:
        receiver.bind("\0ofsted-monitor-test")
        receiver.settimeout(5)
        Notifier({"NOTIFY_SOCKET": "@ofsted-monitor-test"}).ready()
        assert receiver.recv(100) == b"READY=1"


@pytest.mark.parametrize("environ", [{}, {"NOTIFY_SOCKET": "/nowhere/at/all"}])
def test_without_systemd_nothing_happens(environ):
    Notifier(environ).ready()
