"""What one call of the command line works with; read and opened only when asked for."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date
    from zoneinfo import ZoneInfo

    from monitor.config import Config
    from storage.deliveries import DeliveryLog
    from storage.history import History
    from storage.news_history import NewsHistory
    from storage.search import Search
    from storage.snapshots import Snapshots


@dataclass(frozen=True)
class Session:
    """The configuration that was named, and what follows from it."""

    config_file: Path

    def config(self) -> Config:
        """Read the configuration, as it is now.

        Raises:
            ConfigError: with every problem.
        """
        # Imported late, like all that not every command needs.
        from monitor.config import load_config

        return load_config(self.config_file, environ=os.environ)

    @property
    def zone(self) -> ZoneInfo:
        """The time zone in which days are typed and shown."""
        return self._asked.zone

    def today(self) -> date:
        """Return the day that it is in that zone."""
        from jobs.clock import SystemClock

        return SystemClock().now().astimezone(self.zone).date()

    def history(self) -> History:
        """Open the database for questions.

        Raises:
            StorageError: there is none yet, or it is not ours.
        """
        from storage.history import History

        return History.open(self._asked.database_url)

    def news(self) -> NewsHistory:
        """Open the database for questions about news.

        Raises:
            StorageError: there is none yet, or it is not ours.
        """
        from storage.news_history import NewsHistory

        return NewsHistory.open(self._asked.database_url)

    def search(self) -> Search:
        """Open what was read to look for words in it.

        Raises:
            StorageError: there is no database yet, or it is not ours.
        """
        from storage.search import Search

        return Search.open(self._asked.database_url)

    def snapshots(self) -> Snapshots:
        """Open what was kept of each source.

        Raises:
            StorageError: there is no database yet, or it is not ours.
        """
        from storage.snapshots import Snapshots

        return Snapshots.open(self._asked.database_url)

    def deliveries(self) -> DeliveryLog:
        """Open the delivery log for questions.

        Raises:
            StorageError: there is no database yet, or it is not ours.
        """
        from storage.deliveries import DeliveryLog

        return DeliveryLog.open(self._asked.database_url)

    @cached_property
    def _asked(self) -> Config:
        """The configuration for one question, however much of it is needed."""
        return self.config()
