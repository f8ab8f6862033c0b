"""A graded report as it stands in the history of one authority."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from monitor.model.authority import AuthorityId
from monitor.model.judgement import Area, Framework, Grade
from monitor.model.window import Window


@dataclass(frozen=True, slots=True, kw_only=True)
class GradedReport:
    """One inspection report with its grades."""

    document_id: str
    authority: AuthorityId
    framework: Framework
    published: date | None
    windows: tuple[Window, ...]
    grades: Mapping[Area, Grade]
    url: str = ""
    label: str = ""
    lead_inspector: str | None = None
    urn: str = ""  # the authority's in Ofsted's list today; empty: not seen there
    origin: str = ""  # whose sheet says so, where it is not our own reading of a report

    @property
    def inspected_on(self) -> date | None:
        """The day by which reports are put in order: the inspection's last."""
        return self.windows[-1].end if self.windows else self.published

    @property
    def rates_the_authority(self) -> bool:
        """True for the frameworks whose grades are an authority's rating.

        The 2013 looked-after inspections graded a part of the services on another scale,
        and a safeguarding board is not the authority: both are history, never a rating.
        """
        rated = any(area is not Area.LSCB for area in self.grades)
        return rated and self.framework in (Framework.ILACS, Framework.SIF)


def in_inspection_order(reports: Iterable[GradedReport]) -> list[GradedReport]:
    """Sort oldest inspection first; a report without any date counts as the oldest."""
    return sorted(reports, key=lambda r: (r.inspected_on or date.min, r.document_id))
