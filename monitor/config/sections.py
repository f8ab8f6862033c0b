"""The sections of config.toml and their defaults; frozen, checked, and with what follows."""

from collections.abc import Mapping
from datetime import timedelta
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, ValidationInfo

from monitor.config.addresses import contact_address, host_and_port, host_of, site_address
from monitor.config.channels import Channel
from monitor.config.database import database_url
from monitor.config.section import (
    AuthorityForm,
    Cron,
    EventPattern,
    Every,
    Flag,
    HostForm,
    Line,
    Pattern,
    Real,
    SecretWebAddress,
    Section,
    Selector,
    WebAddress,
    Whole,
)
from monitor.config.values import (
    Deliver,
    kinds_like,
    slug,
    source_name,
    time_of_delivery,
    time_zone,
)
from monitor.model.authority import Authority
from monitor.model.event_kind import EventKind
from monitor.model.source import SourceId
from monitor.register import default_register

_ON_REQUEST = (EventKind.NEWS_ARTICLE, EventKind.SERVICE_ALIVE)
"""Told only to those who name them: often, or to be heard by nobody who has not asked."""

USUAL_EVENTS = tuple(kind.value for kind in EventKind if kind not in _ON_REQUEST)


class Ofsted(Section):
    """``[ofsted]``: whose reports are watched, where, and how often."""

    authorities: tuple[AuthorityForm, ...] = Field(strict=False, min_length=1)
    base_url: Annotated[str, AfterValidator(site_address)] = "https://reports.ofsted.gov.uk"
    file_hosts: tuple[HostForm, ...] = Field(
        strict=False, default=("files.ofsted.gov.uk", "files.api.ofsted.gov.uk")
    )
    poll: tuple[Cron, ...] = Field(
        strict=False, default=("*/10 8-12 * * mon,tue,wed,thu,fri", "0 */2 * * *")
    )
    sweep: tuple[Cron, ...] = Field(strict=False, default=("30 6 * * *",))
    context: Literal["watched", "national"] = "watched"

    @cached_property
    def watched(self) -> tuple[Authority, ...]:
        """The authorities that people are told about, by name."""
        return default_register().select(self.authorities)

    @cached_property
    def kept(self) -> tuple[Authority, ...]:
        """The authorities whose history is kept: those watched, or all with national context."""
        return default_register().authorities if self.context == "national" else self.watched

    @property
    def hosts(self) -> frozenset[str]:
        """The only hosts that may be contacted: ``base_url``'s own and ``file_hosts``."""
        return frozenset({host_of(self.base_url), *self.file_hosts})


class Fetch(Section):
    """``[fetch]``: how politely and how patiently pages are read."""

    min_interval: Annotated[Real, Field(ge=0, le=3600)] = 1.0
    timeout: Annotated[Real, Field(gt=0, le=600)] = 30.0
    max_bytes: Annotated[Whole, Field(ge=1, le=1_000_000_000)] = 30_000_000
    respect_robots: Flag = True


class News(Section):
    """``[[news]]``: a site whose articles may be about a watched authority."""

    name: Annotated[Line, AfterValidator(source_name)]
    url: WebAddress
    kind: Literal["feed", "listing", "page"] = "feed"
    every: Every = timedelta(minutes=30)
    links: Selector | None = None
    hosts: tuple[HostForm, ...] = Field(strict=False, default=())

    @property
    def source(self) -> SourceId:
        """Its name among the sources: ``news/community-care``."""
        return SourceId(f"news/{slug(self.name)}")


class Page(Section):
    """``[[pages]]``: any other page, watched as text."""

    name: Annotated[Line, AfterValidator(source_name)]
    url: WebAddress
    every: Every = timedelta(hours=6)
    select: Selector | None = None
    ignore: tuple[Pattern, ...] = Field(strict=False, default=())

    @property
    def source(self) -> SourceId:
        """Its name among the sources: ``page/improvement-notices``."""
        return SourceId(f"page/{slug(self.name)}")

    @property
    def hosts(self) -> frozenset[str]:
        """The only host that may be contacted for it."""
        return frozenset({host_of(self.url)})


def _host_and_port(text: str) -> str:
    host_and_port(text)
    return text


class Service(Section):
    """``[service]``: how the background service shows that it lives."""

    listen: Annotated[str, AfterValidator(_host_and_port)] = "127.0.0.1:9464"
    heartbeat_url: SecretWebAddress | None = None
    log_format: Literal["text", "json"] = "text"

    @property
    def listen_at(self) -> tuple[str, int]:
        """The host and port of ``listen``; port 0 is any that is free."""
        return host_and_port(self.listen)


class Alert(Section):
    """``[[alerts]]``: who is told what, and when."""

    name: Line
    channels: tuple[str, ...] = Field(strict=False, min_length=1)
    authorities: tuple[AuthorityForm, ...] = Field(strict=False, min_length=1, default=("all",))
    events: tuple[EventPattern, ...] = Field(strict=False, min_length=1, default=USUAL_EVENTS)
    deliver: Annotated[Deliver, BeforeValidator(time_of_delivery)] = Deliver()

    @cached_property
    def kinds(self) -> frozenset[EventKind]:
        """The kinds of event that are told."""
        return frozenset(kind for pattern in self.events for kind in kinds_like(pattern))


def _absolute(url: SecretStr, info: ValidationInfo) -> SecretStr:
    folder = info.context["folder"] if info.context else Path.cwd()
    return SecretStr(database_url(url.get_secret_value(), folder=folder))


class Config(Section):
    """The whole of config.toml."""

    database: Annotated[SecretStr, AfterValidator(_absolute)] = Field(
        default=SecretStr("sqlite:///ofsted-monitor.db"), validate_default=True
    )
    timezone: Annotated[str, AfterValidator(time_zone)] = "Europe/London"
    instance: Line = "Ofsted monitor"
    contact: Annotated[str, AfterValidator(contact_address)] = ""
    ofsted: Ofsted
    fetch: Fetch = Fetch()
    news: tuple[News, ...] = Field(strict=False, default=())
    pages: tuple[Page, ...] = Field(strict=False, default=())
    channels: Annotated[Mapping[Line, Channel], AfterValidator(MappingProxyType)] = Field(
        default_factory=lambda: MappingProxyType({})
    )
    service: Service | None = None  # without it nothing listens, and nothing outside is pinged
    alerts: tuple[Alert, ...] = Field(strict=False, default=())

    @property
    def database_url(self) -> str:
        """The address for SQLAlchemy, password and all: to be used, never shown."""
        return self.database.get_secret_value()

    @property
    def zone(self) -> ZoneInfo:
        """The time zone of schedules and messages."""
        return ZoneInfo(self.timezone)

    @property
    def watched(self) -> tuple[Authority, ...]:
        """The authorities that people are told about, by name."""
        return self.ofsted.watched

    def authorities_of(self, alert: Alert) -> tuple[Authority, ...]:
        """Return the watched authorities that an alert speaks of."""
        meant = {authority.id for authority in default_register().select(alert.authorities)}
        return tuple(authority for authority in self.watched if authority.id in meant)
