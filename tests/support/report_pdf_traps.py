"""Files that a careless reader gets wrong, or dies of: made from the reports of ``report_pdf``."""

import zlib
from collections.abc import Sequence
from io import BytesIO

import pypdfium2
from reportlab.pdfgen.canvas import Canvas

from tests.support.report_pdf_paper import HEIGHT, WIDTH, Paper, wrap
from tests.support.report_pdf_table import Printed

TOP, ROW = 220, 40
_CUT = "The experiences and progress of\nchildren in care"


def columns_apart(
    rows: Printed,
    *,
    labels_first: bool = True,
    summary: str = "",
    headings: Printed = (),
    grade_lowered: float = 0.0,
) -> bytes:
    """Return an ILACS report whose file holds all labels and then all grades, or the reverse.

    ``grade_lowered`` prints each grade so many points below the first line of its label.
    """
    paper = Paper()
    paper.paragraph("Inspection of Sunderland City Council local authority children’s services")
    paper.paragraph("Inspection dates: 27 to 31 January 2025")
    paper.paragraph("Lead inspector: Alex Example, His Majesty’s Inspector")
    columns = [
        [(72.0, label, 0.0) for label, _ in rows],
        [(310.0, grade, grade_lowered) for _, grade in rows],
    ]
    for column in columns if labels_first else reversed(columns):
        for i, (left, text, lowered) in enumerate(column):
            for j, line in enumerate(wrap(text, 220, size=12)):
                paper.write(line, left=left, top=TOP + i * ROW + j * 14 + lowered)
    paper.top = TOP + len(rows) * ROW + 30
    paper.paragraph(summary)
    paper.new_page()
    for label, grade in headings:
        paper.heading(f"{label}: {grade.lower()}")
        paper.paragraph("1. Nothing is said here.")
    return paper.pdf()


def cut_by_the_page(*, headings: Printed = ()) -> bytes:
    """Return an ILACS report whose row of both in care and care leavers goes on overleaf."""
    paper = Paper()
    paper.paragraph("Inspection of Sunderland local authority children’s services")
    paper.paragraph("Inspection dates: 27 to 31 January 2020")
    paper.paragraph("Lead inspector: Alex Example, His Majesty’s Inspector")
    for label in (
        "The impact of leaders on social work practice with\nchildren and families",
        _CUT,
    ):
        for i, line in enumerate(label.split("\n")):
            paper.write(line, left=78, top=paper.top + i * 14.5)
        paper.write("Good", left=380, top=paper.top)
        paper.top += ROW
    paper.new_page()
    paper.write("and care leavers", left=78, top=paper.top)
    paper.top += ROW
    for label, grade in headings:
        paper.heading(f"{label}: {grade.lower()}")
        paper.paragraph("1. Nothing is said here.")
    return paper.pdf()


def joined(*files: bytes) -> bytes:
    """Return one file with the pages of all."""
    return _of_pages([(file, None) for file in files])


def with_pages(file: bytes, indexes: Sequence[int]) -> bytes:
    """Return the file with these pages (from 0) in this order, and no others."""
    return _of_pages([(file, list(indexes))])


def _of_pages(parts: Sequence[tuple[bytes, list[int] | None]]) -> bytes:
    made = pypdfium2.PdfDocument.new()
    for file, indexes in parts:
        with pypdfium2.PdfDocument(file) as source:
            made.import_pages(source, indexes)
    out = BytesIO()
    made.save(out)
    made.close()
    return out.getvalue()


def encrypted() -> bytes:
    """Return a file that needs a password."""
    out = BytesIO()
    canvas = Canvas(out, encrypt="secret")
    canvas.drawString(72, 700, "Inspection of children’s social care services")
    canvas.save()
    return out.getvalue()


def without_text() -> bytes:
    """Return a sound file with lines and no letters, as a scan has."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=(WIDTH, HEIGHT))
    canvas.rect(72, 72, 100, 100, fill=1)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def text_on_pages(*pages: str) -> bytes:
    """Return a file with some plain lines on each page."""
    paper = Paper()
    for number, text in enumerate(pages):
        if number:
            paper.new_page()
        paper.paragraph(text)
    return paper.pdf()


def without_text_map() -> bytes:
    """Return a file whose only font says nothing of which letters its shapes are."""
    content = b"BT /F1 12 Tf 72 700 Td <000100020003000400050006> Tj ET"
    return _raw(
        [
            b"<< /Length %d >>\nstream\n" % len(content) + content + b"\nendstream",
            b"<< /Type /Font /Subtype /Type0 /BaseFont /Made /Encoding /Identity-H"
            b" /DescendantFonts [6 0 R] >>",
            b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Made /CIDSystemInfo"
            b" << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>",
        ]
    )


def crowded_page(words: int) -> bytes:
    """Return a small file with one page of so many words, packed to nearly nothing."""
    lines = b"BT /F1 1 Tf 9 830 Td " + b"(Good ) Tj 0.5 -0.1 Td\n" * words + b"ET"
    packed = zlib.compress(lines, 9)
    return _raw(
        [
            b"<< /Length %d /Filter /FlateDecode >>\nstream\n" % len(packed)
            + packed
            + b"\nendstream",
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ]
    )


def many_pages(count: int) -> bytes:
    """Return a sound file of so many empty pages."""
    paper = Canvas(out := BytesIO(), pagesize=(WIDTH, HEIGHT))
    for _ in range(count):
        paper.showPage()
    paper.save()
    return out.getvalue()


def _raw(objects: Sequence[bytes]) -> bytes:
    """Return a file of one page that shows object 4 with the font that is object 5."""
    numbered = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        *objects,
    ]
    body, places = b"%PDF-1.4\n", []
    for number, thing in enumerate(numbered, start=1):
        places.append(len(body))
        body += b"%d 0 obj\n" % number + thing + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(numbered) + 1)
    trailer = b"trailer\n<< /Size %d /Root 1 0 R >>\n" % (len(numbered) + 1)
    return body + head + table + trailer + b"startxref\n%d\n%%%%EOF\n" % len(body)
