"""The background service as a process: its signals, its signs of life, its log."""

import json
import os
import signal
import socket
import sqlite3
import threading
import time
from contextlib import ExitStack
from datetime import UTC, datetime

import pytest
import requests

from jobs.alive.systemd import Notifier
from jobs.alive.vitals import Vitals
from jobs.demo.story import STORY, SUNDERLAND
from jobs.schedule.timetable import Duty
from jobs.service.shift import open_shift
from monitor.config import load_config
from storage.leases import LEASE_LASTS
from storage.verify import verify
from tests.support.clock import FakeClock
from tests.support.desk import desk
from tests.support.http_site import HttpSite, Reply
from tests.support.running import LONGEST_S, HeldPage, running
from tests.support.ticking import ticking

INADEQUATE_2018, OUTSTANDING_2021 = STORY[3].document(), STORY[5].document()
PAGE = "/provider/44/80566"
SERVICE = '[service]\nlisten = "127.0.0.1:0"\n'


@pytest.fixture
def it(tmp_path):
    with desk(tmp_path, [SUNDERLAND], authorities=["Sunderland"]) as it:
        it.site.publish(INADEQUATE_2018)
        yield it


@pytest.fixture
def serve(it):
    """Start the service; it is gone at the end of the test."""
    with ExitStack() as stack:
        yield lambda *arguments, **environment: stack.enter_context(
            running(it.folder / "config.toml", *(arguments or ("run",)), **environment)
        )


@pytest.fixture
def held(it):
    """Sunderland's page, kept back until a test lets it go."""
    page = HeldPage(it.site._routes.page(PAGE).body)
    it.site.instead(PAGE, page)
    yield page
    page.go_on.set()


def add(it, text):
    file = it.folder / "config.toml"
    file.write_text(file.read_text() + text)


def asked(it, statement):
    database = sqlite3.connect(it.folder / "desk.db")
    try:
        return database.execute(statement).fetchall()
    finally:
        database.close()


def test_a_stop_lets_the_page_in_hand_come_to_its_end(it, serve, held):
    service = serve()
    assert held.asked.wait(LONGEST_S)
    service.send(signal.SIGTERM)
    held.go_on.set()
    assert service.ended(10) == 0
    assert service.lines[-1].endswith("INFO stopped")
    assert len(it.run("ratings", "--json").json) == 1
    assert asked(it, "SELECT * FROM leases") == []


def test_a_site_that_does_not_answer_delays_a_stop_by_less_than_ten_seconds(it, serve, held):
    service = serve()
    assert held.asked.wait(LONGEST_S)
    began = time.monotonic()
    service.send(signal.SIGTERM)
    assert service.ended(15) == 0
    assert time.monotonic() - began < 10
    assert asked(it, "SELECT count(*) FROM snapshots WHERE source = 'ofsted/sunderland'") == [(0,)]
    assert verify(f"sqlite:///{it.folder / 'desk.db'}").problems == ()


def test_a_second_signal_stops_at_once_and_what_was_in_hand_is_done_next_time(it, serve, held):
    service = serve()
    assert held.asked.wait(LONGEST_S)
    service.send(signal.SIGTERM)
    service.send(signal.SIGINT)
    assert service.ended(3) == 0
    assert verify(f"sqlite:///{it.folder / 'desk.db'}").problems == ()
    it.site.as_usual()
    clock = FakeClock(datetime.now(UTC) + LEASE_LASTS)  # that of the process that is gone
    with ticking(it.folder / "config.toml", clock) as ticker:
        assert Duty.POLL in ticker.tick()
    assert len(it.run("ratings", "--json").json) == 1


def test_a_new_configuration_is_taken_and_a_wrong_one_is_not(it, serve):
    service = serve()
    service.wait_for("watching 1 authority for 1 alert;")
    file = it.folder / "config.toml"
    good = file.read_text()
    file.write_text(good.replace("['Sunderland']", "['Sunderland', 'Nowhere']"))
    service.send(signal.SIGHUP)
    service.wait_for(r"ERROR the old configuration stays: ofsted.authorities\[1\]: .*Nowhere")
    file.unlink()
    service.send(signal.SIGHUP)
    service.wait_for("ERROR the old configuration stays: .*there is no such file")
    file.write_text(good.replace("['Sunderland']", "['Sunderland', 'Durham']"))
    service.send(signal.SIGHUP)
    service.wait_for("the new configuration is in force")
    service.wait_for("watching 2 authorities for 1 alert;")
    service.send(signal.SIGTERM)
    assert service.ended(10) == 0


def test_a_new_configuration_waits_for_the_page_in_hand(it, serve, held):
    service = serve()
    assert held.asked.wait(LONGEST_S)
    add(it, SERVICE)
    service.send(signal.SIGHUP)
    service.wait_for("/healthz and /metrics are at")
    held.go_on.set()
    service.wait_for("the new configuration is in force")
    service.send(signal.SIGTERM)
    assert service.ended(10) == 0
    assert len(it.run("ratings", "--json").json) == 1


def test_a_stop_is_not_held_up_by_a_new_configuration_that_waits(it, serve, held):
    service = serve()
    assert held.asked.wait(LONGEST_S)
    add(it, SERVICE)
    service.send(signal.SIGHUP)
    service.wait_for("/healthz and /metrics are at")
    began = time.monotonic()
    service.send(signal.SIGTERM)
    assert service.ended(15) == 0
    assert time.monotonic() - began < 10
    assert verify(f"sqlite:///{it.folder / 'desk.db'}").problems == ()


def test_an_address_that_is_taken_leaves_the_old_configuration(it, serve):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        service = serve()
        service.wait_for("watching 1")
        add(it, f'[service]\nlisten = "127.0.0.1:{taken.getsockname()[1]}"\n')
        service.send(signal.SIGHUP)
        service.wait_for("the old configuration stays: service.listen: .*in use")
        service.send(signal.SIGTERM)
        assert service.ended(10) == 0
        assert serve().ended() == 2  # nothing is started with what cannot be


def test_a_check_by_hand_waits_for_the_page_that_the_service_reads(it, serve, held):
    service = serve()
    assert held.asked.wait(LONGEST_S)
    check = serve("check")
    check.wait_for("another process is just checking")
    held.go_on.set()
    assert check.ended() == 0
    assert [r for r in it.requests() if PAGE[1:] in r] == [f"200 {PAGE[1:]}"]
    service.send(signal.SIGTERM)
    assert service.ended(10) == 0


def test_healthz_and_metrics_say_how_it_does(it, serve):
    add(it, SERVICE)
    service = serve()
    port = service.wait_for("/healthz and /metrics are at 127.0.0.1 port ([0-9]+)")[1]
    service.wait_for("ofsted/sunderland: baseline")
    reply = requests.get(f"http://127.0.0.1:{port}/healthz", timeout=5)
    assert (reply.status_code, reply.text) == (200, "ok\n")
    metrics = requests.get(f"http://127.0.0.1:{port}/metrics", timeout=5).text.splitlines()
    values = dict(line.rsplit(" ", 1) for line in metrics if not line.startswith("#"))
    assert values['ofsted_monitor_checks_total{verdict="baseline"}'] == "2.0"
    host = it.site.base_url.removeprefix("http://")
    assert float(values[f'ofsted_monitor_requests_total{{host="{host}"}}']) >= 2
    assert values['ofsted_monitor_deliveries{state="pending"}'] == "0.0"
    name = 'ofsted_monitor_source_last_success_timestamp_seconds{source="ofsted/sunderland"}'
    assert abs(float(values[name]) - time.time()) < 120
    service.send(signal.SIGINT)
    assert service.ended(10) == 0


def test_without_its_section_nothing_listens(it, serve):
    service = serve()
    service.wait_for("ofsted/sunderland: baseline")
    assert not any("/healthz" in line for line in service.lines)
    service.send(signal.SIGTERM)
    assert service.ended(10) == 0


class Watchdog(HttpSite):
    """An outside watchdog that can be waited for."""

    def __init__(self):
        super().__init__()
        self.pinged = threading.Event()

    def receive(self, request):
        self.pinged.set()
        return super().receive(request)


def test_a_good_round_pings_the_watchdog_outside(it, serve):
    with Watchdog() as watchdog:
        url = watchdog.script("/s3cret-token", Reply())
        add(it, f'[service]\nheartbeat_url = "{url}"\nlisten = "127.0.0.1:0"\n')
        service = serve()
        assert watchdog.pinged.wait(LONGEST_S)
        service.send(signal.SIGTERM)
        assert service.ended(10) == 0
    assert watchdog.paths == ["/s3cret-token"]
    assert not any("s3cret" in line for line in service.lines)


def test_the_log_can_be_json_a_line(it, serve):
    add(it, SERVICE + 'log_format = "json"\n')
    service = serve()
    service.wait_for("ofsted/sunderland: baseline")
    service.send(signal.SIGTERM)
    assert service.ended(10) == 0
    entries = [json.loads(line) for line in service.lines]
    (read,) = [e for e in entries if e.get("source") == "ofsted/sunderland"]
    assert (read["level"], read["message"]) == ("info", "ofsted/sunderland: baseline")


def test_systemd_hears_when_it_is_ready_alive_and_stopping(it, serve):
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd:
        systemd.bind(str(it.folder / "notify"))
        systemd.settimeout(LONGEST_S)
        service = serve("run", NOTIFY_SOCKET=str(it.folder / "notify"))
        heard = {systemd.recv(100).decode(), systemd.recv(100).decode()}
        assert heard == {"READY=1", "WATCHDOG=1"}
        service.send(signal.SIGTERM)
        assert systemd.recv(100) == b"STOPPING=1"
        assert service.ended(10) == 0


def test_a_wrong_configuration_starts_nothing(it, serve):
    add(it, '[servise]\nlisten = "x"\n')
    service = serve()
    assert service.ended() == 2
    assert any(line.startswith("servise") for line in service.lines)


def test_two_services_on_one_database_tell_everything_once(it):
    config = load_config(it.folder / "config.toml", environ=os.environ)
    with ExitStack() as stack:
        shifts = [stack.enter_context(open_shift(config, Vitals(Notifier({})))) for _ in range(2)]
        assert shifts[0].duties[Duty.POLL]()
        it.site.publish(OUTSTANDING_2021)
        begin = threading.Barrier(2)
        failures = []

        def work(shift):
            begin.wait()
            try:
                shift.duties[Duty.POLL]()
                shift.duties[Duty.DELIVERIES]()
            except Exception as error:
                failures.append(error)

        threads = [threading.Thread(target=work, args=(shift,)) for shift in shifts]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert failures == []
    assert [m.message["Subject"] for m in it.mails()] == ["Sunderland: Inadequate → Outstanding"]
    assert len(it.messages()) == 1
