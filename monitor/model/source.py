"""A watched address, what came back from it, and how a check of it ended."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from hashlib import sha256
from typing import NewType

SourceId = NewType("SourceId", str)
"""``ofsted/list``, ``ofsted/<authority id>``, ``file/<document id>``, ``news/<name>`` or
``page/<name>``."""


@dataclass(frozen=True, slots=True)
class Validators:
    """What a server wants to hear again so that it may answer "not modified"."""

    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchedPage:
    """One whole HTTP reply, before anybody has read meaning into it."""

    url: str  # after redirects
    body: bytes
    fetched_at: datetime  # aware, UTC
    content_type: str = ""
    validators: Validators = field(default_factory=Validators)

    def __post_init__(self) -> None:
        """Refuse a local or naive time where it is born."""
        if self.fetched_at.utcoffset() != timedelta(0):
            raise ValueError(f"fetched_at must be UTC, got {self.fetched_at!r}")

    @property
    def sha256(self) -> str:
        """Hex digest of the body."""
        return sha256(self.body).hexdigest()


@dataclass(frozen=True, slots=True)
class RequestCount:
    """What was asked of one host on one day (UTC): the politeness budget anybody can see."""

    requests: int = 0
    not_modified: int = 0
    bytes: int = 0

    def __add__(self, other: "RequestCount") -> "RequestCount":
        """Sum two counts."""
        return RequestCount(
            self.requests + other.requests,
            self.not_modified + other.not_modified,
            self.bytes + other.bytes,
        )


class Verdict(StrEnum):
    """How one check of one source ended; the whole list."""

    BASELINE = "baseline"  # first good reading: kept as history, nobody told
    CHANGED = "changed"
    UNCHANGED = "unchanged"  # read again or not modified: says the same
    FAILED = "failed"
    BROKEN = "broken"  # failed for so long, or so surely, that somebody is told


class Failure(StrEnum):
    """Why a check failed."""

    TRANSPORT = "transport"  # no usable reply: likely to pass by itself
    REFUSED = "refused"  # a clear no: gone, forbidden, another host
    STRUCTURE = "structure"  # it came, but is not what it should be, or cannot be true


class SourceState(StrEnum):
    """What ``status`` says of a source."""

    NEW = "new"
    OK = "ok"
    FAILING = "failing"
    BROKEN = "broken"  # confirmed, and somebody was told
