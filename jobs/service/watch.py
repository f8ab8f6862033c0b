"""The background service from its start to its end, through changes of its configuration."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from contextlib import ExitStack

from jobs.alive.server import AliveServer
from jobs.alive.systemd import Notifier
from jobs.alive.vitals import Vitals
from jobs.logs.formats import log_to_stderr
from jobs.logs.redaction import Redaction
from jobs.service.crew import Crew
from jobs.service.pages import AlivePages
from jobs.service.signals import Signals, Wish, leave_at_once
from jobs.service.upkeep import warn_of_stranded
from monitor.config import Config
from monitor.errors import ConfigError, MonitorError

_LOG = logging.getLogger(__name__)

LoadConfig = Callable[[], Config]
"""Reads config.toml; raises ConfigError."""


def keep_watch(load: LoadConfig, environ: Mapping[str, str]) -> None:
    """Watch until a signal says to stop.

    Raises:
        ConfigError: the configuration is wrong at the start; nothing was begun.
        StorageError: the database cannot be used at the start.
    """
    signals = Signals()
    with signals.caught():
        watch = _Watch(load, Vitals(Notifier(environ)), signals.stop_is_asked)
        watch.begin()
        while signals.wait() is Wish.RELOAD:
            watch.take_new_configuration()
        if not watch.end():
            _LOG.info("stopped; one request was left unanswered")
            leave_at_once()
        _LOG.info("stopped")


class _Watch:
    """The crew that is on duty, and the page that shows how it does."""

    def __init__(self, load: LoadConfig, vitals: Vitals, stop_is_asked: Callable[[], bool]) -> None:
        self._load = load
        self._vitals = vitals
        self._stop_is_asked = stop_is_asked
        self._redaction = Redaction()
        self._server: AliveServer | None = None

    def begin(self) -> None:
        """Start with what config.toml says."""
        config = self._load()
        log_to_stderr(config, self._redaction)
        self._crew, self._server = self._ready_for(config)
        warn_of_stranded(self._crew.shift.app)
        self._crew.start(self._crew.shift.first_runs())
        _say_what_is_watched(config)
        self._vitals.notifier.ready()

    def take_new_configuration(self) -> None:
        """Read config.toml again; where it is wrong, say why and go on as before."""
        self._vitals.notifier.reloading()
        try:
            self._change_over(self._load())
        except MonitorError as error:
            for problem in error.problems if isinstance(error, ConfigError) else (str(error),):
                _LOG.error("the old configuration stays: %s", problem)
        self._vitals.notifier.ready()

    def end(self) -> bool:
        """Stop; return whether all work in hand came to its end."""
        self._vitals.notifier.stopping()
        ended = self._crew.end()
        if self._server:
            self._server.close()
        return ended

    def _change_over(self, config: Config) -> None:
        """Let a new crew take over, once it is sure that it can.

        A stop that is asked for while the old one ends its work goes before.
        """
        self._redaction.learn(config.secrets())
        with ExitStack() as if_not_taken:
            crew, server = self._ready_for(config)
            if_not_taken.callback(crew.dismiss)
            if server and server is not self._server:
                if_not_taken.callback(server.close)
            first_runs = crew.shift.first_runs()
            warn_of_stranded(crew.shift.app)
            if not self._crew.end(in_a_hurry=self._stop_is_asked):
                return
            if_not_taken.pop_all()
        if self._server and self._server is not server:
            self._server.close()
        self._crew, self._server = crew, server
        log_to_stderr(config, self._redaction)
        crew.start(first_runs)
        _LOG.info("the new configuration is in force")
        _say_what_is_watched(config)

    def _ready_for(self, config: Config) -> tuple[Crew, AliveServer | None]:
        """Open all that ``config`` needs, or nothing."""
        crew = Crew(config, self._vitals)
        try:
            return crew, self._server_for(config)
        except ConfigError:
            crew.dismiss()
            raise

    def _server_for(self, config: Config) -> AliveServer | None:
        """Return the server that ``config`` asks for: the one that is there, if it will do."""
        if config.service is None:
            return None
        listen_at = config.service.listen_at
        if self._server and self._server.listen_at == listen_at:
            return self._server
        pages = AlivePages(lambda: self._crew.shift, self._vitals, self._redaction)
        server = AliveServer(listen_at, {"/healthz": pages.health, "/metrics": pages.metrics})
        _LOG.info("/healthz and /metrics are at %s port %d", listen_at[0], server.port)
        return server


def _say_what_is_watched(config: Config) -> None:
    watched, alerts = len(config.watched), len(config.alerts)
    _LOG.info(
        "%s: watching %d %s for %d %s; polls at %s, sweeps at %s (%s)",
        config.instance,
        watched,
        "authority" if watched == 1 else "authorities",
        alerts,
        "alert" if alerts == 1 else "alerts",
        " and ".join(config.ofsted.poll),
        " and ".join(config.ofsted.sweep),
        config.timezone,
    )
