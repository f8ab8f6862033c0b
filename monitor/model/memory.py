"""What is remembered between two checks, and what is owed to people."""

from dataclasses import dataclass
from datetime import datetime

from monitor.model.authority import AuthorityId
from monitor.model.document import DocumentState
from monitor.model.event import Event
from monitor.model.listed import ListedDocument
from monitor.model.report import Reading
from monitor.model.source import (
    Failure,
    SourceId,
    SourceState,
    Validators,
    Verdict,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptPage:
    """The last good reply of one address."""

    sha256: str
    validators: Validators
    reader_version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownDocument:
    """A document of a provider page, as far as we know it."""

    document: ListedDocument
    state: DocumentState = DocumentState.LISTED
    backfilled: bool = False
    failures: int = 0
    gone_at: datetime | None = None  # first look at its page that did not show it
    withdrawn_at: datetime | None = None  # when that was told


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptReport:
    """A document whose file is kept, and what it was last read to say."""

    authority: AuthorityId
    document: ListedDocument
    sha256: str
    reading: Reading | None  # None: it could not be read
    reader_version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """An authority's place in Ofsted's list, and a change of it that waits to be confirmed."""

    authority: AuthorityId
    urn: str  # empty: it is not in the list
    next_urn: str | None = None  # what one reading has shown instead
    noticed_at: datetime | None = None
    before: str | None = None  # set by the reading that confirms a change: the URN until then


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRecord:
    """What is remembered of a source between two checks."""

    id: SourceId
    state: SourceState = SourceState.NEW
    failures: int = 0  # in a row
    failure: Failure | None = None  # of the last check
    failing_since: datetime | None = None
    told_at: datetime | None = None  # when somebody was last told that it is broken
    error: str | None = None
    host: str = ""  # where it is read
    marker: str | None = None  # what the list said when the page was last read whole
    last_checked_at: datetime | None = None
    first_success_at: datetime | None = None  # None: the next good reading is the baseline
    last_success_at: datetime | None = None
    swept_at: datetime | None = None  # when a sweep last read it well


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """How one check of one source ended."""

    source: SourceId
    verdict: Verdict
    at: datetime
    error: str | None = None
    failure: Failure | None = None
    host: str = ""
    marker: str | None = None  # None leaves the remembered one as it is
    swept: bool = False  # read in a sweep
    events: tuple[Event, ...] = ()  # those that were new
    articles: int = 0  # announced for the first time, by a source of news


@dataclass(frozen=True, slots=True)
class Owed:
    """One message owed: who is told what, by which channel, from when on."""

    alert: str
    channel: str
    recipient: str
    due_at: datetime
    batch: str = ""  # deliveries of one alert with the same batch go out as one message


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """A message that was owed and is now claimed by us, to be sent at once."""

    id: int
    alert: str
    channel: str
    recipient: str
    attempts: int  # made before this one
    event: Event
    batch: str = ""
    first_due_at: datetime  # when it was first tried
    interrupted: bool = False  # the process that tried it before came to no end with it
