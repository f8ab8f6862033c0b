"""News as it is kept: what a source has announced, and how an article stands to an authority."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from monitor.model.authority import AuthorityId
from monitor.model.event import ArticleFacts
from monitor.model.news import Article, ArticleKind, Claim, FeedEntry, Role
from monitor.model.source import SourceId


class ClaimVerdict(StrEnum):
    """How what an article claims of an authority stands to Ofsted's reports."""

    NONE = "none"  # it claims nothing, or too long ago to be held against anything
    OPEN = "open"  # no report that it could be about is known yet
    COVERED = "covered"  # filed under a report that was known, or that grades none of its areas
    CONFIRMED = "confirmed"  # the report came later, and agrees
    CONTRADICTED = "contradicted"
    LAPSED = "lapsed"  # no report came


@dataclass(frozen=True, slots=True, kw_only=True)
class Announced:
    """An entry of a feed or listing that was seen before, as it was last written there."""

    article: int
    source: SourceId  # that first announced it
    key: str  # of the address that it was announced under
    entry: FeedEntry
    first_seen_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingArticle:
    """An announced article whose own page is to be fetched."""

    id: int
    entry: FeedEntry
    backfilled: bool  # announced by the first reading of its source
    failures: int
    first_seen_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleReading:
    """What an article is held to say today, and where that is from."""

    said: Article
    sha256: str | None  # of its own page; None: only its announcement could be read
    copy_of: int | None  # the article whose words it has


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadArticle:
    """An article of which the page is kept, for a better reader to read again."""

    waiting: WaitingArticle  # as it was announced
    source: SourceId  # that first announced it
    said: Article
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """How an article stands to one of the authorities that it names."""

    article: int
    authority: AuthorityId
    role: Role
    kind: ArticleKind
    day: date  # published, or first seen where it prints no day
    story: str = ""  # articles of one story report one outcome; empty: not about its services
    verdict: ClaimVerdict = ClaimVerdict.NONE
    document_id: str | None = None  # the report that its claims are filed under
    told_at: datetime | None = None  # when its claim was told, before any report was there
    looked_at: datetime | None = None  # when Ofsted's page was looked at for it
    backfilled: bool = False  # history found late: held against the reports, told to nobody
    source: SourceId  # that first announced it
    facts: ArticleFacts  # with the claims about this authority

    @property
    def claims(self) -> tuple[Claim, ...]:
        """What it claims of this authority."""
        return self.facts.claims


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptArticle:
    """An article as a question about it is answered."""

    id: int
    url: str
    source: SourceId
    first_seen_at: datetime
    article: Article | None  # None: still waiting to be read
    entry: FeedEntry
    coverage: tuple[Coverage, ...] = ()  # subjects first
    also_at: tuple[str, ...] = ()  # other addresses of the same words
    error: str | None = None  # why its own page could not be read
