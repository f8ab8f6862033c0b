"""The composition root: the only place that names concrete classes."""

import os
import socket
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from uuid import uuid4

from sqlalchemy import Engine

from jobs.channels import make_channels
from jobs.clock import SystemClock
from jobs.pictures import KeptPictures
from jobs.reading import ReadingPool
from jobs.watching import Followed, followed_by
from jobs.workers import WorkerPool
from monitor.config import Config
from monitor.fetch.http import HttpFetcher
from monitor.model.authority import Authority
from monitor.model.source import SourceId
from monitor.pipeline.channel_health import ChannelHealth
from monitor.pipeline.deliver import Deliverer, Speaker
from monitor.pipeline.edges import Edges, ReportReader, Site
from monitor.pipeline.news_source import NewsDesk
from monitor.pipeline.note_members import LIST
from monitor.pipeline.routing import Alert, Routes
from monitor.pipeline.targets import source_of
from monitor.ports import Channel, Clock
from monitor.readers.versions import REPORT_VERSION
from monitor.register import Register, default_register
from storage.files import KeptFiles
from storage.ledger import ledger_opener
from storage.outbox import SqlOutbox
from storage.schema import open_for_writing


@dataclass(frozen=True, slots=True, kw_only=True)
class App:
    """Everything a cycle or a service works with."""

    kept: tuple[Authority, ...]  # whose pages are read
    register: Register
    clock: Clock
    engine: Engine
    edges: Edges
    reports: ReadingPool
    site: Site
    desk: NewsDesk
    followed: tuple[Followed, ...]  # news and pages
    deliverer: Deliverer
    speaker: Speaker

    @property
    def watched_ids(self) -> frozenset[SourceId]:
        """The names of all sources that the configuration asks for."""
        followed = (each.source for each in self.followed)
        return frozenset({LIST, *(source_of(each.id) for each in self.kept), *followed})


@contextmanager
def open_app(config: Config, *, clock: Clock | None = None, readers: int = 1) -> Iterator[App]:
    """Open database and network for the length of a block; ``readers`` files are read at once.

    Raises:
        StorageError: the database cannot be used.
        ConfigError: a channel cannot be made of its settings.
    """
    clock = clock or SystemClock()
    workers = WorkerPool(readers)
    pictures = KeptPictures(KeptFiles.at(config.database_url).body, workers, clock)
    channels = make_channels(config.channels, clock, pictures)
    routes = Routes(_alerts(config, channels), clock)
    engine = open_for_writing(config.database_url)
    try:
        with _fetcher(config, clock) as fetcher, workers:
            reports = ReadingPool(workers)
            edges = Edges(
                fetcher=fetcher,
                open_ledger=ledger_opener(engine),
                clock=clock,
                report_reader=ReportReader(read=reports.read, version=REPORT_VERSION),
                read_article=reports.read_article,
                owe=routes.owed,
            )
            speaker = _speaker(config)
            site = Site(base_url=config.ofsted.base_url, hosts=config.ofsted.hosts)
            yield App(
                kept=config.ofsted.kept,
                register=default_register(),
                clock=clock,
                engine=engine,
                edges=edges,
                reports=reports,
                site=site,
                desk=_news_desk(config, site),
                followed=followed_by(config),
                deliverer=_deliverer(edges, engine, channels, routes, speaker),
                speaker=speaker,
            )
    finally:
        engine.dispose()


def _news_desk(config: Config, site: Site) -> NewsDesk:
    watched = frozenset(authority.id for authority in config.watched)
    return NewsDesk(register=default_register(), site=site, watched=watched)


def _deliverer(
    edges: Edges,
    engine: Engine,
    channels: Mapping[str, Channel],
    routes: Routes,
    speaker: Speaker,
) -> Deliverer:
    return Deliverer(
        outbox=SqlOutbox(engine),
        channels=channels,
        clock=edges.clock,
        speaker=speaker,
        health=ChannelHealth(edges.open_ledger, edges.clock, routes.owed_trouble),
    )


def _fetcher(config: Config, clock: Clock) -> HttpFetcher:
    return HttpFetcher(
        clock=clock,
        contact=config.contact,
        min_interval=config.fetch.min_interval,
        timeout=config.fetch.timeout,
        max_bytes=config.fetch.max_bytes,
        respect_robots=config.fetch.respect_robots,
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
