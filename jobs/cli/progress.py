"""Watching a cycle on a terminal: a bar while it lasts, a line when something is odd."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

from jobs.cli.output import is_terminal, note
from jobs.onlooker import Nobody

if TYPE_CHECKING:
    from rich.progress import Progress

    from jobs.onlooker import Onlooker

Item = TypeVar("Item")


class Silent(Nobody):
    """An onlooker that only says why nothing happens."""

    def waiting(self) -> None:
        """Say whom we wait for."""
        note("another process is just checking: waiting for it")


class Bar(Silent):
    """An onlooker that moves a progress bar, one step a provider page."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._task = progress.add_task("Ofsted's list", total=None)

    def pages(self, total: int) -> None:
        """Set the bar's length."""
        self._progress.update(self._task, total=total, description="Pages and reports")

    def page_done(self) -> None:
        """Move the bar."""
        self._progress.advance(self._task)


@contextmanager
def watching(*, quiet: bool) -> Iterator[Onlooker]:
    """Give an onlooker: a bar where somebody looks at the terminal, else none."""
    if quiet or not is_terminal(sys.stderr):
        yield Silent()
        return
    # Imported late: only where somebody looks.
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as progress:
        yield Bar(progress)


def counted(items: Iterable[Item], what: str, *, total: int | None = None) -> Iterator[Item]:
    """Pass ``items`` on, with a bar where somebody looks at the terminal."""
    if not is_terminal(sys.stderr):
        yield from items
        return
    from rich.console import Console
    from rich.progress import track

    console = Console(stderr=True)
    yield from track(items, description=what, total=total, console=console, transient=True)
