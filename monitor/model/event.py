"""What was noticed: the one value that is stored, shown, and told."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from hashlib import sha256

from monitor.model.authority import AuthorityId
from monitor.model.document import DocumentKind
from monitor.model.event_kind import EventKind
from monitor.model.judgement import Framework
from monitor.model.judgement_line import JudgementLine
from monitor.model.news import Claim
from monitor.model.report import Evidence, SendOutcome
from monitor.model.source import SourceId
from monitor.model.window import Window


class Importance(StrEnum):
    """How loudly to say it."""

    HIGH = "high"
    NORMAL = "normal"
    LOW = "low"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportFacts:
    """The document an event speaks of, as far as a message needs it."""

    id: str
    url: str
    label: str
    kind: DocumentKind
    published: date | None
    sha256: str | None = None
    framework: Framework = Framework.UNKNOWN
    windows: tuple[Window, ...] = ()
    lead_inspector: str | None = None
    topic: str | None = None
    priority_action: bool | None = None
    outcome: SendOutcome | None = None
    improvements: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()  # what could not be read with certainty


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleFacts:
    """The article an event speaks of, as far as a message needs it."""

    url: str
    title: str
    site: str = ""
    published: date | None = None
    quote: str = ""  # the words that matter most in it
    claims: tuple[Claim, ...] = ()  # those about the event's authority


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One thing worth keeping, and perhaps telling."""

    key: str  # source, what it was compared with, kind, subject: the same again is the same event
    kind: EventKind
    source: SourceId
    summary: str  # one plain line, the thing that matters first
    occurred_on: date | None
    detected_at: datetime  # aware, UTC
    importance: Importance = Importance.NORMAL
    backfilled: bool = False  # history found late: kept, told to nobody
    authority: AuthorityId | None = None
    authority_name: str = ""
    urn: str = ""
    region: str = ""
    trusts: tuple[str, ...] = ()  # companies that run the services; the authority is judged
    page_url: str = ""  # Ofsted's page about the authority
    lines: tuple[JudgementLine, ...] = ()
    report: ReportFacts | None = None
    article: ArticleFacts | None = None
    evidence: Evidence | None = None
    context: tuple[str, ...] = ()
    details: tuple[str, ...] = ()  # further plain lines: a reason, a difference

    @property
    def id(self) -> str:
        """Twelve hex digits made from the key: short enough to quote in a message."""
        return sha256(self.key.encode()).hexdigest()[:12]


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """What one person is to be told in one message: one event, or several as a digest."""

    instance: str  # which installation is speaking
    timezone: str  # for times shown to people
    alert: str
    events: tuple[Event, ...]  # as they came; a message puts the most important first
    title: str | None = None  # set for a digest: "12 changes since Monday"
