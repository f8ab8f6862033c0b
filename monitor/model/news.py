"""What other pages say: an article, whom it is about, and the outcome it claims."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from monitor.model.authority import AuthorityId
from monitor.model.judgement import Area, Grade


class ArticleKind(StrEnum):
    """What an article reports (contract §4)."""

    INSPECTION_OUTCOME = "inspection_outcome"
    MONITORING_VISIT = "monitoring_visit"
    FOCUSED_VISIT = "focused_visit"
    AREA_SEND = "area_send"
    JTAI = "jtai"
    OTHER = "other"


class Role(StrEnum):
    """How an article speaks of an authority."""

    SUBJECT = "subject"  # the article is about it
    MENTIONED = "mentioned"


class Direction(StrEnum):
    """Which way a claimed grade has moved."""

    UP = "up"
    DOWN = "down"
    SAME = "same"


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """An authority that an article names."""

    authority: AuthorityId
    role: Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One judgement that an article reports as the outcome of an inspection."""

    authority: AuthorityId
    area: Area
    grade: Grade | None  # None: only the move is stated ("no longer inadequate")
    previous_grade: Grade | None = None
    direction: Direction | None = None
    quote: str = ""  # the words it was read from


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedEntry:
    """One line of a feed, or one link of a listing page."""

    title: str
    url: str  # absolute, without tracking parameters
    published: datetime | None = None  # aware, UTC; of GOV.UK's, which gives no other: updated
    updated: datetime | None = None  # aware, UTC
    summary: str = ""  # plain text


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleText:
    """The words of an article without what surrounds them on its page."""

    title: str
    paragraphs: tuple[
        str, ...
    ]  # in order; a table's row is one paragraph, its cells parted by " | "
    url: str = ""  # canonical address, where the page names one
    site: str = ""
    published: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """What an article says that matters here."""

    about_childrens_services: bool
    kind: ArticleKind = ArticleKind.OTHER
    authorities: tuple[Named, ...] = ()  # subjects first, then in order of appearance
    claims: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """An article as read: its words, and what they mean."""

    text: ArticleText
    meaning: Meaning
