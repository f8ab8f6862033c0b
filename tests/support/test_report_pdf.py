from dataclasses import replace

import pytest

from tests.support import report_pdf
from tests.support.pdf_text import all_text, page_count, places, text_lines
from tests.support.report_pdf import (
    HELP,
    IN_CARE,
    IN_CARE_AND_LEAVERS,
    LEADERS,
    LEAVERS,
    OVERALL,
    QUOTES_EARLIER_GRADES,
    SHAPE_2022,
    SHAPE_SIF,
    SIF_LABELS,
    Board,
    focused_visit_letter,
    ilacs_report,
    jtai_letter,
    lac_2013_report,
    lac_rows,
    lscb_review,
    monitoring_visit_letter,
    send_report,
    sif_report,
    sif_rows,
)

SUNDERLAND_2021 = (
    (LEADERS, "Outstanding"),
    (HELP, "Good"),
    (IN_CARE_AND_LEAVERS, "Outstanding"),
)
MAKERS = [
    ilacs_report,
    sif_report,
    lac_2013_report,
    lscb_review,
    send_report,
    focused_visit_letter,
    monitoring_visit_letter,
    jtai_letter,
]


@pytest.mark.parametrize("make", MAKERS, ids=lambda make: make.__name__)
def test_making_again_gives_the_same_bytes(make):
    assert make() == make()


@pytest.mark.parametrize("make", MAKERS, ids=lambda make: make.__name__)
def test_every_document_opens_and_says_who_made_it(make):
    assert "This is no publication of Ofsted" in all_text(make())


def test_everything_that_can_be_made_is_offered():
    assert {make.__name__ for make in MAKERS} <= set(report_pdf.__all__)


def test_the_cover_of_2018_has_the_council_the_dates_and_the_inspector_in_its_order():
    pdf = ilacs_report(
        authority="Sunderland City Council",
        dates="28 June 2021 to 9 July 2021",
        inspector="Neil Penswick",
        rows=SUNDERLAND_2021,
        overall="Outstanding",
        cover="2018",
    )

    assert text_lines(pdf)[1:6] == [
        "Sunderland City Council",
        "Inspection of children’s social care services",
        "Inspection dates: 28 June 2021 to 9 July 2021",
        "Lead inspector: Neil Penswick",
        "Her Majesty’s Inspector",
    ]


def test_the_cover_of_2022_has_the_authority_in_a_sentence():
    pdf = ilacs_report(authority="Central Bedfordshire", dates="17 to 21 January 2022")

    lines = text_lines(pdf)
    assert " ".join(lines[:2]) == (
        "Inspection of Central Bedfordshire local authority children’s services"
    )
    assert lines[2:4] == [
        "Inspection dates: 17 to 21 January 2022",
        "Lead inspector: Alex Example, His Majesty’s Inspector",
    ]


@pytest.mark.parametrize("cover", ["2018", "2022"])
def test_each_grade_stands_beside_its_own_label(cover):
    pdf = ilacs_report(
        rows=((LEADERS, "Outstanding"), (HELP, "Good"), (IN_CARE, "Inadequate")),
        overall="Requires improvement to be good",
        cover=cover,
    )

    labels = [places(pdf, text)[0] for text in ("The impact of", "The experiences and progress of")]
    grades = [places(pdf, text)[0] for text in ("Outstanding", "Good", "Inadequate")]
    assert all(label.left < 90 for label in labels)
    assert {round(grade.left) for grade in grades} == ({395} if cover == "2018" else {303})
    for label, grade in zip(labels, grades, strict=False):
        assert abs(label.top - grade.top) < 20


def test_a_report_without_overall_grade_has_no_such_row():
    assert OVERALL not in all_text(ilacs_report(overall=None))


def test_rows_are_printed_in_the_order_given():
    pdf = ilacs_report(rows=((LEAVERS, "Good"), (LEADERS, "Inadequate")), headings=False)

    assert places(pdf, "care leavers")[0].top < places(pdf, "The impact of")[0].top


def test_headings_repeat_the_grades_in_small_letters():
    text = all_text(ilacs_report(rows=SUNDERLAND_2021))

    assert f"{HELP}: good" in text
    assert f"{LEADERS}: outstanding" in text


def test_a_heading_can_contradict_the_table():
    text = all_text(ilacs_report(rows=SUNDERLAND_2021, headings={HELP: "Inadequate"}))

    assert f"{HELP}: inadequate" in text


def test_a_summary_can_quote_the_grades_of_an_earlier_inspection():
    text = all_text(ilacs_report(overall="Good", summary=QUOTES_EARLIER_GRADES))

    assert text.index("Overall effectiveness Good") < text.index("judged to be inadequate overall")


def test_without_headings_the_body_is_left_out():
    assert f"{HELP}: good" not in all_text(ilacs_report(headings=False))


def test_improvements_are_bullets_under_their_heading():
    lines = text_lines(ilacs_report(improvements=["One thing.", "Another."]))

    heading = lines.index("What needs to improve?")
    assert lines[heading + 1 : heading + 3] == ["■ One thing.", "■ Another."]


def test_a_newline_breaks_a_label_and_a_grade_inside_their_cells():
    label, grade = "The experiences and\nprogress of care leavers", "Requires\nimprovement"
    pdf = ilacs_report(rows=((label, grade),), headings=False)

    first, second = places(pdf, "The experiences and")[0], places(pdf, "progress of care")[0]
    assert first.left == pytest.approx(second.left, abs=1)
    assert second.top - first.top == pytest.approx(14.5, abs=1)
    assert places(pdf, "improvement")[0].top == pytest.approx(second.top, abs=3)


def test_a_grade_can_stand_on_the_last_line_of_its_label():
    shape = replace(SHAPE_2022, grade_at="bottom")
    pdf = ilacs_report(rows=(("Two lines\nof label", "Good"),), shape=shape, headings=False)

    assert "of label Good" in text_lines(pdf)


def test_a_table_can_go_on_over_the_page():
    pdf = ilacs_report(rows=SUNDERLAND_2021, shape=replace(SHAPE_2022, break_before=2))

    assert places(pdf, "Outstanding")[0].page == 1
    assert places(pdf, "Good")[0].page == 2


def test_long_reports_run_over_many_pages():
    assert page_count(ilacs_report(paragraphs=40)) > 8


def test_two_blocks_of_dates_are_printed_as_given():
    dates = "8 July 2019 to 12 July 2019 and 7 August 2019 to 8 August 2019"

    assert f"Inspection dates: {dates}" in all_text(ilacs_report(dates=dates))


@pytest.mark.parametrize("dash", ["-", "–", "—", "to"])
def test_every_kind_of_dash_is_printed(dash):
    dates = f"23 April {dash} 18 May 2018"

    assert f"Inspection date: {dates}" in text_lines(sif_report(dates=dates))


@pytest.mark.parametrize("ruled", [True, False])
def test_the_list_of_2015_has_its_sentence_above_and_no_overall_row(ruled):
    pdf = sif_report(
        sentence="Children’s services in Sunderland are inadequate",
        rows=sif_rows("Inadequate", "Requires improvement", "Good", "Not judged", "good"),
        shape=replace(SHAPE_SIF, ruled=ruled),
    )

    lines = text_lines(pdf)
    start = lines.index("1. Children who need help and protection Inadequate")
    assert "Children’s services in Sunderland are inadequate" in lines[:start]
    assert lines[start : start + 5] == [
        f"{label} {grade}"
        for label, grade in zip(
            SIF_LABELS,
            ("Inadequate", "Requires improvement", "Good", "Not judged", "good"),
            strict=True,
        )
    ]


def test_a_misprinted_number_is_printed():
    rows = (*sif_rows("Good", "Good", "Good", "Good", "Good")[:4], ("1. Leadership", "Good"))

    assert "1. Leadership Good" in text_lines(sif_report(rows=rows))


def test_a_reinspection_says_so_and_has_no_review_of_the_board():
    text = all_text(sif_report(reinspection=True))

    assert "Re-inspection of services for children" in text
    assert "Review of the effectiveness" not in text


def test_the_board_has_its_own_sentence_inside_and_where_asked_on_the_cover():
    cover = "The effectiveness of the Local Safeguarding Children Board (LSCB) is good"
    pdf = sif_report(board=Board("requires improvement", cover))

    assert cover in " ".join(text_lines(pdf))
    assert "The Local Safeguarding Children Board requires improvement" in all_text(pdf)


def test_the_inspector_of_2015_stands_on_the_last_page():
    pdf = sif_report(inspector="Fiona J Millns")

    assert places(pdf, "Lead inspector: Fiona J Millns")[0].page == page_count(pdf)


def test_earlier_grades_are_quoted_inside():
    assert "The local authority was judged to be good." in all_text(sif_report())


def test_the_record_of_2013_stands_on_the_last_page():
    pdf = lac_2013_report(rows=lac_rows("Inadequate", "Adequate", "Good", "Good", "Adequate"))

    last = text_lines(pdf, page_count(pdf))
    assert "Record of main findings" in last
    assert "Overall effectiveness Inadequate" in last
    assert "Leadership and management Adequate" in last


def test_a_boards_review_looks_alike_and_grades_no_authority():
    text = all_text(lscb_review())

    assert "The Local Safeguarding Children Board requires improvement" in text
    assert "Children’s services in" not in text


@pytest.mark.parametrize(
    ("level", "words"),
    [(1, "typically lead to positive"), (2, "lead to inconsistent"), (3, "systemic failings")],
)
def test_the_outcome_of_an_area_send_inspection_stands_in_its_box(level, words):
    text = " ".join(text_lines(send_report(level=level)))

    assert text.index("Inspection outcome") < text.index(words)


def test_a_letter_has_areas_for_priority_action_only_where_there_are_some():
    heading = "Areas for priority action"

    assert heading not in all_text(focused_visit_letter())
    assert heading in all_text(focused_visit_letter(priority_actions=["The front door."]))
    assert heading in all_text(jtai_letter(priority_actions=["The front door."]))


def test_a_monitoring_letter_names_the_visit_and_the_judgement_it_follows():
    text = all_text(monitoring_visit_letter(which="third", judged="July 2015"))

    assert "The visit was the third monitoring visit" in text
    assert "judged inadequate in July 2015" in text
