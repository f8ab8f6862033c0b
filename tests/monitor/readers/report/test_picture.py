"""The judgement table as a picture: found on its page, cut along its frame, said in words."""

from io import BytesIO

import pypdfium2
import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from monitor.errors import DamagedPdfError, NotAPdfError
from monitor.readers.report.drawing import MOST_POINTS, Box, drawn, framed
from monitor.readers.report.pdf import open_pdf
from monitor.readers.report.picture import find_table, judgement_picture
from monitor.readers.report.source import Pages
from monitor.readers.report.text import plain
from tests.support.corpus import CORPUS, expected, needs_corpus
from tests.support.report_pdf import (
    focused_visit_letter,
    ilacs_report,
    lac_2013_report,
    sif_report,
)

PAPER = Box(0, 0, 595, 842)


def table_of(body):
    with open_pdf(body) as pdf:
        return find_table(Pages([plain(pdf.text(i)) for i in range(pdf.pages)], pdf.words))


def words_in(body, table):
    with pypdfium2.PdfDocument(body) as document:
        text = document[table.page].get_textpage().get_text_bounded(*table.box.grown(2))
    return " ".join(text.split())


def image_of(body):
    return Image.open(BytesIO(judgement_picture(body).png))


LAYOUTS = {
    "ILACS 2018": ilacs_report(cover="2018"),
    "ILACS 2022": ilacs_report(cover="2022"),
    "SIF": sif_report(),
    "looked after 2013": lac_2013_report(),
}


@pytest.mark.parametrize(
    ("layout", "first", "last"),
    [
        ("ILACS 2018", "The impact of leaders", "Overall effectiveness Good"),
        ("ILACS 2022", "The impact of leaders", "Overall effectiveness Good"),
        ("SIF", "1. Children who need help", "governance Good"),
        ("looked after 2013", "Overall effectiveness", "Leadership and management Adequate"),
    ],
)
def test_all_rows_are_in_the_picture_and_nothing_of_the_text_is(layout, first, last):
    body = LAYOUTS[layout]
    words = words_in(body, table_of(body))
    assert words.startswith(first)
    assert words.endswith(last)


@pytest.mark.parametrize("body", LAYOUTS.values(), ids=LAYOUTS.keys())
def test_a_picture_is_sharp_on_a_phone_and_small(body):
    picture = judgement_picture(body)
    image = image_of(body)
    assert 600 <= image.width <= 2 * 595
    assert image.height < image.width
    assert len(picture.png) < 60_000
    assert picture.alt.startswith("The judgement table on page ")


def test_the_picture_in_words():
    rows = ilacs_report(authority="Durham County Council")
    assert judgement_picture(rows).alt == (
        "The judgement table on page 1 of the report. Leadership: Good; Help and protection: "
        "Good; Children in care: Good; Care leavers: Good; Overall effectiveness: Good."
    )


def test_a_letter_has_no_table():
    assert judgement_picture(focused_visit_letter()) is None


def test_what_is_no_pdf_or_is_damaged_is_refused():
    with pytest.raises(NotAPdfError):
        judgement_picture(b"<html>")
    with pytest.raises(DamagedPdfError):
        judgement_picture(LAYOUTS["SIF"][:2000])


@needs_corpus
def test_every_real_report_with_its_table_on_one_page_has_a_picture():
    without = {
        name
        for name, row in expected().items()
        if row["judgements"] and judgement_picture((CORPUS / name).read_bytes()) is None
    }
    # one table breaks off at the end of its page, one report says all in a sentence
    assert without == {"80535-2015-08-03.pdf", "80567-2015-08-03.pdf"}


@pytest.mark.parametrize(
    ("shapes", "grown_to"),
    [
        pytest.param([], Box(100, 100, 200, 200), id="no lines"),
        pytest.param([Box(90, 90, 300, 91)], Box(100, 100, 200, 200), id="a line apart"),
        pytest.param([Box(95, 95, 300, 260)], Box(95, 95, 300, 260), id="a frame"),
        pytest.param(
            [Box(98, 201, 300, 202), Box(299, 150, 300, 250)],
            Box(98, 100, 300, 250),
            id="lines that meet",
        ),
        pytest.param([Box(0, 0, 595, 842)], Box(100, 100, 200, 200), id="the whole page"),
    ],
)
def test_a_frame_is_what_hangs_together_with_the_words(shapes, grown_to):
    assert framed(Box(100, 100, 200, 200), shapes) == grown_to


def page(*, width=595, height=842, rotation=0, lines=0, colours=0):
    file = BytesIO()
    canvas = Canvas(file, pagesize=(width, height))
    canvas.setPageRotation(rotation)
    for line in range(lines):
        canvas.line(50, 50 + line / 10, 300, 50 + line / 10)
    for step in range(colours):
        canvas.setFillColorRGB(step * 7 % 256 / 255, step * 31 % 256 / 255, step % 256 / 255)
        canvas.rect(60 + step % 400, 60 + step // 400, 1, 1, stroke=0, fill=1)
    canvas.showPage()
    canvas.save()
    return file.getvalue()


@pytest.mark.parametrize(
    ("body", "box"),
    [
        pytest.param(page(width=5000, height=5000), Box(0, 0, 4000, 300), id="too wide"),
        pytest.param(page(), Box(0, 900, 100, 1000), id="beside the page"),
        pytest.param(page(rotation=90), Box(100, 100, 200, 200), id="a page on its side"),
    ],
)
def test_what_no_table_can_be_is_not_drawn(body, box):
    assert drawn(body, 0, box) is None


def test_a_picture_that_would_be_too_large_is_drawn_at_half_the_size(monkeypatch):
    body, box = page(colours=1900), Box(100, 100, 400, 200)
    full = drawn(body, 0, box)
    monkeypatch.setattr("monitor.readers.report.drawing.MOST_BYTES", len(full) - 1)
    with Image.open(BytesIO(full)) as large, Image.open(BytesIO(drawn(body, 0, box))) as small:
        assert small.width * 2 == pytest.approx(large.width, abs=2)
    monkeypatch.setattr("monitor.readers.report.drawing.MOST_BYTES", 10)
    assert drawn(body, 0, box) is None


def test_thousands_of_lines_are_no_frame():
    plain_box = Box(60, 60, 290, 100)
    with Image.open(BytesIO(drawn(page(lines=3000), 0, plain_box))) as image:
        assert image.height < 2 * (100 - 60 + 20)


def test_a_table_is_never_larger_than_a_page():
    assert PAPER.right < MOST_POINTS
