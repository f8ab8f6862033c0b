"""Inspection reports from 2018 on (ILACS): cover, ruled table, bullets, graded headings."""

from collections.abc import Mapping, Sequence
from typing import Literal

from tests.support import report_pdf_prose as prose
from tests.support.report_pdf_paper import Furniture, Paper
from tests.support.report_pdf_table import Printed, Row, Shape, draw_table

LEADERS = "The impact of leaders on social work practice with children and families"
HELP = "The experiences and progress of children who need help and protection"
IN_CARE = "The experiences and progress of children in care"
LEAVERS = "The experiences and progress of care leavers"
IN_CARE_AND_LEAVERS = "The experiences and progress of children in care and care leavers"
OVERALL = "Overall effectiveness"

FOUR_GOOD: Printed = ((LEADERS, "Good"), (HELP, "Good"), (IN_CARE, "Good"), (LEAVERS, "Good"))

SHAPE_2018 = Shape(split=388, pad=7, grade_at="middle")
SHAPE_2022 = Shape(left=71, split=298, right=522, pad=5, grade_at="top")


def ilacs_report(
    *,
    authority: str = "Northshire",
    dates: str = "27 to 31 January 2025",
    inspector: str = "Alex Example",
    rows: Printed = FOUR_GOOD,
    overall: str | None = "Good",
    summary: str | Sequence[str] = prose.SUMMARY,
    improvements: Sequence[str] = prose.IMPROVEMENTS,
    headings: bool | Mapping[str, str] = True,
    cover: Literal["2018", "2022"] = "2022",
    shape: Shape | None = None,
    paragraphs: int = 2,
) -> bytes:
    """Return an inspection report of 2018 or later.

    Args:
        authority: as the cover prints it: "Sunderland City Council".
        dates: as printed after "Inspection dates:"; two blocks are joined by "and".
        inspector: name only.
        rows: the judgements before the overall one.
        overall: grade of the last row; None prints no such row (as from April 2026).
        summary: what stands under the table.
        improvements: bullets under "What needs to improve"; none, no such heading.
        headings: False leaves the body's headings out; a mapping of label to grade prints a
            heading's grade otherwise than the table's.
        cover: "2018" has the council's name as title, "2022" the sentence.
        shape: of the table, where it is not the cover's usual one.
        paragraphs: numbered paragraphs under each heading.
    """
    title = f"Inspection of {authority} local authority children’s services"
    paper = Paper(furniture=_furniture(title, dates, cover))
    cover_page = _cover_2018 if cover == "2018" else _cover_2022
    cover_page(paper, authority, dates, inspector)
    printed = [Row("Judgement", "Grade", bold=True, bold_grade=True)]
    printed += [Row(label, grade) for label, grade in rows]
    if overall is not None:
        printed.append(Row(OVERALL, overall))
    draw_table(paper, printed, shape or (SHAPE_2018 if cover == "2018" else SHAPE_2022))
    paper.top += 16
    paper.paragraphs([summary] if isinstance(summary, str) else summary)
    _improvements(paper, improvements, cover)
    if headings is not False:
        _ilacs_body(paper, rows, {} if headings is True else headings, paragraphs)
    return paper.pdf()


def _cover_2018(paper: Paper, authority: str, dates: str, inspector: str) -> None:
    paper.top = 124
    paper.paragraph(authority, size=26, after=20)
    paper.paragraph("Inspection of children’s social care services", size=16, bold=True, after=13)
    paper.paragraph(f"Inspection dates: {dates}", bold=True)
    paper.write("Lead inspector:", left=paper.left, top=paper.top, bold=True)
    paper.paragraph(f"{inspector}\nHer Majesty’s Inspector", left=177, bold=True, after=10)


def _cover_2022(paper: Paper, authority: str, dates: str, inspector: str) -> None:
    paper.top = 126
    title = f"Inspection of {authority} local authority children’s services"
    paper.paragraph(title, size=26, after=12)
    paper.labelled("Inspection dates:", dates, after=12)
    paper.labelled("Lead inspector:", f"{inspector}, His Majesty’s Inspector", after=10)


def _furniture(title: str, dates: str, cover: str) -> Furniture:
    def draw(paper: Paper) -> None:
        if cover == "2022" and paper.page == 1:
            return
        paper.rule(paper.left, paper.right, 792)
        paper.write(str(paper.page), left=513, top=795, size=18)
        if cover == "2022":
            paper.write(title, left=paper.left, top=796, size=7.5, bold=True)
            paper.write(dates, left=paper.left, top=806, size=7.5, bold=True)

    return draw


def _improvements(paper: Paper, improvements: Sequence[str], cover: str) -> None:
    if not improvements:
        return
    paper.heading("What needs to improve" + ("?" if cover == "2022" else ""))
    for text in improvements:
        paper.marked("■", text, indent=18)


def _ilacs_body(
    paper: Paper, rows: Printed, printed_otherwise: Mapping[str, str], paragraphs: int
) -> None:
    number = 1
    for label, grade in [*rows[1:], *rows[:1]]:  # leaders stand first in the table, last here
        paper.heading(f"{label}: {printed_otherwise.get(label, grade).lower()}")
        for text in prose.body(paragraphs, start=number):
            paper.marked(f"{number}.", text)
            number += 1
