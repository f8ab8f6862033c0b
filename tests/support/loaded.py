"""What the commands load, loaded once: nine tenths of what a command's start costs.

Left out is what loads numpy, and with it threads, which a fork would lose: charts and workbooks.
"""

import os
import pkgutil
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import typer

import jobs
import monitor
import storage
from jobs.cli.app import command_line

LOADED_LATE = (
    "alembic.command",
    "alembic.config",
    "multiprocessing.forkserver",
    "pebble",
    "psycopg",
    "pypdfium2",
    "python_calamine",
    "rich.table",
    "sqlalchemy.dialects.postgresql.psycopg",
    "sqlalchemy.dialects.sqlite",
    "trafilatura",
)
"""What our modules load only when they need it."""

LEFT_OUT = (
    "jobs.charts.",
    "jobs.export.workbook",
    "storage.migrations.env",
    "storage.migrations.versions.",
)
"""Beside ``__main__``: pictures, workbooks, and what only Alembic can run."""


def load() -> None:
    """Load it all; nothing is called that would remember where or when."""
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "1"  # as a command's first step does
    typer.main.get_command(command_line())
    for name in (*_ours(), *LOADED_LATE):
        import_module(name)
    threads = list(Path("/proc/self/task").iterdir())
    assert len(threads) == 1, "a fork would lose a thread"
    assert "numpy" not in sys.modules, "it starts threads where there are several cores"


def _ours() -> Iterator[str]:
    """Give the names of all modules of the product that a command may load."""
    for package in (jobs, monitor, storage):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if not module.name.startswith(LEFT_OUT) and not module.name.endswith(".__main__"):
                yield module.name
