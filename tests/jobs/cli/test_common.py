"""What all commands have in common: help, version, which configuration, and no traceback."""

import subprocess
import sys

import pytest
import typer

from jobs.cli.app import command_line
from monitor import __version__
from tests.support.command import REPOSITORY, started


def leaves(command, path=()):
    """Give every command that does something, with the words that call it."""
    below = getattr(command, "commands", {})
    for name, inner in below.items():
        yield from leaves(inner, (*path, name))
    if not below:
        yield " ".join(path), command


COMMANDS = dict(leaves(typer.main.get_command(command_line())))


@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_of_every_command_holds_an_example_of_it(name):
    assert f"Example: ofsted-monitor {name}" in COMMANDS[name].help.replace(
        "--config my-desk.toml ", ""
    )


def test_version_and_help_are_answers(run):
    version, overview, one = run("--version"), run("--help"), run("check", "-h")
    assert (version.code, version.out) == (0, f"ofsted-monitor {__version__}\n")
    assert all(name.split()[0] in overview.out for name in COMMANDS)
    assert "--sweep" in one.out
    assert (overview.code, one.code, overview.err, one.err) == (0, 0, "", "")


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(["chekc"], id="an unknown command"),
        pytest.param(["check", "--swep"], id="an unknown option"),
        pytest.param(["history"], id="without its argument"),
        pytest.param(["ratings", "--config", "config.toml"], id="--config after the command"),
    ],
)
def test_a_mistyped_command_is_wrong_use(run, arguments):
    ran = run(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert "Error: " in ran.err
    assert "Traceback" not in ran.err


def test_the_configuration_is_named_by_option_or_environment_and_else_is_here(run, tmp_path):
    named = run("--config", "named.toml", "config", "check", OFSTED_MONITOR_CONFIG="other.toml")
    other = run("config", "check", OFSTED_MONITOR_CONFIG="other.toml")
    here = run("config", "check")
    assert [named.err, other.err, here.err] == [
        f"{name}: there is no such file\n" for name in ("named.toml", "other.toml", "config.toml")
    ]
    assert {named.code, other.code, here.code} == {2}
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "arguments",
    [
        ["authorities"],
        ["authorities", "--json"],
        ["authorities", "--csv"],
        ["parse", "report", "a", "b"],
    ],
)
def test_a_reader_that_goes_away_is_no_trouble(tmp_path, arguments):
    with started(*arguments, cwd=tmp_path) as process:
        process.stdout.close()
        err = process.stderr.read()
    assert (process.returncode, err) == (141, "")


@pytest.mark.parametrize("target", ["/dev/full", "&-"])
def test_an_answer_that_cannot_be_written_is_at_most_one_line(tmp_path, target):
    command = f"exec '{sys.executable}' -m jobs.cli authorities durham >{target}"
    done = subprocess.run(
        ["sh", "-c", command],
        cwd=tmp_path,
        env={"PYTHONPATH": str(REPOSITORY)},
        capture_output=True,
        text=True,
        check=False,
    )
    expected = (1, "ofsted-monitor: the answer: No space left on device\n")
    assert (done.returncode, done.stderr) == (expected if target == "/dev/full" else (0, ""))


def test_what_an_encoding_lacks_is_escaped(asked):
    ran = asked.run("events", "--json", PYTHONIOENCODING="latin-1")
    assert "Sunderland: Inadequate → Outstanding" in {event["summary"] for event in ran.json}
    assert r"\u2192" in ran.out
