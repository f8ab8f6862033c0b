"""Documents as Ofsted lists them, and as their own pages read."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from monitor.model.authority import AuthorityId
from monitor.model.judgement import Area, Framework, Grade


class DocumentKind(StrEnum):
    """What a listed document is; only an inspection carries grades."""

    INSPECTION = "inspection"
    FOCUSED_VISIT = "focused_visit"
    MONITORING_VISIT = "monitoring_visit"
    JTAI = "jtai"
    AREA_SEND = "area_send"
    LSCB_REVIEW = "lscb_review"
    OTHER = "other"  # a label we do not know: kept and told, never dropped

    @property
    def words(self) -> str:
        """What a person calls it."""
        return _KIND_TITLES[self]


_KIND_TITLES = {
    DocumentKind.INSPECTION: "inspection report",
    DocumentKind.FOCUSED_VISIT: "focused visit letter",
    DocumentKind.MONITORING_VISIT: "monitoring visit letter",
    DocumentKind.JTAI: "joint targeted area inspection letter",
    DocumentKind.AREA_SEND: "area SEND inspection report",
    DocumentKind.LSCB_REVIEW: "safeguarding board review",
    DocumentKind.OTHER: "document",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedProvider:
    """One row of Ofsted's list of authorities."""

    urn: str
    name: str
    url: str  # absolute address of the provider page
    latest_report: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ListingPage:
    """One page of Ofsted's list: at most 100 rows, silently cut."""

    providers: tuple[ListedProvider, ...]
    results: int | None  # the count the page itself prints, where it prints one
    next: str | None  # absolute address of the page after it, where it links one


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedDocument:
    """One report or letter on a provider page."""

    id: str  # the number in the file's address: the identity
    url: str
    label: str  # as linked: "Children's services focused visit"
    kind: DocumentKind
    inspected: date | None  # first day of the inspection or visit
    published: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProviderPage:
    """A provider page: who it is about and every document on its timeline."""

    urn: str
    name: str
    documents: tuple[ListedDocument, ...]  # newest first


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where something stands: page (from 1) and the words as printed."""

    page: int
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """One grade tied to its own label; ``label`` as printed."""

    area: Area
    grade: Grade
    label: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Window:
    """Days on which inspectors were on site, both included."""

    start: date
    end: date


@dataclass(frozen=True, slots=True)
class SendOutcome:
    """Area SEND: 1 typically positive, 2 inconsistent, 3 widespread or systemic failings."""

    level: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one report or letter says. Uncertain things are absent and named in ``warnings``."""

    kind: DocumentKind
    framework: Framework
    pages: int
    printed_name: str | None = None  # the authority as the cover has it
    authority: AuthorityId | None = None  # the same, found in the register
    windows: tuple[Window, ...] = ()  # in order of time
    published: date | None = None  # where the document prints it (ILACS does not)
    lead_inspector: str | None = None
    reinspection: bool = False
    judgements: tuple[Judgement, ...] = ()  # in the order of ``Area``
    improvements: tuple[str, ...] = ()
    topic: str | None = None  # visits and joint inspections
    priority_action: bool | None = None  # visits and joint inspections
    outcome: SendOutcome | None = None
    warnings: tuple[str, ...] = ()
    texts: tuple[str, ...] = field(default=(), compare=False, repr=False)
    """Of each page; only where it was just read from the file, for the search."""

    @property
    def start(self) -> date | None:
        """First day on site."""
        return self.windows[0].start if self.windows else None

    @property
    def end(self) -> date | None:
        """Last day on site."""
        return self.windows[-1].end if self.windows else None

    @property
    def grades(self) -> dict[Area, Grade]:
        """Area to grade."""
        return {j.area: j.grade for j in self.judgements}
