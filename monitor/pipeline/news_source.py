"""A source of news as a check is given it, and where its articles may be fetched from."""

from dataclasses import dataclass
from typing import Literal
from urllib.parse import urlsplit

from monitor.model.authority import AuthorityId
from monitor.model.source import SourceId
from monitor.pipeline.edges import Site
from monitor.pipeline.failures import host_of
from monitor.register import Register

_WWW = "www."

_SHARED = frozenset({"gov.uk", "service.gov.uk", "co.uk", "org.uk", "nhs.uk", "ac.uk", "sch.uk"})
"""Domains under which each has a site of its own: Kent's is no part of www.gov.uk."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsSource:
    """A feed, a listing of links, or a single page."""

    source: SourceId  # news/<slug of its name>
    name: str
    url: str
    kind: Literal["feed", "listing", "page"]
    hosts: frozenset[str] = frozenset()  # besides its own site's
    links: str | None = None  # of a listing: the CSS selector of its links

    @property
    def own_hosts(self) -> frozenset[str]:
        """The hosts that the feed, listing or page itself may be on."""
        return frozenset({host_of(self.url)}) | self.hosts

    def hosts_for(self, url: str) -> frozenset[str]:
        """Return the hosts that may be asked for an article; none where it is on another site.

        The same site is the same host with or without "www.", and its sub- and parent domains.
        """
        host = host_of(url)
        if urlsplit(url).scheme not in ("http", "https") or not self._has(host):
            return frozenset()
        bare = host.removeprefix(_WWW)
        return self.own_hosts | {host, bare, _WWW + bare}

    def _has(self, host: str) -> bool:
        return host in self.hosts or _is_same_site(host, host_of(self.url))


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsDesk:
    """Whose news are told, and what is needed to hold them against Ofsted's reports."""

    register: Register
    site: Site
    watched: frozenset[AuthorityId]


def _is_same_site(host: str, other: str) -> bool:
    """Whether two hosts are one, or one is a part of the other; ports must be the same."""
    (name, port), (other_name, other_port) = _parts(host), _parts(other)
    if port != other_port:
        return False
    return name == other_name or _is_within(name, other_name) or _is_within(other_name, name)


def _is_within(name: str, domain: str) -> bool:
    return name.endswith(f".{domain}") and "." in domain and domain not in _SHARED


def _parts(host: str) -> tuple[str, str]:
    name, _, port = host.partition(":")
    return name.removeprefix(_WWW), port
