"""What one call of the command line works with; read and opened only when asked for."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from monitor.config import Config
    from storage.deliveries import DeliveryLog
    from storage.history import History


@dataclass(frozen=True, slots=True)
class Session:
    """The configuration that was named, and what follows from it."""

    config_file: Path

    def config(self) -> Config:
        """Read the configuration.

        Raises:
            ConfigError: with every problem.
        """
        # Imported late, like all that not every command needs.
        from monitor.config import load_config

        return load_config(self.config_file, environ=os.environ)

    def history(self) -> History:
        """Open the database for questions.

        Raises:
            StorageError: there is none yet, or it is not ours.
        """
        from storage.history import History

        return History.open(self.config().database_url)

    def deliveries(self) -> DeliveryLog:
        """Open the delivery log for questions.

        Raises:
            StorageError: there is no database yet, or it is not ours.
        """
        from storage.deliveries import DeliveryLog

        return DeliveryLog.open(self.config().database_url)
