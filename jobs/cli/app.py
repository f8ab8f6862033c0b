"""The command line: what every command shares, and the one place where errors become lines."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from jobs.cli import exits
from jobs.cli.commands import add_commands
from jobs.cli.output import drop_the_unwritten, note, say, use_any_characters
from jobs.cli.session import Session
from monitor import __version__
from monitor.errors import (
    ConfigError,
    MonitorError,
    UnknownAuthorityError,
    UnknownSourceError,
)


def _show_version(asked: bool) -> None:
    if asked:
        say(f"ofsted-monitor {__version__}")
        raise typer.Exit


def common(
    context: typer.Context,
    config: Annotated[
        Path,
        typer.Option(
            "--config",
            envvar="OFSTED_MONITOR_CONFIG",
            metavar="FILE",
            readable=False,  # not looked at before a command needs it
            help="The configuration; before the command.",
        ),
    ] = Path("config.toml"),
    _version: Annotated[
        bool,
        typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version."),
    ] = False,
) -> None:
    """Watch Ofsted's reports on children's services and say what moved."""
    context.obj = Session(config)


def command_line(arguments: Sequence[str] = ()) -> typer.Typer:
    """Return the command line, as much of it as ``arguments`` need."""
    app = typer.Typer(
        name="ofsted-monitor",
        help="Watches Ofsted's reports on children's services and says what moved.",
        epilog="Start with: ofsted-monitor demo",
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,  # the plain help needs no import of Rich
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(common)
    add_commands(app, arguments)
    return app


def main() -> None:
    """Run the command line and leave with the exit code that the contract gives."""
    use_any_characters()
    try:
        command_line(sys.argv[1:])(prog_name="ofsted-monitor")
    except ConfigError as error:
        for problem in error.problems:
            note(problem)
        sys.exit(exits.WRONG_USE)
    except (UnknownAuthorityError, UnknownSourceError) as error:
        note(str(error))
        sys.exit(exits.WRONG_USE)
    except MonitorError as error:
        note(f"ofsted-monitor: {error}")
        sys.exit(exits.NOT_DONE)
    except OSError as error:  # the answer's own way out, mostly: a full disk
        drop_the_unwritten()
        note(f"ofsted-monitor: {error.filename or 'the answer'}: {error.strerror or error}")
        sys.exit(exits.NOT_DONE)
    except SystemExit as ending:
        sys.exit(_code(ending))


def _code(ending: SystemExit) -> int | str | None:
    if isinstance(ending.__context__, BrokenPipeError):
        return exits.CUT_OFF  # for which Typer has the 1 of a command that failed
    if ending.code == exits.INTERRUPTED:
        note("ofsted-monitor: stopped; what was done before is kept")
    return ending.code
