"""Watching a cycle on a terminal: a bar while it lasts, a line when something is odd."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from jobs.cli.output import note

if TYPE_CHECKING:
    from rich.progress import Progress

    from jobs.cycle import Onlooker
    from monitor.ledger import Outcome
    from monitor.pipeline.deliver import Sent


class Silent:
    """An onlooker that is only told of waiting."""

    def waiting(self) -> None:
        """Say why nothing happens."""
        note("another process is just checking Ofsted's pages: waiting for it")

    def pages(self, total: int) -> None:
        """Hear how many pages there are."""

    def checked(self, outcome: Outcome) -> None:
        """Hear how one source went."""

    def page_done(self) -> None:
        """Hear that one page is through."""

    def sent(self, sent: Sent) -> None:
        """Hear how one message went."""


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
    if quiet or not sys.stderr.isatty():
        yield Silent()
        return
    # Imported late: only where somebody looks.
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as progress:
        yield Bar(progress)
