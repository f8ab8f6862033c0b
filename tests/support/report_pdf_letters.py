"""Letters: after a focused visit, a monitoring visit, a joint targeted area inspection.

They are letters on paper: day, addressee, a bold subject, findings, a signature. None gives a
grade, though one may quote the grade of an earlier inspection.
"""

from collections.abc import Sequence

from tests.support import report_pdf_prose as prose
from tests.support.report_pdf_paper import Paper


def focused_visit_letter(
    *,
    place: str = "Northshire",
    written: str = "14 May 2021",
    dates: str = "24 and 25 March 2021",
    inspector: str = "Alex Example",
    topic: str = "arrangements for children who are the subject of a child protection plan",
    improvements: Sequence[str] = prose.IMPROVEMENTS,
    priority_actions: Sequence[str] = (),
    findings: Sequence[str] | None = None,
) -> bytes:
    """Return the letter of a focused visit; with ``priority_actions`` it has that heading."""
    paper = _letter(written, f"Dear {place} director of children’s services")
    paper.heading(f"Focused visit to {place} children’s services", size=12)
    paper.paragraph(
        f"This letter summarises the findings of the focused visit to {place} children’s "
        f"services on {dates}. Her Majesty’s Inspectors for this visit were {inspector} and "
        "Sam Sample."
    )
    paper.paragraph(f"Inspectors looked at the local authority’s {topic}.")
    paper.heading("Headline findings")
    paper.paragraphs(findings or prose.body(2))
    _bullets(paper, "Areas for priority action", priority_actions)
    _bullets(paper, "What needs to improve in this area of social work practice", improvements)
    paper.heading("Main findings")
    paper.paragraphs(prose.body(3, start=2))
    return _signed(paper, inspector)


def monitoring_visit_letter(
    *,
    authority: str = "Northshire County Council",
    place: str = "Northshire",
    written: str = "2 September 2016",
    dates: str = "9 and 10 August 2016",
    inspector: str = "Alex Example",
    which: str = "first",
    judged: str = "July 2015",
    topic: str = "services for care leavers",
    findings: Sequence[str] | None = None,
) -> bytes:
    """Return the letter of a monitoring visit to an authority judged inadequate in ``judged``."""
    paper = _letter(written, f"Dear {place} director of children’s services")
    paper.heading(f"Monitoring visit of {authority} children’s services", size=12)
    paper.paragraph(
        f"This letter summarises the findings of the monitoring visit to {place} children’s "
        f"services on {dates}. The visit was the {which} monitoring visit since the local "
        f"authority was judged inadequate in {judged}. The inspectors were {inspector} HMI and "
        "Sam Sample HMI."
    )
    paper.heading("Areas covered by the visit")
    paper.paragraph(
        f"During the course of this visit, inspectors reviewed the progress made in {topic}."
    )
    paper.heading("Summary of findings")
    for text in findings or prose.body(3):
        paper.marked("■", text, indent=18)
    paper.heading("Evaluation of progress")
    paper.paragraphs(prose.body(2, start=5))
    return _signed(paper, inspector)


def jtai_letter(
    *,
    place: str = "Northshire",
    written: str = "14 July 2023",
    dates: str = "22 to 26 May 2023",
    topic: str = "identification of initial need and risk",
    priority_actions: Sequence[str] = (),
    improvements: Sequence[str] = prose.IMPROVEMENTS,
) -> bytes:
    """Return the letter of a joint targeted area inspection, to all partners."""
    paper = _letter(written, f"Dear {place} Local Safeguarding Partnership")
    paper.heading(f"Joint targeted area inspection of {place}", size=12)
    paper.paragraph(
        "This letter summarises the findings of the joint targeted area inspection (JTAI) of the "
        f"multi-agency response to {topic} in {place}."
    )
    paper.paragraph(
        f"This inspection took place from {dates}. It was carried out by inspectors from Ofsted, "
        "the Care Quality Commission (CQC) and His Majesty’s Inspectorate of Constabulary and "
        "Fire & Rescue Services (HMICFRS)."
    )
    paper.heading("Headline findings")
    paper.paragraphs(prose.body(2))
    _bullets(paper, "Areas for priority action", priority_actions)
    _bullets(paper, "What needs to improve?", improvements)
    paper.heading("Next steps")
    paper.paragraphs(prose.body(1, start=4))
    return _signed(paper, "Alex Example", office="His Majesty’s Inspector")


def _letter(written: str, greeting: str) -> Paper:
    paper = Paper(left=71, right=527, first_top=84)
    paper.top = 124
    paper.paragraph(written, after=24)
    paper.paragraph(greeting)
    return paper


def _bullets(paper: Paper, heading: str, texts: Sequence[str]) -> None:
    if texts:
        paper.heading(heading)
        for text in texts:
            paper.marked("■", text, indent=18)


def _signed(paper: Paper, name: str, *, office: str = "Her Majesty’s Inspector") -> bytes:
    paper.room_for(100)
    paper.paragraph("Yours sincerely", after=30)
    paper.paragraph(f"{name}\n{office}")
    return paper.pdf()
