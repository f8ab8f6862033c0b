"""Reports of 2013 to 2018 (SIF): the overall grade in a sentence, then a numbered list."""

from collections.abc import Sequence
from typing import NamedTuple

from tests.support import report_pdf_prose as prose
from tests.support.report_pdf_paper import PITCH, Paper, wrap
from tests.support.report_pdf_table import Printed, Row, Shape, draw_panel, draw_table

SIF_LABELS = (
    "1. Children who need help and protection",
    "2. Children looked after and achieving permanence",
    "2.1 Adoption performance",
    "2.2 Experiences and progress of care leavers",
    "3. Leadership, management and governance",
)

SHAPE_SIF = Shape(left=65, split=382, right=529, pad=6, grade_at="middle")

_CHAPTERS = (
    "The experiences and progress of children who need help and protection",
    "The experiences and progress of children looked after and achieving permanence",
    "Leadership, management and governance",
)
_SUBJECT = (
    "Inspection of services for children in need of help and\n"
    "protection, children looked after and care leavers"
)


def sif_rows(*grades: str) -> Printed:
    """Return the five rows with these grades, in the order of ``SIF_LABELS``."""
    return tuple(zip(SIF_LABELS, grades, strict=True))


FIVE_GOOD = sif_rows("Good", "Good", "Good", "Good", "Good")


class Board(NamedTuple):
    """What a report says of the Local Safeguarding Children Board, beside the authority."""

    grade: str  # as in a sentence: "requires improvement"
    on_cover: str | None = None  # the cover's own sentence; None says it inside only


def sif_report(
    *,
    authority: str = "Northshire County Council",
    place: str = "Northshire",
    dates: str = "11 May 2015 – 4 June 2015",
    published: str | None = "20 July 2015",
    inspector: str = "Alex Example",
    rows: Printed = FIVE_GOOD,
    sentence: str | None = "Children’s services in Northshire are good",
    summary: str | Sequence[str] = prose.SUMMARY,
    board: Board | None = None,
    reinspection: bool = False,
    previous: Sequence[str] = (),
    chapters: Sequence[str] | None = None,
    shape: Shape = SHAPE_SIF,
    paragraphs: int = 2,
) -> bytes:
    """Return a report of the single inspection framework.

    Args:
        authority: as the cover prints it.
        place: as the prose names it.
        dates: as printed after "Inspection date:".
        published: day printed on the cover; None prints none (as in early 2014).
        inspector: name only; it stands on the last page.
        rows: label with its number, and grade; a number with a dot in it stands in.
        sentence: the overall judgement above the list.
        summary: the executive summary, a page of its own.
        board: its review, for a report that has one.
        reinspection: changes the title.
        previous: sentences about earlier inspections, with their grades.
        chapters: grades printed beside the three chapters' titles, where they are not the
            list's (rows 1, 2 and 3).
        shape: of the list; ``ruled=False`` leaves its lines out.
        paragraphs: numbered paragraphs in each chapter.
    """
    paper = Paper(furniture=_furniture)
    _cover(paper, authority, dates, published, board=board, reinspection=reinspection)
    _judgement_list(paper, sentence, rows, shape)
    if board and board.on_cover:
        draw_panel(paper, board.on_cover, [])
    _contents(paper, board)
    _information(paper, previous or _earlier(place))
    _summary(paper, [summary] if isinstance(summary, str) else summary)
    _chapters(paper, chapters or _chapter_grades(rows), paragraphs)
    if board:
        _board(paper, board)
    _team(paper, inspector)
    return paper.pdf()


def _furniture(paper: Paper) -> None:
    paper.rule(69, 525, 798 if paper.page % 2 else 788)
    left = 515.0 if paper.page % 2 else paper.left
    paper.write(str(paper.page), left=left, top=798 if paper.page % 2 else 790, size=18)


def _cover(
    paper: Paper,
    authority: str,
    dates: str,
    published: str | None,
    *,
    board: Board | None,
    reinspection: bool,
) -> None:
    paper.top = 94
    paper.paragraph(authority, size=26, after=4)
    subject = _SUBJECT.replace("Inspection", "Re-inspection") if reinspection else _SUBJECT
    paper.paragraph(subject, size=14, bold=True, after=6)
    if board:
        paper.paragraph("and", size=14, after=6)
        review = "Review of the effectiveness of the local safeguarding children board"
        paper.paragraph(review, size=14, bold=True, after=6)
    paper.paragraph(f"Inspection date: {dates}", size=14, bold=True, after=6)
    if published:
        paper.paragraph(f"Report published: {published}", size=14, bold=True, after=10)


def _judgement_list(paper: Paper, sentence: str | None, rows: Printed, shape: Shape) -> None:
    if sentence:
        draw_panel(
            paper, sentence, ["Every child in the area should be able to count on good help."]
        )
    draw_table(paper, [_list_row(label, grade) for label, grade in rows], shape)
    paper.top += 20


def _list_row(label: str, grade: str) -> Row:
    number, _, words = label.partition(" ")
    if number.endswith("."):
        return Row(words, grade, number=number, bold=True)
    return Row(label, grade, inset=48)


def _contents(paper: Paper, board: Board | None) -> None:
    paper.new_page()
    paper.paragraph("Contents", size=26, after=12)
    entries = ["The local authority", "Executive summary", *_CHAPTERS]
    entries += ["The Local Safeguarding Children Board (LSCB)"] if board else []
    for page, title in enumerate([*entries, "Information about this inspection"], start=3):
        lines = wrap(title, 400, size=14)
        paper.write(str(page), left=515, top=paper.top + (len(lines) - 1) * 14 * PITCH, size=14)
        paper.paragraph("\n".join(lines), size=14, after=6)


def _information(paper: Paper, previous: Sequence[str]) -> None:
    paper.new_page()
    paper.heading("The local authority", size=16)
    paper.heading("Information about this local authority area")
    paper.heading("Previous Ofsted inspections", size=12)
    for text in previous:
        paper.marked("■", text, indent=18)


def _earlier(place: str) -> list[str]:
    return [
        f"The previous inspection of safeguarding arrangements in {place} was in April 2012. The "
        "local authority was judged to be good.",
        f"The previous inspection of services for children looked after in {place} was in April "
        "2012. The local authority was judged to be outstanding.",
    ]


def _summary(paper: Paper, texts: Sequence[str]) -> None:
    paper.new_page()
    paper.heading("Executive summary")
    paper.paragraphs(texts)
    paper.heading("Recommendations")
    for number, text in enumerate(prose.IMPROVEMENTS, start=1):
        paper.marked(f"{number}.", text)


def _chapter_grades(rows: Printed) -> list[str]:
    return [grade for label, grade in rows if label.partition(" ")[0].endswith(".")]


def _chapters(paper: Paper, grades: Sequence[str], paragraphs: int) -> None:
    shape = Shape(left=65, split=354, right=529, pad=6, grade_at="middle")
    number = 4
    for title, grade in zip(_CHAPTERS, grades, strict=False):
        paper.new_page()
        draw_table(paper, [Row(title, grade, bold=True, bold_grade=True)], shape)
        paper.top += 8
        paper.heading("Summary", size=12)
        paper.paragraphs(prose.body(1, start=number))
        paper.heading("Inspection findings")
        for text in prose.body(paragraphs, start=number + 1):
            paper.marked(f"{number}.", text)
            number += 1


def _board(paper: Paper, board: Board) -> None:
    paper.new_page()
    paper.heading("The Local Safeguarding Children Board (LSCB)", size=16)
    draw_panel(paper, f"The Local Safeguarding Children Board {_verb(board.grade)}", prose.board())


def _verb(grade: str) -> str:
    return grade if grade.startswith("require") else f"is {grade}"


def _team(paper: Paper, inspector: str) -> None:
    paper.new_page()
    paper.heading("Information about this inspection", size=16)
    paper.paragraphs(prose.method())
    paper.heading("The inspection team", size=12)
    paper.paragraph(f"Lead inspector: {inspector}")
    paper.paragraph("Deputy lead inspector: Sam Sample")
    paper.paragraph("Team inspectors: Jo Bloggs, Pat Placeholder, Chris Instance")
