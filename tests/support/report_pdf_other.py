"""Three documents of their own shape: looked-after services 2013, a board's review, area SEND."""

from collections.abc import Sequence

from tests.support import report_pdf_prose as prose
from tests.support.report_pdf_paper import Furniture, Paper
from tests.support.report_pdf_table import Printed, Row, Shape, draw_panel, draw_table

LAC_LABELS = (
    "Overall effectiveness",
    "Capacity to improve",
    "Outcomes for looked after children and young people",
    "Quality of provision",
    "Leadership and management",
)
SHAPE_LAC = Shape(left=85, split=319, right=510, pad=6, grade_at="top")
_LAC_SCALE = (
    ("Outstanding (Grade 1)", "A service far above what is required"),
    ("Good (Grade 2)", "A service above what is required"),
    ("Adequate (Grade 3)", "A service that does what is required and no more"),
    ("Inadequate (Grade 4)", "A service below what is required"),
)

SEND_OUTCOMES = {
    1: "The local area partnership’s special educational needs and/or disability (SEND) "
    "arrangements typically lead to positive experiences and outcomes for children and young "
    "people with SEND.",
    2: "The local area partnership’s arrangements lead to inconsistent experiences and outcomes "
    "for children and young people with special educational needs and/or disabilities (SEND).",
    3: "There are widespread and/or systemic failings leading to significant concerns about the "
    "experiences and outcomes of children and young people with special educational needs and/or "
    "disabilities (SEND).",
}


def lac_rows(*grades: str) -> Printed:
    """Return the five rows of 2013 with these grades, in the order of ``LAC_LABELS``."""
    return tuple(zip(LAC_LABELS, grades, strict=True))


FIVE_OF_2013 = lac_rows("Adequate", "Adequate", "Good", "Adequate", "Adequate")


def lac_2013_report(
    *,
    authority: str = "Northshire County Council",
    dates: str = "8 – 12 July 2013",
    published: str = "16 August 2013",
    inspector: str = "Alex Example",
    rows: Printed = FIVE_OF_2013,
    shape: Shape = SHAPE_LAC,
    paragraphs: int = 4,
) -> bytes:
    """Return a report on looked-after services of summer 2013; its table is on the last page."""
    paper = Paper(left=86, right=511, first_top=76, furniture=_lac_header(authority))
    paper.top = 165
    paper.paragraph("Inspection of looked after children\nservices", size=26, after=6)
    paper.paragraph(authority, size=18)
    paper.top = 566
    paper.labelled("Inspection dates:", dates, size=10, after=4)
    paper.labelled("Reporting inspector", f"{inspector} HMI", size=10)
    paper.top = 718
    paper.labelled("Age group:", "All", size=10, after=0)
    paper.labelled("Published:", published, size=10)
    paper.new_page()
    _lac_scale(paper)
    paper.heading(f"Overall effectiveness: {_grade_with_number(rows[0][1])}")
    for number, text in enumerate(prose.body(paragraphs), start=1):
        paper.marked(f"{number}.", text)
    paper.new_page()
    paper.heading("Record of main findings", size=18)
    paper.heading("Services for looked after children")
    draw_table(paper, [Row(label, grade, bold=True) for label, grade in rows], shape)
    return paper.pdf()


def _lac_header(authority: str) -> Furniture:
    def draw(paper: Paper) -> None:
        if paper.page > 1:
            title = f"{authority} Inspection of looked after children services"
            paper.write(title, left=paper.left, top=38, size=8, bold=True)
            paper.write(str(paper.page - 1), left=501, top=38, size=8, bold=True)
            paper.rule(84, 512, 51)

    return draw


def _lac_scale(paper: Paper) -> None:
    paper.heading("The inspection judgements and what they mean")
    shape = Shape(left=85, split=230, right=510, pad=4)
    draw_table(paper, [Row(grade, meaning, bold=True) for grade, meaning in _LAC_SCALE], shape)
    paper.top += 20


def _grade_with_number(grade: str) -> str:
    numbered = {full.partition(" ")[0].lower(): full for full, _ in _LAC_SCALE}
    return numbered.get(grade.lower(), grade)


def lscb_review(
    *,
    board: str = "Northshire Safeguarding Children Board",
    dates: str = "15 June 2015 – 17 June 2015",
    published: str = "3 August 2015",
    inspector: str = "Alex Example",
    sentence: str = "The Local Safeguarding Children Board requires improvement",
) -> bytes:
    """Return a review of a board alone: it looks like a SIF report and grades no authority."""
    paper = Paper(first_top=94)
    paper.paragraph(board, size=26, after=4)
    review = "Review of the effectiveness of the Local Safeguarding Children Board"
    paper.paragraph(review, size=14, bold=True, after=6)
    paper.paragraph(f"Inspection date: {dates}", size=14, bold=True, after=6)
    paper.paragraph(f"Report published: {published}", size=14, bold=True, after=20)
    draw_panel(paper, sentence, prose.board())
    paper.new_page()
    paper.heading("Executive summary", size=16)
    paper.paragraphs(prose.body(2))
    paper.heading("Information about this review", size=16)
    paper.paragraph(f"Lead inspector: {inspector}")
    return paper.pdf()


def send_report(
    *,
    area: str = "Northshire",
    dates: str = "11 to 15 December 2023",
    previous: str | None = "13 to 17 June 2016",
    level: int = 2,
    outcome: Sequence[str] | None = None,
    improvements: Sequence[str] = prose.IMPROVEMENTS,
) -> bytes:
    """Return an area SEND report of 2023 or later; ``outcome`` replaces the box's paragraphs."""
    paper = Paper(left=57, right=533, first_top=84, furniture=_send_furniture(area, dates))
    paper.top = 134
    paper.paragraph(f"Area SEND inspection of {area} Local Area Partnership", size=26, after=20)
    paper.paragraph(f"Inspection dates: {dates}", after=6)
    if previous:
        paper.paragraph(f"Dates of previous inspection: {previous}", after=10)
    following = "The next full area SEND inspection will be within approximately three years."
    draw_panel(paper, "Inspection outcome", outcome or [SEND_OUTCOMES[level], following])
    paper.heading("Information about the local area partnership")
    paper.paragraphs(prose.body(1))
    paper.heading("What does the area partnership need to do better?")
    for text in improvements:
        paper.marked("■", text, indent=18)
    return paper.pdf()


def _send_furniture(area: str, dates: str) -> Furniture:
    def draw(paper: Paper) -> None:
        if paper.page == 1:
            paper.write("Local Area Partnership report", left=57, top=33, size=10)
        else:
            foot = f"Area SEND inspection report: {area} Local Area Partnership, {dates}"
            paper.write(f"{foot}   {paper.page}", left=57, top=796, size=8)

    return draw
