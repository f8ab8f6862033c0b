"""Short ways to write reports and documents for the tables of this folder."""

from datetime import UTC, date, datetime

from monitor.detect.reports import ReadDocument
from monitor.model.authority import Authority, AuthorityId
from monitor.model.document import DocumentKind
from monitor.model.history import GradedReport
from monitor.model.judgement import Area, Framework, Grade
from monitor.model.listed import ListedDocument
from monitor.model.report import Evidence, Judgement, Reading
from monitor.model.source import SourceId
from monitor.model.window import Window

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)

SUNDERLAND = Authority(
    id=AuthorityId("sunderland"), name="Sunderland", urn="80566", region="North East"
)

_GRADES = {
    "O": Grade.OUTSTANDING,
    "G": Grade.GOOD,
    "R": Grade.REQUIRES_IMPROVEMENT,
    "A": Grade.ADEQUATE,
    "I": Grade.INADEQUATE,
    "-": Grade.NOT_JUDGED,
}


def grades(text: str) -> dict[Area, Grade]:
    """Read "overall=O help_protection=G" into grades."""
    pairs = (pair.split("=") for pair in text.split())
    return {Area(area): _GRADES[letter] for area, letter in pairs}


def graded(text: str, *, year: int = 2018, framework: Framework = Framework.ILACS) -> GradedReport:
    """Return a report inspected in January and published in March of ``year``."""
    return GradedReport(
        document_id=f"{year}",
        authority=SUNDERLAND.id,
        framework=framework,
        published=date(year, 3, 1),
        windows=(Window(date(year, 1, 10), date(year, 1, 20)),),
        grades=grades(text),
    )


def read_document(
    text: str = "",
    *,
    year: int = 2021,
    framework: Framework = Framework.ILACS,
    kind: DocumentKind = DocumentKind.INSPECTION,
    label: str = "Children's services inspection",
    backfilled: bool = False,
    **more: object,
) -> ReadDocument:
    """Return a document inspected in January and published in March of ``year``."""
    return ReadDocument(
        authority=SUNDERLAND,
        source=SourceId("ofsted/sunderland"),
        page_url="https://reports.ofsted.gov.uk/provider/44/80566",
        document=ListedDocument(
            id=f"5{year}",
            url=f"https://files.ofsted.gov.uk/v1/file/5{year}",
            label=label,
            kind=kind,
            inspected=date(year, 1, 10),
            published=date(year, 3, 1),
        ),
        reading=Reading(
            kind=kind,
            framework=framework,
            pages=12,
            windows=(Window(date(year, 1, 10), date(year, 1, 20)),),
            judgements=tuple(
                Judgement(
                    area=area, grade=grade, label=area.words, evidence=Evidence(1, area.words)
                )
                for area, grade in grades(text).items()
            ),
            **more,  # type: ignore[arg-type]
        ),
        sha256="0" * 64,
        backfilled=backfilled,
    )
