"""What one call of the command line works with; read and opened only when asked for."""

from __future__ import annotations

import os
from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date
    from zoneinfo import ZoneInfo

    from sqlalchemy import Engine

    from monitor.config import Config
    from monitor.model.authority import AuthorityId
    from monitor.model.history import GradedReport
    from storage.deliveries import DeliveryLog
    from storage.event_log import EventLog
    from storage.history import History
    from storage.news_history import NewsHistory
    from storage.reports import ReportFilter, ReportRecord
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

    @cached_property
    def database(self) -> Engine:
        """The database, opened for questions.

        Raises:
            StorageError: there is none yet, or it is not ours.
        """
        from storage.schema import open_for_reading

        return open_for_reading(self._asked.database_url)

    def history(self) -> History:
        """Ask about the graded reports. Like all that follow it raises as ``database``."""
        from storage.history import History

        return History(self.database)

    def reports(self, wanted: ReportFilter) -> tuple[ReportRecord, ...]:
        """Return the documents known, the last published first."""
        from storage.reports import find_reports

        return find_reports(self.database, wanted)

    def imported(self, authorities: Collection[AuthorityId]) -> tuple[GradedReport, ...]:
        """Return what others' sheets say of these authorities, or of all, with its origin."""
        from storage.imported import imported_history

        return imported_history(self.database, authorities)

    def events(self) -> EventLog:
        """Ask about what was detected."""
        from storage.event_log import EventLog

        return EventLog(self.database)

    def news(self) -> NewsHistory:
        """Ask about news."""
        from storage.news_history import NewsHistory

        return NewsHistory(self.database)

    def search(self) -> Search:
        """Look for words in what was read."""
        from storage.search import Search

        return Search(self.database)

    def snapshots(self) -> Snapshots:
        """Ask what was kept of each source."""
        from storage.snapshots import Snapshots

        return Snapshots(self.database)

    def deliveries(self) -> DeliveryLog:
        """Ask who was told what."""
        from storage.deliveries import DeliveryLog

        return DeliveryLog(self.database)

    @cached_property
    def _asked(self) -> Config:
        """The configuration for one question, however much of it is needed."""
        return self.config()
