"""A desk that has seen Sunderland's history and its news, for all who only ask."""

import sys
from datetime import timedelta

import pytest

from jobs.cli.app import main
from jobs.demo.catalogue import Provider
from jobs.demo.story import STORY, SUNDERLAND
from tests.support.clock import FakeClock
from tests.support.command import Ran, ofsted_monitor
from tests.support.desk import desk

DURHAM = Provider("80465", "Durham County Council")


@pytest.fixture
def run(tmp_path):
    """Run a command in an empty folder."""
    return lambda *arguments, **more: ofsted_monitor(*arguments, cwd=tmp_path, **more)


@pytest.fixture
def ask(asked, capsys, monkeypatch):
    """Put a question to the populated desk in this process: quick, for many small variations."""

    def ask(*arguments):
        config = str(asked.folder / "config.toml")
        monkeypatch.setattr(
            sys, "argv", ["ofsted-monitor", "--config", config, *map(str, arguments)]
        )
        with pytest.raises(SystemExit) as ending:
            main()
        said = capsys.readouterr()
        return Ran(ending.value.code, said.out, said.err)

    return ask


@pytest.fixture(scope="session")
def asked(tmp_path_factory):
    """A desk to be asked only: until 2018 its past, the rest told on the day after the first.

    Durham is watched too, and has no report.
    """
    clock = FakeClock()
    folder = tmp_path_factory.mktemp("asked")
    with desk(folder, [SUNDERLAND, DURHAM], authorities=["Sunderland", "Durham"]) as it:
        for number, chapter in enumerate(STORY):
            if number == 4:
                it.check(clock=clock)
                clock.advance(timedelta(days=1).total_seconds())
            it.site.publish(chapter.document())
        it.check(clock=clock)
    return it
