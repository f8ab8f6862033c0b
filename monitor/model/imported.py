"""What somebody else's sheet says of an inspection: history with an origin, never our reading."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from monitor.model.authority import AuthorityId
from monitor.model.history import GradedReport
from monitor.model.judgement import Area, Framework, Grade
from monitor.model.window import Window


class SheetKind(StrEnum):
    """The sheets that can be imported."""

    STATISTICS = "statistics"  # Ofsted's yearly official statistics: overall grades only
    OVERVIEW = "overview"  # the sector's own overview of the latest inspection of each

    @property
    def words(self) -> str:
        """What a person calls it."""
        return _TITLES[self]


_TITLES = {
    SheetKind.STATISTICS: "Ofsted's yearly statistics",
    SheetKind.OVERVIEW: "the sector's overview sheet",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedInspection:
    """One row of a sheet, as far as it can be trusted."""

    row: int  # of the sheet, from 1
    kind: SheetKind
    authority: AuthorityId
    framework: Framework
    windows: tuple[Window, ...]  # the statistics give one day alone
    published: date | None
    grades: Mapping[Area, Grade]
    url: str = ""

    @property
    def day(self) -> date:
        """The day by which the same inspection is known again in another sheet of the kind."""
        on = self.windows[-1].end if self.windows else self.published
        if on is None:
            raise ValueError(f"row {self.row} has no day at all")
        return on

    def as_history(self, file: str) -> GradedReport:
        """Return it as history that names its origin, the sheet in ``file``."""
        return GradedReport(
            document_id=f"{self.kind}/{self.day}",
            authority=self.authority,
            framework=self.framework,
            published=self.published,
            windows=self.windows,
            grades=self.grades,
            url=self.url,
            label=self.kind.words,
            origin=f"{self.kind.words}, {file}",
        )


@dataclass(frozen=True, slots=True)
class Remark:
    """Something in a row that was left out, and why; shown to whoever imports."""

    row: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadSheet:
    """A whole sheet: what can be taken from it, and what was left out."""

    kind: SheetKind
    inspections: tuple[ImportedInspection, ...]
    remarks: tuple[Remark, ...]
