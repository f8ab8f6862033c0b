"""Every command, and where it lives: of these only what is asked for is loaded.

A question takes most of its time to start. With all thirty-odd commands before it, each of
them looked at by Typer option by option, it would take a seventh more.
"""

import os
from collections.abc import Mapping, Sequence
from importlib import import_module

import typer

_PLACES: Mapping[str, str] = {
    "init": "setup:init",
    "demo": "demo:demo",
    "check": "check:check",
    "run": "run:run",
    "authorities": "authorities:authorities",
    "ratings": "ratings:ratings",
    "history": "history:history",
    "events": "events:events",
    "reports": "reports:reports",
    "articles": "articles:articles",
    "snapshots": "snapshots:snapshots",
    "diff": "difference:diff",
    "show": "snapshots:show",
    "search": "search:search",
    "due": "due:due",
    "import": "importing:import_history",
    "reread": "reread:reread",
    "accept": "accept:accept",
    "status": "status:status",
    "notify-test": "notify_test:notify_test",
    "export": "export:app",
    "deliveries": "deliveries:app",
    "parse": "parse:app",
    "db": "database:app",
    "config": "setup:config_app",
}
"""Module and name of each, in the order of ``--help``."""

_SETTINGS = {
    "search": {
        "ignore_unknown_options": True,  # they are words that must not be there
        "help_option_names": ["--help"],  # or "-children" would ask for help by its second letter
    }
}


def add_commands(app: typer.Typer, arguments: Sequence[str]) -> None:
    """Add the command that ``arguments`` ask for, or all where that is not plain to see."""
    asked = _asked_for(arguments)
    for name in _PLACES if asked is None else (asked,):
        module, attribute = _PLACES[name].split(":")
        command = getattr(import_module(f"jobs.cli.{module}"), attribute)
        if isinstance(command, typer.Typer):
            app.add_typer(command, name=name)
        else:
            app.command(name, context_settings=_SETTINGS.get(name))(command)


def _asked_for(arguments: Sequence[str]) -> str | None:
    """Return the command where nothing but ``--config`` stands before it.

    A shell that completes a line may need any of them.
    """
    if any(name.endswith("_COMPLETE") and name.startswith("_OFSTED") for name in os.environ):
        return None
    words = iter(arguments)
    for word in words:
        if word == "--config":
            next(words, None)
        elif not word.startswith("--config="):
            return word if word in _PLACES else None
    return None
