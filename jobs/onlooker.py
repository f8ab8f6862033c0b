"""Somebody who watches a cycle go by: a progress bar, a log, or nobody."""

from typing import Protocol

from monitor.model.memory import Outcome
from monitor.pipeline.deliver import Sent


class Onlooker(Protocol):
    """Is told of each step as it happens."""

    def waiting(self) -> None:
        """Hear that another process is just checking, and is waited for."""
        ...

    def pages(self, total: int) -> None:
        """Hear how many provider pages will be read."""
        ...

    def checked(self, outcome: Outcome) -> None:
        """Hear how one source went."""
        ...

    def page_done(self) -> None:
        """Hear that one of the provider pages is through."""
        ...

    def article_done(self) -> None:
        """Hear that one of the articles of a source of news is through."""
        ...

    def sent(self, sent: Sent) -> None:
        """Hear how one message went."""
        ...


class Nobody:
    """Looks on at nothing; a base for those who care for a few of the steps."""

    def waiting(self) -> None:
        """Ignore it."""

    def pages(self, total: int) -> None:
        """Ignore it."""

    def checked(self, outcome: Outcome) -> None:
        """Ignore it."""

    def page_done(self) -> None:
        """Ignore it."""

    def article_done(self) -> None:
        """Ignore it."""

    def sent(self, sent: Sent) -> None:
        """Ignore it."""
