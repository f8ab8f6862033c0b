"""Runs what README's examples type, each as a process of its own, and notes what is printed."""

import shlex
import shutil
import signal
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from tests.readme.blocks import COLUMNS, Block
from tests.readme.paper import SUNDERLAND
from tests.readme.scenes import ASKED_AT, SCENES
from tests.readme.screen import shown
from tests.readme.world import World, world
from tests.support.corpus import CORPUS
from tests.support.running import running
from tests.support.sheets import as_ods, statistics

Printed = dict[tuple[str, str, int], list[str]]
"""The lines under what was typed, by that, its caption and the terminal's columns."""

_SHEET = statistics(
    ("E08000024", "Sunderland", "North East", date(2021, 7, 9), "Standard", "Good"),
    ("E08000022", "North Tyneside", "North East", date(2020, 3, 13), "Standard", "Outstanding"),
    ("E10000006", "Cumbria", "North West", date(2022, 11, 25), "Standard", "Good"),
)
"""Rows of Ofsted's yearly statistics, the first with a grade that the report does not give."""


def print_examples(wanted: Iterable[Block], folder: Path) -> Printed:
    """Make the database in an empty ``folder`` and ask it what README asks, in README's order."""
    with world(folder) as around:
        printed = _played(around, folder)
        _put_files(folder)
        for block in wanted:
            for example in block.examples:
                key = (example.typed, example.caption, block.columns)
                if example.caption and key not in printed:
                    raise LookupError(f"{example.typed!r} is typed in no scene {example.caption!r}")
                if key not in printed:
                    printed[key] = _public(_asked(example.typed, folder, block.columns), around)
    return printed


def _played(around: World, folder: Path) -> Printed:
    """Let everything happen; return what was printed meanwhile."""
    printed: Printed = {}
    for scene in SCENES:
        scene.change(around)
        for typed in scene.typed:
            lines = shown(*shlex.split(typed), cwd=folder, at=scene.at, columns=COLUMNS)
            printed[typed, scene.caption, COLUMNS] = _public(lines, around)
    return printed


def _asked(typed: str, folder: Path, columns: int) -> list[str]:
    """Return what a line prints in ``folder``; two of them are typed elsewhere."""
    if typed == "init":  # does nothing where there is a config.toml already
        folder = folder / "new"
        folder.mkdir()
    if typed == "run":  # goes on for ever, and what it does meanwhile would be seen afterwards
        return _log_of_the_service(folder)
    return shown(*shlex.split(typed), cwd=folder, at=ASKED_AT, columns=columns)


def _log_of_the_service(folder: Path) -> list[str]:
    """Start the service on a copy of everything, by the clock on the wall; stop it again."""
    copy = folder / "service"
    copy.mkdir()
    for name in ("config.toml", "ofsted-monitor.db"):
        shutil.copy(folder / name, copy / name)
    with running(copy / "config.toml", "run") as service:
        service.wait_for("watching")
        service.send(signal.SIGTERM)
        service.ended()
        return service.lines


def _put_files(folder: Path) -> None:
    """Save the files that some examples read."""
    shutil.copy(CORPUS / "80566-2025-03-11.pdf", folder / "report.pdf")
    (folder / "saved.html").write_bytes(SUNDERLAND.page)
    (folder / "outcomes.ods").write_bytes(as_ods(_SHEET))


def _public(lines: Iterable[str], around: World) -> list[str]:
    """Return the lines with the addresses that the loopback stands in for."""
    return [_replaced(line, around.addresses) for line in lines]


def _replaced(line: str, addresses: Mapping[str, str]) -> str:
    for local, public in addresses.items():
        line = line.replace(local, public)
        line = line.replace(local.split("//")[1], public.split("//")[1])
    return line
