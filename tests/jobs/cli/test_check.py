"""`check` in a process of its own: what it says, how it ends, and who else is checking."""

import os
import re
import signal
import threading

import pytest

from jobs.demo.routes import Page
from jobs.demo.story import STORY, SUNDERLAND
from jobs.wiring import open_app
from monitor.config import load_config
from storage.leases import Lease
from tests.jobs.cli.conftest import DURHAM
from tests.support.desk import desk
from tests.support.terminal import on_terminal

INADEQUATE_2018, OUTSTANDING_2021 = (STORY[number].document() for number in (3, 5))
OUTAGE = Page(b"<html>busy</html>", status=403)


@pytest.fixture
def watched(tmp_path):
    """A desk that watches Sunderland and Durham and has checked nothing yet."""
    with desk(tmp_path, [SUNDERLAND, DURHAM], authorities=["Sunderland", "Durham"]) as it:
        it.site.publish(INADEQUATE_2018)
        yield it


def config(it, old, new):
    """Change the desk's configuration."""
    file = it.folder / "config.toml"
    file.write_text(file.read_text().replace(old, new))


def test_the_summary_says_what_was_read_and_told(watched):
    first = watched.run("check")
    assert (first.code, first.err) == (0, "")
    assert first.out == (
        "read the list and 2 pages: nothing new (1 event of the past kept as history)\n"
    )
    watched.site.publish(OUTSTANDING_2021)
    second = watched.run("check")
    assert (second.code, second.err) == (0, "")
    assert second.out.splitlines()[0] == "read the list and 1 page: 1 new event"
    assert "Sunderland: Inadequate → Outstanding" in second.out.splitlines()[1]
    assert second.out.splitlines()[-1] == "2 messages sent, 0 not"
    third = watched.run("check", "--quiet")
    assert (third.code, third.out, third.err) == (0, "", "")
    sweep = watched.run("check", "--sweep")
    assert sweep.out == "read the list and 2 pages: nothing new\n"


def test_on_a_terminal_no_line_is_longer_than_that(watched):
    watched.run("check")
    watched.site.publish(OUTSTANDING_2021)
    shown = on_terminal(
        "--config", watched.folder / "config.toml", "check", cwd=watched.folder, columns=80
    )
    said = shown[shown.index("read the list") :].splitlines()  # behind the progress bar
    assert max(map(len, said)) <= 80
    assert said[1].startswith("  Sunderland: Inadequate → Outstanding · ")
    assert said[2].startswith("    ")


def test_only_those_named_are_read(watched):
    ran = watched.run("check", "durham")
    assert ran.out == "read the list and 1 page: nothing new\n"
    assert not [path for path in watched.requests() if SUNDERLAND.urn in path]


def test_all_are_read_though_few_are_watched(tmp_path):
    with desk(tmp_path, [SUNDERLAND, DURHAM], authorities=["Durham"]) as it:
        it.site.publish(INADEQUATE_2018)
        it.run("check", "--all", "--quiet")
        assert it.run("ratings", "Sunderland", "--json").json[0]["published"] == "2018-07-25"


def test_what_fails_is_named_and_the_rest_is_done(watched):
    watched.site.instead("/provider/44/80465", OUTAGE)
    ran = watched.run("check")
    assert (ran.code, ran.err.count("\n")) == (3, 1)
    assert ran.err.startswith("ofsted/durham: ")
    assert "403" in ran.err
    assert ran.out.startswith("read the list and 1 page: ")
    quiet = watched.run("check", "--quiet")
    assert (quiet.code, quiet.out, quiet.err) == (3, "", ran.err)


def test_a_message_that_is_not_taken_is_named(watched):
    watched.run("check")
    watched.site.publish(OUTSTANDING_2021)
    config(watched, f"port = {watched.mail.port}", "port = 1")
    ran = watched.run("check")
    assert ran.code == 3
    assert re.search(r"^desk-mail to desk@example\.org: .*\(will be tried again\)$", ran.err, re.M)
    assert "Traceback" not in ran.err
    assert ran.out.splitlines()[-1] == "1 message sent, 1 not"


@pytest.mark.parametrize(
    ("base_url", "said"),
    [
        pytest.param("http://127.0.0.1:9", "refuses connections", id="nobody answers"),
        pytest.param("https://no-such-host.invalid", "cannot be resolved", id="no such host"),
    ],
)
def test_a_site_that_cannot_be_reached_is_one_line(watched, base_url, said):
    config(watched, f'base_url = "{watched.site.base_url}"', f'base_url = "{base_url}"')
    ran = watched.run("check", "durham")
    assert (ran.code, ran.err.count("\n")) == (3, 2)
    assert [line.split(":")[0] for line in ran.err.splitlines()] == ["ofsted/list", "ofsted/durham"]
    assert said in ran.err
    assert ran.out == "read 0 pages: nothing new\n"


def test_nothing_is_begun_when_a_name_is_mistyped(watched):
    ran = watched.run("check", "Sunderland", "Durhem")
    assert (ran.code, ran.out) == (2, "")
    assert "did you mean Durham?" in ran.err
    assert watched.requests() == []


def test_two_checks_at_once_tell_once(watched):
    watched.run("check")
    watched.site.publish(OUTSTANDING_2021)
    both = [watched.start("check") for _ in range(2)]
    said = [process.communicate(timeout=60) for process in both]
    assert [process.returncode for process in both] == [0, 0]
    assert {err for _, err in said} <= {
        "",
        "another process is just checking: waiting for it\n",
    }
    assert sum("1 new event" in out for out, _ in said) == 1
    assert (len(watched.mails()), len(watched.messages())) == (1, 1)


def test_the_second_of_two_waits_and_says_so(watched):
    watched.run("check")
    settings = load_config(watched.folder / "config.toml", environ={})
    with open_app(settings) as other:
        lease = Lease(other.engine, "ofsted", owner="another", now=other.clock.now)
        assert lease.take()
        watched.requests()
        with watched.start("check") as second:
            said = second.stderr.readline()
            assert said == "another process is just checking: waiting for it\n"
            assert watched.requests() == []
            lease.give_back()
            out, err = second.communicate(timeout=60)
    assert (second.returncode, err) == (0, "")
    assert out == "read the list and 0 pages: nothing new\n"


@pytest.mark.parametrize("whole_group", [True, False], ids=["Ctrl-C", "SIGINT"])
def test_an_interrupted_check_says_so_and_the_next_one_does_it_all(watched, whole_group):
    config(watched, "min_interval = 0", "min_interval = 30")
    with watched.start("check") as process:
        _until(lambda: watched.site.requests)
        send = os.killpg if whole_group else os.kill
        send(process.pid, signal.SIGINT)
        out, err = process.communicate(timeout=30)
    assert (process.returncode, out) == (130, "")
    assert err == "ofsted-monitor: stopped; what was done before is kept\n"
    config(watched, "min_interval = 30", "min_interval = 0")
    again = watched.run("check")
    assert (again.code, again.err) == (0, "")
    assert "read the list and 2 pages" in again.out


def test_a_check_that_is_interrupted_while_it_reads_reports_ends_as_quietly(watched):
    last = _HeldBack(STORY[0].document())
    watched.site.publish(last)
    with watched.start("check") as process:
        assert last.asked.wait(30)
        os.killpg(process.pid, signal.SIGINT)
        last.let_go.set()
        out, err = process.communicate(timeout=30)
    assert (process.returncode, out) == (130, "")
    assert err == "ofsted-monitor: stopped; what was done before is kept\n"
    assert watched.run("ratings", "--json").json == []
    assert "2 events of the past" in watched.run("check").out


class _HeldBack:
    """A document whose file the site hands out only when it is let go."""

    def __init__(self, document):
        self._document = document
        self.asked, self.let_go = threading.Event(), threading.Event()

    def __getattr__(self, name):
        return getattr(self._document, name)

    @property
    def pdf(self):
        self.asked.set()
        self.let_go.wait(30)
        return self._document.pdf


def _until(true, *, give_up_s=30.0):
    """Wait until something is so, by looking again and again."""
    tick = threading.Event()
    for _ in range(int(give_up_s * 100)):
        if true():
            return
        tick.wait(0.01)
    raise AssertionError("it never came true")
