"""`init` and `config check`: making a configuration, and making sure of it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from jobs.cli.output import say
from monitor.errors import ConfigError

config_app = typer.Typer(
    help="Look at the configuration.",
    epilog="Example: ofsted-monitor config check",
    no_args_is_help=True,
    rich_markup_mode=None,
)


def init(
    file: Annotated[Path, typer.Argument(metavar="[FILE]")] = Path("config.toml"),
) -> None:
    """Write a commented starter configuration; never overwrite one.

    Example: ofsted-monitor init my-desk.toml
    """
    # Imported late, so that --help answers at once.
    from monitor.config import starter_text

    text = starter_text()
    try:
        _write_new(file, text)
    except FileExistsError:
        raise ConfigError([f"{file}: is there already and was left as it is"]) from None
    except OSError as error:
        raise ConfigError([f"{file}: cannot be written: {error.strerror}"]) from error
    say(f"wrote {file}: name your authorities in it, then run: ofsted-monitor check")


def _write_new(file: Path, text: str) -> None:
    """Write a file that was not there, or none at all: no half of one stays behind."""
    with file.open("x", encoding="utf-8") as new:
        try:
            new.write(text)
            new.flush()
        except OSError:
            file.unlink()
            raise


@config_app.command("check")
def config_check(context: typer.Context) -> None:
    """Check the configuration and say what it watches; every problem at once.

    Example: ofsted-monitor --config my-desk.toml config check
    """
    config = context.obj.config()
    count = len(config.watched)
    alerts = len(config.alerts)
    say(
        f"{context.obj.config_file} is sound: {count} "
        f"{'authority' if count == 1 else 'authorities'} watched, {alerts} "
        f"{'alert' if alerts == 1 else 'alerts'}"
    )
