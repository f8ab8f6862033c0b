"""A command that is forked is as good as one in an interpreter of its own."""

import os
import select
import signal
import subprocess
import sys

import pytest

from jobs.demo.story import SUNDERLAND
from tests.support.command import REPOSITORY, ofsted_monitor, started
from tests.support.desk import desk
from tests.support.forked import Forked
from tests.support.mirror import ENDS_WITH
from tests.support.running import HeldPage

ORIGINS_ID = """
import sys
from pathlib import Path
from tests.support import command
with command.started("--version", cwd=Path("/")) as forked:
    print(command._origin()._process.pid, flush=True)
sys.stdin.read()
"""


def nothing():
    """Be prepared for in an interpreter of its own, which makes the start a fresh one."""


def both(**how):
    """Return what two starts with the same arguments leave behind: one forked, one fresh."""
    arguments = how.pop("arguments", ())
    return [ofsted_monitor(*arguments, prepare=it, **how) for it in (None, nothing)]


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(["--version"], id="an answer"),
        pytest.param(["authorities", "--region", "North East"], id="a table"),
        pytest.param(["authorities", "--json"], id="JSON"),
        pytest.param(["chekc"], id="wrong use"),
        pytest.param(["ratings"], id="no configuration"),
        pytest.param(["init", "nowhere/config.toml"], id="not done"),
    ],
)
def test_it_says_and_ends_the_same(tmp_path, arguments):
    forked, fresh = both(arguments=arguments, cwd=tmp_path)
    assert forked == fresh


def test_it_starts_with_the_same_and_nothing_of_another_command_is_left(tmp_path):
    inner = tmp_path / "inner"
    inner.mkdir()
    for how in (
        {"cwd": inner, "arguments": ["a", "b", "ü"], "TZ": "Asia/Tokyo", "OFSTED_X": "é\udcff"},
        {"cwd": tmp_path, "COLUMNS": "40"},
    ):
        forked, fresh = both(module="tests.support.mirror", **how)
        assert forked.json == fresh.json
        assert forked == fresh
        assert (fresh.code, fresh.err) == (ENDS_WITH, "a thread has ended\nat exit\n")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_a_signal_ends_it_the_same(tmp_path, number):
    forked, fresh = (
        ended_by(number, tmp_path / name, prepare)
        for name, prepare in (("forked", None), ("fresh", nothing))
    )
    assert forked == fresh
    assert forked[2] == (130 if number == signal.SIGINT else -number)


def ended_by(number, folder, prepare):
    """Return what a check says, and how it ends, that gets a signal while it waits for a page."""
    folder.mkdir()
    held = HeldPage(b"")
    with desk(folder, [SUNDERLAND], authorities=["Sunderland"]) as it:
        it.site.instead("/provider/44/80566", held)
        config = folder / "config.toml"
        with started("--config", config, "check", cwd=folder, prepare=prepare) as process:
            assert held.asked.wait(30)
            assert process.poll() is None
            with pytest.raises(subprocess.TimeoutExpired):
                process.wait(0.01)
            os.killpg(process.pid, number)
            held.go_on.set()
            out, err = process.communicate(timeout=30)
    process.kill()  # nobody any more
    return out, err, process.returncode, process.poll()


@pytest.mark.parametrize("closed", ["stdout", "stderr"])
def test_a_reader_that_goes_away_is_the_same(tmp_path, closed):
    ends = []
    for prepare in (None, nothing):
        with started("parse", "report", "a", cwd=tmp_path, prepare=prepare) as process:
            getattr(process, closed).close()
            left = (process.stderr if closed == "stdout" else process.stdout).read()
        ends.append((left, process.returncode))
    assert ends[0] == ends[1]


@pytest.mark.parametrize(
    ("how", "forks"),
    [
        ({}, True),
        ({"COLUMNS": "80", "TZ": "UTC", "HOME": "/"}, True),
        ({"prepare": nothing}, False),
        ({"PYTHONIOENCODING": "latin-1"}, False),
        ({"LC_ALL": "C"}, False),
    ],
)
def test_what_an_interpreter_reads_before_it_starts_is_for_one_of_its_own(tmp_path, how, forks):
    with started("--version", cwd=tmp_path, **how) as process:
        process.communicate(timeout=60)
    assert isinstance(process, Forked if forks else subprocess.Popen)


@pytest.mark.parametrize("end", [subprocess.Popen.kill, lambda session: session.stdin.close()])
def test_where_they_are_forked_is_gone_when_the_tests_are(end):
    with subprocess.Popen(
        [sys.executable, "-c", ORIGINS_ID],
        env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as session:
        origin = os.pidfd_open(int(session.stdout.readline()))
        end(session)
    assert select.select([origin], [], [], 30)[0]
    os.close(origin)
