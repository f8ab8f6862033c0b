"""What keeps the database in shape, and the weekly word that the watch goes on."""

from __future__ import annotations

import logging
from datetime import timedelta

from jobs.service.onlooker import ServiceOnlooker
from jobs.tidying import tidy_between_checks
from jobs.wiring import App
from monitor.config import Config
from monitor.detect.alive import still_watching
from storage.housekeeping import KEEP_CHECKS_FOR, check_integrity
from storage.stranded import find_stranded
from storage.week import read_week

_LOG = logging.getLogger(__name__)
_A_WEEK = timedelta(days=7)


def warn_of_stranded(app: App) -> None:
    """Say what waits for a channel that the configuration names no more.

    Raises:
        StorageError: the database does not answer.
    """
    for stranded in find_stranded(app.engine, app.deliverer.channels):
        _LOG.warning("%s: name it again, and they go out", stranded)


class Upkeep:
    """What is done when nobody looks."""

    def __init__(self, config: Config, app: App, onlooker: ServiceOnlooker) -> None:
        self._config = config
        self._app = app
        self._onlooker = onlooker

    def housekeeping(self) -> bool:
        """Tidy up while no round is in hand, and make sure that the database is sound.

        Raises:
            StorageError: it is not.
        """
        app = self._app
        tidied = tidy_between_checks(app.engine, KEEP_CHECKS_FOR, app.clock, self._onlooker.waiting)
        if tidied is None:
            return False
        check_integrity(app.engine)
        _LOG.info("housekeeping: %s", tidied)
        warn_of_stranded(app)
        return True

    def alive(self) -> bool:
        """Say once a week, to those who want it, what was watched."""
        app = self._app
        now = app.clock.now()
        week = read_week(app.engine, now - _A_WEEK)
        event = still_watching(
            week, authorities=len(self._config.watched), now=now, zone=self._config.zone
        )
        with app.edges.open_ledger() as ledger:
            new = ledger.save_event(event, app.edges.owe(event))
        if new:
            self._onlooker.noticed(event)
        return True
