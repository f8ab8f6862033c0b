"""`status`: what is wrong on top, what is owed, what was asked of whom."""

import fcntl
import os
import re
import struct
import subprocess
import sys
import termios
from datetime import UTC, datetime, timedelta

import pytest

from jobs.alive.systemd import Notifier
from jobs.alive.vitals import Vitals
from jobs.demo.catalogue import Provider
from jobs.demo.routes import Page
from jobs.demo.story import STORY, SUNDERLAND
from jobs.schedule.timetable import Duty
from jobs.service.shift import open_shift
from monitor.config import load_config
from monitor.errors import StorageError
from tests.support.clock import FakeClock
from tests.support.command import REPOSITORY
from tests.support.desk import desk
from tests.support.ticking import ticking

DURHAM = Provider("80465", "Durham County Council")


@pytest.fixture
def half_broken(tmp_path):
    """A desk that reads Sunderland, cannot read Durham, and has not looked at Norfolk yet."""
    with desk(tmp_path, [SUNDERLAND, DURHAM], authorities=["Sunderland", "Durham"]) as it:
        it.site.publish(STORY[3].document())
        it.site.instead("/provider/44/80465", Page(b"<html>busy</html>", status=403))
        it.check()
        change(it, "'Durham'", "'Durham', 'Norfolk'")
        yield it


def change(it, before, now):
    """Change the configuration."""
    config = it.folder / "config.toml"
    config.write_text(config.read_text(encoding="utf-8").replace(before, now), encoding="utf-8")


def test_what_is_wrong_comes_first(half_broken):
    status = half_broken.run("status", "--json").json
    assert [(row["source"], row["kind"], row["state"]) for row in status["sources"]] == [
        ("ofsted/durham", "authority", "failing"),
        ("ofsted/norfolk", "authority", "new"),
        ("ofsted/list", "list", "ok"),
        ("ofsted/sunderland", "authority", "ok"),
    ]


def test_a_source_says_what_scripts_rely_on(half_broken):
    failing, new, *_, good = half_broken.run("status", "--json").json["sources"]
    assert "403" in failing["error"]
    assert (failing["failures"], failing["last_success"]) == (1, None)
    assert (new["last_success"], new["failures"], new["error"]) == (None, 0, None)
    assert good["last_success"].endswith("+00:00")
    assert good.keys() == {
        "source",
        "kind",
        "state",
        "last_success",
        "last_change",
        "next_run",
        "failures",
        "error",
    }


def test_deliveries_and_requests_are_counted(half_broken):
    status = half_broken.run("status", "--json").json
    assert status["deliveries"] == {"pending": 0, "failed": 0}
    site = half_broken.site.base_url.removeprefix("http://")
    assert status["requests_today"][site]["requests"] > 2
    assert status["requests_today"][site].keys() == {"requests", "not_modified", "bytes"}


def test_a_person_reads_what_is_wrong_and_then_a_table(half_broken):
    ran = half_broken.run("status")
    trouble, heading, first, *_ = ran.out.splitlines()
    assert re.match(r"failing: ofsted/durham failed once since \d+ \w+ \d\d:\d\d: .*403", trouble)
    assert heading.split("  ")[0] == "Source"
    assert first.split()[:2] == ["ofsted/durham", "failing"]
    assert "sources: 1 failing, 1 new, 2 ok" in ran.out
    assert "deliveries: 0 waiting, 0 given up" in ran.out
    assert "times, 0 not modified" in ran.out
    assert ran.code == 0


def test_each_source_says_when_it_is_looked_at_next(half_broken):
    change(half_broken, "[ofsted]", '[ofsted]\npoll = ["0 12 * * *"]\nsweep = ["0 18 * * *"]')
    change(half_broken, "instance", 'timezone = "Asia/Tokyo"\ninstance')
    rows = half_broken.run("status", "--json").json["sources"]
    next_run = {row["source"]: row["next_run"] for row in rows}
    poll, sweep = next_run["ofsted/list"], next_run["ofsted/sunderland"]
    assert (poll[10:16], sweep[10:16]) == ("T03:00", "T09:00")
    assert next_run["ofsted/durham"] == next_run["ofsted/norfolk"] == min(poll, sweep)
    assert all(row["next_run"].endswith("+00:00") for row in rows)
    shown = half_broken.run("status").out.splitlines()
    assert [line[-5:] for line in shown if line.startswith("ofsted/s")] == ["18:00"]


def test_it_fits_a_terminal_of_80_columns(half_broken):
    change(half_broken, "'Norfolk'", "'Norfolk', 'Kensington and Chelsea'")
    shown = on_terminal(half_broken, "status")
    assert max(map(len, shown)) <= 80
    assert shown[0].startswith("failing: ofsted/durham failed once since ")
    assert any(line.startswith("ofsted/kensington-and-chelsea") for line in shown)
    assert any("Next look" in line for line in shown)


def on_terminal(it, *arguments):
    """Return the lines that a command shows on a terminal of 80 columns, without colours."""
    ours, theirs = os.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    command = [sys.executable, "-m", "jobs.cli", "--config", it.folder / "config.toml", *arguments]
    environ = {**os.environ, "PYTHONPATH": str(REPOSITORY), "TERM": "xterm"}
    environ.pop("COLUMNS", None)
    with subprocess.Popen(command, stdout=theirs, env=environ) as process:
        os.close(theirs)
        shown = b"".join(read_all(ours))
    os.close(ours)
    assert process.returncode == 0
    return re.sub(r"\x1b\[[0-9;]*m", "", shown.decode()).split("\r\n")


def read_all(terminal):
    """Give what is written to a terminal until nobody has it open any more."""
    while True:
        try:
            yield os.read(terminal, 4096)
        except OSError:  # how Linux says so
            return


def test_a_duty_that_fails_is_shown_until_it_works(half_broken):
    config = load_config(half_broken.folder / "config.toml", environ={})
    with open_shift(config, Vitals(Notifier({}))) as shift:
        shift.log.failed(Duty.HOUSEKEEPING, StorageError("the disk is full"))
        first = half_broken.run("status", "--json").json["sources"][0]
        shown = half_broken.run("status").out.splitlines()[0]
        shift.log.done(Duty.HOUSEKEEPING, whole=True)
        assert "job/housekeeping" not in half_broken.run("status").out
    assert (first["source"], first["kind"], first["state"]) == (
        "job/housekeeping",
        "job",
        "failing",
    )
    assert (first["error"], first["failures"]) == ("the disk is full", 1)
    assert shown.startswith("failing: job/housekeeping failed once")


def test_a_service_that_is_gone_is_noticed(half_broken):
    long_ago = FakeClock(datetime.now(UTC) - timedelta(days=2))
    with ticking(half_broken.folder / "config.toml", long_ago) as ticker:
        ticker.tick()
    assert half_broken.run("status").out.startswith("late: the next look was due ")


def test_what_waits_for_a_channel_that_is_gone_is_on_top(tmp_path):
    with desk(tmp_path, [SUNDERLAND], authorities=["Sunderland"]) as it:
        it.site.publish(STORY[3].document())
        it.check()
        change(
            it,
            "[[alerts]]",
            '[channels.spare]\ntype = "slack"\nwebhook_url = "http://127.0.0.1:1/x"\n\n[[alerts]]',
        )
        change(it, '"desk-slack"]', '"spare"]')
        it.site.publish(STORY[5].document())
        it.run("check")
        change(it, '"spare"]', '"desk-slack"]')
        change(it, "[channels.spare]", "[channels.other]")
        ran = it.run("status")
    assert ran.out.startswith("stranded: 1 waiting for spare, which is no channel now")


def test_what_is_watched_no_more_is_not_shown(half_broken):
    change(half_broken, ", 'Durham'", "")
    sources = [row["source"] for row in half_broken.run("status", "--json").json["sources"]]
    assert sources == ["ofsted/norfolk", "ofsted/list", "ofsted/sunderland"]


def test_a_recipient_who_cannot_be_told_is_a_source_in_trouble(tmp_path):
    with desk(tmp_path, [SUNDERLAND], authorities=["Sunderland"]) as it:
        it.site.publish(STORY[3].document())
        it.check()
        change(it, f"port = {it.mail.port}", "port = 1")
        it.site.publish(STORY[5].document())
        assert it.run("check").code == 3
        status = it.run("status", "--json").json
    trouble = status["sources"][0]
    assert (trouble["source"], trouble["state"]) == (
        "channel/desk-mail/desk@example.org",
        "failing",
    )
    assert status["deliveries"]["pending"] == 1
