"""README.md names every command, option, kind of event and key, and none that is not there."""

import re

import pytest
import typer

from jobs.cli.app import command_line
from monitor.config import sections
from monitor.config.channels import CHANNEL_TYPES
from monitor.model.event_kind import EventKind
from tests.support.command import REPOSITORY

README = (REPOSITORY / "README.md").read_text(encoding="utf-8")
SPANS = re.findall(r"`([^`\n]+)`", re.sub(r"```.*?```", "", README, flags=re.S))
TYPED = [
    re.split(r"\s+#", line)[0] for line in re.findall(r"^\$ ofsted-monitor (.*)$", README, re.M)
]
OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]+")
OF_TYPER = {"--help", "--install-completion", "--show-completion"}
SECTIONS = {
    "": (sections.Config,),
    "[ofsted]": (sections.Ofsted,),
    "[fetch]": (sections.Fetch,),
    "[service]": (sections.Service,),
    "[channels.NAME]": tuple(CHANNEL_TYPES.values()),
    "[[alerts]]": (sections.Alert,),
    "[[news]]": (sections.News,),
    "[[pages]]": (sections.Page,),
}
ROWS = [
    tuple(map(str.strip, row.strip("|").split(" | ", 1)))
    for row in README.split("## Configuration")[1].split("\n## ")[0].splitlines()
    if row.startswith("| `")
]


def commands(command, path=()):
    """Give every command that can be called, by the words that call it."""
    if getattr(command, "invoke_without_command", False) or not hasattr(command, "commands"):
        yield " ".join(path), {name for each in command.params for name in each.opts} - OF_TYPER
    for name, inner in getattr(command, "commands", {}).items():
        yield from commands(inner, (*path, name))


MAIN = typer.main.get_command(command_line())
COMMANDS = {
    name: {opt for opt in opts if opt.startswith("--")} for name, opts in commands(MAIN) if name
}


def called(text):
    """Return the command that a line or a span calls, if it calls one."""
    names = (name for name in COMMANDS if re.match(rf"{re.escape(name)}(?![\w.-])", text))
    return max(names, key=len, default=None)


def described(name):
    """Return the options that README.md gives a command."""
    return {opt for span in SPANS if called(span) == name for opt in OPTION.findall(span)}


def keys(row):
    """Return the section and the keys that the first cell of a row names."""
    first, *others = re.findall(r"`([^`]+)`", row[0])
    section, _, key = first.rpartition(" ")
    return (first, []) if first in SECTIONS else (section, [key, *others])


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_described_with_all_its_options_and_no_others(name):
    assert any(called(span) == name for span in SPANS)
    assert described(name) == COMMANDS[name]


def test_every_option_before_the_command_is_described():
    own = {name for each in MAIN.params for name in each.opts} - OF_TYPER
    assert own <= {opt for span in SPANS for opt in OPTION.findall(span)}


@pytest.mark.parametrize("line", TYPED)
def test_every_line_to_type_calls_what_there_is(line):
    assert called(line)
    assert set(OPTION.findall(line)) <= COMMANDS[called(line)]


def test_every_kind_of_event_is_named_and_no_other():
    kinds = {kind.value for kind in EventKind}
    families = "|".join({kind.split(".")[0] for kind in kinds})
    found = re.compile(rf"(?:{families})\.[a-z]+")
    assert {span for span in SPANS if found.fullmatch(span)} == kinds


@pytest.mark.parametrize("section", SECTIONS)
def test_every_key_stands_in_its_sections_row(section):
    words = {
        word
        for row in ROWS
        if keys(row)[0] == section
        for word in re.findall(r"\w+", " ".join(row))
    }
    fields = {field for model in SECTIONS[section] for field in model.model_fields}
    tables = {re.match(r"\W+(\w+)", name)[1] for name in SECTIONS if name}
    assert fields - (tables if not section else set()) <= words


@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_every_key_that_is_named_is_one(row):
    section, named = keys(row)
    assert set(named) <= {field for model in SECTIONS[section] for field in model.model_fields}
