"""The composition root: the only place that names concrete classes."""

import os
import socket
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from uuid import uuid4

from sqlalchemy import Engine

from jobs.clock import SystemClock
from jobs.reading import ReadingPool
from monitor.config import AppriseChannel, Config, EmailChannel
from monitor.config import Channel as ChannelConfig
from monitor.errors import ConfigError
from monitor.fetch.http import HttpFetcher
from monitor.ledger import Outbox, Owed
from monitor.model.authority import Authority
from monitor.model.event import Event
from monitor.notify import email, slack
from monitor.pipeline.deliver import Speaker
from monitor.pipeline.edges import Edges, ReportReader, Site
from monitor.pipeline.routing import Alert, owed
from monitor.ports import Channel, Clock
from monitor.readers.versions import REPORT_VERSION
from monitor.register import Register, default_register
from storage.ledger import ledger_opener
from storage.outbox import CLAIM_LASTS, SqlOutbox
from storage.schema import open_for_writing

_LONGEST_SEND_S = CLAIM_LASTS.total_seconds() * 0.75
"""A send that lasts longer is given up, so that it ends before its claim lapses."""


@dataclass(frozen=True, slots=True, kw_only=True)
class App:
    """Everything a cycle or a service works with."""

    kept: tuple[Authority, ...]  # whose pages are read
    register: Register
    clock: Clock
    engine: Engine
    edges: Edges
    site: Site
    outbox: Outbox
    channels: Mapping[str, Channel]
    speaker: Speaker


@contextmanager
def open_app(config: Config, *, clock: Clock | None = None) -> Iterator[App]:
    """Open database and network for the length of a block.

    Raises:
        StorageError: the database cannot be used.
        ConfigError: a channel cannot be made of its settings.
    """
    clock = clock or SystemClock()
    channels = {name: _channel(name, each, clock) for name, each in config.channels.items()}
    engine = open_for_writing(config.database_url)
    try:
        with _fetcher(config, clock) as fetcher, ReadingPool() as reports:
            edges = Edges(
                fetcher=fetcher,
                open_ledger=ledger_opener(engine),
                clock=clock,
                report_reader=ReportReader(read=reports.read, version=REPORT_VERSION),
                owe=_Owing(_alerts(config, channels), clock),
            )
            yield App(
                kept=config.ofsted.kept,
                register=default_register(),
                clock=clock,
                engine=engine,
                edges=edges,
                site=Site(base_url=config.ofsted.base_url, hosts=config.ofsted.hosts),
                outbox=SqlOutbox(engine),
                channels=channels,
                speaker=_speaker(config),
            )
    finally:
        engine.dispose()


@dataclass(frozen=True, slots=True)
class _Owing:
    """Who is to be told of an event, from this moment on."""

    alerts: Sequence[Alert]
    clock: Clock

    def __call__(self, event: Event) -> Sequence[Owed]:
        return owed(event, self.alerts, self.clock.now())


def _fetcher(config: Config, clock: Clock) -> HttpFetcher:
    return HttpFetcher(
        clock=clock,
        contact=config.contact,
        min_interval=config.fetch.min_interval,
        timeout=config.fetch.timeout,
        max_bytes=config.fetch.max_bytes,
        respect_robots=config.fetch.respect_robots,
    )


def _channel(name: str, settings: ChannelConfig, clock: Clock) -> Channel:
    if isinstance(settings, AppriseChannel):
        raise ConfigError([f"channels.{name}.type: apprise is not offered by this version"])
    if isinstance(settings, EmailChannel):
        return email.EmailChannel(
            name,
            host=settings.host,
            port=settings.port,
            security=settings.security,
            username=settings.username,
            password=settings.password.get_secret_value() if settings.password else None,
            sender=settings.sender,
            to=settings.to,
            clock=clock,
            total_s=_LONGEST_SEND_S,
        )
    return slack.SlackChannel(
        name, webhook_url=settings.webhook_url.get_secret_value(), clock=clock
    )


def _alerts(config: Config, channels: Mapping[str, Channel]) -> tuple[Alert, ...]:
    return tuple(
        Alert(
            name=alert.name,
            recipients=tuple(
                (name, recipient)
                for name in alert.channels
                for recipient in channels[name].recipients
            ),
            authorities=frozenset(a.id for a in config.authorities_of(alert)),
            kinds=alert.kinds,
            deliver=alert.deliver,
            zone=config.zone,
        )
        for alert in config.alerts
    )


def _speaker(config: Config) -> Speaker:
    """A name for this process that no other has, on this machine or another."""
    owner = f"{socket.gethostname()}:{os.getpid()}:{uuid4().hex[:8]}"
    return Speaker(instance=config.instance, timezone=config.timezone, owner=owner)
