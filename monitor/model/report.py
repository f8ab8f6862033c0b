"""Documents as their own pages read."""

from dataclasses import dataclass, field
from datetime import date

from monitor.model.authority import AuthorityId
from monitor.model.document import DocumentKind
from monitor.model.judgement import Area, Framework, Grade
from monitor.model.window import Window


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
