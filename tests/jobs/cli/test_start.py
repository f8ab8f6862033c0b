"""How a command starts: a question loads nothing that only a check needs."""

import subprocess
import sys

import pytest

from tests.support.command import REPOSITORY

HEAVY = {
    *("requests", "urllib3", "apscheduler", "jinja2", "alembic", "rich", "lxml", "bs4"),
    *("matplotlib", "numpy", "openpyxl", "feedparser", "trafilatura", "apprise", "pypdfium2"),
    *("prometheus_client", "smtplib", "multiprocessing", "python_calamine", "http.server"),
}
LOADED = """
import sys
from jobs.cli.__main__ import main
try:
    main()
finally:
    print(*sys.modules, file=sys.stderr)
"""


def loaded(cwd, *arguments):
    """Return the names of all modules that a command has loaded at its end."""
    done = subprocess.run(
        [sys.executable, "-c", LOADED, *map(str, arguments)],
        cwd=cwd,
        env={"PYTHONPATH": str(REPOSITORY)},
        capture_output=True,
        text=True,
        check=True,
    )
    return set(done.stderr.splitlines()[-1].split())


@pytest.mark.parametrize(
    "question",
    [
        ["ratings"],
        ["ratings", "--csv"],
        ["history", "Sunderland"],
        ["events", "--json"],
        ["reports"],
        ["search", "care"],
        ["snapshots", "ofsted/list"],
        ["due"],
        ["articles"],
    ],
    ids=" ".join,
)
def test_a_question_loads_no_network_no_schedule_and_no_reader(asked, question):
    modules = loaded(asked.folder, "--config", asked.folder / "config.toml", *question)
    assert "sqlalchemy" in modules
    assert not modules & HEAVY


@pytest.mark.parametrize("question", [["--help"], ["ratings", "--help"], ["--version"]])
def test_help_loads_neither_database_nor_configuration(tmp_path, question):
    modules = loaded(tmp_path, *question)
    assert not modules & (HEAVY | {"sqlalchemy", "monitor.config", "monitor.register.register"})


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        pytest.param("history su", {"suffolk", "sunderland", "surrey", "sutton"}, id="an id"),
        pytest.param("ratings Sun", {"Sunderland"}, id="a name"),
        pytest.param("ratings milt", {"milton-keynes"}, id="of two words"),
        pytest.param("events --authority darl", {"darlington"}, id="after an option"),
        pytest.param("ratings --grade in", {"inadequate"}, id="a grade"),
        pytest.param("ratings --sort le", {"leadership"}, id="a column"),
        pytest.param("ratings --region south", {"south-east", "south-west"}, id="a region"),
        pytest.param("events --kind rating.f", {"rating.first"}, id="a kind of event"),
        pytest.param("reports --kind mon", {"monitoring_visit"}, id="a kind of document"),
        pytest.param("articles Sunderl", {"Sunderland"}, id="of an article"),
        pytest.param("export reports Sunderl", {"Sunderland"}, id="of a report to export"),
        pytest.param("export events --authority Sunderl", {"Sunderland"}, id="of an event"),
        pytest.param("export ratings --format x", {"xlsx"}, id="a form"),
        pytest.param("deliveries --state p", {"pending"}, id="a state"),
        pytest.param("his", {"history"}, id="a command"),
        pytest.param("history zzz", set(), id="nobody"),
    ],
)
def test_a_shell_is_offered_what_can_be_typed(run, typed, offered):
    words = f"ofsted-monitor {typed}"
    ran = run(
        _OFSTED_MONITOR_COMPLETE="complete_bash",
        COMP_WORDS=words,
        COMP_CWORD=str(len(words.split()) - 1),
    )
    assert set(ran.out.split()) == offered
    assert ran.err == ""


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_is_told_how_to_ask(run, shell):
    ran = run("--show-completion", shell, _TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION="1")
    assert (ran.code, ran.err) == (0, "")
    assert f"_OFSTED_MONITOR_COMPLETE=complete_{shell}" in ran.out


def test_completion_is_installed_in_the_home_folder_and_nowhere_else(run, tmp_path):
    ran = run(
        "--install-completion",
        "bash",
        HOME=str(tmp_path),
        _TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION="1",
    )
    assert ran.code == 0
    assert "bash completion installed" in ran.out
    (script,) = tmp_path.rglob("*.sh")
    assert "_OFSTED_MONITOR_COMPLETE=complete_bash" in script.read_text()
